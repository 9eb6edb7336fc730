import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { demoPassword } from './core';
import { fill } from './fill';
import { signIns } from './sign-ins';
import { makeCore, makeTown, type MadeTown } from './town';

const number = new Intl.NumberFormat('nb-NO');

const summary = ({ tables }: MadeTown) =>
  `${tables.count('centre')} senter, ${tables.count('store')} butikker, ${number.format(tables.count('product'))} varer, ${number.format(tables.count('orders'))} bestillinger`;

/** The live orders' authorisations, where the payment sandbox keeps its own: handing over in the demo captures for real. */
const tellSandbox = async (db: pg.Client, dataDir: string) => {
  const { rows } = await db.query(
    `SELECT intent_id AS id, amount_ore AS amount, reference, extract(epoch FROM created_at)::int AS created FROM payment WHERE intent_id IS NOT NULL`,
  );
  const intents = rows.map(({ id, amount, reference, created }) => ({
    id,
    amount,
    amountCapturable: amount,
    amountReceived: 0,
    status: 'requires_capture',
    metadata: { reference },
    transferGroup: reference,
    created,
  }));
  const lines = intents.map((i) => `${JSON.stringify(['intents', i.id, i])}\n`);
  writeFileSync(join(dataDir, 'sandbox-payments.jsonl'), lines.join(''));
};

const seed = async () => {
  const { NODE_ENV, DATABASE_URL, CLOCK_START, DATA_DIR = '.data' } = process.env;
  if (NODE_ENV === 'production') throw new Error('The demo town is not for production');
  if (!DATABASE_URL) throw new Error('DATABASE_URL is missing');
  const db = new pg.Client({ connectionString: DATABASE_URL });
  await db.connect();
  try {
    const { rows } = await db.query('SELECT 1 FROM town LIMIT 1');
    if (rows.length) return 'already there';
    // The settings of libs/identity: sign-in verifies any argon2 hash by the numbers it carries.
    const passwordHash = await hash(demoPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    const now = CLOCK_START ? new Date(CLOCK_START) : new Date();
    const town = process.argv.includes('--core') ? makeCore(now, passwordHash) : makeTown(now, passwordHash);
    await fill(db, town);
    mkdirSync(DATA_DIR, { recursive: true });
    writeFileSync(
      join(DATA_DIR, 'demo-sign-ins.json'),
      `${JSON.stringify(signIns(process.argv.includes('--core'), town.tables), null, 2)}\n`,
    );
    await tellSandbox(db, DATA_DIR);
    return summary(town);
  } finally {
    await db.end();
  }
};

try {
  console.log(await seed());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
