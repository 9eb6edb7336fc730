import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

export interface Intent {
  id: string;
  amount: number;
  amountCapturable: number;
  amountReceived: number;
  status: 'requires_capture' | 'succeeded' | 'canceled';
  metadata: Record<string, string>;
  transferGroup: string | null;
  created: number;
}

export interface Session {
  id: string;
  status: 'open' | 'complete' | 'expired';
  amount: number;
  description: string;
  email: string | null;
  locale: 'nb' | 'en';
  successUrl: string;
  cancelUrl: string;
  reference: string | null;
  metadata: Record<string, string>;
  intentMetadata: Record<string, string>;
  transferGroup: string | null;
  intentId: string | null;
  expiresAt: number;
  created: number;
  /** The card waits for the bank's question. */
  confirming: boolean;
}

interface Kept {
  sessions: Record<string, Session>;
  intents: Record<string, Intent>;
  answers: Record<string, { body: string; status: number; answer: unknown }>;
}

export const newId = (prefix: string) => `${prefix}_test_${randomBytes(12).toString('hex')}`;

/** Sessions, intents and answered keys, in one small file: what was acknowledged survives a kill. */
export class PaymentStore {
  private readonly file: string;
  private readonly kept: Kept;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.file = join(dataDir, 'sandbox-payments.json');
    this.kept = this.read();
  }

  private read(): Kept {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Kept;
    } catch {
      return { sessions: {}, intents: {}, answers: {} };
    }
  }

  save(): void {
    writeFileSync(`${this.file}.new`, JSON.stringify(this.kept));
    renameSync(`${this.file}.new`, this.file);
  }

  get sessions() {
    return this.kept.sessions;
  }
  get intents() {
    return this.kept.intents;
  }
  get answers() {
    return this.kept.answers;
  }

  /** The card was accepted: the money is held, not taken. */
  authorise(session: Session): Intent {
    const intent: Intent = {
      id: newId('pi'),
      amount: session.amount,
      amountCapturable: session.amount,
      amountReceived: 0,
      status: 'requires_capture',
      metadata: session.intentMetadata,
      transferGroup: session.transferGroup,
      created: Math.floor(Date.now() / 1000),
    };
    this.intents[intent.id] = intent;
    session.status = 'complete';
    session.intentId = intent.id;
    this.save();
    return intent;
  }
}
