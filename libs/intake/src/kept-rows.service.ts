import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import type { DomainError } from '@bytorg/errors';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { guessColumns, type ImportField } from './columns';

export interface TableFacts {
  encoding: string;
  delimiter: string | null;
  headers: string[];
}

/** The rows of an import while it is being read, whatever they come from: from here on all sources are one. */
@Injectable()
export class KeptRows {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** From the beginning: a file that was half read is read anew. */
  async clear(id: string): Promise<void> {
    await inTransaction(this.db, async (tx) => {
      await tx.query(`UPDATE import_file SET total = 0 WHERE id = $1 AND state = 'reading'`, [id]);
      await tx.query(`DELETE FROM import_row WHERE import_id = $1`, [id]);
    });
  }

  /** Adds rows behind those there are, with where to go on after them; false when the import is no longer being read. */
  async add(id: string, rows: string[][], cursor: object | null = null): Promise<boolean> {
    return inTransaction(this.db, async (tx) => {
      const [[file]] = await tx.query(
        `UPDATE import_file SET total = total + $2, cursor = $3, tries = 0 WHERE id = $1 AND state = 'reading' RETURNING total - $2 AS before`,
        [id, rows.length, cursor && JSON.stringify(cursor)],
      );
      if (!file) return false;
      // The heading is row 1 of the file.
      await tx.query(
        `INSERT INTO import_row (import_id, row, raw) SELECT $1, $2 + ordinality::int, cells FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS r(cells, ordinality)`,
        [id, file.before + 1, JSON.stringify(rows)],
      );
      return true;
    });
  }

  /** All rows are there. With goods to be known by, the preview begins at once; otherwise a person must first say what the columns are. */
  async finish(id: string, { encoding, delimiter, headers }: TableFacts): Promise<void> {
    const remembered: { header: string; field: ImportField }[] = await this.db.query(
      `SELECT header, field FROM import_mapping m JOIN import_file f ON f.store_id = m.store_id WHERE f.id = $1`,
      [id],
    );
    const samples: { raw: string[] }[] = await this.db.query(
      `SELECT raw FROM import_row WHERE import_id = $1 ORDER BY row LIMIT 3`,
      [id],
    );
    const columns = guessColumns(
      headers,
      samples.map((s) => s.raw),
      new Map(remembered.map((m) => [m.header, m.field])),
    );
    const identified = columns.some((c) => c.field === 'gtin' || c.field === 'sku');
    const set = [
      identified ? 'previewing' : 'mapped',
      encoding,
      delimiter,
      ...[headers, columns].map((v) => JSON.stringify(v)),
    ];
    await inTransaction(this.db, async (tx) => {
      const [[moved]] = await tx.query(
        `UPDATE import_file SET state = $2, encoding = $3, delimiter = $4, headers = $5, mapping = $6, done = 0 WHERE id = $1 AND state = 'reading'
         RETURNING store_id AS "storeId", begun_by AS "begunBy"`,
        [id, ...set],
      );
      if (!moved) return;
      const now = this.clock.now();
      if (identified) await this.outbox.add(tx, 'import.mapped', { importId: id }, now);
      else if (moved.begunBy === 'schedule')
        await this.outbox.add(tx, 'import.stopped', { importId: id, storeId: moved.storeId, why: 'columns' }, now);
    });
  }

  /** What cannot be read is told, and nothing is kept of it. */
  async fail(id: string, { code, details }: DomainError): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [[failed]] = await tx.query(
        `UPDATE import_file SET state = 'failed', problem = $2, finished_at = $3, total = 0 WHERE id = $1 AND state = 'reading' RETURNING store_id AS "storeId", begun_by AS "begunBy"`,
        [id, JSON.stringify({ field: 'file', code, values: details }), now],
      );
      if (!failed) return;
      await tx.query(`DELETE FROM import_row WHERE import_id = $1`, [id]);
      if (failed.begunBy === 'schedule' && !(await this.failedBefore(tx, id)))
        await this.outbox.add(tx, 'import.stopped', { importId: id, storeId: failed.storeId, why: 'failed' }, now);
    });
  }

  /** A source that is down all night is one piece of news. */
  private async failedBefore(tx: EntityManager, id: string): Promise<boolean> {
    const [before] = await tx.query(
      `SELECT e.state FROM import_file f JOIN import_file e ON e.connector_id = f.connector_id AND e.id <> f.id WHERE f.id = $1 ORDER BY e.uploaded_at DESC, e.id DESC LIMIT 1`,
      [id],
    );
    return before?.state === 'failed';
  }
}
