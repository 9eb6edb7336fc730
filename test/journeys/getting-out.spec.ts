import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let db: pg.Client;
let owner: Client;
const anyone = () => new Client(stack.url);

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  owner = await new Client(stack.url).signIn(core.people.bookshopOwner);
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const text = async (path: string, who = anyone()) => {
  const answer = await who.get(path);
  const [type, keep] = ['content-type', 'cache-control'].map((name) => answer.headers.get(name));
  return { status: answer.status, type, keep, body: await answer.text() };
};
const all = (body: string, tag: string) =>
  [...body.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'g'))].map((m) => m[1]!);
const count = async (sql: string, values: unknown[] = []) => Number((await db.query(sql, values)).rows[0].count);

describe('the sitemap', () => {
  it('names every product, category and store once in each language, and robots are told where it is', async () => {
    expect((await text('/robots.txt')).body).toContain(`Sitemap: ${stack.url}/sitemap.xml`);
    const index = await text('/sitemap.xml');
    expect(index.type).toContain('application/xml');
    const maps = all(index.body, 'loc').map((address) => new URL(address).pathname);
    const addresses = (await Promise.all(maps.map(async (path) => all((await text(path)).body, 'loc')))).flat();
    expect(new Set(addresses).size).toBe(addresses.length);
    const of = (start: string) => addresses.filter((address) => new URL(address).pathname.startsWith(start)).length;
    const products = await count(`SELECT count(*) FROM listing`);
    expect([of('/vare/'), of('/en/vare/')]).toEqual([products, products]);
    expect(of('/butikk/')).toBe(await count(`SELECT count(*) FROM store WHERE status = 'active'`));
    expect(of('/kategori/')).toBeGreaterThan(3);
    const some = [addresses[0]!, addresses.at(-1)!, addresses.find((a) => a.includes('/en/vare/'))!];
    for (const address of some) expect((await text(new URL(address).pathname)).status).toBe(200);
  });

  it.each(['nothing', '00000000-0000-0000-0000-00000000000x'])('has no part called %s', async (name) =>
    expect((await text(`/sitemaps/${name}.xml`)).status).toBe(404),
  );
});

describe('the feeds of a store', () => {
  it('hold all of its goods, with their names as they are, and never a count', async () => {
    const { novel } = core.bookshop;
    await db.query(`UPDATE product SET name_nb = $2 WHERE id = $1`, [
      novel.productId,
      'Snø & is <i fjellet> \u0007"nå"',
    ]);
    const path = `/feeds/${core.bookshop.slug}`;
    const { body, type } = await text(`${path}/products.xml`);
    expect(type).toContain('application/xml');
    const items = all(body, 'item');
    const offers = await count(`SELECT count(*) FROM offer WHERE store_id = $1 AND status = 'active'`, [
      core.bookshop.id,
    ]);
    expect(items).toHaveLength(offers);
    const item = items.find((i) => i.includes(novel.offerId))!;
    expect(all(item, 'g:title')[0]).toMatch(/^Snø &amp; is &lt;i fjellet&gt; &quot;nå&quot;/);
    expect(all(item, 'g:gtin')[0]).toBe(novel.gtin.replace(/^0+/, ''));
    const link = new URL(all(item, 'g:link')[0]!);
    expect((await text(link.pathname)).status).toBe(200);

    const inventory = await text(`${path}/inventory.tsv`);
    const rows: Record<string, string>[] = parse(inventory.body, { columns: true, delimiter: '\t' });
    expect(rows).toHaveLength(offers);
    await db.query(`UPDATE stock SET on_hand = 41, held = 0 WHERE offer_id = $1`, [novel.offerId]);
    const [row] = parse((await text(`${path}/inventory.tsv`)).body, { columns: true, delimiter: '\t' }).filter(
      (r: any) => r.id === novel.offerId,
    );
    expect(row).toMatchObject({ store_code: core.bookshop.slug, availability: 'in_stock' });
    expect(Object.values(row as object).join(' ')).not.toMatch(/\b41\b/);
  });

  it('of a store that is not open here are not there', async () => {
    expect((await text('/feeds/ukjent/products.xml')).status).toBe(404);
    await db.query(`UPDATE store SET status = 'paused' WHERE id = $1`, [core.ironmonger.id]);
    await eventually(async () => (await text(`/feeds/${core.ironmonger.slug}/products.xml`)).status === 404);
    await db.query(`UPDATE store SET status = 'active' WHERE id = $1`, [core.ironmonger.id]);
  });
});

describe('everything a store owns', () => {
  const path = `/api/stores/${core.bookshop.id}/goods.csv`;

  it('comes out in the form its own import reads: sent back, nothing changes', async () => {
    const { body, type, keep } = await text(path, owner);
    expect([type, keep]).toEqual(['text/csv; charset=utf-8', 'no-store']);
    const rows = parse(body, { columns: true, delimiter: ';', bom: true });
    expect(rows).toHaveLength(await count(`SELECT count(*) FROM offer WHERE store_id = $1`, [core.bookshop.id]));
    const form = new FormData();
    form.set('file', new File([body], 'varer.csv'));
    const { id } = (await (await owner.post(`/api/imports?storeId=${core.bookshop.id}`, form)).json()) as {
      id: string;
    };
    const file = await eventually(async () => {
      const { importFile }: any = await owner.must(
        `query ($i: ID!) { importFile(id: $i) { state counts { total unchanged updates newProducts newOffers refused } } }`,
        { i: id },
      );
      return importFile.state === 'PREVIEWED' && importFile;
    });
    expect(file.counts).toEqual({
      total: rows.length,
      unchanged: rows.length,
      updates: 0,
      newProducts: 0,
      newOffers: 0,
      refused: 0,
    });
  });

  it('runs no formula in the program that opens it', async () => {
    await db.query(`UPDATE product SET brand = '=1+1' WHERE id = $1`, [core.bookshop.novel.productId]);
    expect((await text(path, owner)).body).toContain(`'=1+1`);
  });

  it('is nobody else’s', async () => {
    const neighbour = await new Client(stack.url).signIn(core.people.ironmongerOwner);
    expect((await text(path)).status).toBe(401);
    expect((await text(path, neighbour)).status).toBe(403);
    expect((await text(`/api/stores/${randomUUID()}/goods.csv`, owner)).status).toBe(403);
    expect((await text('/api/stores/x/goods.csv', owner)).status).toBe(404);
  });
});

it.each(['nothing/20.svg', 'package/400.svg', '..%2f..%2fpackage/20.svg'])('there is no picture %s', async (path) =>
  expect((await text(`/api/pictures/${path}`)).status).toBe(404),
);
