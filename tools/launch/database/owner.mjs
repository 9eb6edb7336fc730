import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../problem.mjs';
import { binary, nativeFolder } from './binaries.mjs';

/**
 * PostgreSQL refuses to run as root. So, when we are root, in this order:
 * 1. as another user, where that user may enter the folder;
 * 2. as root's alter ego in a user namespace, where only root may enter it;
 * 3. as another user on a copy elsewhere, where the kernel allows no namespaces. One line says where.
 *
 * Answers with { native, data, prefix, ids, owner, note }: prefix and ids are how to start a command.
 */
export function chooseOwner(data) {
  const native = nativeFolder();
  const plain = { native, data, prefix: [], ids: {}, owner: undefined };
  if (process.getuid?.() !== 0) return plain;

  const user = anotherUser();
  const dropped = { ...plain, ids: user, owner: user };
  mkdirSync(dirname(data), { recursive: true });
  if (
    mayEnter(user, [binary(native, 'postgres'), '--version']) &&
    mayEnter(user, ['/bin/ls', '-d', `${dirname(data)}/.`])
  )
    return dropped;

  const prefix = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`, '--'];
  const tried = spawnSync(prefix[0], [...prefix.slice(1), binary(native, 'postgres'), '--version']);
  if (tried.status === 0) return { ...plain, prefix, owner: { uid: 0, gid: 0 } };
  return elsewhere(dropped, user);
}

/** A user that exists by name: initdb looks its own name up. */
function anotherUser() {
  for (const name of ['postgres', 'nobody']) {
    const id = (flag) => Number(spawnSync('id', [flag, name]).stdout?.toString().trim() || NaN);
    const [uid, gid] = [id('-u'), id('-g')];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Problem('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.');
}

/** Only a real try knows every mode, mount option and access list on the way. */
function mayEnter(user, [command, ...args]) {
  return spawnSync(command, args, { ...user, cwd: '/' }).status === 0;
}

function elsewhere(way, user) {
  const name = createHash('sha256').update(way.data).digest('hex').slice(0, 12);
  const folder = join('/var/tmp', `bytorg-postgres-${name}`);
  const native = join(folder, 'native');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (lstatSync(folder).uid !== 0) throw new Problem(`${folder} belongs to somebody else: remove it and start again.`);
  if (!existsSync(join(native, 'bin'))) cpSync(way.native, native, { recursive: true, verbatimSymlinks: true });
  const data = join(folder, 'data');
  if (!mayEnter(user, [binary(native, 'postgres'), '--version']))
    throw new Problem(
      `PostgreSQL can run neither here nor under ${folder}: start as an ordinary user, or give DATABASE_URL.`,
    );
  return { ...way, native, data, note: `only root may enter this folder: the database is kept in ${folder}` };
}

/** A folder may have been made under another way of running (another mode, another user). */
export function takeOver(folder, owner) {
  if (!owner || !existsSync(folder) || lstatSync(folder).uid === owner.uid) return;
  const walk = (path) => {
    const about = lstatSync(path);
    if (!about.isSymbolicLink()) chownSync(path, owner.uid, owner.gid);
    if (about.isDirectory()) for (const name of readdirSync(path)) walk(join(path, name));
  };
  // The folder itself last: its owner says whether this was finished.
  for (const name of readdirSync(folder)) walk(join(folder, name));
  chownSync(folder, owner.uid, owner.gid);
}
