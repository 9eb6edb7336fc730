import { CatalogModule } from '@bytorg/catalog';
import { Who } from '@bytorg/identity';
import { openDomain, type Domain } from '../harness/domain';
import { core } from '../town/core';

let town: Domain;
let colour: string;
let length: string;
let black: string;
let red: string;
const product = core.ironmonger.hammer;
let productId: string;

beforeAll(async () => {
  town = await openDomain('_attributes', 4);
  productId = (await one<{ id: string }>(`SELECT id FROM product WHERE slug = $1`, [product.slug])).id;
  const asked = await town.db.query(
    `SELECT a.id, a.code FROM product p, attributes_of(p.category_id) a WHERE p.id = $1`,
    [productId],
  );
  const idOf = (code: string) => asked.find((a: { code: string }) => a.code === code).id as string;
  [colour, length] = [idOf('colour'), idOf('length')];
  [black, red] = await Promise.all(['svart', 'rød'].map(choiceNamed));
});
afterAll(() => town?.close());

const one = async <T>(text: string, values: unknown[] = []): Promise<T> => (await town.db.query(text, values))[0];
const choiceNamed = async (name: string) =>
  (
    await one<{ id: string }>(`SELECT id FROM attribute_choice WHERE attribute_id = $1 AND name_nb = $2`, [
      colour,
      name,
    ])
  ).id;
const add = (attrs: object) =>
  town.db.query(`INSERT INTO variant (product_id, attrs) VALUES ($1, $2) RETURNING id, name, name_en`, [
    productId,
    attrs,
  ]);
const variants = () =>
  town.db.query(`SELECT name, name_en FROM variant WHERE product_id = $1 AND attrs <> '{}' ORDER BY name`, [productId]);
const clear = () => town.db.query(`DELETE FROM variant WHERE product_id = $1 AND attrs <> '{}'`, [productId]);
afterEach(clear);

it('a variant is called what it is, in both languages', async () => {
  await add({ [colour]: red, [length]: 12.5 });
  expect(await variants()).toEqual([{ name: '12,5 cm, rød', name_en: '12.5 cm, red' }]);
});

it('two variants of one product never are the same', async () => {
  await add({ [colour]: red, [length]: 30 });
  await add({ [length]: 30, [colour]: black });
  await expect(add({ [length]: 30.0, [colour]: red })).rejects.toThrow('variant_once');
  expect(await variants()).toHaveLength(2);
});

it.each([
  ['a choice of another attribute', async () => ({ [colour]: await glossy() }), 'attrs_asked'],
  ['a word instead of a number', async () => ({ [length]: '30' }), 'attrs_asked'],
  ['a number below nothing', async () => ({ [length]: -1 }), 'attrs_asked'],
  ['what nobody asked of these goods', async () => ({ [await bookPages()]: 120 }), 'attrs_asked'],
  ['what describes the product only', async () => ({ [await steel()]: 450 }), 'attrs_asked'],
  ['nonsense', async () => ({ x: 1 }), 'attrs_asked'],
])('is refused: %s', async (_, attrs, why) => {
  const wrong = await attrs();
  await expect(add(wrong)).rejects.toMatchObject({ driverError: { constraint: why } });
  expect(await variants()).toEqual([]);
});
const glossy = async () =>
  (
    await one<{ id: string }>(
      `SELECT id FROM attribute_choice WHERE name_nb = 'Kobber' OR attribute_id <> $1 LIMIT 1`,
      [colour],
    )
  ).id;
const bookPages = async () => (await one<{ id: string }>(`SELECT id FROM attribute WHERE code = 'pages'`)).id;
const steel = async () =>
  (
    await one<{ id: string }>(
      `SELECT a.id FROM product p, attributes_of(p.category_id) a WHERE p.id = $1 AND NOT a.makes_variants AND a.kind = 'number'`,
      [productId],
    )
  ).id;

