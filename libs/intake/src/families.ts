import { Variants } from '@bytorg/catalog';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Planned } from './planned';

/** Of each row of the import that is goods already, by its offer, its variant or its number: which product it is; also where a person has said it. */
const KNOWN = /* sql */ `
WITH members AS (SELECT parsed, offer_id FROM import_row WHERE import_id = $1 AND parsed ->> 'family' = ANY($2)),
found AS (
  SELECT m.parsed ->> 'family' AS family, v.product_id FROM members m JOIN variant v ON v.id = (m.parsed ->> 'variantId')::uuid
  UNION ALL SELECT m.parsed ->> 'family', v.product_id FROM members m JOIN offer o ON o.id = m.offer_id JOIN variant v ON v.id = o.variant_id
  UNION ALL SELECT w, substr(w, 2)::uuid FROM unnest($2::text[]) w WHERE w ~ '^@[0-9a-f-]{36}$'
  UNION ALL SELECT m.parsed ->> 'family', v.product_id FROM members m JOIN import_file f ON f.id = $1 JOIN offer o ON o.store_id = f.store_id AND o.sku = m.parsed ->> 'sku' JOIN variant v ON v.id = o.variant_id)
SELECT f.family, p.id, p.category_id AS "categoryId", p.attrs FROM (SELECT family, min(product_id::text)::uuid AS product_id FROM found GROUP BY 1) f JOIN product p ON p.id = f.product_id`;

/** Rows that are sizes and colours of one thing: which product they are variants of. */
@Injectable()
export class Families {
  constructor(@Inject(Variants) private readonly variants: Variants) {}

  /** Those of which an earlier batch has brought some. */
  async known(tx: EntityManager, importId: string, rows: readonly Planned[]): Promise<Map<string, string>> {
    const wanted = [...new Set(rows.flatMap((p) => p.family ?? []))];
    if (!wanted.length) return new Map();
    return fitting(rows, await tx.query(KNOWN, [importId, wanted]));
  }

  /** The products that their founders became; a GTIN may have made one a neighbour's. */
  async founded(tx: EntityManager, variantOf: ReadonlyMap<string, string>, rows: readonly Planned[]) {
    const products: Omit<Home, 'family'>[] = await tx.query(
      `SELECT v.id AS "variantId", p.id, p.category_id AS "categoryId", p.attrs FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = ANY($1)`,
      [[...variantOf.values()]],
    );
    return fitting(
      rows,
      [...variantOf].flatMap(([family, variantId]) =>
        products.filter((p) => p.variantId === variantId).map((p) => ({ ...p, family })),
      ),
    );
  }

  async join(tx: EntityManager, rows: readonly Planned[], homes: ReadonlyMap<string, string>) {
    const joining = rows.filter((p) => homes.has(p.family!));
    if (!joining.length) return new Map<Planned, string>();
    const made = await this.variants.addAll(
      tx,
      joining.map((p) => ({
        productId: homes.get(p.family!)!,
        gtin: p.gtin,
        attrs: p.said!.variant,
        unit: p.unit,
        net: p.netAmount,
      })),
    );
    return new Map(joining.flatMap((p, n) => (made[n] ? [[p, made[n]] as const] : [])));
  }
}

interface Home {
  family: string;
  id: string;
  variantId?: string;
  categoryId: string;
  attrs: object;
}

/** A product on another shelf, or one that says itself what its variants would say, is no home. */
const fitting = (rows: readonly Planned[], homes: Home[]): Map<string, string> =>
  new Map(
    homes.flatMap(({ family, id, categoryId, attrs }) => {
      const members = rows.filter((p) => p.family === family);
      const fits = members.every(
        (p) => p.categoryId === categoryId && !Object.keys(p.said!.variant).some((key) => key in attrs),
      );
      return fits ? [[family, id] as const] : [];
    }),
  );
