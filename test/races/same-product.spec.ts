import { randomUUID } from 'node:crypto';
import { Who } from '@bytorg/identity';
import { Counting } from '@bytorg/inventory';
import { type Domain, meeting, openDomain, race } from '../harness/domain';
import { core } from '../town/core';

// Two neighbours describe the same new thing at the same moment.
let town: Domain;
let categoryId: string;
beforeAll(async () => {
  town = await openDomain('_same', 8);
  [{ id: categoryId }] = await town.db.query(`SELECT category_id AS id FROM product WHERE id = $1`, [
    core.bookshop.novel.productId,
  ]);
});
afterAll(() => town?.close());

const neighbours = [
  { person: core.people.bookshopOwner, storeId: core.bookshop.id },
  { person: core.people.ironmongerOwner, storeId: core.ironmonger.id },
];
const product = (gtin: string) => ({
  gtin,
  name: `Ny vare ${gtin}`,
  brand: 'Numedal',
  categoryId,
  vatClass: 'standard' as const,
});
const sets = async (gtin: string) =>
  (
    await town.db.query(
      `SELECT (SELECT count(*)::int FROM variant WHERE gtin = $1) AS variants, (SELECT count(*)::int FROM product WHERE name_nb = $2) AS products,
         (SELECT count(*)::int FROM offer o JOIN variant v ON v.id = o.variant_id WHERE v.gtin = $1) AS offers`,
      [`0${gtin}`, `Ny vare ${gtin}`],
    )
  )[0];

it('control: looked for first and written then, one of them fails', async () => {
  const gtin = '7039000009914';
  const bothLooked = meeting(2);
  const naive = (n: number) =>
    town.db
      .transaction(async (tx) => {
        const known = await tx.query(`SELECT 1 FROM variant WHERE gtin = $1`, [`0${gtin}`]);
        await bothLooked();
        if (known.length) return;
        await tx.query(
          `WITH p AS (INSERT INTO product (slug, category_id, name_nb, vat_class) VALUES ($1, $2, $3, 'standard') RETURNING id)
           INSERT INTO variant (product_id, gtin) SELECT id, $4 FROM p`,
          [`kontroll-${n}`, categoryId, `Ny vare ${gtin}`, `0${gtin}`],
        );
      })
      .then(
        () => true,
        (error: { driverError: { code: string } }) => {
          if (error.driverError.code !== '23505') throw error;
          return false;
        },
      );
  expect(await race(2, naive)).toEqual({ won: 1, lost: 1 });
});

it('both offer it, and it is described once', async () => {
  for (const gtin of ['7039000009921', '7039000009938', '7039000009945', '7039000009952']) {
    const create = async (n: number) => {
      const { person, storeId } = neighbours[n]!;
      const who = new Who(person, [{ id: randomUUID(), role: 'owner', scopeId: storeId }], 'nb', 'test');
      const input = { storeId, sku: `ny-${gtin}`, priceOre: 9900, onHand: 1, product: product(gtin) };
      await town.get(Counting).create(who, input as never, randomUUID());
      return true;
    };
    expect(await race(2, create)).toEqual({ won: 2, lost: 0 });
    expect(await sets(gtin)).toEqual({ variants: 1, products: 1, offers: 2 });
  }
});

describe('two goods under the same words', () => {
  const address = async (name: string) =>
    (await town.db.query(`SELECT slug FROM product WHERE name_nb = $1 ORDER BY length(slug)`, [name])) as {
      slug: string;
    }[];

  it('control: looked for first and written then, both take the same address', async () => {
    const naive = (n: number) =>
      town.db
        .transaction(async (tx) => {
          const [{ taken }] = await tx.query(`SELECT EXISTS (SELECT FROM product WHERE slug = 'like-ord') AS taken`);
          await new Promise((resolve) => setTimeout(resolve, 50));
          await tx.query(
            `INSERT INTO product (slug, category_id, name_nb, vat_class) VALUES ($1, $2, 'Like ord', 'standard')`,
            [taken ? `like-ord-${n}` : 'like-ord', categoryId],
          );
        })
        .then(
          () => true,
          (error: { driverError: { code: string } }) => {
            if (error.driverError.code !== '23505') throw error;
            return false;
          },
        );
    expect(await race(2, naive)).toEqual({ won: 1, lost: 1 });
  });

  it('both are described, each at its own address', async () => {
    for (const [a, b] of [
      ['7039000009815', '7039000009822'],
      ['7039000009839', '7039000009846'],
      ['7039000009853', '7039000009860'],
    ] as const) {
      const words = { ...product(a), name: `Samme ord ${a}` };
      const create = async (n: number) => {
        const { person, storeId } = neighbours[n]!;
        const who = new Who(person, [{ id: randomUUID(), role: 'owner', scopeId: storeId }], 'nb', 'test');
        const gtin = n === 0 ? a : b;
        const input = { storeId, sku: `ord-${gtin}`, priceOre: 9900, onHand: 1, product: { ...words, gtin } };
        await town.get(Counting).create(who, input as never, randomUUID());
        return true;
      };
      expect(await race(2, create)).toEqual({ won: 2, lost: 0 });
      const [first, second] = await address(words.name);
      expect(first!.slug).toBe(`numedal-samme-ord-${a}`);
      expect(second!.slug).toMatch(new RegExp(`^${first!.slug}-[0-9a-f]{6,8}$`));
    }
  });
});
