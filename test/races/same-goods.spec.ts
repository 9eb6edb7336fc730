import { Products, withCheckDigit } from '@bytorg/catalog';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';

let domain: Domain;
let categoryId: string;
beforeAll(async () => {
  domain = await openDomain('_same_goods', 8);
  [{ id: categoryId }] = await domain.db.query(`SELECT id FROM category LIMIT 1`);
});
afterAll(() => domain?.close());

const gtins = (from: number) =>
  Array.from({ length: 40 }, (_, n) =>
    withCheckDigit(`70395000${String(from + n).padStart(4, '0')}`).padStart(14, '0'),
  );
const goods = (storeId: string, codes: string[]) =>
  codes.map((gtin) => ({ storeId, gtin, name: `Vare ${gtin}`, brand: '', categoryId, vatClass: 'standard' as const }));
const count = async (codes: string[]) =>
  (
    await domain.db.query(
      `SELECT count(*)::int AS variants, count(DISTINCT p.id)::int AS products FROM variant v JOIN product p ON p.id = v.product_id WHERE v.gtin = ANY($1)`,
      [codes],
    )
  )[0];

/** Two stores bring the same goods at the same moment, one from the front and one from the back. */
const both = (bring: (storeId: string, codes: string[]) => Promise<string[]>, codes: string[]) =>
  Promise.allSettled([bring(core.bookshop.id, codes), bring(core.ironmonger.id, codes.toReversed())]);

it('control: looked for first and then written, one of the two batches is lost', async () => {
  const codes = gtins(0);
  let looked = 0;
  let go!: () => void;
  const bothLooked = new Promise<void>((resolve) => (go = resolve));
  const naive = (_: string, wanted: string[]) =>
    domain.db.transaction(async (tx) => {
      const known = await tx.query(`SELECT gtin FROM variant WHERE gtin = ANY($1)`, [wanted]);
      if (++looked === 2) go();
      await bothLooked;
      expect(known).toEqual([]);
      return tx.query(
        `WITH g AS (SELECT g.gtin, gen_random_uuid() AS product_id FROM unnest($1::text[]) AS g(gtin)),
         p AS (INSERT INTO product (id, slug, category_id, name_nb, vat_class) SELECT product_id, product_id::text, $2, 'x', 'standard' FROM g)
         INSERT INTO variant (product_id, gtin) SELECT product_id, gtin FROM g ORDER BY gtin RETURNING id`,
        [wanted, categoryId],
      );
    });
  const ended = await both(naive, codes);
  expect(ended.map((e) => e.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it('written in one order and given way to, both batches end on the same variants, each described once', async () => {
  const products = domain.get(Products);
  for (let round = 1; round <= 5; round++) {
    const codes = gtins(round * 100);
    const bring = (storeId: string, wanted: string[]) =>
      domain.db.transaction((tx) => products.createAll(tx, goods(storeId, wanted)));
    const [mine, theirs] = (await both(bring, codes)).map((e) => {
      if (e.status === 'rejected') throw e.reason;
      return e.value;
    });
    expect(mine).toEqual(theirs!.toReversed());
    expect(new Set(mine).size).toBe(40);
    expect(await count(codes)).toEqual({ variants: 40, products: 40 });
  }
});
