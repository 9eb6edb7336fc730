import { OwnGoods } from '@bytorg/inventory';
import { parse } from 'csv-parse/sync';
import { openDomain, type Domain } from '../harness/domain';
import { core } from '../town/core';
import { buildWeighed } from '../town/weighed';

let town: Domain;

beforeAll(async () => {
  town = await openDomain('_own_goods', 4);
});
afterAll(() => town?.close());

const goods = async (at: string): Promise<Record<string, string>[]> => {
  let text = '';
  for await (const line of town.get(OwnGoods).csv(core.bookshop.id, 'nb', new Date(at))) text += line;
  return parse(text, { columns: true, delimiter: ';', bom: true });
};
const vatOf = async (at: string) => new Set((await goods(at)).filter((row) => row.MVA !== '25').map((row) => row.MVA));

it('has the VAT of the town’s day, which is ahead of the day in Greenwich', async () => {
  await town.db.query(`INSERT INTO vat_rate VALUES ('books', '2027-01-01', 12)`);
  expect(await vatOf('2026-12-31T22:59:00Z')).toEqual(new Set(['0']));
  expect(await vatOf('2026-12-31T23:00:00Z')).toEqual(new Set(['12']));
  await town.db.query(`DELETE FROM vat_rate WHERE from_date = '2027-01-01'`);
});

it('is read in pages, and holds every offer once, in the order of their numbers', async () => {
  await town.db.query(
    `WITH v AS (INSERT INTO variant (product_id, name) SELECT $1, 'utgave ' || n FROM generate_series(1, 2100) n RETURNING id),
     o AS (INSERT INTO offer (store_id, variant_id, sku, price_ore) SELECT $2, id, 'mange-' || row_number() OVER (), 9900 FROM v RETURNING id)
     INSERT INTO stock (offer_id) SELECT id FROM o`,
    [core.bookshop.novel.productId, core.bookshop.id],
  );
  const all: { sku: string }[] = await town.db.query(`SELECT sku FROM offer WHERE store_id = $1 ORDER BY sku`, [
    core.bookshop.id,
  ]);
  expect(all.length).toBeGreaterThan(2100);
  expect((await goods(core.instant)).map((row) => row.Varenummer)).toEqual(all.map(({ sku }) => sku));
});

it('is read as the store’s own staff, though the request is over: what those may not read, it cannot', async () => {
  await town.db.query(`REVOKE SELECT ON vat_rate FROM bytorg_store`);
  await expect(goods(core.instant)).rejects.toThrow('permission denied for table vat_rate');
  await town.db.query(`GRANT SELECT ON vat_rate TO bytorg_store`);
  expect((await goods(core.instant)).length).toBeGreaterThan(0);
});

it('says of goods by weight their price per kilo and both weights, in columns of their own', async () => {
  const { sku } = await buildWeighed(town.db as never, { storeId: core.bookshop.id, sku: '77001' });
  const rows = await goods(core.instant);
  expect(rows.find((row) => row.Varenummer === sku)).toMatchObject({
    Pris: '250',
    'Selges etter vekt': 'ja',
    'Vanlig vekt (g)': '450',
    'Største vekt (g)': '540',
  });
  expect(new Set(rows.filter((row) => row.Varenummer !== sku).map((row) => row['Selges etter vekt']))).toEqual(
    new Set(['']),
  );
});
