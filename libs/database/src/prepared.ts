import { createHash } from 'node:crypto';
import pg, { type Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Row } from './row';
import { isBehindWall } from './wall';

/** A statement that PostgreSQL parses and plans once per connection. */
export interface Prepared {
  name: string;
  text: string;
}

/** The name follows the text, so that two texts never share a plan. */
export const prepare = (text: string): Prepared => ({
  name: createHash('sha256').update(text).digest('base64url').slice(0, 20),
  text,
});

/** Straight to the pool, past the query runner: a read of one statement, outside any transaction. */
export const read = async (db: DataSource, statement: Prepared, values: unknown[]): Promise<Row[]> => {
  if (isBehindWall()) return db.query(statement.text, values);
  const pool = (db.driver as unknown as { master: Pool }).master;
  return (await pool.query({ ...statement, values })).rows;
};

/** Said before a text whose best plan depends on what is asked: it is planned anew each time. */
export const AS_ASKED = '/* as asked */ ';

const OFTEN = 5;
/** Each connection keeps them all; the whole system has some six hundred texts. */
const AT_MOST = 400;
const LONG = 50;
const OURS = 'learnt-';
const met = new Map<string, number>();
/** The text asked longest ago comes first. */
const names = new Map<string, string | undefined>();
/** How many names have gone: who counted fewer still keeps some of them. */
let gone = 0;

const forget = (text: string) => {
  names.delete(text);
  gone++;
};

/** What a text is called once this process has asked it often; nothing while it has not, or where it must not have a name. */
const nameOf = (text: string): string | undefined => {
  if (names.has(text)) {
    const name = names.get(text);
    names.delete(text);
    names.set(text, name);
    return name;
  }
  const times = (met.get(text) ?? 0) + 1;
  if (met.size > 2000) met.clear(); // texts made for one question only
  met.set(text, times);
  if (times < OFTEN || text.startsWith(AS_ASKED)) return undefined;
  met.delete(text);
  if (names.size === AT_MOST) forget(names.keys().next().value!);
  names.set(text, OURS + prepare(text).name);
  return names.get(text);
};

// A plan made for any list expects ten of it.
const isLong = (value: unknown) => Array.isArray(value) && value.length > LONG;

/**
 * 0A000: the table behind the plan has changed; it is planned anew. 26000, 42P05: what stands between us and the server
 * has forgotten the text, or another's has its name; it is not trusted with this text again.
 */
const unlearn = (text: string, error: unknown) => {
  const code = (error as { code?: string } | null)?.code;
  if (code === '0A000') forget(text);
  if (code === '26000' || code === '42P05') names.set(text, undefined);
};

type Told = (error: Error | null, result?: pg.QueryResult) => void;
interface Connection {
  parsedStatements: Record<string, string>;
  close(what: { type: 'S'; name: string }): void;
  sync(): void;
}

/** Closed by the protocol's own message, which is refused neither in a failed transaction nor where the server has forgotten the name, as DEALLOCATE is. */
class Close {
  constructor(private readonly names: string[]) {}

  submit(connection: Connection) {
    for (const name of this.names) {
      connection.close({ type: 'S', name });
      delete connection.parsedStatements[name];
    }
    connection.sync();
  }
  handleReadyForQuery() {}
  handleError() {} // the connection itself has failed: whoever asks next is told
}

/** A connection on which whatever is asked again and again is planned once: planning was more than half of a checkout's time in the database. */
export class LearningClient extends pg.Client {
  private counted = gone;

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- inherited: nine ways to be called
  override query(asked: any, values?: any, told?: any): any {
    if (this.counted !== gone) this.tidy();
    const learns = typeof asked === 'string' && Array.isArray(values) && values.length && !values.some(isLong);
    const name = learns ? nameOf(asked) : undefined;
    if (!name) return super.query(asked, values, told);
    const heard: Told | undefined = told && ((error, result) => (unlearn(asked, error), told(error, result)));
    const answer: unknown = super.query({ name, text: asked, values } as never, values, heard as never);
    return (answer as Promise<unknown> | undefined)?.catch((error) => {
      unlearn(asked, error);
      throw error;
    });
  }

  /** Gives back what the server keeps under names that have gone. */
  private tidy() {
    this.counted = gone;
    const live = new Set(names.values());
    const { connection } = this as unknown as { connection: Connection };
    const dead = Object.keys(connection.parsedStatements).filter((n) => n.startsWith(OURS) && !live.has(n));
    if (dead.length) super.query(new Close(dead) as never);
  }
}
