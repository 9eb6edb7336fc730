import { core } from '../town/core';
import { IntakeAtWork } from './intake-at-work';

let intake: IntakeAtWork;
beforeAll(async () => {
  intake = await IntakeAtWork.open('_shares');
  await intake.stock(20);
});
afterAll(() => intake?.close());

const rows = (from: number, to: number, price = '10,00', count = 5) =>
  Array.from({ length: to - from }, (_, i) => `S-${from + i};${price};${count};Vare`).join('\n');
const file = (body: string, complete = false) => intake.upload(`Varenr;Pris;Antall;Navn\n${body}`, { complete });
const onSale = async () => (await intake.offers()).filter((o) => o.status === 'active').map((o) => o.sku);

it('a file that leaves goods out retires nothing where it does not say that it holds everything', async () => {
  const id = await file(rows(0, 3));
  expect(await intake.file(id)).toMatchObject({ complete: false, effect: { offers: 20, retires: 0, asks: null } });
});

it('a complete file shows what it would retire, which, and asks where that is a large share; it is answered with the number', async () => {
  const id = await file(rows(0, 12), true);
  expect(await intake.file(id)).toMatchObject({
    complete: true,
    effect: { offers: 20, retires: 8, reprices: 0, empties: 0, asks: 8 },
  });
  const shown = await intake.inner('ImportReader').retirements(id);
  expect(shown.total).toBe(8);
  expect(shown.offers.map((o: any) => o.sku).toSorted()).toEqual(
    Array.from({ length: 8 }, (_, i) => `S-${12 + i}`).toSorted(),
  );
  const before = await intake.offers();
  for (const confirmed of [null, 7])
    await expect(intake.apply(id, confirmed)).rejects.toMatchObject({ code: 'IMPORT_NEEDS_YES', details: { n: 8 } });
  await intake.work();
  expect(await intake.offers()).toEqual(before);
  await intake.apply(id, 8);
  await intake.work();
  expect(await onSale()).toHaveLength(12);
});

it('what it retired comes back when it is there again; what a person retired does not', async () => {
  await intake.query(
    `UPDATE offer SET status = 'retired', updated_at = updated_at + interval '1 minute' WHERE sku = 'S-19' AND store_id = $1`,
    [core.bookshop.id],
  );
  const id = await file(rows(0, 20), true);
  expect(await intake.file(id)).toMatchObject({
    counts: { updates: 7, unchanged: 13 },
    effect: { retires: 0, asks: null },
  });
  await intake.apply(id);
  await intake.work();
  expect(await onSale()).toHaveLength(19);
  expect(await onSale()).not.toContain('S-19');
});

it('a row that is refused still says that the store has it', async () => {
  const id = await file(`${rows(0, 18)}\nS-18;gratis;5;Vare`, true);
  expect(await intake.file(id)).toMatchObject({ counts: { refused: 1 }, effect: { retires: 0, asks: null } });
});

it('where a row cannot be read at all, it may be one that is missing: that is asked, however few', async () => {
  const id = await file(`${rows(0, 18)}\n;10,00;5;Uten nummer`, true);
  expect(await intake.file(id)).toMatchObject({ counts: { refused: 1 }, effect: { retires: 1, asks: 1 } });
});

it('prices and shelves count as goods do, a count that only moves does not; the share is the store’s own', async () => {
  const effect = async (body: string) => (await intake.file(await file(body))).effect;
  expect(await effect(rows(0, 19, '10,00', 7))).toMatchObject({ reprices: 0, empties: 0, asks: null });
  expect(await effect(rows(0, 6, '100,00'))).toMatchObject({ reprices: 6, asks: 6 });
  expect(await effect(rows(0, 6, '10,00', 0))).toMatchObject({ empties: 6, asks: 6 });
  expect(await effect(rows(0, 6, '100,00', 0))).toMatchObject({ reprices: 6, empties: 6, asks: 6 });
  expect(await effect(rows(0, 3, '100,00'))).toMatchObject({ reprices: 3, asks: null });
  await intake.query(`UPDATE store SET import_share = 50 WHERE id = $1`, [core.bookshop.id]);
  expect(await effect(rows(0, 6, '100,00'))).toMatchObject({ reprices: 6, asks: null });
  await intake.query(`UPDATE store SET import_share = 20 WHERE id = $1`, [core.bookshop.id]);
});

it('a complete file of counts retires nothing: it describes no assortment', async () => {
  const id = await intake.upload('Varenr;Antall\nS-1;4', { complete: true });
  expect(await intake.file(id)).toMatchObject({ kind: 'counts', effect: { retires: 0 } });
});

describe('codes from the store’s own scale', () => {
  it('are known by the item’s number in them, whatever it weighed, and never become another store’s goods', async () => {
    const [{ name }] = await intake.query(`SELECT name_nb AS name FROM category ORDER BY sort LIMIT 1`);
    const first = await intake.upload(`EAN;Navn;Pris;Antall;Kategori\n2012345012509;Ost i løs vekt;199,00;3;${name}`);
    await intake.apply(first);
    await intake.work();
    expect((await intake.offers()).find((o) => o.sku === '12345')).toMatchObject({ gtin: null, onHand: 3 });
    const again = await intake.upload('EAN;Pris\n2012345007505;189,00');
    expect(await intake.file(again)).toMatchObject({ kind: 'prices', counts: { updates: 1 } });
  });

  it('are read by the store’s own mask', async () => {
    await intake.query(`UPDATE store SET scale_codes = '20.IIIIVVVVVC' WHERE id = $1`, [core.bookshop.id]);
    const id = await intake.upload('EAN;Pris\n2012345012509;189,00');
    expect((await intake.rows(id))[0]).toMatchObject({ parsed: { gtin: null, sku: '2345' }, problem: 'OFFER_UNKNOWN' });
  });
});
