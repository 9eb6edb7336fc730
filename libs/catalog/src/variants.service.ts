import { Problems } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Attrs, answersOf } from './attribute-values';
import { Attributes } from './attributes.service';
import type { NewVariantInput } from './attributes.views';
import { isInStoreCode, normaliseGtin } from './gtin';
import { type NewProduct, oneByOne, Products } from './products.service';

/** Another size or colour of what the town knows: it adds to nobody's text, so that any store may bring it. */
@Injectable()
export class Variants {
  constructor(
    @Inject(Attributes) private readonly attributes: Attributes,
    @Inject(Products) private readonly products: Products,
  ) {}

  /** New goods with what their shelf asks; a GTIN that a neighbour has described a moment ago is that neighbour's variant. */
  async describe(tx: EntityManager, input: NewProduct, gtin: string | null): Promise<string> {
    const known = gtin && (await this.byGtin(tx, gtin));
    if (known) return known;
    const problems = new Problems();
    const said = input.attributes?.length ? await this.attributes.of(input.categoryId, tx) : [];
    const answers = answersOf(said, input.attributes ?? [], problems, 'product.');
    problems.throwIfAny();
    return (await this.products.create(tx, input, gtin, answers)).variantId;
  }

  /** The new variant, or the one that a neighbour has brought under this GTIN at the same moment. */
  async add(tx: EntityManager, input: NewVariantInput): Promise<string> {
    const problems = new Problems();
    const gtin = input.gtin?.trim() ? normaliseGtin(input.gtin) : null;
    if (input.gtin?.trim() && !gtin) problems.add('variant.gtin', 'NOT_A_GTIN');
    if (gtin && isInStoreCode(gtin)) problems.add('variant.gtin', 'IN_STORE_CODE');
    const asked = await this.attributes.ofVariants(input.productId, tx);
    const { variant: attrs } = answersOf(asked, input.attributes, problems, 'variant.');
    problems.throwIfAny();
    // Which of the two it is told apart by would otherwise be nobody's knowledge.
    if (!Object.keys(attrs).length) problems.add(`variant.attributes.${asked[0]?.code ?? ''}`, 'REQUIRED');
    problems.throwIfAny();
    await oneByOne(tx);
    const known = gtin && (await this.byGtin(tx, gtin));
    if (known) return known;
    const made = await this.insert(tx, input.productId, attrs, gtin);
    if (made) return made;
    const meanwhile = gtin && (await this.byGtin(tx, gtin));
    if (!meanwhile) problems.add('variant.attributes', 'VARIANT_EXISTS');
    problems.throwIfAny();
    return meanwhile as string;
  }

  /** Many kinds of known products at once; null for what is there already, by its GTIN or as the same kind. */
  async addAll(
    tx: EntityManager,
    kinds: readonly { productId: string; gtin: string | null; attrs: Attrs; unit: string | null; net: number | null }[],
  ): Promise<(string | null)[]> {
    await oneByOne(tx);
    const rows: { id: string | null }[] = await tx.query(
      `WITH given AS (SELECT g.*, uuidv7() AS id FROM jsonb_to_recordset($1::jsonb) AS g(n int, "productId" uuid, gtin text, attrs jsonb, unit text, net numeric)),
       made AS (INSERT INTO variant (id, product_id, gtin, attrs, unit, net_amount, sort)
         SELECT id, "productId", gtin, attrs, unit, net, n FROM given ORDER BY gtin ON CONFLICT DO NOTHING RETURNING id)
       SELECT m.id FROM given g LEFT JOIN made m USING (id) ORDER BY g.n`,
      [JSON.stringify(kinds.map((k, n) => ({ ...k, n: n + 1 })))],
    );
    return rows.map((r) => r.id);
  }

  private async insert(tx: EntityManager, productId: string, attrs: Attrs, gtin: string | null) {
    const [row] = await tx.query(
      `INSERT INTO variant (product_id, gtin, attrs, sort) SELECT $1, $2, $3, coalesce((SELECT max(sort) + 1 FROM variant WHERE product_id = $1), 0)
       ON CONFLICT DO NOTHING RETURNING id`,
      [productId, gtin, attrs],
    );
    return row?.id as string | undefined;
  }

  private async byGtin(tx: EntityManager, gtin: string): Promise<string | undefined> {
    const [row] = await tx.query(`SELECT id FROM variant WHERE gtin = $1`, [gtin]);
    return row?.id;
  }
}
