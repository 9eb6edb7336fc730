import pg from 'pg';

const template = 'bytorg_test_template';

/** The one test cluster of this run; tools/test.mjs starts it and says where it is. */
function clusterUrl(database: string): string {
  const base = process.env.BYTORG_TEST_CLUSTER;
  if (!base)
    throw new Error('There is no test database: run the tests with npm test, also a single file: npm test -- <path>');
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

/** Nothing is dropped that does not bear a test's name, on a server that is not the tests' own. */
function demandTestName(name: string) {
  if (!/^bytorg_test_[a-z0-9_]+$/.test(name) || name === template)
    throw new Error(`${name} is no test database: nothing is touched`);
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: clusterUrl('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const rings = (name: string) =>
  asAdmin(async (client) => {
    const { rows } = await client.query(`SELECT deadlocks::int FROM pg_stat_database WHERE datname = $1`, [name]);
    return rows[0].deadlocks as number;
  });

async function drop(name: string) {
  demandTestName(name);
  await asAdmin((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

async function clone(name: string) {
  demandTestName(name);
  await asAdmin(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
}

/** An empty one that belongs to a user without a superuser's rights, as a production's does. */
export async function ownedDatabase(suffix: string): Promise<TestDatabase & { owner: string }> {
  const name = `bytorg_test_w${process.env.JEST_WORKER_ID ?? '1'}${suffix}`;
  demandTestName(name);
  const remove = async () => {
    await drop(name);
    await asAdmin((client) => client.query(`DROP ROLE IF EXISTS ${name}`));
  };
  const make = async () => {
    await remove();
    await asAdmin(async (client) => {
      await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x'`);
      await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
    });
  };
  await make();
  const url = new URL(clusterUrl(name));
  [url.username, url.password] = [name, 'x'];
  return { name, owner: name, url: url.href, rings: () => rings(name), reset: make, drop: remove };
}

/** What an administrator of the test server says. */
export const administer = (text: string) => asAdmin((client) => client.query(text));

export interface TestDatabase {
  name: string;
  url: string;
  /** How often the server broke a ring of waiting here; the transaction is tried again, so nothing else tells of it. */
  rings(): Promise<number>;
  /** Clones the template again; open connections are cut, so close pools first. */
  reset(): Promise<void>;
  drop(): Promise<void>;
}

/**
 * A database of this Jest worker's own: the migrated template with the small named core of the town.
 * `suffix` tells several apart in one worker.
 */
export async function testDatabase(suffix = ''): Promise<TestDatabase> {
  const name = `bytorg_test_w${process.env.JEST_WORKER_ID ?? '1'}${suffix}`;
  await clone(name);
  return {
    name,
    url: clusterUrl(name),
    rings: () => rings(name),
    reset: () => clone(name),
    drop: () => drop(name),
  };
}
