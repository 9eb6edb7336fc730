import { Categories, isUuid } from '@bytorg/catalog';
import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { InputProblems } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { shelfKey, shelfName } from './shelf-key';
import type { ImportShelf, ImportShelfInput } from './shelves.views';

const SHOWN = 200;

/** Which of the town's shelves a store's sources mean: chosen once, remembered for its files and connectors alike. */
@Injectable()
export class ImportShelves {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Categories) private readonly categories: Categories,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** What this import asks, those with most rows first; then what the store has answered before. */
  async of(importId: string): Promise<ImportShelf[]> {
    const rows: Omit<ImportShelf, 'near'>[] = await this.db.query(ASKED, [importId, SHOWN]);
    const near = await this.categories.near(rows.map((r) => (r.rows > 0 ? r.name : '')));
    return rows.map((r, n) => ({ ...r, near: near[n]! }));
  }

  /** Of which shelf goods are, by what their source calls it; null: they are not taken. */
  async decided(db: Pick<EntityManager, 'query'>, storeId: string): Promise<Map<string, string | null>> {
    const rows: { key: string; categoryId: string | null }[] = await db.query(
      `SELECT key, category_id AS "categoryId" FROM import_shelf WHERE store_id = $1 AND decision <> 'told'`,
      [storeId],
    );
    return new Map(rows.map((r) => [r.key, r.categoryId]));
  }

  async save(who: Who, storeId: string, importId: string, given: readonly ImportShelfInput[]): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      await this.decide(tx, who, storeId, given, now);
      const [waiting] = await tx.query(
        `UPDATE import_file SET state = 'previewing', done = 0, asks = NULL WHERE id = $1 AND state = 'previewed' RETURNING id`,
        [importId],
      );
      if (waiting.length) await this.outbox.add(tx, 'import.mapped', { importId }, now);
    });
  }

  async decide(tx: EntityManager, who: Who, storeId: string, given: readonly ImportShelfInput[], now: Date) {
    await this.mustBeShelves(tx, given);
    const once = new Map(given.map((g) => [shelfKey(g.name), g]));
    const rows = [...once].map(([key, g]) => ({ key, name: shelfName(g.name), category: g.categoryId ?? null }));
    await tx.query(DECIDE, [storeId, JSON.stringify(rows), who.personId, now]);
  }

  private async mustBeShelves(tx: EntityManager, given: readonly ImportShelfInput[]): Promise<void> {
    const wrong = (field: string, code: string, values?: object) =>
      new InputProblems([{ field: `shelves.${field}`, code, ...(values && { values: values as { max: number } }) }]);
    if (given.length > SHOWN) throw wrong('name', 'TOO_MANY', { max: SHOWN });
    if (given.some((g) => !shelfName(g.name))) throw wrong('name', 'REQUIRED');
    const ids = [...new Set(given.flatMap((g) => g.categoryId ?? []))];
    if (!ids.every(isUuid)) throw wrong('categoryId', 'NOT_A_CHOICE');
    const [{ n }] = await tx.query(`SELECT count(*)::int AS n FROM category WHERE id = ANY($1)`, [ids]);
    if (n !== ids.length) throw wrong('categoryId', 'NOT_A_CHOICE');
  }

  /** A run that nobody stands beside: what it met and nobody has heard of yet is told, each once. */
  async tellNew(tx: EntityManager, importId: string, storeId: string, now: Date): Promise<void> {
    const told: { name: string }[] = await tx.query(TELL, [importId, storeId, now, SHOWN]);
    if (!told.length) return;
    const names = told.slice(0, 5).map((t) => t.name);
    await this.outbox.add(tx, 'import.shelves_unknown', { importId, storeId, n: told.length, names }, now);
  }
}

const UNKNOWN = /* sql */ `
SELECT r.parsed->>'shelf' AS key, min(r.parsed->>'category') AS text, count(*)::int AS rows
FROM import_row r WHERE r.import_id = $1 AND r.action = 'refused' AND r.parsed->>'shelf' IS NOT NULL GROUP BY 1`;

const ASKED = /* sql */ `
WITH unknown AS (${UNKNOWN}),
known AS (SELECT s.* FROM import_shelf s JOIN import_file f USING (store_id) WHERE f.id = $1 AND s.decision <> 'told')
SELECT coalesce(k.name, left(regexp_replace(btrim(u.text), '\\s+', ' ', 'g'), 300)) AS name, coalesce(u.rows, 0) AS rows, k.key IS NOT NULL AS decided, k.category_id AS "categoryId"
FROM unknown u FULL JOIN known k USING (key) ORDER BY k.key IS NOT NULL, coalesce(u.rows, 0) DESC, 1 LIMIT $2`;

const DECIDE = /* sql */ `
INSERT INTO import_shelf (store_id, key, name, decision, category_id, decided_by, at)
SELECT $1, g.key, g.name, CASE WHEN g.category IS NULL THEN 'none' ELSE 'shelf' END, g.category, $3, $4
FROM jsonb_to_recordset($2::jsonb) AS g(key text, name text, category uuid) ORDER BY g.key
ON CONFLICT (store_id, key) DO UPDATE SET name = excluded.name, decision = excluded.decision, category_id = excluded.category_id, decided_by = excluded.decided_by, at = excluded.at`;

const TELL = /* sql */ `
INSERT INTO import_shelf (store_id, key, name, decision, at)
SELECT $2, u.key, left(regexp_replace(btrim(u.text), '\\s+', ' ', 'g'), 300), 'told', $3 FROM (${UNKNOWN}) u ORDER BY u.rows DESC, u.key LIMIT $4
ON CONFLICT DO NOTHING RETURNING name`;
