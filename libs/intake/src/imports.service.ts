import { Clock } from '@bytorg/clock';
import { inTransaction, once, whose } from '@bytorg/database';
import { DomainError, InputProblems, Problems } from '@bytorg/errors';
import { audit, limit, type Who } from '@bytorg/identity';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Column, ImportField } from './columns';
import type { ImportOptionsInput } from './intake.views';
import { KeptFiles } from './kept-files';
import { ImportShelves } from './shelves/import-shelves.service';
import type { ImportShelfInput } from './shelves/shelves.views';

/** A store's own file from upload to applied; each step one conditional move of its state. */
@Injectable()
export class Imports {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(KeptFiles) private readonly files: KeptFiles,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ImportShelves) private readonly shelves: ImportShelves,
  ) {}

  /** Keeps the file for the job that reads it; refuses what is no table at once. */
  async upload(who: Who, storeId: string, filename: string, content: AsyncIterable<Buffer>): Promise<string> {
    who.mustActFor(storeId);
    const now = this.clock.now();
    await limit(this.db, `import:${storeId}`, now, 60, 60);
    const file = await this.files.take(content);
    try {
      return await inTransaction(this.db, async (tx) => {
        const [row] = await tx.query(
          `INSERT INTO import_file (store_id, uploaded_by, filename, state, uploaded_at) VALUES ($1, $2, $3, 'reading', $4) RETURNING id`,
          [storeId, who.personId, filename.slice(0, 200), now],
        );
        await file.keep(tx, row.id);
        await this.outbox.add(tx, 'import.uploaded', { importId: row.id }, now);
        return row.id as string;
      });
    } finally {
      await file.drop();
    }
  }

  /** The store of an import; refuses who does not work there. */
  async mustOwn(who: Who, id: string): Promise<string> {
    const storeId = await whose(this.db, `SELECT store_id FROM import_file WHERE id = $1`, id);
    if (!storeId) throw new DomainError('IMPORT_UNKNOWN');
    who.mustActFor(storeId);
    return storeId;
  }

  async setMapping(
    who: Who,
    id: string,
    mapping: { index: number; field: ImportField }[],
    options: ImportOptionsInput | null,
    shelves: readonly ImportShelfInput[],
  ): Promise<void> {
    const storeId = await this.mustOwn(who, id);
    const used = mapping.filter((m) => m.field !== 'ignore').map((m) => m.field);
    const twice = used.find((f, i) => used.indexOf(f) !== i);
    if (twice) throw new InputProblems([{ field: `mapping.${twice}`, code: 'TWICE' }]);
    if (!used.includes('gtin') && !used.includes('sku'))
      throw new InputProblems([{ field: 'mapping.gtin', code: 'REQUIRED' }]);
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [[file]] = await tx.query(
        `UPDATE import_file SET state = 'previewing', options = options || coalesce($2::jsonb, '{}'), done = 0, asks = NULL WHERE id = $1 AND state IN ('mapped', 'previewed') RETURNING mapping`,
        [id, options && JSON.stringify(options)],
      );
      if (!file) throw new DomainError('IMPORT_WRONG_STATE');
      refuseUnknownColumns(mapping, file.mapping);
      if (shelves.length) await this.shelves.decide(tx, who, storeId, shelves, now);
      const chosen = new Map(mapping.map((m) => [m.index, m.field]));
      const columns = (file.mapping as Column[]).map((c) => ({
        ...c,
        field: chosen.get(c.index) ?? c.field,
        guessed: c.guessed && !chosen.has(c.index),
      }));
      await tx.query(`UPDATE import_file SET mapping = $2 WHERE id = $1`, [id, JSON.stringify(columns)]);
      await tx.query(
        `INSERT INTO import_mapping (store_id, header, field) SELECT $1, h, f FROM unnest($2::text[], $3::text[]) AS m(h, f) ON CONFLICT (store_id, header) DO UPDATE SET field = excluded.field`,
        [storeId, ...unique(columns)],
      );
      await this.outbox.add(tx, 'import.mapped', { importId: id }, now);
    });
  }

  /** `confirmed`: how many of the store's offers, as it was shown, where that needs a second yes. */
  async apply(who: Who, id: string, key: string, confirmed: number | null): Promise<void> {
    const storeId = await this.mustOwn(who, id);
    const now = this.clock.now();
    await once(this.db, { scope: who.personId, operation: 'applyImport', key, body: { id, confirmed } }, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE import_file SET state = 'applying', done = 0 WHERE id = $1 AND state = 'previewed' AND (asks IS NULL OR asks = $2) RETURNING id`,
        [id, confirmed],
      );
      if (!rows.length) throw await this.whyNot(tx, id);
      const detail = confirmed === null ? {} : { confirmed };
      await audit(tx, who, now, { action: 'import.applied', subject: 'import', subjectId: id, storeId, detail });
      await this.outbox.add(tx, 'import.confirmed', { importId: id }, now);
      return true;
    });
  }

  private async whyNot(tx: EntityManager, id: string): Promise<DomainError> {
    const [file] = await tx.query(`SELECT asks FROM import_file WHERE id = $1 AND state = 'previewed'`, [id]);
    return file ? new DomainError('IMPORT_NEEDS_YES', { n: file.asks }) : new DomainError('IMPORT_WRONG_STATE');
  }

  async cancel(who: Who, id: string): Promise<void> {
    await this.mustOwn(who, id);
    const [rows] = await this.db.query(
      `UPDATE import_file SET state = 'cancelled', finished_at = $2 WHERE id = $1 AND state IN ('reading','mapped','previewing','previewed') RETURNING id`,
      [id, this.clock.now()],
    );
    if (!rows.length) throw new DomainError('IMPORT_WRONG_STATE');
    await this.files.forget(id);
  }
}

/** Told as people count them: from one. */
const refuseUnknownColumns = (mapping: readonly { index: number; field: ImportField }[], columns: Column[]): void => {
  const there = new Set(columns.map((c) => c.index));
  const problems = new Problems();
  for (const { index, field } of mapping)
    if (!there.has(index))
      problems.add(`mapping.${field}`, 'NO_SUCH_COLUMN', { column: index + 1, columns: columns.length });
  problems.throwIfAny();
};

const unique = (columns: Column[]): [string[], string[]] => {
  const of = new Map(columns.map((c) => [c.header, c.field]));
  return [[...of.keys()], [...of.values()]];
};
