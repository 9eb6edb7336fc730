import { randomUUID } from 'node:crypto';
import { NotificationsModule } from '@bytorg/notifications';
import { core } from '../town/core';
import { IntakeAtWork } from './intake-at-work';

interface Letter {
  key: string;
  template: string;
  to: string;
  subject: string;
  lines: string[];
}

let intake: IntakeAtWork;
let sent: Letter[];
let importId: string;
const { bookshop, people } = core;

beforeAll(async () => {
  intake = await IntakeAtWork.open('_letters');
  importId = await intake.upload('Varenr;Navn;Pris\nA;Vare;10');
  await intake.query(`UPDATE import_file SET asks = 12, offers = 40 WHERE id = $1`, [importId]);
});
beforeEach(() => {
  sent = [];
  const mail = notifying('Mail');
  mail.send = async (letter: Letter) => void sent.push(letter);
});
afterAll(() => intake?.close());

const notifying = (name: string): any =>
  intake.domain.get(
    Reflect.getMetadata('providers', NotificationsModule).find((p: { name: string }) => p.name === name),
  );
const hear = (payload: object, method = 'handle', id = randomUUID()) =>
  notifying('TellOwnerWhenImportStops')[method]({ id, payload: { importId, storeId: bookshop.id, ...payload } });

it.each([
  ['share', /ville endre eller ta ut 12 av 40 varer/],
  ['first', /hentet for første gang/],
  ['columns', /kolonner vi ikke kjenner igjen/],
  ['failed', /får ikke hentet varene/],
])('an import that stops for %s is told to each owner of the store, with the way to it', async (why, words) => {
  await hear({ why });
  expect(sent.map((l) => l.to)).toEqual([people.bookshopOwner.email]);
  const [letter] = sent;
  expect(letter).toMatchObject({ template: 'import-stopped', subject: 'Importen fra varer.csv har stanset' });
  expect(letter!.lines.join()).toMatch(words);
  expect(letter!.lines.join()).toContain(`http://localhost:1/admin/butikk/${bookshop.slug}/import/${importId}`);
});

it('categories nobody knows are told with their names, the first five', async () => {
  await hear({ n: 7, names: ['Pynt', 'Snacks'] }, 'shelvesUnknown');
  expect(sent).toMatchObject([{ template: 'import-shelves', subject: 'Kategorier vi ikke kjenner i varer.csv' }]);
  expect(sent[0]!.lines.join()).toContain('(7): «Pynt», «Snacks» …');
});

it('one letter for one event, however often the job runs; another stop is another letter', async () => {
  const id = randomUUID();
  for (const event of [id, id, randomUUID()]) await hear({ why: 'share' }, 'handle', event);
  const keys = sent.map((l) => l.key);
  expect(new Set(keys).size).toBe(2);
  expect(keys[0]).toBe(keys[1]);
});

it('an import that is gone is no news', async () => {
  await hear({ importId: randomUUID(), why: 'share' });
  expect(sent).toEqual([]);
});
