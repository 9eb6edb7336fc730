import { Problem } from '../problem.mjs';

const reasons = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'it cannot be reached',
  ECONNRESET: 'it hangs up',
  '28P01': 'wrong user or password',
  28000: 'this user may not sign in',
  '3D000': 'there is no such database',
  42501: 'this user may not use that database',
  53300: 'it has no free connection',
};

/** Without the password: the line may end in a log. */
function shown(url) {
  const copy = new URL(url);
  if (copy.password) copy.password = '…';
  return decodeURI(copy.href).replaceAll('%E2%80%A6', '…');
}

/** Connects once and says in one line why it does not work. */
export async function checkDatabase(url) {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol))
    throw new Problem('DATABASE_URL is no PostgreSQL address: postgresql://user:password@host:5432/database');
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version`);
    if (rows[0].version < 180_000) throw new Problem('DATABASE_URL: PostgreSQL 18 or later is needed.');
  } catch (error) {
    if (error instanceof Problem) throw error;
    const code = error.code ?? error.errors?.[0]?.code;
    const reason = reasons[code] ?? (/timeout/i.test(error.message) ? reasons.ETIMEDOUT : error.message);
    throw new Problem(`DATABASE_URL does not work: ${reason} (${shown(url)}).`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Creates the database of the embedded server when it is not there. */
export async function ensureDatabase(cluster, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  await client.end();
}