it('what the product says of all its variants, none of them says again, whichever comes first', async () => {
  await town.db.query(`UPDATE product SET attrs = attrs || $2 WHERE id = $1`, [productId, { [colour]: red }]);
  await expect(add({ [colour]: black, [length]: 30 })).rejects.toThrow('says so of all its variants');
  await town.db.query(`UPDATE product SET attrs = attrs - $2::text WHERE id = $1`, [productId, colour]);
  await add({ [colour]: black });
  await expect(
    town.db.query(`UPDATE product SET attrs = attrs || $2 WHERE id = $1`, [productId, { [colour]: red }]),
  ).rejects.toThrow('a variant says so already');
});

it('a choice in use stays, a new name of it is everywhere at once, and an unused one goes', async () => {
  await add({ [colour]: red });
  await expect(town.db.query(`DELETE FROM attribute_choice WHERE id = $1`, [red])).rejects.toThrow(
    'goods use this choice',
  );
  await expect(town.db.query(`DELETE FROM attribute WHERE id = $1`, [colour])).rejects.toThrow(
    'goods use this attribute',
  );
  await town.db.query(`UPDATE attribute_choice SET name_nb = 'høyrød', name_en = 'scarlet' WHERE id = $1`, [red]);
  expect(await variants()).toEqual([{ name: 'høyrød', name_en: 'scarlet' }]);
  await town.db.query(`UPDATE attribute_choice SET name_nb = 'rød', name_en = 'red' WHERE id = $1`, [red]);
  await clear();
  await town.db.query(`BEGIN; DELETE FROM attribute_choice WHERE id = '${red}'; ROLLBACK`);
});

