import { randomUUID } from 'node:crypto';
import { Who } from '@bytorg/identity';
import { BoardReader } from '@bytorg/ordering';
import pg from 'pg';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';
import { buildOrder } from '../town/factories';

const { hammer } = core.ironmonger;
let town: Domain;
let db: pg.Client;
beforeAll(async () => {
  town = await openDomain('_words', 4);
  db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await town?.close();
});

const clerk = (language: 'nb' | 'en') =>
  new Who(
    core.people.ironmongerClerk,
    [{ id: randomUUID(), role: 'clerk', scopeId: core.ironmonger.id }],
    language,
    'test',
  );
const sold = async () =>
  (await db.query(`SELECT name, variant_name AS "variantName" FROM order_line ORDER BY id`)).rows;

it('who packs reads the language they work in; goods that are called something else since are called what was bought', async () => {
  const { rows } = await db.query(
    `UPDATE variant v SET name = 'rød', name_en = 'red' FROM offer o WHERE o.variant_id = v.id AND o.id = $1 RETURNING v.id, v.product_id AS "productId"`,
    [hammer.offerId],
  );
  const [variant] = rows;
  const { rows: named } = await db.query(`SELECT name_nb AS nb, name_en AS en FROM product WHERE id = $1`, [
    variant.productId,
  ]);
  const [{ nb, en }] = named;
  expect(nb).not.toBe(en);
  const { parts } = await buildOrder(db, { lines: [{ item: hammer, quantity: 1 }], state: 'picking' });
  const part = parts[0]!.id;
  await db.query(`UPDATE order_line SET name = $2, variant_name = 'rød' WHERE sub_order_id = $1`, [part, nb]);
  const before = await sold();
  const read = async (language: 'nb' | 'en') => {
    const { lines } = await town.get(BoardReader).subOrder(clerk(language), part);
    return lines.map(({ name, variantName }) => [name, variantName]);
  };
  expect(await read('en')).toEqual([[en, 'red']]);
  expect(await read('nb')).toEqual([[nb, 'rød']]);

  // Bought in English, packed in bokmål.
  await db.query(`UPDATE order_line SET name = $2, variant_name = 'red' WHERE sub_order_id = $1`, [part, en]);
  expect(await read('nb')).toEqual([[nb, 'rød']]);
  await db.query(`UPDATE order_line SET name = $2, variant_name = 'rød' WHERE sub_order_id = $1`, [part, nb]);

  await db.query(`UPDATE product SET name_nb = 'Klubbe', name_en = 'Mallet' WHERE id = $1`, [variant.productId]);
  await db.query(`UPDATE variant SET name = 'blå', name_en = 'blue' WHERE id = $1`, [variant.id]);
  expect(await read('en')).toEqual([[nb, 'rød']]);
  expect(await read('nb')).toEqual([[nb, 'rød']]);
  expect(await sold()).toEqual(before);
});
