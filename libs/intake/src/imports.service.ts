import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { inTransaction, once, type Row, whose } from '@bytorg/database';
import { DomainError, InputProblems } from '@bytorg/errors';
import { audit, limit, type Who } from '@bytorg/identity';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Column, ImportField } from './columns';
import type { ImportAction, ImportFile, ImportOptionsInput, ImportRows } from './intake.views';
import { kindOf } from './table';

const PAGE = 50;
const valuesOf = (values: object | undefined) =>
  Object.entries(values ?? {}).map(([name, value]) => ({ name, value: String(value) }));

/** A store's own file from upload to applied; each step one conditional move of its state. */
@Injectable()
export class Imports {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  private path(id: string) {
    return join(this.config.env.DATA_DIR, 'imports', id);
  }

  bytes(id: string): Promise<Buffer> {
    return readFile(this.path(id));
  }

  /** Keeps the file for the job that reads it; refuses what is no table at once. */
  async upload(who: Who, storeId: string, filename: string, bytes: Buffer): Promise<string> {
    who.mustActFor(storeId);
    kindOf(bytes);
    const now = this.clock.now();
    await limit(this.db, `import:${storeId}`, now, 60, 60);
    return inTransaction(this.db, async (tx) => {
      const [row] = await tx.query(
        `INSERT INTO import_file (store_id, uploaded_by, filename, state, uploaded_at) VALUES ($1, $2, $3, 'reading', $4) RETURNING id`,
        [storeId, who.personId, filename.slice(0, 200), now],
      );
      await mkdir(join(this.config.env.DATA_DIR, 'imports'), { recursive: true });
      await writeFile(this.path(row.id), bytes, { mode: 0o600 });
      await this.outbox.add(tx, 'import.uploaded', { importId: row.id }, now);
      return row.id as string;
    });
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
        `UPDATE import_file SET state = 'previewing', options = coalesce($2, options), done = 0 WHERE id = $1 AND state IN ('mapped', 'previewed') RETURNING mapping`,
        [id, options && JSON.stringify(options)],
      );
      if (!file) throw new DomainError('IMPORT_WRONG_STATE');
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

  async apply(who: Who, id: string, key: string): Promise<void> {
    const storeId = await this.mustOwn(who, id);
    const now = this.clock.now();
    await once(this.db, { scope: who.personId, operation: 'applyImport', key, body: { id } }, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE import_file SET state = 'applying', done = 0 WHERE id = $1 AND state = 'previewed' RETURNING id`,
        [id],
      );
      if (!rows.length) throw new DomainError('IMPORT_WRONG_STATE');
      await audit(tx, who, now, { action: 'import.applied', subject: 'import', subjectId: id, storeId });
      await this.outbox.add(tx, 'import.confirmed', { importId: id }, now);
      return true;
    });
  }

  async cancel(who: Who, id: string): Promise<void> {
    await this.mustOwn(who, id);
    const [rows] = await this.db.query(
      `UPDATE import_file SET state = 'cancelled', finished_at = $2 WHERE id = $1 AND state IN ('reading','mapped','previewing','previewed') RETURNING id`,
      [id, this.clock.now()],
    );
    if (!rows.length) throw new DomainError('IMPORT_WRONG_STATE');
    await rm(this.path(id), { force: true });
  }

  async list(storeId: string): Promise<ImportFile[]> {
    const rows = await this.db.query(`${FILE} WHERE f.store_id = $1 ORDER BY f.uploaded_at DESC LIMIT 20`, [storeId]);
    return rows.map(fileView);
  }

  async file(id: string): Promise<ImportFile> {
    const [row] = await this.db.query(`${FILE} WHERE f.id = $1`, [id]);
    return fileView(row);
  }

  async rows(id: string, action: ImportAction | null, page: number): Promise<ImportRows> {
    const rows = await this.db.query(
      `SELECT row, action, raw, parsed, problems, count(*) OVER ()::int AS total FROM import_row WHERE import_id = $1 AND action IS NOT NULL AND ($2::text IS NULL OR action = $2) ORDER BY row LIMIT ${PAGE} OFFSET $3`,
      [id, action, (Math.max(page, 1) - 1) * PAGE],
    );
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map((r: Row) => ({
        row: r.row,
        action: r.action,
        raw: r.raw,
        name: r.parsed?.name ?? null,
        gtin: r.parsed?.gtin ?? null,
        sku: r.parsed?.sku ?? null,
        priceOre: r.parsed?.priceOre ?? null,
        oldPriceOre: r.parsed?.oldPriceOre ?? null,
        stock: r.parsed?.stock ?? null,
        oldStock: r.parsed?.oldStock ?? null,
        problems: r.problems.map((p: Row) => ({ field: p.field, code: p.code, values: valuesOf(p.values) })),
      })),
    };
  }
}

const unique = (columns: Column[]): [string[], string[]] => {
  const of = new Map(columns.map((c) => [c.header, c.field]));
  return [[...of.keys()], [...of.values()]];
};

const FILE = `SELECT f.*, c.* FROM import_file f LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE action = 'new_product')::int AS "newProducts", count(*) FILTER (WHERE action = 'new_offer')::int AS "newOffers",
  count(*) FILTER (WHERE action = 'update')::int AS updates, count(*) FILTER (WHERE action = 'unchanged')::int AS unchanged, count(*) FILTER (WHERE action = 'refused')::int AS refused
  FROM import_row r WHERE r.import_id = f.id) c ON true`;

const fileView = (f: Row): ImportFile => ({
  id: f.id,
  filename: f.filename,
  state: f.state,
  uploadedAt: f.uploaded_at,
  encoding: f.encoding,
  delimiter: f.delimiter,
  columns: f.mapping,
  counts: {
    total: f.total,
    newProducts: f.newProducts,
    newOffers: f.newOffers,
    updates: f.updates,
    unchanged: f.unchanged,
    refused: f.refused,
    done: f.done,
  },
  problem: f.problem && { field: f.problem.field, code: f.problem.code, values: valuesOf(f.problem.values) },
});
