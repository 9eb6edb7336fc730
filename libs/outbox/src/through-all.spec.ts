import { throughAll } from './through-all';

const rows = Array.from({ length: 7 }, (_, n) => ({ id: `00000000-0000-0000-0000-00000000000${n + 1}` }));
const nextThree = async (after: string) => rows.filter(({ id }) => id > after).slice(0, 3);

it('what fails hides nothing that comes after it, and is told when the others are done', async () => {
  const done: string[] = [];
  const work = async ({ id }: { id: string }) => {
    if (id <= rows[3]!.id) throw new Error(`cannot do ${id.at(-1)}`);
    done.push(id);
  };
  await expect(throughAll(nextThree, work)).rejects.toThrow('cannot do 1');
  expect(done).toEqual(rows.slice(4).map(({ id }) => id));
});

it('ends without a word when everything is done, each once', async () => {
  const done: string[] = [];
  await throughAll(nextThree, async ({ id }) => void done.push(id));
  expect(done).toEqual(rows.map(({ id }) => id));
});

it('ends between two rows when the worker is stopped', async () => {
  const done: string[] = [];
  const stop = new AbortController();
  const work = async ({ id }: { id: string }) => {
    done.push(id);
    if (done.length === 4) stop.abort();
  };
  await throughAll(nextThree, work, stop.signal);
  expect(done).toHaveLength(4);
});
