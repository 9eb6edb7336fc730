import { behindWall } from '@bytorg/database';
import { Who } from '@bytorg/identity';
import { fileServer, type OutsideServer } from '../harness/web-shops';
import { core } from '../town/core';
import { IntakeAtWork } from './intake-at-work';

const head = 'Varenr;Navn;Pris;Antall;Kategori';
let intake: IntakeAtWork;
let shop: OutsideServer | undefined;
let tools: string;
let lamps: string;

beforeAll(async () => {
  intake = await IntakeAtWork.open('_shelves');
  const of = async (slug: string) => (await intake.query(`SELECT id FROM category WHERE slug = $1`, [slug]))[0].id;
  [tools, lamps] = [await of('handverktoy'), await of('lamper')];
});
afterEach(async () => {
  await shop?.close();
  shop = undefined;
});
afterAll(() => intake?.close());

const upload = async (...rows: string[]) => intake.upload([head, ...rows].join('\n'));
const save = async (id: string, shelves: { name: string; categoryId?: string | null }[], who = intake.owner) => {
  await intake.inner('ImportShelves').save(who, await intake.inner('Imports').mustOwn(who, id), id, shelves);
  await intake.work();
};
const asked = (id: string): Promise<any[]> => intake.inner('ImportShelves').of(id);
const apply = async (id: string) => {
  await intake.apply(id);
  await intake.work();
};
const shelfOf = async (sku: string) =>
  (
    await intake.query(
      `SELECT p.category_id AS id FROM offer o JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id WHERE o.sku = $1`,
      [sku],
    )
  )[0]?.id;

it('what the town does not know is gathered with its rows, the nearest names beside it', async () => {
  const id = await upload(
    'H-1;Fil;99;1;Hånd-verktøy til salgs',
    'H-2;Rasp;99;1;hånd-verktøy  til salgs',
    'H-3;Gåte;99;1;Qwx',
    'H-4;Hammer til hus;99;1;Håndverktøy',
  );
  expect(await asked(id)).toEqual([
    {
      name: expect.stringMatching(/^hånd-verktøy til salgs$/i),
      rows: 2,
      decided: false,
      categoryId: null,
      near: expect.any(Array),
    },
    { name: 'Qwx', rows: 1, decided: false, categoryId: null, near: [] },
  ]);
  expect((await asked(id))[0].near[0]).toBe(tools);
});

it('chosen once, its rows come in, and it is remembered for the next file however it is written there', async () => {
  const id = await upload('V-1;Fil flat;99;1;Verksted', 'V-2;Rasp rund;99;1;VERKSTED');
  await save(id, [{ name: 'Verksted', categoryId: tools }]);
  expect((await intake.file(id)).counts).toMatchObject({ newProducts: 2, refused: 0 });
  await apply(id);
  expect(await shelfOf('V-1')).toBe(tools);
  const next = await upload('V-3;Lampe til benk;99;1;verksted');
  expect((await intake.file(next)).counts).toMatchObject({ newProducts: 1, refused: 0 });
  // And is changed where it was said.
  await save(next, [{ name: 'verksted', categoryId: lamps }]);
  expect((await intake.rows(next))[0].parsed).toMatchObject({ categoryId: lamps });
  expect(await asked(next)).toEqual([{ name: 'verksted', rows: 0, decided: true, categoryId: lamps, near: [] }]);
});

it('not taken: its rows are told as left out, also goods that the town knows, and those on sale go on', async () => {
  const { novel } = core.bookshop;
  const id = await upload('N-1;Gavekort;99;1;Gavekort');
  await save(id, [{ name: 'Gavekort', categoryId: null }]);
  const rows = [`N-2;Gavekort to;99;1;Gavekort`, `${novel.sku};;98,00;;Gavekort`];
  const next = await intake.upload([head, ...rows].join('\n'));
  expect(await intake.rows(next)).toMatchObject([
    { action: 'refused', problem: 'CATEGORY_NOT_TAKEN' },
    { action: 'update' },
  ]);
  const { hammer } = core.ironmonger;
  const known = await intake.upload(`EAN;Navn;Pris;Antall;Kategori\n${hammer.gtin};Hammer;99;1;Gavekort`);
  expect(await intake.rows(known)).toMatchObject([{ action: 'refused', problem: 'CATEGORY_NOT_TAKEN' }]);
});

it('what may not be sold stays out whatever it is called, and is not asked about', async () => {
  const id = await upload('B-1;Husets røde;199;1;Vin', 'B-2;Pinot Noir rødvin 75 cl;199;1;Diverse drikke');
  expect(await asked(id)).not.toContainEqual(expect.objectContaining({ name: 'Vin', rows: 1 }));
  await save(id, [
    { name: 'Vin', categoryId: tools },
    { name: 'Diverse drikke', categoryId: tools },
  ]);
  expect(await intake.rows(id)).toMatchObject([
    { action: 'refused', problem: 'BLOCKED_ALCOHOL' },
    { action: 'refused', problem: 'BLOCKED_ALCOHOL' },
  ]);
});

