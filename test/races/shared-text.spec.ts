import { randomUUID } from 'node:crypto';
import { Categories, ProductChanges } from '@bytorg/catalog';
import { Who } from '@bytorg/identity';
import { type Domain, meeting, openDomain, race } from '../harness/domain';
import { core } from '../town/core';

let town: Domain;
let productId: string;
const coordinator = new Who(
  core.people.coordinator,
  [{ id: randomUUID(), role: 'coordinator', scopeId: null as never }],
  'nb',
  'test',
);

beforeAll(async () => {
  town = await openDomain('_shared', 8);
  [{ id: productId }] = await town.db.query(
    `SELECT v.product_id AS id FROM offer o JOIN variant v ON v.id = o.variant_id WHERE o.id = $1`,
    [core.ironmonger.lamp.offerId],
  );
});
afterAll(() => town?.close());

const brand = async () =>
  (await town.db.query(`SELECT brand FROM product WHERE id = $1`, [productId]))[0].brand as string;

describe('two decide on the same words at once', () => {
  /** Before both: the brand as it stands. */
  const asked = async (to: string) => {
    const [{ id }] = await town.db.query(
      `INSERT INTO product_change (product_id, asked_by, asked_at, before, after, state) VALUES ($1, $2, now(), $3, $4, 'open') RETURNING id`,
      [productId, coordinator.personId, { brand: await brand() }, { brand: to }],
    );
    return id as string;
  };
  const accept = (id: string, anyway: boolean) =>
    town.get(ProductChanges).decide(coordinator, id, { state: 'accepted', reason: '', anyway });
  /** The second has read its request, and the first is accepted before it writes. */
  const bothAtOnce = async (first: string, second: string, anyway: boolean) => {
    const changes: any = town.get(ProductChanges);
    const real = changes.locked.bind(changes);
    changes.locked = async (...given: unknown[]) => {
      const read = await real(...given);
      changes.locked = real;
      await accept(first, false);
      return read;
    };
    return accept(second, anyway);
  };

  it('control: without a look at what is replaced, the first word is gone and nobody was told', async () => {
    await bothAtOnce(await asked('Første'), await asked('Andre'), true);
    expect(await brand()).toBe('Andre');
  });

  it('the second hears that it was changed since, and the first word stands', async () => {
    const [first, second] = [await asked('Lysverk'), await asked('Lampehuset')];
    await expect(bothAtOnce(first, second, false)).rejects.toMatchObject({
      problems: [{ field: 'brand', code: 'CHANGED_SINCE' }],
    });
    expect(await brand()).toBe('Lysverk');
    const states = await town.db.query(`SELECT id, state FROM product_change WHERE id = ANY ($1) ORDER BY state`, [
      [first, second],
    ]);
    expect(states).toEqual([
      { id: first, state: 'accepted' },
      { id: second, state: 'open' },
    ]);
  });
});

describe('two shelves are put under each other at once', () => {
  let shelves: { id: string; nameNb: string; nameEn: string; hue: number; icon: string }[];
  beforeEach(async () => {
    const category = (n: number) => ({ nameNb: `Hylle ${randomUUID()} ${n}`, nameEn: 'Shelf', hue: 100, icon: 'box' });
    const categories = town.get(Categories);
    shelves = [];
    for (const n of [1, 2])
      shelves.push({ ...category(n), ...(await categories.save(coordinator, category(n))) } as never);
  });
  const under = (n: number) => ({ ...shelves[n]!, parentId: shelves[1 - n]!.id });
  const ring = async () =>
    (
      await town.db.query(
        `SELECT count(*)::int AS n FROM category a JOIN category b ON a.parent_id = b.id AND b.parent_id = a.id WHERE a.id = $1`,
        [shelves[0]!.id],
      )
    )[0].n as number;

  it('control: looked at first and written then, they stand in a ring', async () => {
    // Without the database's own hands: what follows the tree would go round in it for ever.
    await town.db.query(`ALTER TABLE category DISABLE TRIGGER USER`);
    const bothLooked = meeting(2);
    const naive = (n: number) =>
      town.db.transaction(async (tx) => {
        const { id, parentId } = under(n);
        const below = await tx.query(`SELECT 1 FROM category WHERE id = $1 AND parent_id = $2`, [parentId, id]);
        await bothLooked();
        if (below.length) return false;
        await tx.query(`UPDATE category SET parent_id = $2 WHERE id = $1`, [id, parentId]);
        return true;
      });
    const tally = await race(2, naive);
    const rings = await ring();
    await town.db.query(`UPDATE category SET parent_id = NULL WHERE id = ANY ($1)`, [shelves.map((s) => s.id)]);
    await town.db.query(`ALTER TABLE category ENABLE TRIGGER USER`);
    expect([tally, rings]).toEqual([{ won: 2, lost: 0 }, 1]);
  });

  it('one of them is, and the other is told; the database says so, too', async () => {
    const save = (n: number) =>
      town
        .get(Categories)
        .save(coordinator, under(n))
        .then(
          () => true,
          (error) => {
            if (error.code !== 'CATEGORY_UNDER_ITSELF') throw error;
            return false;
          },
        );
    expect(await race(2, save)).toEqual({ won: 1, lost: 1 });
    expect(await ring()).toBe(0);
    const [{ id, parent }] = await town.db.query(
      `SELECT id, parent_id AS parent FROM category WHERE id = ANY ($1) AND parent_id IS NOT NULL`,
      [shelves.map((s) => s.id)],
    );
    await expect(town.db.query(`UPDATE category SET parent_id = $2 WHERE id = $1`, [parent, id])).rejects.toMatchObject(
      {
        driverError: { constraint: 'category_ring' },
      },
    );
  });

  it('a shelf that is nowhere is no place for another', async () => {
    await expect(
      town.get(Categories).save(coordinator, { ...shelves[0]!, parentId: randomUUID() }),
    ).rejects.toMatchObject({ problems: [{ field: 'parentId', code: 'NOT_A_CHOICE' }] });
    expect(await ring()).toBe(0);
  });
});
