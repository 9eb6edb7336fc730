import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import sharp from 'sharp';
import { Client, eventually } from '../harness/client';
import { buy } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

const { novel } = core.bookshop;
const storeId = core.bookshop.id;
let stack: Stack;
let db: pg.Client;
let owner: Client;
let photograph: Buffer;

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  owner = await new Client(stack.url).signIn(core.people.bookshopOwner);
  photograph = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#356' } })
    .withExif({ IFD0: { Artist: 'Marit Evju' } })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const send = (who: Client, bytes: Buffer, { name = 'bok.jpg', productId = novel.productId, as = storeId } = {}) => {
  const form = new FormData();
  form.set('altNb', 'Forsiden av romanen');
  form.set('altEn', 'The novel’s cover');
  form.set('file', new File([new Uint8Array(bytes)], name));
  return who.post(`/api/pictures?productId=${productId}&storeId=${as}`, form);
};
const shown = async () => (await db.query(`SELECT count(*)::int AS n FROM product_picture`)).rows[0].n as number;
const stored = () => {
  const folder = join(stack.dataDir, 'pictures');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
    : [];
};
const get = (path: string, accept = '*/*') => fetch(stack.url + path, { headers: { accept } });
const productOf = async (client: Client): Promise<any> =>
  (
    await client.must(
      `query ($s: String!) { product(slug: $s) { picture { url alt width height srcset raster } photos { alt } } }`,
      { s: novel.slug },
    )
  ).product;

describe('a picture that is refused leaves nothing behind', () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>',
  );
  it.each([
    ['a drawing, whatever its name', () => svg, 400, 'PICTURE_TYPE'],
    ['a page under a picture’s name', () => Buffer.from('<!doctype html>'), 400, 'PICTURE_TYPE'],
    ['nothing at all', () => Buffer.alloc(0), 400, 'PICTURE_TYPE'],
    ['the beginning of one', () => photograph.subarray(0, 60), 400, 'PICTURE_BROKEN'],
    ['too many bytes', () => Buffer.concat([photograph, Buffer.alloc(15 * 1024 * 1024)]), 413, 'PICTURE_TOO_LARGE'],
    ['far too many bytes', () => Buffer.alloc(16 * 1024 * 1024, 1), 413, 'PICTURE_TOO_LARGE'],
  ])('%s', async (_, bytes, status, code) => {
    const answer = await send(owner, bytes(), { name: 'bilde.jpg' });
    expect([answer.status, ((await answer.json()) as any).code]).toEqual([status, code]);
    expect([await shown(), stored()]).toEqual([0, []]);
  });

  it('nobody’s, a neighbour’s, one of no product, one by another’s page', async () => {
    const neighbour = await new Client(stack.url).signIn(core.people.ironmongerOwner);
    const evaluator = await new Client(stack.url).signIn(core.people.evaluator);
    const answers = await Promise.all([
      send(new Client(stack.url), photograph),
      send(neighbour, photograph),
      send(neighbour, photograph, { as: core.ironmonger.id }),
      send(owner, photograph, { as: '' }),
      send(evaluator, photograph, { as: '' }),
      send(owner, photograph, { productId: randomUUID() }),
      send(owner, photograph, { productId: 'x' }),
    ]);
    expect(answers.map((a) => a.status)).toEqual([401, 403, 403, 403, 403, 404, 404]);
    const plain = await fetch(`${stack.url}/api/pictures?productId=${novel.productId}&storeId=${storeId}`, {
      method: 'POST',
      headers: { cookie: owner.cookie },
      body: new FormData(),
    });
    expect([plain.status, await shown(), stored()]).toEqual([400, 0, []]);
  });
});

