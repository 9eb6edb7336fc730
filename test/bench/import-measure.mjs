import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findNode } from '../../tools/launch/node.mjs';
import { step } from '../../tools/launch/steps.mjs';
import { SEARCH } from './documents.mjs';
import { workbook } from './import-workbook.mjs';
import { startStack } from './stack.mjs';

const checkDigit = (body) => {
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
};
const gtin = (n) => {
  const body = `7098${String(n).padStart(8, '0')}`;
  return body + checkDigit(body);
};

/** As a till exports it; `raise` makes it the next day's file, with every price another one. */
const csv = (rows, category, raise) => {
  const line = (n) =>
    `M-${n};${gtin(n)};Målt vare nummer ${n};Sølvverket;${10 + (n % 900) + raise},50;${n % 40};${category};25`;
  return [
    'Varenr;EAN;Varenavn;Merke;Pris;Antall;Kategori;MVA',
    ...Array.from({ length: rows }, (_, n) => line(n)),
  ].join('\r\n');
};

/** Resident memory of a process in megabytes, each second, with the phase it was in. */
const watchMemory = (pid) => {
  const curve = [];
  const phase = { now: 'before' };
  const look = () => {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    curve.push({ phase: phase.now, megabytes: Math.round(Number(kilobytes?.[1] ?? 0) / 1024) });
  };
  const timer = setInterval(look, 1000);
  return { curve, enter: (name) => (phase.now = name), stop: () => clearInterval(timer) };
};

