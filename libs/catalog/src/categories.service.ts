import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { DomainError, InputProblems, Problems } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { slugOf } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CategoryInput, Shelf } from './catalog.views';
import { isUuid } from './products.service';

/** The tree of shelves that all stores share. */
@Injectable()
export class Categories {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list() {
    return this.db.query(
      `WITH RECURSIVE below AS (SELECT id AS top, id FROM category UNION ALL SELECT b.top, c.id FROM below b JOIN category c ON c.parent_id = b.id),
       own AS (SELECT category_id, count(*)::int AS n FROM product GROUP BY 1),
       counted AS (SELECT b.top, sum(o.n)::int AS n FROM below b JOIN own o ON o.category_id = b.id GROUP BY 1)
       SELECT c.id, c.slug, c.name_nb AS "nameNb", c.name_en AS "nameEn", c.parent_id AS "parentId", c.hue, c.icon, c.vat_class AS "vatClass", coalesce(n.n, 0) AS "productCount"
       FROM category c LEFT JOIN counted n ON n.top = c.id ORDER BY c.sort, c.name_nb`,
    );
  }

  /** Where goods may be put, empty shelves too: somebody brings the first. */
  shelves(language: 'nb' | 'en'): Promise<Shelf[]> {
    return this.db.query(
      `SELECT id, CASE $1 WHEN 'en' THEN name_en ELSE name_nb END AS name, parent_id AS "parentId", vat_of_shelf(id) AS "vatClass" FROM category ORDER BY sort, name_nb`,
      [language],
    );
  }

  /** Of each text the shelves with the nearest names, in either language; a path is as near as its nearest step. */
  async near(texts: readonly string[]): Promise<string[][]> {
    const rows: { ids: string[] }[] = await this.db.query(NEAR, [texts]);
    return rows.map((r) => r.ids);
  }

  async save(who: Who, input: CategoryInput) {
    checkCategory(input);
    const now = this.clock.now();
    const id = await inTransaction(this.db, async (tx) => {
      if (input.parentId) await this.mustFit(tx, input.id ?? null, input.parentId);
      const saved = await this.write(tx, input);
      if (!saved) throw new DomainError(input.id ? 'CATEGORY_UNKNOWN' : 'CATEGORY_EXISTS');
      await tx.query(`SELECT mark_stale(ARRAY(SELECT id FROM product WHERE category_id = $1))`, [saved]);
      const note = { action: 'category.saved', subject: 'category', subjectId: saved };
      await audit(tx, who, now, { ...note, detail: { name: input.nameNb } });
      return saved;
    });
    return (await this.list()).find((c: { id: string }) => c.id === id);
  }

  private async mustFit(tx: EntityManager, id: string | null, parentId: string): Promise<void> {
    // As the database's own check of the tree: of two who turn it at once, the second sees what the first made of it.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('category tree', 0))`);
    const up: { id: string }[] = await tx.query(
      `WITH RECURSIVE up AS (SELECT id, parent_id FROM category WHERE id = $1 UNION SELECT c.id, c.parent_id FROM category c JOIN up ON c.id = up.parent_id) SELECT id FROM up`,
      [parentId],
    );
    if (!up.length) throw new InputProblems([{ field: 'parentId', code: 'NOT_A_CHOICE' }]);
    if (up.some((c) => c.id === id)) throw new DomainError('CATEGORY_UNDER_ITSELF');
  }

  private async write(tx: EntityManager, input: CategoryInput): Promise<string | undefined> {
    const values = [
      input.nameNb.trim(),
      input.nameEn.trim(),
      input.parentId ?? null,
      input.hue,
      input.icon,
      input.vatClass ?? null,
    ];
    if (!input.id) {
      const [made] = await tx.query(
        `INSERT INTO category (slug, name_nb, name_en, parent_id, hue, icon, vat_class) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (slug) DO NOTHING RETURNING id`,
        [slugOf(input.nameNb), ...values],
      );
      return made?.id;
    }
    const [[changed]] = await tx.query(
      `UPDATE category SET name_nb = $2, name_en = $3, parent_id = $4, hue = $5, icon = $6, vat_class = $7 WHERE id = $1 RETURNING id`,
      [input.id, ...values],
    );
    return changed?.id;
  }
}

const NEAR = /* sql */ `
SELECT coalesce(x.ids, '{}') AS ids FROM unnest($1::text[]) WITH ORDINALITY AS t(text, n) LEFT JOIN LATERAL (
  SELECT array_agg(id ORDER BY near DESC, id) AS ids FROM (
    SELECT c.id, max(greatest(similarity(fold(step), fold(name)), word_similarity(fold(name), fold(step)))) AS near
    FROM regexp_split_to_table(left(t.text, 300), '[>/|]') AS step CROSS JOIN category c CROSS JOIN LATERAL (VALUES (c.name_nb), (c.name_en)) AS names(name)
    GROUP BY c.id HAVING max(greatest(similarity(fold(step), fold(name)), word_similarity(fold(name), fold(step)))) > 0.25 ORDER BY 2 DESC, 1 LIMIT 3) best) x ON true
ORDER BY t.n`;

const checkCategory = (input: CategoryInput): void => {
  const problems = new Problems();
  for (const field of ['nameNb', 'nameEn'] as const) {
    if (!input[field].trim()) problems.add(field, 'REQUIRED');
    if (input[field].length > 80) problems.add(field, 'TOO_LONG', { max: 80 });
  }
  if (input.hue < 0 || input.hue > 360) problems.add('hue', 'OUT_OF_RANGE', { min: 0, max: 360 });
  if (!/^[a-z0-9-]{1,60}$/.test(input.icon)) problems.add('icon', 'NOT_A_CHOICE');
  for (const field of ['id', 'parentId'] as const)
    if (input[field] && !isUuid(input[field])) problems.add(field, 'NOT_A_CHOICE');
  problems.throwIfAny();
};
