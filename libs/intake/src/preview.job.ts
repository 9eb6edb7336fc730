import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UNKNOWN_PARTS } from './bundle-cells';
import { Decision } from './decision.service';
import { type Judged, Judging, type RowVerdict } from './judging.service';

const BATCH = 1000;

type File = Judged & { total: number; done: number };

/** Says of each row what applying it would do, and changes nothing else. After a crash it goes on where it was. */
@Injectable()
export class PreviewImport {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Decision) private readonly decision: Decision,
    @Inject(Judging) private readonly judging: Judging,
  ) {}

  @Deliver('import.mapped')
  async handle({ payload }: OutboxEvent<{ importId: string }>) {
    const id = payload.importId;
    const [file]: File[] = await this.db.query(
      `SELECT f.store_id AS "storeId", f.mapping, f.options, f.total, f.done, s.scale_codes AS "scaleCodes" FROM import_file f JOIN store s ON s.id = f.store_id
       WHERE f.id = $1 AND f.state = 'previewing'`,
      [id],
    );
    if (!file) return;
    const by = await this.judging.file(this.db, file);
    for (let from = file.done + 1; from <= file.total; from += BATCH) {
      const to = Math.min(from + BATCH - 1, file.total);
      const rows = await this.db.query(
        `SELECT row, raw FROM import_row WHERE import_id = $1 AND row BETWEEN $2 AND $3 ORDER BY row`,
        [id, from + 1, to + 1],
      );
      const verdicts = await this.judging.withLikely(this.db, await this.judging.rows(this.db, by, rows));
      if (!(await this.write(id, verdicts, to))) return;
    }
    const { kind } = by.rules;
    const complete = kind === 'goods' && !!file.options.complete;
    await inTransaction(this.db, async (tx) => {
      if (by.columns.includes('bundle')) await tx.query(UNKNOWN_PARTS, [id, file.storeId]);
      await tx.query(TWICE, [id]);
      await this.decision.weigh(tx, { id, storeId: file.storeId, kind, complete }, this.clock.now());
    });
  }

  /** False when the import was cancelled meanwhile. */
  private async write(id: string, verdicts: readonly RowVerdict[], done: number): Promise<boolean> {
    const [row] = await this.db.query(
      `WITH v AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS v(at int, action text, "offerId" uuid, planned jsonb, problems jsonb, likely uuid[])),
       noted AS (UPDATE import_file SET done = $3 WHERE id = $1 AND state = 'previewing' RETURNING id),
       judged AS (UPDATE import_row r SET action = v.action, offer_id = v."offerId", parsed = v.planned, problems = v.problems, likely = v.likely, applied = false FROM v, noted WHERE r.import_id = noted.id AND r.row = v.at)
       SELECT count(*)::int AS n FROM noted`,
      [id, JSON.stringify(verdicts), done],
    );
    return row.n === 1;
  }
}

/** The same goods again in one file, by whatever name: the later row is refused and names the first. */
const TWICE = /* sql */ `
WITH named AS (
  SELECT r.row, k.n, k.field, first_value(r.row) OVER (PARTITION BY k.n, k.key ORDER BY r.row) AS first
  FROM import_row r CROSS JOIN LATERAL (VALUES (1, 'gtin', r.parsed->>'gtin'), (2, 'sku', r.parsed->>'sku'), (3, 'sku', r.offer_id::text), (4, 'sku', r.parsed->>'variantId')) AS k(n, field, key)
  WHERE r.import_id = $1 AND k.key IS NOT NULL),
again AS (
  SELECT DISTINCT ON (row) row, jsonb_build_array(jsonb_build_object('field', field, 'code', 'TWICE_IN_FILE', 'values', jsonb_build_object('row', first))) AS problems
  FROM named WHERE first <> row ORDER BY row, n)
UPDATE import_row r SET action = 'refused', likely = NULL, problems = CASE WHEN r.action = 'refused' THEN r.problems ELSE '[]' END || a.problems
FROM again a WHERE r.import_id = $1 AND r.row = a.row`;
