import { randomUUID } from 'node:crypto';
import {
  allKeys,
  ForgetUnusedPictures,
  MakeSizesWhenBrought,
  PictureFiles,
  Pictures,
  sizeKey,
  uploadKey,
} from '@bytorg/catalog';
import { behindWall } from '@bytorg/database';
import { Who } from '@bytorg/identity';
import sharp from 'sharp';
import { openDomain, type Domain } from '../harness/domain';
import { core } from '../town/core';

const { novel, pencils } = core.bookshop;
const bookshop = core.bookshop.id;
const other = core.ironmonger.id;
let domain: Domain;
let pictures: Pictures;
let files: PictureFiles;
let hue = 0;

beforeAll(async () => {
  domain = await openDomain('_pictures', 4);
  pictures = domain.get(Pictures);
  files = domain.app.get(PictureFiles);
});
afterAll(() => domain?.close());
beforeEach(async () => {
  await domain.db.query(`DELETE FROM product_picture`);
  await domain.db.query(`UPDATE product SET created_by_store = NULL WHERE id = $1`, [novel.productId]);
});

/** Another one each time. */
const photograph = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: `hsl(${(hue += 7)}, 60%, 40%)` } })
    .jpeg()
    .toBuffer();
const row = async (sql: string, values: unknown[] = []) => (await domain.db.query(sql, values))[0];
const hashOf = async (id: string): Promise<string> =>
  (await row(`SELECT hash FROM product_picture WHERE id = $1`, [id])).hash;
const make = (hash: string) =>
  domain.get(MakeSizesWhenBrought).handle({ id: randomUUID(), name: '', at: '', payload: { hash } });
const photoOf = async (productId: string) => (await row(`SELECT photo FROM product WHERE id = $1`, [productId])).photo;
const count = async (table: string) => (await row(`SELECT count(*)::int AS n FROM ${table}`)).n as number;
const staff = (storeId: string) =>
  new Who(core.people.bookshopOwner, [{ id: randomUUID(), role: 'owner', scopeId: storeId }], 'nb', 'test');
const coordinator = new Who(
  core.people.coordinator,
  [{ id: randomUUID(), role: 'coordinator', scopeId: null }],
  'nb',
  'x',
);

const bring = async (storeId: string | null, productId = novel.productId, bytes?: Buffer) =>
  pictures.addPicture(
    { productId, storeId, bytes: bytes ?? (await photograph()), altNb: '  Forsiden\nav boken ' },
    storeId ? 'store' : 'town',
  );
const ready = async (storeId: string | null, productId?: string) => {
  const id = await bring(storeId, productId);
  await make(await hashOf(id));
  return id;
};

describe('a picture', () => {
  it('is drawn by the job, and then stands where the drawing stood; what the camera wrote is gone', async () => {
    const bytes = await sharp(await photograph())
      .withExif({ IFD0: { Artist: 'Ane' } })
      .toBuffer();
    const id = await bring(bookshop, novel.productId, bytes);
    const hash = await hashOf(id);
    expect([await photoOf(novel.productId), await files.has(uploadKey(hash))]).toEqual([null, true]);
    expect(
      await row(`SELECT payload FROM outbox_event WHERE name = 'picture.brought' ORDER BY id DESC LIMIT 1`),
    ).toEqual({ payload: { hash } });
    await domain.db.query(`DELETE FROM listing_stale`);
    await make(hash);
    expect(await photoOf(novel.productId)).toEqual({ hash, w: 300, h: 200, nb: 'Forsiden av boken', en: '' });
    expect([await files.has(uploadKey(hash)), await files.has(sizeKey(hash, 320, 'avif'))]).toEqual([false, true]);
    // The listing follows; its card carries it whatever fills it.
    expect(await count('listing_stale')).toBe(1);
    await domain.db.query(`UPDATE listing SET card = card - 'photo' WHERE product_id = $1`, [novel.productId]);
    expect((await row(`SELECT card->'photo' AS p FROM listing WHERE product_id = $1`, [novel.productId])).p.hash).toBe(
      hash,
    );
    // A job that comes again finds nothing to do.
    await make(hash);
    expect((await photoOf(novel.productId)).hash).toBe(hash);
  });

  it('that cannot be opened fails with its reason, is not shown, and is not tried again when it is sent again', async () => {
    const whole = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#257' } })
      .jpeg()
      .toBuffer();
    const half = whole.subarray(0, whole.length / 2);
    const hash = await hashOf(await bring(bookshop, novel.productId, half));
    await make(hash);
    expect(await row(`SELECT state, reason FROM picture_file WHERE hash = $1`, [hash])).toEqual({
      state: 'failed',
      reason: 'PICTURE_BROKEN',
    });
    expect([await photoOf(novel.productId), await files.has(uploadKey(hash))]).toEqual([null, false]);
    const before = await count('product_picture');
    await expect(bring(bookshop, pencils.productId, half)).rejects.toMatchObject({ code: 'PICTURE_BROKEN' });
    expect([await count('product_picture'), await files.has(uploadKey(hash))]).toEqual([before, false]);
  });

  it('whose bytes cannot be read just now is tried again, not given up', async () => {
    const hash = await hashOf(await bring(bookshop));
    const bytes = (await files.get(uploadKey(hash)))!;
    await files.remove(uploadKey(hash));
    await expect(make(hash)).rejects.toThrow('not there');
    expect((await row(`SELECT state FROM picture_file WHERE hash = $1`, [hash])).state).toBe('waiting');
    await files.put(uploadKey(hash), bytes, 'x');
    await make(hash);
    expect((await photoOf(novel.productId)).hash).toBe(hash);
  });

  it('is kept once for all products that show it', async () => {
    const bytes = await photograph();
    const [one, two] = [await bring(bookshop, novel.productId, bytes), await bring(bookshop, pencils.productId, bytes)];
    const hash = await hashOf(one);
    expect([await hashOf(two), one === two]).toEqual([hash, false]);
    await make(hash);
    expect((await photoOf(pencils.productId)).hash).toBe(hash);
    // Sent again once it is ready: the same one, and no second copy of its bytes.
    expect(await bring(bookshop, pencils.productId, bytes)).toBe(two);
    expect(await files.has(uploadKey(hash))).toBe(false);
  });
});

