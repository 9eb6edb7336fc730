import { Clock } from '@bytorg/clock';
import { DomainError } from '@bytorg/errors';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isGoogleFeed } from './columns';
import { googleRow } from './google-rows';
import { KeptFiles } from './kept-files';
import { KeptRows } from './kept-rows.service';
import { openTable } from './table';

const BATCH = 2000;

/** Reads a kept file into rows; after a crash from its beginning. */
@Injectable()
export class ReadUploadedFile {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(KeptFiles) private readonly files: KeptFiles,
    @Inject(KeptRows) private readonly rows: KeptRows,
  ) {}

  @Deliver('import.uploaded')
  async handle({ payload }: OutboxEvent<{ importId: string }>) {
    const id = payload.importId;
    const [file] = await this.db.query(
      `SELECT options->>'storeCode' AS "storeCode" FROM import_file WHERE id = $1 AND state = 'reading'`,
      [id],
    );
    if (!file) return;
    try {
      await this.read(id, file.storeCode);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.rows.fail(id, error);
    }
    await this.files.forget(id);
  }

  private async read(id: string, storeCode: string | null): Promise<void> {
    const table = await openTable(this.files.bytes(id));
    const ours = isGoogleFeed(table.headers)
      ? googleRow(table.headers, storeCode, this.clock.now())
      : (cells: string[]) => cells;
    await this.rows.clear(id);
    let batch: string[][] = [];
    let any = false;
    for await (const cells of table.rows) {
      const row = ours(cells);
      if (row) batch.push(row);
      if (batch.length < BATCH) continue;
      any = true;
      if (!(await this.rows.add(id, batch))) return;
      batch = [];
    }
    if (!any && !batch.length) throw new DomainError('FILE_EMPTY');
    if (!batch.length || (await this.rows.add(id, batch))) await this.rows.finish(id, table);
  }
}