describe('a picture that is taken', () => {
  let picture: any;
  beforeAll(async () => {
    const answer = await send(owner, photograph);
    expect(answer.status).toBe(201);
    picture = await eventually(async () => {
      const product = await productOf(new Client(stack.url));
      return product.picture.srcset && product.picture;
      // A job's time on a machine with other work.
    }, 40);
  });

  it('is shown in words and sizes, in either language', async () => {
    expect(picture).toMatchObject({ alt: 'Forsiden av romanen', width: 900, height: 600 });
    expect(picture.srcset.split(', ').map((s: string) => s.split(' ')[1])).toEqual(['160w', '320w', '640w', '900w']);
    const english = await productOf(new Client(stack.url, 'en'));
    expect([english.picture.alt, english.photos]).toEqual(['The novel’s cover', [{ alt: 'The novel’s cover' }]]);
  });

  it('is answered in the format that is asked for, for ever', async () => {
    const plain = picture.srcset.split(' ')[0];
    const taken = { 'image/avif,image/webp,*/*': 'image/avif', 'image/webp,*/*': 'image/webp', '*/*': 'image/jpeg' };
    for (const [accept, type] of Object.entries(taken)) {
      const answer = await get(plain, accept);
      const header = (name: string) => answer.headers.get(name);
      expect([answer.status, header('content-type'), header('cache-control')]).toEqual([
        200,
        type,
        'public, max-age=31536000, immutable',
      ]);
      expect([header('vary'), header('x-content-type-options'), header('content-security-policy')]).toEqual([
        'accept',
        'nosniff',
        "default-src 'none'",
      ]);
      const told = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([told.width, told.exif]).toEqual([160, undefined]);
    }
    const named = await get(picture.raster, 'image/avif');
    expect([named.headers.get('content-type'), named.headers.get('vary')]).toEqual(['image/jpeg', null]);
  });

  it('is all that lies there: what was sent, with what the camera wrote, is gone', async () => {
    const names = await eventually(async () => {
      const all = stored().map((f) => f.name);
      return !all.includes('brought') && all;
    });
    expect(names).toHaveLength(12);
  });

  it.each(['640.png', '641.jpg', '640.jpg.exe', '..%2f640.jpg', '%2e%2e', 'brought'])(
    'has no file %s',
    async (file) => {
      const answer = await get(picture.raster.replace(/[^/]+$/, file));
      expect([answer.status, answer.headers.get('cache-control')]).not.toContain('public, max-age=31536000, immutable');
      expect(answer.status).toBe(404);
    },
  );
  it('and another sum has none', async () =>
    expect((await get(`/api/pictures/photo/${'0'.repeat(40)}/640.jpg`)).status).toBe(404));

  it('stands on the page, on cards, in what other sites read, in the feed', async () => {
    const page = await (await get(`/vare/${novel.slug}`)).text();
    expect(page).toContain(`property="og:image" content="${stack.url}${picture.raster}"`);
    expect(page).toContain(`"image":["${stack.url}${picture.raster}"]`);
    expect(/<img class="photo"[^>]*>/.exec(page)![0]).toMatch(
      /srcSet="[^"]+160w.*sizes=.*alt="Forsiden av romanen" width="640" height="640"/,
    );
    const card = await eventually(async () => {
      const { search }: any = await new Client(stack.url).must(
        `query ($t: String!) { search(input: { text: $t }) { hits { id picture { srcset } } } }`,
        { t: novel.nameNb },
      );
      return search.hits.find((c: any) => c.id === novel.productId && c.picture.srcset);
    });
    expect(card.picture.srcset).toBe(picture.srcset);
    const feed = await (await get(`/feeds/${core.bookshop.slug}/products.xml`)).text();
    expect(feed).toContain(`<g:image_link>${stack.url}${picture.raster}</g:image_link>`);
  });

  it('goes with an order, its board and its letter', async () => {
    const token = await buy(new Client(stack.url), [{ offerId: novel.offerId }]);
    const { order }: any = await new Client(stack.url).must(
      `query ($t: String!) { order(token: $t) { parts { id lines { picture { srcset } } } } }`,
      { t: token },
    );
    expect(order.parts[0].lines[0].picture.srcset).toBe(picture.srcset);
    const { subOrder }: any = await owner.must(`query ($i: ID!) { subOrder(id: $i) { lines { picture { url } } } }`, {
      i: order.parts[0].id,
    });
    expect(subOrder.lines[0].picture.url).toBe(picture.url);
    const letter = await eventually(async () => {
      const mails = (await (await fetch(`${stack.sandboxUrl}/dev/mail.json`)).json()) as any[];
      return mails.find((m) => m.html?.includes(token));
    });
    const small = `${stack.url}${picture.url.replace(/[^/]+$/, '160.jpg')}`;
    expect(letter.html).toContain(`<img src="${small}" alt="" width="64" height="64"`);
    expect(letter.text).toContain(`– 1 × ${novel.nameNb}`);
    expect((await fetch(small)).headers.get('content-type')).toBe('image/jpeg');
  });

  it('sent again is the same, and its staff see it; a store that came later is sent to the coordinator', async () => {
    expect((await send(owner, photograph)).status).toBe(201);
    expect(await shown()).toBe(1);
    const mine = `query ($p: ID!, $s: ID) { productPictures(productId: $p, storeId: $s) { pictures { state removable broughtBy } } }`;
    const { productPictures }: any = await owner.must(mine, { p: novel.productId, s: storeId });
    expect(productPictures.pictures).toEqual([{ state: 'READY', removable: true, broughtBy: core.bookshop.name }]);
    const neighbour = await new Client(stack.url).signIn(core.people.ironmongerOwner);
    const theirs: any = await neighbour.must(mine, { p: novel.productId, s: core.ironmonger.id });
    expect(theirs.productPictures.pictures[0].removable).toBe(false);
  });
});

