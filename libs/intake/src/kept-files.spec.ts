import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { KeptFiles } from './kept-files';

let home: string;
let folder: string;
const files = () => new KeptFiles({ env: { DATA_DIR: home } } as never, {} as never);
/** Left by a process that was cut off, so many minutes ago. */
const left = async (name: string, minutes: number) => {
  await writeFile(join(folder, name), 'Varenr;Navn');
  const at = new Date(Date.now() - minutes * 60_000);
  await utimes(join(folder, name), at, at);
};

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kept-'));
  folder = join(home, 'imports');
  await mkdir(folder);
});
afterEach(() => rm(home, { recursive: true }));

it('what a cut-off upload left goes with the next start, and what is being taken stays', async () => {
  await left('old.part', 90);
  await left('now.part', 2);
  await left('other.txt', 90);
  await files().onModuleInit();
  expect((await readdir(folder)).toSorted()).toEqual(['now.part', 'other.txt']);
});

it('and with the next upload, which leaves nothing itself when it is dropped', async () => {
  await left('old.part', 90);
  const taken = await files().take(Readable.from([Buffer.from('Varenr;Navn\n1;Hammer\n')]));
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  expect(names).not.toContain('old.part');
  await taken.drop();
  expect(await readdir(folder)).toEqual([]);
});

it('starts where there is no folder yet, and makes none', async () => {
  await rm(folder, { recursive: true });
  await files().onModuleInit();
  expect(await readdir(home)).toEqual([]);
});
