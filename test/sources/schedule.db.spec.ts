import { Clock } from '@bytorg/clock';
import { behindWall } from '@bytorg/database';
import { fileServer, type OutsideServer } from '../harness/web-shops';
import { IntakeAtWork } from './intake-at-work';

let intake: IntakeAtWork;
let shop: OutsideServer;
let content = '';
let connector: string;

beforeAll(async () => {
  intake = await IntakeAtWork.open('_schedule');
  await intake.stock(20);
  shop = await fileServer(() => content);
  connector = await intake.save({
    kind: 'file_url',
    address: `${shop.url}/varer.csv`,
    schedule: 'hourly',
    complete: true,
  });
});
afterAll(async () => {
  await shop?.close();
  await intake?.close();
});

const rows = (n: number, price = '10,00') =>
  `Varenr;Navn;Pris\n${Array.from({ length: n }, (_, i) => `S-${i};Vare nummer ${i};${price}`).join('\n')}`;
/** An hour passes for the connector, and the worker's timer comes by. */
const anHourLater = async () => {
  await intake.query(`UPDATE connector SET next_run_at = '2026-11-24T08:00:00Z' WHERE id = $1`, [connector]);
  await intake.inner('BeginDueRuns').run();
  await intake.work();
};
const runs = () =>
  intake.query(
    `SELECT id, state, begun_by AS "begunBy", uploaded_by AS "by", asks FROM import_file WHERE connector_id = $1 ORDER BY uploaded_at DESC, id DESC`,
    [connector],
  );
const stops = async () =>
  (await intake.query(`SELECT payload->>'why' AS why FROM outbox_event WHERE name = 'import.stopped' ORDER BY id`)).map(
    (e) => e.why,
  );
const yes = async (n: number | null = null) => {
  const [run] = await runs();
  await intake.apply(run.id, n);
  await intake.work();
};

it('nothing begins before it is due, and then exactly once', async () => {
  content = rows(20, '12,00');
  await intake.inner('BeginDueRuns').run();
  expect(await runs()).toEqual([]);
  await anHourLater();
  await Promise.all([1, 2, 3].map(() => intake.inner('BeginDueRuns').run()));
  expect(await runs()).toMatchObject([{ state: 'previewed', begunBy: 'schedule', by: null }]);
  const [{ next }] = await intake.query(`SELECT next_run_at AS next FROM connector WHERE id = $1`, [connector]);
  expect(next.getTime()).toBeGreaterThan(intake.domain.get(Clock).now().getTime());
});

it('the first time it waits for a person, who is told; meanwhile no other run begins', async () => {
  expect(await stops()).toEqual(['share']);
  await anHourLater();
  expect(await runs()).toHaveLength(1);
  expect(await stops()).toEqual(['share']);
  await yes(20);
  expect((await runs())[0]).toMatchObject({ state: 'applied' });
});

it('from then on what is small is applied by itself', async () => {
  content = rows(20, '12,00').replace('S-3;Vare nummer 3;12,00', 'S-3;Vare nummer 3;13,00');
  await anHourLater();
  expect((await runs())[0]).toMatchObject({ state: 'applied', asks: null });
  expect((await intake.offers()).find((o) => o.sku === 'S-3')).toMatchObject({ price: 1300 });
  expect(await stops()).toEqual(['share']);
});

it('what is large stops and asks: nothing changes, the owner is told once, however many hours pass', async () => {
  content = rows(2);
  const before = await intake.offers();
  await anHourLater();
  await anHourLater();
  expect((await runs())[0]).toMatchObject({ state: 'previewed', asks: 20 });
  expect(await intake.offers()).toEqual(before);
  expect(await stops()).toEqual(['share', 'share']);
});

it('whoever runs it by hand sets aside what waited', async () => {
  content = rows(20, '12,00');
  const id = await intake.run(connector);
  await intake.work();
  expect((await runs()).slice(0, 2)).toMatchObject([
    { id, state: 'applied', begunBy: 'person', by: intake.owner.personId },
    { state: 'cancelled' },
  ]);
});

it('control: two runs of one connector at a time are refused by the database', async () => {
  const [begun] = await intake.query(
    `INSERT INTO import_file (store_id, filename, state, uploaded_at, connector_id, begun_by) SELECT store_id, 'en', 'reading', now(), id, 'schedule' FROM connector WHERE id = $1 RETURNING id`,
    [connector],
  );
  await expect(intake.run(connector)).rejects.toMatchObject({ code: 'CONNECTOR_BUSY' });
  await intake.query(`DELETE FROM import_file WHERE id = $1`, [begun.id]);
});

it('a source that fails tells the owner the first time it does, not every hour', async () => {
  content = '<html>Siden er flyttet</html>';
  await anHourLater();
  await anHourLater();
  expect((await runs()).slice(0, 2)).toMatchObject([{ state: 'failed' }, { state: 'failed' }]);
  expect(await stops()).toEqual(['share', 'share', 'failed']);
});

it('a removed connector has no secret, no turn and no waiting run', async () => {
  await intake.inner('Connectors').remove(intake.owner, connector);
  expect(await intake.query(`SELECT secret, next_run_at AS next FROM connector WHERE id = $1`, [connector])).toEqual([
    { secret: null, next: null },
  ]);
  await expect(intake.run(connector)).rejects.toMatchObject({ code: 'CONNECTOR_UNKNOWN' });
  await expect(intake.inner('Connectors').remove(intake.owner, connector)).rejects.toMatchObject({
    code: 'CONNECTOR_UNKNOWN',
  });
});

it('a secret rests sealed, is told to nobody, and does not follow to another address', async () => {
  const input = { kind: 'shopify', address: 'https://butikken.example', secret: 'shpat_hemmelig' };
  const id = await intake.save(input);
  const [{ secret }] = await intake.query(`SELECT secret FROM connector WHERE id = $1`, [id]);
  expect(secret).toMatch(/^v1\./);
  const told = JSON.stringify([
    await intake.inner('Connectors').list(intake.owner, intake.owner.grants[0]!.scopeId),
    await intake.query(`SELECT * FROM connector`),
    await intake.query(`SELECT * FROM audit_entry`),
    await intake.query(`SELECT * FROM idempotency`),
    await intake.query(`SELECT * FROM outbox_event`),
  ]);
  expect(told).not.toContain('hemmelig');
  await behindWall([intake.owner.grants[0]!.scopeId!], () =>
    intake.save({ ...input, id, secret: null, name: 'Nytt navn' }),
  );
  await expect(intake.save({ ...input, id, secret: null, address: 'https://en-annen.example' })).rejects.toMatchObject({
    problems: [{ field: 'secret', code: 'SECRET_FOR_OTHER_ADDRESS' }],
  });
  expect(await intake.query(`SELECT name, address, secret FROM connector WHERE id = $1`, [id])).toEqual([
    { name: 'Nytt navn', address: 'https://butikken.example', secret },
  ]);
});