it('a shelf that goes takes the answer with it: it is asked again', async () => {
  const [{ id: shelf }] = await intake.query(
    `INSERT INTO category (slug, name_nb, name_en, hue, icon) VALUES ('borte', 'Borte', 'Gone', 1, 'package') RETURNING id`,
  );
  const id = await upload('G-1;Noe som var;99;1;Skal bort');
  await save(id, [{ name: 'Skal bort', categoryId: shelf }]);
  expect((await intake.file(id)).counts).toMatchObject({ newProducts: 1 });
  await intake.inner('Imports').cancel(intake.owner, id);
  await intake.query(`DELETE FROM category WHERE id = $1`, [shelf]);
  const next = await upload('G-1;Noe som var;99;1;Skal bort');
  expect(await asked(next)).toContainEqual(expect.objectContaining({ name: 'Skal bort', rows: 1, decided: false }));
});

it('a run that applies itself goes on without them, and tells each once; the answer serves the next run', async () => {
  let content = `${head}\nR-1;Spade med skaft;99;1;Håndverktøy`;
  shop = await fileServer(() => content);
  const connector = await intake.save({ kind: 'file_url', address: `${shop.url}/varer.csv`, schedule: 'hourly' });
  await apply(await begun(connector));
  content += '\nR-2;Greip med skaft;99;1;Utemiljø\nR-3;Rive med skaft;99;1;Håndverktøy';
  for (const _ of [1, 2]) await anHourLater(connector);
  expect(await lastRun(connector)).toMatchObject({ state: 'applied', refused: 1, newProducts: 0 });
  expect(await shelfOf('R-3')).toBe(tools);
  const told = await intake.query(`SELECT payload FROM outbox_event WHERE name = 'import.shelves_unknown'`);
  expect(told).toEqual([{ payload: expect.objectContaining({ n: 1, names: ['Utemiljø'] }) }]);
  const { id } = await lastRun(connector);
  await save(id, [{ name: 'Utemiljø', categoryId: tools }]);
  expect(await lastRun(connector)).toMatchObject({ id, state: 'applied', refused: 1 });
  await anHourLater(connector);
  expect(await lastRun(connector)).toMatchObject({ state: 'applied', refused: 0, newProducts: 1 });
});
const begun = async (connector: string) => {
  const id = await intake.run(connector);
  await intake.work();
  return id;
};
const anHourLater = async (connector: string) => {
  await intake.query(`UPDATE connector SET next_run_at = '2026-11-24T08:00:00Z' WHERE id = $1`, [connector]);
  await intake.inner('BeginDueRuns').run();
  await intake.work();
};
const lastRun = async (connector: string) =>
  (
    await intake.query(
      `SELECT id, state, refused, new_products AS "newProducts" FROM import_file WHERE connector_id = $1 ORDER BY uploaded_at DESC, id DESC LIMIT 1`,
      [connector],
    )
  )[0];

it('what is left out is no unread row: a complete file with it needs no second yes, one with an unknown shelf does', async () => {
  await intake.stock(20);
  const rows = Array.from({ length: 19 }, (_, i) => `S-${i};Vare nummer ${i};10,00;5;Håndverktøy`);
  const complete = (shelf: string) =>
    intake.upload([head, ...rows, `GK;Gavekort;99;1;${shelf}`].join('\n'), { complete: true });
  const left = await complete('Gavekort');
  expect((await intake.file(left)).effect).toMatchObject({ retires: 1, asks: null });
  const unknown = await complete('Ukjent hylle');
  expect((await intake.file(unknown)).effect).toMatchObject({ retires: 1, asks: 1 });
});

it('only shelves of the town can be chosen, only by the store’s own people; nothing changes', async () => {
  const id = await upload('A-1;Noe nytt;99;1;Aldri hørt');
  const before = await intake.query(`SELECT * FROM import_shelf ORDER BY key`);
  const stranger = new Who(core.people.bjorn, [{ id: '9', role: 'clerk', scopeId: core.bakery.id }], 'nb', '192.0.2.9');
  const wrong = '00000000-0000-7000-8000-000000000000';
  await expect(save(id, [{ name: 'Aldri hørt', categoryId: wrong }])).rejects.toMatchObject({
    problems: [{ field: 'shelves.categoryId', code: 'NOT_A_CHOICE' }],
  });
  await expect(save(id, [{ name: 'Aldri hørt', categoryId: 'x' }])).rejects.toMatchObject({
    problems: [{ code: 'NOT_A_CHOICE' }],
  });
  await expect(save(id, [{ name: '  ', categoryId: tools }])).rejects.toMatchObject({
    problems: [{ code: 'REQUIRED' }],
  });
  await expect(save(id, [{ name: 'Aldri hørt', categoryId: tools }], stranger)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await intake.query(`SELECT * FROM import_shelf ORDER BY key`)).toEqual(before);
  await behindWall([core.bookshop.id], () =>
    intake.inner('ImportShelves').save(intake.owner, core.bookshop.id, id, [{ name: 'Aldri hørt', categoryId: tools }]),
  );
  await intake.work();
  expect((await intake.file(id)).counts).toMatchObject({ newProducts: 1, refused: 0 });
});
