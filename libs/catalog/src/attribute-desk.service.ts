import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { DomainError, Problems } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { slugOf } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { checkedAttribute } from './attribute-input';
import { Attributes } from './attributes.service';
import type { AskedAttribute, AskedChoiceInput, AttributeInput } from './attributes.views';
import { isUuid } from './products.service';

/** What the coordinator lets shelves ask. What goods use stays; its words and its place may change at any time. */
@Injectable()
export class AttributeDesk {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Attributes) private readonly attributes: Attributes,
  ) {}

  /** The choices as they shall be, in their order; one that is left out goes, unless goods use it. */
  async save(who: Who, input: AttributeInput): Promise<AskedAttribute> {
    checkedAttribute(input);
    const now = this.clock.now();
    const id = await inTransaction(this.db, async (tx) => {
      const saved = input.id ? await this.rename(tx, input) : await this.create(tx, input);
      await this.mustDiffer(tx, input.choices);
      await this.removeOthers(tx, saved, input.choices);
      await this.letGoOfNames(tx, saved, input.choices);
      await this.writeChoices(tx, saved, input.choices);
      const note = { action: 'attribute.saved', subject: 'attribute', subjectId: saved };
      await audit(tx, who, now, { ...note, detail: { name: input.nameNb, choices: input.choices.length } });
      return saved;
    });
    return (await this.attributes.of(input.categoryId)).find((a) => a.id === id)!;
  }

  /** Refused while goods say something of it. */
  async remove(who: Who, id: string): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [row] = await tx.query(`SELECT id, name_nb AS name FROM attribute WHERE id = $1 FOR UPDATE`, [
        isUuid(id) ? id : null,
      ]);
      if (!row) return;
      const [{ n }] = await tx.query(`SELECT attr_uses($1, NULL) AS n`, [id]);
      if (n > 0) throw new DomainError('ATTRIBUTE_IN_USE', { n });
      await tx.query(`DELETE FROM attribute WHERE id = $1`, [id]);
      const note = { action: 'attribute.removed', subject: 'attribute', subjectId: id };
      await audit(tx, who, now, { ...note, detail: { name: row.name } });
    });
  }

  /** Of one shelf's own, as they stand on forms and pages. */
  async order(who: Who, categoryId: string, ids: readonly string[]): Promise<AskedAttribute[]> {
    const wanted = ids.filter(isUuid);
    await inTransaction(this.db, async (tx) => {
      await tx.query(
        `UPDATE attribute a SET sort = x.n FROM unnest($2::uuid[]) WITH ORDINALITY AS x(id, n) WHERE a.id = x.id AND a.category_id = $1`,
        [isUuid(categoryId) ? categoryId : null, wanted],
      );
      const note = { action: 'attribute.ordered', subject: 'category', subjectId: categoryId };
      await audit(tx, who, this.clock.now(), note);
    });
    return this.attributes.of(categoryId);
  }

  private async create(tx: EntityManager, input: AttributeInput): Promise<string> {
    const [made] = await tx.query(
      `INSERT INTO attribute (category_id, code, name_nb, name_en, kind, unit, makes_variants, sort)
       SELECT c.id, $2, $3, $4, $5, $6, $7, coalesce((SELECT max(sort) + 1 FROM attribute WHERE category_id = c.id), 1) FROM category c WHERE c.id = $1
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[input.categoryId, input.code?.trim() || codeOf(input.nameNb), input.nameNb.trim(), input.nameEn.trim()],
        ...[input.kind, input.unit?.trim() || null, input.makesVariants],
      ],
    );
    const problems = new Problems();
    if (!made) problems.add('nameNb', 'TAKEN');
    problems.throwIfAny();
    return made.id;
  }

  private async rename(tx: EntityManager, input: AttributeInput): Promise<string> {
    const [[saved]] = await tx.query(
      `UPDATE attribute SET name_nb = $3, name_en = $4 WHERE id = $1 AND category_id = $2 RETURNING id`,
      [input.id, input.categoryId, input.nameNb.trim(), input.nameEn.trim()],
    );
    if (!saved) throw new DomainError('ATTRIBUTE_UNKNOWN');
    return saved.id;
  }

  /** What is one name is the database's to say: its index has the last word. */
  private async mustDiffer(tx: EntityManager, choices: readonly AskedChoiceInput[]): Promise<void> {
    const again: { n: number }[] = await tx.query(
      `SELECT n FROM (SELECT (x.n - 1)::int AS n, row_number() OVER (PARTITION BY fold(x.name) ORDER BY x.n) AS nth FROM unnest($1::text[]) WITH ORDINALITY AS x(name, n)) y
       WHERE nth > 1 ORDER BY n`,
      [choices.map((c) => c.nameNb.trim())],
    );
    const problems = new Problems();
    for (const { n } of again) problems.add(`choices.${n}.nameNb`, 'TWICE');
    problems.throwIfAny();
  }

  /** Names may change places: a choice whose name another one takes lets go of it first. */
  private async letGoOfNames(tx: EntityManager, id: string, choices: readonly AskedChoiceInput[]): Promise<void> {
    await tx.query(
      `WITH given AS (SELECT * FROM unnest($2::uuid[], $3::text[]) AS g(id, name))
       UPDATE attribute_choice c SET name_nb = c.id::text FROM given mine
       WHERE c.attribute_id = $1 AND mine.id = c.id AND fold(mine.name) <> fold(c.name_nb)
         AND EXISTS (SELECT 1 FROM given other WHERE other.id IS DISTINCT FROM c.id AND fold(other.name) = fold(c.name_nb))`,
      [id, choices.map((c) => c.id ?? null), choices.map((c) => c.nameNb.trim())],
    );
  }

  private async removeOthers(tx: EntityManager, id: string, choices: readonly AskedChoiceInput[]): Promise<void> {
    const others: { id: string; name: string; n: number }[] = await tx.query(
      `SELECT c.id, c.name_nb AS name, attr_uses(c.attribute_id, c.id) AS n FROM attribute_choice c WHERE c.attribute_id = $1 AND c.id <> ALL ($2::uuid[]) FOR UPDATE`,
      [id, choices.flatMap((c) => c.id ?? [])],
    );
    const problems = new Problems();
    for (const { name, n } of others.filter((o) => o.n > 0)) problems.add('choices', 'CHOICE_IN_USE', { name, n });
    problems.throwIfAny();
    await tx.query(`DELETE FROM attribute_choice WHERE id = ANY ($1::uuid[])`, [others.map((o) => o.id)]);
  }

  /** All in one: each statement words again the goods that say one of them. */
  private async writeChoices(tx: EntityManager, id: string, choices: readonly AskedChoiceInput[]): Promise<void> {
    const given = JSON.stringify(
      choices.map((c, sort) => ({
        ...{ id: c.id ?? null, nb: c.nameNb.trim(), en: c.nameEn.trim() },
        ...{ swatch: c.swatch || null, sort },
      })),
    );
    await tx.query(
      `WITH given AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS g(id uuid, nb text, en text, swatch text, sort int))
       UPDATE attribute_choice c SET name_nb = g.nb, name_en = g.en, swatch = g.swatch, sort = g.sort FROM given g
       WHERE c.id = g.id AND c.attribute_id = $1 AND (c.name_nb, c.name_en, c.swatch, c.sort) IS DISTINCT FROM (g.nb, g.en, g.swatch, g.sort)`,
      [id, given],
    );
    await tx.query(
      `INSERT INTO attribute_choice (attribute_id, name_nb, name_en, swatch, sort)
       SELECT $1, nb, en, swatch, sort FROM jsonb_to_recordset($2::jsonb) AS g(id uuid, nb text, en text, swatch text, sort int) WHERE id IS NULL`,
      [id, given],
    );
  }
}

/** The codes that files and feeds know are kept where the name says the same. */
const known: Record<string, string> = { storrelse: 'size', farge: 'colour', materiale: 'material' };
const codeOf = (name: string): string => {
  const slug = slugOf(name)
    .replace(/^[^a-z]+/, '')
    .slice(0, 40);
  return known[slug] ?? (slug || 'x');
};
