import { DomainError } from '@bytorg/errors';
import type { ServerResponse } from 'node:http';

const MAX_STREAMS = 2000;
/** A person's tabs on some screens. */
const MAX_OF_PERSON = 20;
/** Many people stand behind one address of a telephone company or of a shopping centre. */
const MAX_OF_ADDRESS = 100;

export interface Listener {
  topic: string;
  address: string;
  personId?: string;
  /** Throws a refusal when whoever listens may no longer. */
  check: () => Promise<unknown>;
}

/** The open streams of this process: who may have how many, and how long. */
export class LiveStreams {
  private readonly byTopic = new Map<string, Set<ServerResponse>>();
  private readonly open = new Map<string, number>();

  constructor(private readonly heartbeatMs: number) {}

  tell(topic: string, message: object) {
    for (const raw of this.byTopic.get(topic) ?? []) raw.write(`data: ${JSON.stringify(message)}\n\n`);
  }

  mustHaveRoom({ address, personId }: Listener) {
    const full =
      this.count('all') >= MAX_STREAMS ||
      this.count(`address ${address}`) >= MAX_OF_ADDRESS ||
      (personId !== undefined && this.count(`person ${personId}`) >= MAX_OF_PERSON);
    if (full) throw new DomainError('TOO_MANY_STREAMS');
  }

  add(raw: ServerResponse, listener: Listener) {
    if (raw.closed || raw.destroyed) return; // gone while we asked whether they may
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 2000\n\n');
    const keys = ['all', `address ${listener.address}`, ...(listener.personId ? [`person ${listener.personId}`] : [])];
    const set = this.byTopic.get(listener.topic) ?? new Set();
    this.byTopic.set(listener.topic, set.add(raw));
    for (const key of keys) this.open.set(key, this.count(key) + 1);
    const heart = this.beat(raw, listener);
    raw.once('close', () => {
      clearInterval(heart);
      set.delete(raw);
      if (!set.size && this.byTopic.get(listener.topic) === set) this.byTopic.delete(listener.topic);
      for (const key of keys) this.leave(key);
    });
  }

  /** Each beat also asks again whether this listener may: a revoked session or grant or a changed link ends the stream. */
  private beat(raw: ServerResponse, { check }: Listener) {
    return setInterval(() => {
      raw.write(': \n\n');
      check().catch((error: unknown) => {
        // A database that is away for a moment says nothing about the right to listen.
        if (error instanceof DomainError) raw.end();
      });
    }, this.heartbeatMs);
  }

  private count(key: string) {
    return this.open.get(key) ?? 0;
  }

  private leave(key: string) {
    const left = this.count(key) - 1;
    if (left > 0) this.open.set(key, left);
    else this.open.delete(key);
  }
}
