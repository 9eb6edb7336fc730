import { DomainError } from '@bytorg/errors';
import { type Ask, type Given, guardedFetch, type Limits } from '@bytorg/outside';

const MEGABYTE = 1024 * 1024;
const TRIES = 4;
/** So long a job waits itself; a longer wait is left to the queue, which keeps no worker busy. */
const PATIENCE_MS = 15_000;
const passing = ['ADDRESS_UNREACHABLE', 'ANSWER_TOO_SLOW'];

/** It will not go now, and may later: the job is tried again, and goes on where it was. */
export class NotNow extends Error {
  constructor(readonly problem: DomainError) {
    super(problem.code);
  }
}

export interface Pace {
  privateAllowed: boolean;
  wait?: (milliseconds: number) => Promise<void>;
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Asks others' servers as they wish to be asked: waits where they say so, tries again where that may help, not for ever. */
export class Asker {
  private readonly limits: Limits;
  private readonly wait: (milliseconds: number) => Promise<void>;

  constructor({ privateAllowed, wait = sleep }: Pace, limits: Partial<Limits> = {}) {
    this.limits = { bytes: 16 * MEGABYTE, milliseconds: 60_000, idleMilliseconds: 30_000, privateAllowed, ...limits };
    this.wait = wait;
  }

  /** The answer of a server that could answer; its body is still to be read. */
  async ask(address: string, ask: Ask = {}): Promise<Given> {
    for (let attempt = 1; ; attempt++) {
      const { given, problem, waitMs } = await this.once(address, ask);
      if (given) return given;
      const pause = waitMs ?? 500 * 2 ** attempt;
      if (attempt === TRIES || pause > PATIENCE_MS) throw new NotNow(problem!);
      await this.wait(pause);
    }
  }

  async json<T>(address: string, ask: Ask = {}): Promise<{ body: T; headers: Given['headers'] }> {
    const given = await this.ask(address, { ...ask, headers: { accept: 'application/json', ...ask.headers } });
    const bytes = Buffer.concat(await Array.fromAsync(given.body).catch(this.orLater));
    try {
      return { body: JSON.parse(bytes.toString('utf8')), headers: given.headers };
    } catch {
      throw new DomainError('ANSWER_NOT_UNDERSTOOD', { host: new URL(address).hostname });
    }
  }

  /** As many pauses as a server asks for in its own way. */
  pause(milliseconds: number): Promise<void> {
    return this.wait(Math.min(Math.max(milliseconds, 0), PATIENCE_MS));
  }

  /** A body that broke off may come whole the next time. */
  readonly orLater = (error: unknown): never => {
    throw error instanceof DomainError && passing.includes(error.code) ? new NotNow(error) : error;
  };

  private async once(address: string, ask: Ask) {
    try {
      const given = await guardedFetch(address, ask, this.limits);
      if (given.status < 300) return { given };
      await given.body.return(undefined);
      const host = new URL(address).hostname;
      if ([401, 403].includes(given.status)) throw new DomainError('SOURCE_REFUSED_US', { host, status: given.status });
      const problem = new DomainError('SOURCE_ANSWERED', { host, status: given.status });
      if (given.status !== 429 && given.status < 500) throw problem;
      return { problem, waitMs: retryAfter(given.headers['retry-after']) };
    } catch (error) {
      if (!(error instanceof DomainError) || !passing.includes(error.code)) throw error;
      return { problem: error };
    }
  }
}

/** Seconds, or a date. */
const retryAfter = (header: string | undefined): number | undefined => {
  if (!header) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
};
