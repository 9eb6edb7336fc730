import { Pictures } from '@bytorg/catalog';
import sharp from 'sharp';
import { openDomain, race, type Domain } from '../harness/domain';
import { core } from '../town/core';

const { novel } = core.bookshop;
const storeId = core.bookshop.id;
const RUNNERS = 8;
let domain: Domain;

beforeAll(async () => {
  domain = await openDomain('_picture_race', RUNNERS + 2);
});
afterAll(() => domain?.close());
beforeEach(async () => {
  await domain.db.query(`DELETE FROM product_picture`);
  await domain.db.query(`DELETE FROM picture_file`);
  await domain.db.query(`DELETE FROM outbox_event`);
});

/** As a picture's sum looks. */
const sum = (n: number) => n.toString(16).padStart(40, '0');
const photograph = (hue: number) =>
  sharp({ create: { width: 200, height: 200, channels: 3, background: `hsl(${hue}, 50%, 50%)` } })
    .png()
    .toBuffer();
/** Nobody goes on before all have come so far: what a slow moment does now and then, every time. */
const gate = (all: number) => {
  let [come, open] = [0, () => {}];
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => (++come === all && open(), opened);
};
const counts = async () => {
  const [row] = await domain.db.query(
    `SELECT (SELECT count(*)::int FROM product_picture) AS shown, (SELECT count(*)::int FROM picture_file) AS files,
       (SELECT count(*)::int FROM outbox_event WHERE name = 'picture.brought') AS jobs`,
  );
  return row;
};
const add = (bytes: Buffer) => domain.get(Pictures).addPicture({ productId: novel.productId, storeId, bytes }, 'store');

describe('the same picture sent by many hands at once', () => {
  /** Looks whether it is there, and then writes; the tables' own rule is taken away, so that only the order of acts decides. */
  const naively = async (hash: string, looked: () => Promise<void>) => {
    const there = await domain.db.query(`SELECT 1 FROM product_picture WHERE product_id = $1 AND hash = $2`, [
      novel.productId,
      hash,
    ]);
    await looked();
    if (there.length) return false;
    await domain.db.query(
      `INSERT INTO product_picture (product_id, hash, position, store_id, created_at) VALUES ($1, $2, 0, $3, now())`,
      [novel.productId, hash, storeId],
    );
    return true;
  };

  it('control: looked for and then written, it stands there several times', async () => {
    const hash = sum(0);
    await domain.db.query(`INSERT INTO picture_file (hash, created_at) VALUES ($1, now())`, [hash]);
    await domain.db.query(`ALTER TABLE product_picture DROP CONSTRAINT product_picture_product_id_hash_key`);
    const looked = gate(RUNNERS);
    await race(RUNNERS, () => naively(hash, looked));
    const { shown } = await counts();
    await domain.db.query(`DELETE FROM product_picture`);
    await domain.db.query(
      `ALTER TABLE product_picture ADD CONSTRAINT product_picture_product_id_hash_key UNIQUE (product_id, hash)`,
    );
    expect(shown).toBe(RUNNERS);
  });

  it('is one picture, kept once, with one job, and everybody is told the same', async () => {
    const bytes = await photograph(10);
    const ids = new Set<string>();
    await race(RUNNERS, async () => !!ids.add(await add(bytes)));
    expect([ids.size, await counts()]).toEqual([1, { shown: 1, files: 1, jobs: 1 }]);
  });
});

describe('the last place for a picture', () => {
  const fill = async (n: number) => {
    for (let i = 0; i < n; i++) await add(await photograph(100 + i * 20));
  };
  const photographs = () => Promise.all(Array.from({ length: RUNNERS }, (_, n) => photograph(n * 9)));

  it('control: counted and then written, more stand there than may', async () => {
    await fill(7);
    const all = Array.from({ length: RUNNERS }, (_, n) => sum(n));
    for (const hash of all)
      await domain.db.query(`INSERT INTO picture_file (hash, created_at) VALUES ($1, now()) ON CONFLICT DO NOTHING`, [
        hash,
      ]);
    const looked = gate(RUNNERS);
    await race(RUNNERS, async (n) => {
      const { shown } = await counts();
      await looked();
      if (shown >= 8) return false;
      await domain.db.query(
        `INSERT INTO product_picture (product_id, hash, position, store_id, created_at) VALUES ($1, $2, 9, $3, now())`,
        [novel.productId, all[n], storeId],
      );
      return true;
    });
    expect((await counts()).shown).toBe(7 + RUNNERS);
  });

  it('is given once', async () => {
    await fill(7);
    const all = await photographs();
    const tally = await race(RUNNERS, (n) =>
      add(all[n]!).then(
        () => true,
        (error) => {
          if (error.code !== 'PICTURES_FULL') throw error;
          return false;
        },
      ),
    );
    expect([tally, (await counts()).shown]).toEqual([{ won: 1, lost: RUNNERS - 1 }, 8]);
  });
});
