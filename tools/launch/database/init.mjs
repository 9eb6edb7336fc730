import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.mjs';
import { run } from '../run.mjs';
import { binary } from './binaries.mjs';

const major = '18';

/** Makes the data folder unless it is there. Made beside and renamed, so that a cut-short initdb leaves nothing behind. */
export async function initCluster(way, password) {
  const version = join(way.data, 'PG_VERSION');
  if (existsSync(version)) {
    const found = readFileSync(version, 'utf8').trim();
    if (found === major) return;
    throw new Problem(
      `The embedded data is PostgreSQL ${found}'s and this is ${major}: npm start -- --reset begins afresh.`,
    );
  }
  const making = `${way.data}.making`;
  const secret = `${way.data}.password`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  try {
    if (way.owner) for (const path of [making, secret]) chownSync(path, way.owner.uid, way.owner.gid);
    await initdb(way, making, secret);
    rmSync(way.data, { recursive: true, force: true });
    renameSync(making, way.data);
  } finally {
    rmSync(secret, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

/** Left alone, initdb takes SQL_ASCII from an empty environment. Not every C library has C.UTF-8. */
async function initdb(way, folder, secret) {
  const args = [
    ...['-D', folder, '-U', 'bytorg', '--auth=scram-sha-256', `--pwfile=${secret}`, '--no-instructions', '--no-sync'],
    ...['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=nb-NO'],
  ];
  const attempt = (locale) => {
    const [command, ...rest] = [...way.prefix, binary(way.native, 'initdb'), ...args, `--locale=${locale}`];
    return run(command, rest, { ...way.ids, cwd: '/', env: { ...process.env, LC_ALL: locale } });
  };
  try {
    await attempt('C.UTF-8');
  } catch (error) {
    if (!/invalid locale/i.test(error.output ?? '')) throw error;
    await attempt('C');
  }
}
