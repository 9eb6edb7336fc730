import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { Deliver, Outbox, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { guessColumns, type ImportField } from './columns';
import { Imports } from './imports.service';
import { readTable, type Table } from './table';

const BATCH = 2000;

@Injectable()
export class ReadUploadedFile {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Imports) private readonly imports: Imports,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  @Deliver('import.uploaded')
  async handle({ payload }: OutboxEvent<{ importId: string }>) {
    const id = payload.importId;
    try {
      await this.keep(id, await readTable(await this.imports.bytes(id)));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.db.query(
        `UPDATE import_file SET state = 'failed', problem = $2, finished_at = $3 WHERE id = $1 AND state = 'reading'`,
        [id, JSON.stringify({ field: 'file', code: error.code, values: error.details }), this.clock.now()],
      );
    }
  }

  private async keep(id: string, table: Table): Promise<void> {
    const remembered: { header: string; field: ImportField }[] = await this.db.query(
      `SELECT header, field FROM import_mapping m JOIN import_file f ON f.store_id = m.store_id WHERE f.id = $1`,
      [id],
    );
    const columns = guessColumns(table.headers, table.rows, new Map(remembered.map((m) => [m.header, m.field])));
    const identified = columns.some((c) => c.field === 'gtin' || c.field === 'sku');
    await inTransaction(this.db, async (tx) => {
      await tx.query(`DELETE FROM import_row WHERE import_id = $1`, [id]);
      for (let at = 0; at < table.rows.length; at += BATCH) {
        const rows = table.rows.slice(at, at + BATCH);
        // The heading is row 1 of the file.
        await tx.query(
          `INSERT INTO import_row (import_id, row, raw) SELECT $1, $2 + ordinality::int, cells FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS r(cells, ordinality)`,
          [id, at + 1, JSON.stringify(rows)],
        );
      }
      const [moved] = await tx.query(
        `UPDATE import_file SET state = $2, encoding = $3, delimiter = $4, headers = $5, mapping = $6, total = $7 WHERE id = $1 AND state = 'reading' RETURNING id`,
        [
          id,
          identified ? 'previewing' : 'mapped',
          table.encoding,
          table.delimiter,
          JSON.stringify(table.headers),
          JSON.stringify(columns),
          table.rows.length,
        ],
      );
      // With goods to be known by, the preview begins at once; otherwise a person must first say what the columns are.
      if (moved.length && identified) await this.outbox.add(tx, 'import.mapped', { importId: id }, this.clock.now());
    });
  }
}