/** How long a shopper's search takes meanwhile: one after the other, ten a second. */
const watchShop = ({ host, port }) => {
  const times = {};
  const phase = { now: 'before' };
  const stopping = new AbortController();
  const done = (async () => {
    while (!stopping.signal.aborted) {
      const began = performance.now();
      const body = JSON.stringify({ query: SEARCH, variables: { input: { text: 'lampe', pageSize: 24 } } });
      const answer = await fetch(`http://${host}:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-language': 'nb' },
        body,
      });
      const { errors } = await answer.json();
      if (errors) throw new Error(JSON.stringify(errors));
      (times[phase.now] ??= []).push(performance.now() - began);
      await sleep(100);
    }
  })();
  const stop = () => (stopping.abort(), done);
  return { times, enter: (name) => (phase.now = name), stop };
};

/** How long a price that somebody changes meanwhile takes until searches show it: one change after the other. */
const watchChanges = (db) => {
  const times = {};
  const phase = { now: 'before' };
  const stopping = new AbortController();
  const done = (async () => {
    const { rows } = await db.query(
      `SELECT o.id, v.product_id AS product FROM offer o JOIN variant v ON v.id = o.variant_id WHERE o.typical_grams IS NULL ORDER BY v.product_id DESC LIMIT 1`,
    );
    const [{ id, product }] = rows;
    for (let price = 700_000; !stopping.signal.aborted; price++) {
      await db.query(`UPDATE offer SET price_ore = $2 WHERE id = $1`, [id, price]);
      const began = performance.now();
      const shown = async () =>
        (
          await db.query(`SELECT card::text LIKE $2 AS shown FROM listing WHERE product_id = $1`, [
            product,
            `%${price}%`,
          ])
        ).rows[0].shown;
      while (!(await shown())) await sleep(20);
      (times[phase.now] ??= []).push(performance.now() - began);
      await sleep(500);
    }
  })();
  const stop = () => (stopping.abort(), done);
  return { times, enter: (name) => (phase.now = name), stop };
};

const reach = async (db, id, ...states) => {
  for (;;) {
    const { rows } = await db.query(`SELECT * FROM import_file WHERE id = $1`, [id]);
    if (rows[0].state === 'failed') throw new Error(JSON.stringify(rows[0].problem));
    if (states.includes(rows[0].state)) return rows[0];
    await sleep(50);
  }
};

const tell = (db, name, importId) =>
  db.query(`INSERT INTO outbox_event (name, payload, created_at) VALUES ($1, $2, now())`, [name, { importId }]);

/** What the upload and the owner's yes leave behind, without the owner; the worker does the rest. */
const PIECE = 1024 * 1024;
const importFile = async ({ db, storeId, bytes, name, enter }) => {
  const { rows } = await db.query(
    `INSERT INTO import_file (store_id, filename, state, uploaded_at) VALUES ($1, 'malt.csv', 'reading', now()) RETURNING id`,
    [storeId],
  );
  const [{ id }] = rows;
  for (let n = 0; n * PIECE < bytes.length; n++)
    await db.query(`INSERT INTO import_piece (import_id, n, bytes) VALUES ($1, $2, $3)`, [
      id,
      n,
      bytes.subarray(n * PIECE, (n + 1) * PIECE),
    ]);
  const phases = [];
  const phase = async (what, begin, ...states) => {
    enter(`${name}: ${what}`);
    const began = performance.now();
    await begin();
    const file = await reach(db, id, ...states);
    phases.push({ name: `${name}: ${what}`, seconds: (performance.now() - began) / 1000 });
    return file;
  };
  await phase('read', () => tell(db, 'import.uploaded', id), 'previewing', 'previewed');
  const file = await phase('preview', async () => {}, 'previewed');
  const yes = async () => {
    await db.query(`UPDATE import_file SET state = 'applying', done = 0 WHERE id = $1`, [id]);
    await tell(db, 'import.confirmed', id);
  };
  await phase('apply', yes, 'applied');
  return { phases, file };
};

const n = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
const at = (times, share) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
const cells = (...list) => `| ${list.join(' | ')} |`;
const table = (head, rows) =>
  [cells(...head), cells(...head.map(() => '---')), ...rows.map((r) => cells(...r))].join('\n');

const drawn = (curve) => {
  const most = Math.max(...curve.map((c) => c.megabytes));
  const every = Math.ceil(curve.length / 40);
  return curve
    .filter((_, i) => i % every === 0)
    .map(
      (c, i) =>
        `${String(i * every).padStart(4)} s ${String(c.megabytes).padStart(5)} MB ${'█'.repeat(Math.round((c.megabytes / most) * 40)).padEnd(40)} ${c.phase}`,
    )
    .join('\n');
};

const markdown = ({ rows, done, memory, shop, changes, version, bytes }) => {
  const inPhase = (name) => memory.curve.filter((c) => c.phase === name).map((c) => c.megabytes);
  const phases = done.flatMap((d) => d.phases);
  const lines = phases.map(({ name, seconds }) => {
    const [mb, times] = [inPhase(name), shop.times[name] ?? []];
    return [
      name,
      n(seconds, 1),
      n(rows / seconds),
      mb.length ? n(Math.max(...mb)) : '–',
      times.length ? n(at(times, 0.5), 1) : '–',
      times.length ? n(at(times, 0.99), 1) : '–',
      changes.times[name] ? n(Math.max(...changes.times[name])) : '–',
    ];
  });
  const before = shop.times.before ?? [];
  return `# Import

\`node test/bench/import.mjs${rows === 100_000 ? '' : ` ${rows}`}\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.versions.node}, PostgreSQL ${version},
worker, api, database and this measure on one machine (load average at its end: ${n(loadavg()[0], 1)}). A file of ${n(rows)} rows (${n(bytes / 1_048_576, 1)} MB, CSV with a till's columns) into a store of the bench's world: first all of it new to the
town, then the same goods with other prices, and those once more as a workbook. Memory is the worker's resident set, looked at each second; the search is a shopper's, ten times a second all the while (before the import:
p50 ${n(at(before, 0.5), 1)} ms, p99 ${n(at(before, 0.99), 1)} ms). _Shown_: how long another store's price, changed by hand meanwhile, took at most until searches showed it.

${table(['Phase', 'Seconds', 'Rows per second', 'Worker, MB at most', 'Search p50, ms', 'Search p99, ms', 'Shown, ms at most'], lines)}

${done.map(({ file }, i) => `${i ? 'Again' : 'First'}: ${n(file.new_products)} new products, ${n(file.new_offers)} new offers, ${n(file.updates)} updates, ${n(file.unchanged)} unchanged, ${n(file.refused)} refused.`).join(' ')}

The worker's memory:

\`\`\`
${drawn(memory.curve)}
\`\`\`
`;
};

export async function measureImport(rows) {
  const stack = await startStack(findNode());
  const { db, api, parts } = stack;
  const memory = watchMemory(parts.worker.child.pid);
  const shop = watchShop(api);
  const changes = watchChanges(db);
  const enter = (name) => [memory, shop, changes].forEach((watch) => watch.enter(name));
  try {
    const { rows: found } = await db.query(
      `SELECT (SELECT id FROM store ORDER BY id LIMIT 1) AS store, (SELECT name_nb FROM category ORDER BY sort LIMIT 1) AS category, current_setting('server_version') AS version`,
    );
    const [{ store, category, version }] = found;
    await sleep(5000);
    const done = [];
    const bytes = Buffer.byteLength(csv(rows, category, 0));
    for (const [name, raise, written] of [
      ['new goods', 0, Buffer.from],
      ['new prices', 1, Buffer.from],
      ['new prices, XLSX', 2, workbook],
    ])
      await step(`${rows} rows, ${name}`, async () => {
        const file = written(csv(rows, category, raise));
        done.push(await importFile({ db, storeId: store, bytes: file, name, enter }));
      });
    enter('after');
    await sleep(5000);
    const text = markdown({ rows, done, memory, shop, changes, version, bytes });
    console.log(`\n${text}`);
    writeFileSync(join(import.meta.dirname, 'IMPORT.md'), text);
  } finally {
    memory.stop();
    await shop.stop().catch((error) => console.error(error.message));
    await changes.stop().catch((error) => console.error(error.message));
    await stack.stop();
  }
}
