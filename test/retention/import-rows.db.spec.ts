import { Clock } from '@bytorg/clock';
import { fileServer, type OutsideServer } from '../harness/web-shops';
import { IntakeAtWork } from '../sources/intake-at-work';

const DAY = 24 * 60 * 60_000;
const head = 'Varenr;Navn;Pris;Antall;Kategori';
let intake: IntakeAtWork;
let shop: OutsideServer | undefined;
let start: number;
let passed = 0;

beforeAll(async () => {
  intake = await IntakeAtWork.open('_oldrows');
  const clock = intake.domain.get(Clock);
  start = clock.now().getTime();
  clock.now = () => new Date(start + passed * DAY);
});
afterEach(async () => {
  await shop?.close();
  shop = undefined;
});
afterAll(() => intake?.close());

const rows = async (id: string) => (await intake.rows(id)).map((r) => r.row);
const after = async (days: number) => {
  passed = days;
  await intake.inner('DropOldRows').run();
};
const dropped = async (id: string) => (await intake.file(id)).rowsDroppedAt;

it('rows of an applied import go after thirty days; what was wrong and the numbers stay, and the import says so', async () => {
  const good = Array.from({ length: 5100 }, (_, i) => `O-${i};Vare ${i};10;1;Håndverktøy`);
  const id = await intake.upload([head, 'O-X;Uten pris;;1;Håndverktøy', ...good].join('\n'));
  await intake.apply(id);
  await intake.work();
  const waiting = await intake.upload(`${head}\nO-W;Venter;10;1;Håndverktøy`);
  const { counts } = await intake.file(id);
  await after(30);
  expect(await rows(id)).toHaveLength(5101);
  expect(await dropped(id)).toBeNull();
  await after(31);
  expect(await rows(id)).toEqual([2]);
  expect(await intake.file(id)).toMatchObject({ counts, rowsDroppedAt: new Date(start + 31 * DAY) });
  // What waits for its yes is no old import, however long it waits.
  expect(await rows(waiting)).toEqual([2]);
  await after(32);
  expect(await dropped(id)).toEqual(new Date(start + 31 * DAY));
});

it('a run that a later one of the same source supersedes goes after seven, where that one held everything', async () => {
  passed = 40;
  shop = await fileServer(() => `${head}\nR-1;Rake ny;10;1;Håndverktøy`);
  const source = (name: string, complete: boolean) =>
    intake.save({ kind: 'file_url', name, address: `${shop!.url}/${complete}.csv`, complete });
  const [whole, part] = [await source('Hele', true), await source('Deler', false)];
  const ran = async (connector: string) => {
    const id = await intake.run(connector);
    await intake.work();
    if ((await intake.file(id)).state === 'previewed') await intake.apply(id, (await intake.file(id)).effect.asks);
    await intake.work();
    expect(await intake.file(id)).toMatchObject({ state: 'applied' });
    return id;
  };
  const [first, other] = [await ran(whole), await ran(part)];
  await after(48);
  expect([await rows(first), await rows(other)]).toEqual([[2], [2]]);
  const [latest, otherLatest] = [await ran(whole), await ran(part)];
  await after(48);
  expect(await Promise.all([first, latest, other, otherLatest].map(rows))).toEqual([[], [2], [2], [2]]);
});

it('what was wrong goes after ninety days, when nobody mends that file any more; only the numbers stay', async () => {
  passed = 100;
  const bad = Array.from({ length: 5100 }, (_, i) => `B-${i};Uten pris ${i};;1;Håndverktøy`);
  const id = await intake.upload([head, 'B-G;God vare;10;1;Håndverktøy', ...bad].join('\n'));
  await intake.apply(id);
  await intake.work();
  const waiting = await intake.upload(`${head}\nB-W;Uten pris;;1;Håndverktøy`);
  const { counts } = await intake.file(id);
  expect(counts.refused).toBe(5100);
  await after(190);
  expect(await rows(id)).toHaveLength(5100);
  expect(await intake.file(id)).toMatchObject({ refusedDroppedAt: null });
  await after(191);
  expect(await rows(id)).toEqual([]);
  expect(await intake.file(id)).toMatchObject({
    counts,
    rowsDroppedAt: new Date(start + 190 * DAY),
    refusedDroppedAt: new Date(start + 191 * DAY),
  });
  // A file that waits for its yes can still be mended.
  expect(await rows(waiting)).toEqual([2]);
});

it('an import whose rows cannot go keeps no other waiting, and is told of', async () => {
  passed = 300;
  const ids: string[] = [];
  for (const n of [1, 2, 3]) {
    const id = await intake.upload(`${head}\nF-${n};Vare F${n};10;1;Håndverktøy`);
    await intake.apply(id);
    await intake.work();
    ids.push(id);
  }
  const [stuck, ...others] = ids.toSorted() as [string, string, string];
  await intake.query(`CREATE FUNCTION no_drop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF OLD.import_id = '${stuck}' THEN RAISE 'not this one'; END IF; RETURN OLD; END $$;
    CREATE TRIGGER no_drop BEFORE DELETE ON import_row FOR EACH ROW EXECUTE FUNCTION no_drop()`);
  await expect(after(331)).rejects.toThrow('not this one');
  expect(await Promise.all([stuck, ...others].map(rows))).toEqual([[2], [], []]);
  await intake.query(`DROP TRIGGER no_drop ON import_row`);
  await after(331);
  expect(await rows(stuck)).toEqual([]);
});