it('an attribute that goods begin to use at this moment stays: its removal waits for them', async () => {
  const [{ id }] = await town.db.query(
    `INSERT INTO attribute (category_id, code, name_nb, name_en, kind, makes_variants) SELECT category_id, 'weight', 'Vekt', 'Weight', 'number', true FROM product WHERE id = $1 RETURNING id`,
    [productId],
  );
  const goods = town.db.createQueryRunner();
  await goods.startTransaction();
  await goods.query(`INSERT INTO variant (product_id, attrs) VALUES ($1, $2)`, [productId, { [id]: 2 }]);
  const removal = town.db.query(`DELETE FROM attribute WHERE id = $1`, [id]).then(
    () => 'removed',
    (error) => error.driverError.constraint,
  );
  await waiting();
  await goods.commitTransaction();
  await goods.release();
  expect(await removal).toBe('attribute_used');
  expect(await variants()).toEqual([{ name: '2', name_en: '2' }]);
  await clear();
  await town.db.query(`DELETE FROM attribute WHERE id = $1`, [id]);
});
/** Until somebody waits for a lock, or has not had to: whoever does not wait is done by then. */
const waiting = async () => {
  for (let n = 0; n < 40; n++) {
    const { n: others } = await one<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (others) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

it('goods that move to another shelf keep what is known of them, and get nothing new of the old shelf', async () => {
  await add({ [length]: 30 });
  const { category_id: shelf } = await one<{ category_id: string }>(`SELECT category_id FROM product WHERE id = $1`, [
    productId,
  ]);
  await town.db.query(
    `UPDATE product SET category_id = (SELECT id FROM category WHERE slug = 'romaner') WHERE id = $1`,
    [productId],
  );
  expect(await variants()).toEqual([{ name: '30 cm', name_en: '30 cm' }]);
  await expect(add({ [length]: 40 })).rejects.toMatchObject({ driverError: { constraint: 'attrs_asked' } });
  await town.db.query(`UPDATE product SET category_id = $2 WHERE id = $1`, [productId, shelf]);
});

it('a lower shelf asks its own way under the same code', async () => {
  const { id } = await one<{ id: string }>(
    `INSERT INTO attribute (category_id, code, name_nb, name_en, kind) SELECT category_id, 'colour', 'Lakk', 'Finish', 'text' FROM product WHERE id = $1 RETURNING id`,
    [productId],
  );
  expect(
    await town.db.query(
      `SELECT a.id FROM product p, attributes_of(p.category_id) a WHERE p.id = $1 AND a.code = 'colour'`,
      [productId],
    ),
  ).toEqual([{ id }]);
  await expect(add({ [colour]: red })).rejects.toMatchObject({ driverError: { constraint: 'attrs_asked' } });
  await town.db.query(`DELETE FROM attribute WHERE id = $1`, [id]);
});

it('there are no free words beside: a product says what its shelf asks', async () => {
  await town.db.query(`UPDATE product SET attributes = '[{"name_nb":"Løst","value_nb":"ord"}]' WHERE id = $1`, [
    productId,
  ]);
  const { attributes } = await one<{ attributes: { name_nb: string }[] }>(
    `SELECT attributes FROM product WHERE id = $1`,
    [productId],
  );
  expect(attributes.map((a) => a.name_nb)).toEqual(['Vekt', 'Skaft']);
});

describe('choices that are renamed and moved', () => {
  const desk = () =>
    town.get<any>(
      Reflect.getMetadata('providers', CatalogModule).find((p: { name: string }) => p.name === 'AttributeDesk'),
    );
  const coordinator = new Who(core.people.coordinator, [{ id: '1', role: 'coordinator', scopeId: null }], 'nb', 'test');

  it('word the goods again in one statement for all of them', async () => {
    await town.db.query(`CREATE TABLE worded (of text);
      CREATE FUNCTION note_worded() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO worded VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
      CREATE TRIGGER worded AFTER UPDATE ON variant FOR EACH STATEMENT EXECUTE FUNCTION note_worded();
      CREATE TRIGGER worded AFTER UPDATE ON product FOR EACH STATEMENT EXECUTE FUNCTION note_worded();`);
    await add({ [colour]: red, [length]: 12 });
    await add({ [colour]: black, [length]: 12 });
    const { categoryId, ...asked } = await one<Record<string, string>>(
      `SELECT id, category_id AS "categoryId", name_nb AS "nameNb", name_en AS "nameEn", kind, makes_variants AS "makesVariants" FROM attribute WHERE id = $1`,
      [colour],
    );
    const choices: { id: string; nameNb: string; nameEn: string; swatch: string }[] = await town.db.query(
      `SELECT id, name_nb AS "nameNb", name_en AS "nameEn", swatch FROM attribute_choice WHERE attribute_id = $1 ORDER BY sort, name_nb`,
      [colour],
    );
    const renamed = choices.toReversed().map((c) => ({ ...c, nameNb: `${c.nameNb} ny` }));
    await desk().save(coordinator, { ...asked, categoryId, choices: renamed });
    expect((await variants()).map((v: { name: string }) => v.name)).toEqual(['12 cm, rød ny', '12 cm, svart ny']);
    expect(await town.db.query(`SELECT of, count(*)::int AS n FROM worded GROUP BY 1 ORDER BY 1`)).toEqual([
      { of: 'product', n: 1 },
      { of: 'variant', n: 1 },
    ]);
    await desk().save(coordinator, { ...asked, categoryId, choices });
    await town.db.query(`DROP TRIGGER worded ON product; DROP TRIGGER worded ON variant; DROP TABLE worded`);
  });

  it.each(['product', 'variant'])('find each %s that says one of them by an index', async (table) => {
    const plan = await town.db.transaction(async (tx) => {
      // A small table would be read whole; what is asked is whether the index can answer at all.
      await tx.query('SET LOCAL enable_seqscan = off');
      return tx.query(
        `EXPLAIN SELECT FROM ${table} WHERE attrs @> ANY (ARRAY[jsonb_build_object($1::text, $2::text)])`,
        [colour, red],
      );
    });
    expect(JSON.stringify(plan)).toContain(`${table}_attrs`);
  });
});