describe('who may', () => {
  const refused = async (act: () => Promise<unknown>, code: string) => {
    const before = [await count('product_picture'), await photoOf(novel.productId)];
    await expect(act()).rejects.toMatchObject({ code });
    expect([await count('product_picture'), await photoOf(novel.productId)]).toEqual(before);
  };
  const sells = async (storeId: string) =>
    domain.db.query(
      `INSERT INTO offer (store_id, variant_id, sku, price_ore) VALUES ($1, $2, 'bilde', 100) ON CONFLICT DO NOTHING`,
      [storeId, novel.variantId],
    );

  it('bring: a store that sells it and finds it without a picture; then more of its own, and no second store', async () => {
    await refused(() => bring(other), 'FORBIDDEN');
    await ready(bookshop);
    await ready(bookshop);
    await sells(other);
    await refused(() => bring(other), 'PICTURE_IS_THE_TOWNS');
    // Who described the product brings pictures beside others'.
    await domain.db.query(`UPDATE product SET created_by_store = $2 WHERE id = $1`, [novel.productId, other]);
    await ready(other);
    expect(await count('product_picture')).toBe(3);
  });

  it('a picture that failed closes the door to nobody', async () => {
    await sells(other);
    const whole = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#752' } })
      .jpeg()
      .toBuffer();
    await make(await hashOf(await bring(other, novel.productId, whole.subarray(0, whole.length / 2))));
    await ready(bookshop);
    expect((await photoOf(novel.productId)).hash).toBeTruthy();
  });

  it('eight are enough', async () => {
    for (let n = 0; n < 8; n++) await bring(bookshop);
    await refused(() => bring(bookshop), 'PICTURES_FULL');
  });

  it('take away: who brought it, and the coordinator any; the next one is shown then', async () => {
    const [first, second] = [await ready(bookshop), await ready(null)];
    await refused(() => pictures.remove(staff(other), first), 'FORBIDDEN');
    await refused(() => pictures.remove(staff(bookshop), second), 'FORBIDDEN');
    await behindWall([bookshop], () => pictures.remove(staff(bookshop), first));
    expect((await photoOf(novel.productId)).hash).toBe(await hashOf(second));
    await pictures.remove(coordinator, second);
    expect(await photoOf(novel.productId)).toBeNull();
    await expect(pictures.remove(coordinator, second)).rejects.toMatchObject({ code: 'PICTURE_UNKNOWN' });
    expect(await count(`audit_entry WHERE action = 'picture.removed'`)).toBe(2);
  });

  it('say what it shows: the same', async () => {
    const id = await ready(bookshop);
    await refused(() => pictures.describe(staff(other), id, { nb: 'Feil', en: 'Wrong' }), 'FORBIDDEN');
    await behindWall([bookshop], () => pictures.describe(staff(bookshop), id, { nb: 'Boken', en: 'The book' }));
    expect(await photoOf(novel.productId)).toMatchObject({ nb: 'Boken', en: 'The book' });
  });

  it('choose what is shown first: the coordinator, naming all there are', async () => {
    const [first, second] = [await ready(bookshop), await ready(bookshop)];
    await refused(() => pictures.order(coordinator, novel.productId, [second]), 'PICTURES_CHANGED');
    await refused(() => pictures.order(coordinator, novel.productId, [second, second]), 'PICTURES_CHANGED');
    await refused(() => pictures.order(coordinator, novel.productId, [second, randomUUID()]), 'PICTURES_CHANGED');
    await pictures.order(coordinator, novel.productId, [second, first]);
    expect((await photoOf(novel.productId)).hash).toBe(await hashOf(second));
  });
});

