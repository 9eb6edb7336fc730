import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let db: pg.Client;
let coordinator: Client;
const anyone = () => new Client(stack.url);

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  coordinator = await new Client(stack.url).signIn(core.people.coordinator);
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const SAVE = `mutation ($i: SynonymsInput!, $key: String!) { saveSynonyms(input: $i, key: $key) {
  ... on Synonyms { id words kindOf } ... on InputProblems { problems { field code } } } }`;
const REMOVE = `mutation ($id: ID!) { removeSynonyms(id: $id) { ok } }`;
const WORDS = `{ searchWords { searches missed leastShown misses { words count days } synonyms { id words } } }`;
const found = async (text: string): Promise<string[]> =>
  (
    await anyone().must(`query ($t: String) { search(input: { text: $t }) { hits { name } } }`, { t: text })
  ).search.hits.map((h: { name: string }) => h.name);
const traces = async () =>
  (
    await db.query(`SELECT (SELECT count(*)::int FROM search_synonym) AS synonyms,
      (SELECT count(*)::int FROM audit_entry WHERE subject = 'search_synonym') AS notes`)
  ).rows[0];

describe('words of one meaning', () => {
  it('hold for the next search, in every process, until they are changed or removed', async () => {
    expect(await found('dunkehakke')).toEqual([]);
    const before = await traces();
    const { saveSynonyms: made } = await coordinator.must(SAVE, {
      i: { words: ['Hammer', ' dunkehakke '] },
      key: randomUUID(),
    });
    expect(made.words).toEqual(['hammer', 'dunkehakke']);
    expect(await found('dunkehakke')).toEqual([core.ironmonger.hammer.nameNb]);
    expect(await found('dunkehakker')).toEqual([core.ironmonger.hammer.nameNb]);
    await coordinator.must(SAVE, { i: { id: made.id, words: ['hammer', 'bankeklubbe'] }, key: randomUUID() });
    expect(await found('dunkehakke')).toEqual([]);
    expect(await found('bankeklubbe')).toEqual([core.ironmonger.hammer.nameNb]);
    for (const _ of [1, 2]) expect((await coordinator.must(REMOVE, { id: made.id })).removeSynonyms.ok).toBe(true);
    expect(await found('bankeklubbe')).toEqual([]);
    expect(await traces()).toEqual({ synonyms: before.synonyms, notes: before.notes + 3 });
  });

  it('may be kinds of something: the word for all of them finds them, and is not found by them', async () => {
    const { saveSynonyms: made } = await coordinator.must(SAVE, {
      i: { words: ['hammer', 'Dunkedings'], kindOf: ' Slåredskap ' },
      key: randomUUID(),
    });
    expect(made).toMatchObject({ words: ['hammer', 'dunkedings'], kindOf: 'slåredskap' });
    expect(await found('slåredskapet')).toEqual([core.ironmonger.hammer.nameNb]);
    expect(await found('dunkedings')).toEqual([]);
    const before = await traces();
    for (const [i, field, code] of [
      [{ words: ['SLAAREDSKAP'], kindOf: 'slåredskap' }, 'words', 'REQUIRED'],
      [{ words: ['hammer'], kindOf: 'x'.repeat(41) }, 'kindOf', 'TOO_LONG'],
      [{ words: ['hammer'], kindOf: '--' }, 'kindOf', 'NOT_A_CHOICE'],
    ] as const)
      expect((await coordinator.must(SAVE, { i, key: randomUUID() })).saveSynonyms.problems).toEqual([{ field, code }]);
    expect(await traces()).toEqual(before);
    await coordinator.must(REMOVE, { id: made.id });
    expect(await found('slåredskap')).toEqual([]);
  });

  it('sent twice are one group; what is no group is refused with its reason, and nothing changes', async () => {
    const key = randomUUID();
    const send = () => coordinator.must(SAVE, { i: { words: ['snekkerblyant', 'tømrerblyant'] }, key });
    const first = await send();
    expect(await send()).toEqual(first);
    const before = await traces();
    for (const [words, code] of [
      [['hammer'], 'TWO_WORDS_NEEDED'],
      [['Brød', 'broed', ' '], 'TWO_WORDS_NEEDED'],
      [Array.from({ length: 13 }, (_, n) => `ord${n}`), 'TOO_MANY_WORDS'],
      [['hammer', 'x'.repeat(41)], 'TOO_LONG'],
    ] as const)
      expect((await coordinator.must(SAVE, { i: { words }, key: randomUUID() })).saveSynonyms.problems).toEqual([
        { field: 'words', code },
      ]);
    expect(await coordinator.refusal(SAVE, { i: { id: randomUUID(), words: ['a1', 'b2'] }, key: randomUUID() })).toBe(
      'SYNONYMS_GONE',
    );
    expect(await traces()).toEqual(before);
    await coordinator.must(REMOVE, { id: first.saveSynonyms.id });
  });
});

describe('searches that found nothing', () => {
  it('are counted by word and day, shown from three on, and gone from the list once the word means something', async () => {
    for (const _ of [1, 2, 3]) await found('Svevebrett');
    for (const _ of [1, 2]) await found('månestøv');
    await found('rugbrød');
    // Written down a moment later, each word by itself: what other tests missed says nothing of these.
    await eventually(async () => {
      const { rows } = await db.query(
        `SELECT sum(n) FILTER (WHERE words = 'svevebrett')::int AS board, sum(n) FILTER (WHERE words = 'månestøv')::int AS dust FROM search_miss`,
      );
      return rows[0].board === 3 && rows[0].dust === 2;
    }, 20);
    const { searchWords: shown } = await coordinator.must(WORDS);
    expect(shown.misses).toContainEqual({ words: 'svevebrett', count: 3, days: 1 });
    expect(shown.misses.map((m: { words: string }) => m.words)).not.toContain('månestøv');
    expect(shown.misses.map((m: { words: string }) => m.words)).not.toContain('rugbrød');
    expect(shown.searches).toBeGreaterThan(shown.missed);
    const { saveSynonyms: made } = await coordinator.must(SAVE, {
      i: { words: ['svevebrett', 'hammer'] },
      key: randomUUID(),
    });
    expect((await coordinator.must(WORDS)).searchWords.misses).toEqual([]);
    await coordinator.must(REMOVE, { id: made.id });
  });

  it('keep nothing of a person: no address, no number, no hour, nobody', async () => {
    for (const text of [
      'ola@nordmann.example',
      'ring 91 23 45 67',
      '01017012345',
      'hei jeg heter ola nordmann fra kongsberg',
    ])
      for (const _ of [1, 2, 3]) await found(text);
    await found('sistemerke');
    await eventually(
      async () => (await db.query(`SELECT 1 FROM search_miss WHERE words = 'sistemerke'`)).rows.length,
      20,
    );
    const { rows } = await db.query(`SELECT words FROM search_miss WHERE words ~ '@|[0-9]|ola'`);
    expect(rows).toEqual([]);
    const columns = await db.query(
      `SELECT string_agg(column_name, ' ' ORDER BY ordinal_position) AS all FROM information_schema.columns WHERE table_name = 'search_miss'`,
    );
    expect(columns.rows[0].all).toBe('town_id day words n');
  });
});
