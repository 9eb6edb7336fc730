import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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

/**
 * Sessions, intents and answered keys, in one small file: what was acknowledged survives a kill. Each change is a line at its end;
 * at the next start it is read line by line and written anew, one line a thing.
 */
export class PaymentStore {
  private readonly file: string;
  private readonly kept: Kept = { sessions: {}, intents: {}, answers: {} };

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.file = join(dataDir, 'sandbox-payments.jsonl');
    if (!existsSync(this.file)) return;
    for (const line of readFileSync(this.file, 'utf8').split('\n')) this.replay(line);
    const kinds = Object.keys(this.kept) as (keyof Kept)[];
    const lines = kinds.flatMap((kind) => Object.keys(this.kept[kind]).map((id) => this.line(kind, id)));
    writeFileSync(`${this.file}.new`, lines.join(''));
    renameSync(`${this.file}.new`, this.file);
  }

  /** A last line that a kill cut in two was acknowledged to nobody. */
  private replay(line: string) {
    try {
      const [kind, id, value] = JSON.parse(line);
      (this.kept[kind as keyof Kept] as Record<string, unknown>)[id] = value;
    } catch {
      return;
    }
  }

  private line(kind: keyof Kept, id: string): string {
    return `${JSON.stringify([kind, id, this.kept[kind][id]])}\n`;
  }

  /** Writes what has changed, before anybody is told. */
  save(kind: keyof Kept, id: string): void {
    appendFileSync(this.file, this.line(kind, id));
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
    this.save('intents', intent.id);
    this.save('sessions', session.id);
    return intent;
  }
}