describe('the coordinator', () => {
  it('brings, orders and takes away; the drawing comes back when there is none', async () => {
    const coordinator = await new Client(stack.url).signIn(core.people.coordinator);
    const second = await sharp(photograph).negate().jpeg().toBuffer();
    expect((await send(coordinator, second, { as: '' })).status).toBe(201);
    const { latestPictures }: any = await coordinator.must(
      `{ latestPictures { productId pictures { id broughtBy } } }`,
    );
    const [{ pictures }] = latestPictures;
    expect(pictures.map((p: any) => p.broughtBy)).toEqual([core.bookshop.name, null]);
    const ids = pictures.map((p: any) => p.id).toReversed();
    const order = `mutation ($p: ID!, $i: [ID!]!) { orderPictures(productId: $p, ids: $i) { pictures { id } } }`;
    const { orderPictures }: any = await coordinator.must(order, { p: novel.productId, i: ids });
    expect(orderPictures.pictures.map((p: any) => p.id)).toEqual(ids);
    expect(await owner.refusal(order, { p: novel.productId, i: ids })).toBe('FORBIDDEN');
    for (const id of ids) await coordinator.must(`mutation ($i: ID!) { removePicture(id: $i) { ok } }`, { i: id });
    expect((await productOf(coordinator)).picture).toMatchObject({ srcset: null, width: 480, height: 480 });
  });
});

describe('a drawing', () => {
  it('is pixels for who takes no drawings, at an address that is kept for ever', async () => {
    const { picture } = await productOf(new Client(stack.url));
    expect(picture.raster).toMatch(/\.png\?/);
    const answer = await get(picture.raster);
    expect([answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      'image/png',
      'public, max-age=31536000, immutable',
    ]);
    const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([width, height, format]).toEqual([800, 800, 'png']);
    const small = await get(picture.raster.replace('.png', '-160.png'));
    expect((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).width).toBe(160);
    // A category's own, too: every address of the feed is a raster.
    const feed = await (await get(`/feeds/${core.bookshop.slug}/products.xml`)).text();
    const links = [...feed.matchAll(/<g:image_link>(.*?)<\/g:image_link>/g)].map((m) => m[1]);
    expect(links.filter((link) => !/\.(png\?|jpg$)/.test(link!))).toEqual([]);
    const first = await fetch(links[0]!.replaceAll('&amp;', '&'));
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
});
