import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Row } from './row';
import { isBehindWall } from './wall';

/** A statement that PostgreSQL parses and plans once per connection: for what is read at every turn. */
export interface Prepared {
  name: string;
  text: string;
}

/** The name follows the text, so that two texts never share a plan. For a fixed few texts only: each connection keeps them all. */
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