describe('behind the wall, in plain SQL', () => {
  const as = (storeId: string, sql: string, values: unknown[]) =>
    behindWall([storeId], () => domain.db.query(sql, values));

  it('a store sees all pictures, and neither takes away, describes nor brings another’s', async () => {
    const id = await ready(bookshop);
    const hash = await hashOf(id);
    expect(await as(other, `SELECT id FROM product_picture WHERE id = $1`, [id])).toEqual([{ id }]);
    expect((await as(other, `DELETE FROM product_picture WHERE id = $1`, [id]))[1]).toBe(0);
    expect((await as(other, `UPDATE product_picture SET alt_nb = 'x' WHERE id = $1`, [id]))[1]).toBe(0);
    const insert = `INSERT INTO product_picture (product_id, hash, position, store_id, created_at) VALUES ($1, $2, 0, $3, now())`;
    for (const whose of [bookshop, null])
      await expect(as(other, insert, [pencils.productId, hash, whose])).rejects.toThrow(/row-level security/);
    await expect(as(other, `UPDATE product SET photo = NULL WHERE id = $1`, [novel.productId])).rejects.toThrow(
      /permission denied/,
    );
    await expect(as(other, `UPDATE picture_file SET state = 'gone' WHERE hash = $1`, [hash])).rejects.toThrow(
      /permission denied/,
    );
    expect((await photoOf(novel.productId)).hash).toBe(hash);
    // Control: its own it may.
    await as(other, insert, [pencils.productId, hash, other]);
  });
});

describe('what nobody shows any more', () => {
  const later = (hours: number) =>
    domain.db.query(`UPDATE picture_file SET unused_since = unused_since - $1 * interval '1 hour'`, [hours]);
  const forget = () => domain.get(ForgetUnusedPictures).forget();
  const lies = async (hash: string) =>
    (await Promise.all(allKeys(hash).map((key) => files.has(key)))).filter(Boolean).length;

  it('is cleared away a day later, row and bytes; what is brought back before that stays', async () => {
    const [gone, back, shown] = [
      await ready(bookshop),
      await bring(bookshop),
      await ready(bookshop, pencils.productId),
    ];
    const [goneHash, shownHash] = [await hashOf(gone), await hashOf(shown)];
    const bytes = (await files.get(uploadKey(await hashOf(back))))!;
    const backHash = await hashOf(back);
    await make(backHash);
    for (const id of [gone, back]) await pictures.remove(coordinator, id);
    await forget();
    await later(23);
    await forget();
    expect(await lies(goneHash)).toBe(6);
    await bring(bookshop, novel.productId, bytes);
    await later(2);
    await forget();
    expect([await lies(goneHash), await lies(backHash), await lies(shownHash)]).toEqual([0, 6, 6]);
    const left = await domain.db.query(`SELECT hash FROM picture_file WHERE hash = ANY($1)`, [
      [goneHash, backHash, shownHash],
    ]);
    expect(left.map((r: { hash: string }) => r.hash).toSorted()).toEqual([backHash, shownHash].toSorted());
  });

  it('is not taken into use again in the moment in which it is cleared away', async () => {
    const bytes = await photograph();
    const hash = await hashOf(await bring(bookshop, novel.productId, bytes));
    await make(hash);
    await domain.db.query(`DELETE FROM product_picture WHERE hash = $1`, [hash]);
    await domain.db.query(`UPDATE picture_file SET state = 'gone' WHERE hash = $1`, [hash]);
    await expect(bring(bookshop, novel.productId, bytes)).rejects.toMatchObject({ code: 'PICTURE_BUSY' });
    expect([await count('product_picture'), await files.has(uploadKey(hash))]).toEqual([0, false]);
    await forget();
    await bring(bookshop, novel.productId, bytes);
    await make(hash);
    expect((await photoOf(novel.productId)).hash).toBe(hash);
  });
});
