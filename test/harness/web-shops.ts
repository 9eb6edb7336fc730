import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ShopGoods {
  id: number;
  /** A kind of this product, told apart by these options. */
  of?: number;
  options?: Record<string, string>;
  sku: string;
  gtin?: string;
  name: string;
  price: string;
  stock: number | null;
  category?: string;
  image?: string;
  /** WooCommerce: kinds of one product. */
  kinds?: { id: number; sku: string; option: string; price: string; stock: number | null }[];
}

interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  body: any;
}

/** What a server does instead of answering, once each. */
type Trouble = (response: ServerResponse) => void;

export interface OutsideServer {
  url: string;
  asked: Asked[];
  goods: ShopGoods[];
  /** The next requests get these, one each; then it answers again. */
  trouble: Trouble[];
  close(): Promise<void>;
}

export const trouble = {
  tooMany: (seconds: number) => (r: ServerResponse) =>
    void r.writeHead(429, { 'retry-after': String(seconds) }).end('{}'),
  down: (r: ServerResponse) => void r.writeHead(503).end('<html>nede</html>'),
  breaksOff: (r: ServerResponse) => void r.writeHead(200, { 'content-length': '1000' }).write('[{', () => r.destroy()),
  hangsUp: (r: ServerResponse) => void r.destroy(),
};

type Answer = (asked: Asked, response: ServerResponse, shop: OutsideServer) => void;

const open = async (answer: Answer): Promise<OutsideServer> => {
  const server: Server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
    const text = Buffer.concat(chunks).toString();
    const asked = { path: request.url!, headers: request.headers, body: text ? JSON.parse(text) : null };
    shop.asked.push(asked);
    const instead = shop.trouble.shift();
    if (instead) instead(response);
    else answer(asked, response, shop);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const shop: OutsideServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    goods: [],
    trouble: [],
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return shop;
};

const json = (response: ServerResponse, body: unknown, headers = {}, status = 200) =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** A page at an address: whatever it is given. */
export const fileServer = (content: () => string | Buffer): Promise<OutsideServer> =>
  open((_, response) => void response.end(content()));

/** Pictures by their path; what is not there is a 404. */
export const pictureServer = (at: Record<string, (response: ServerResponse) => void>): Promise<OutsideServer> =>
  open(({ path }, response) => (at[path] ?? (() => void response.writeHead(404).end('<h1>Borte</h1>')))(response));

export const shopifyToken = 'shpat_prøve'.replace('ø', 'o');

/** GraphQL Admin API, as far as goods are asked for: cursors, a cost for each question and a bucket that fills again. */
export const shopifyServer = ({ pageSize = 100, currency = 'NOK', taxesIncluded = true, bucket = 2000 } = {}) => {
  const cost = 150;
  let available = bucket;
  return open(({ path, headers, body }, response, shop) => {
    if (!/^\/admin\/api\/\d{4}-\d{2}\/graphql\.json$/.test(path))
      return json(response, { errors: 'Not Found' }, {}, 404);
    if (headers['x-shopify-access-token'] !== shopifyToken)
      return json(
        response,
        { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' },
        {},
        401,
      );
    const throttleStatus = { maximumAvailable: bucket, currentlyAvailable: available, restoreRate: 1000 };
    const extensions = { cost: { requestedQueryCost: cost, actualQueryCost: null as number | null, throttleStatus } };
    if (available < cost) {
      available = bucket; // as after the wait that it asks for
      return json(response, { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }], extensions });
    }
    available -= cost;
    extensions.cost.actualQueryCost = cost;
    throttleStatus.currentlyAvailable = available;
    const from = body.variables.after ? Number(atob(body.variables.after)) : 0;
    const page = shop.goods.slice(from, from + Math.min(pageSize, body.variables.first));
    const end = from + page.length;
    const nodes = page.map((g) => ({
      sku: g.sku,
      barcode: g.gtin ?? null,
      title: g.options ? Object.values(g.options).join(' / ') : 'Default Title',
      selectedOptions: Object.entries(g.options ?? { Title: 'Default Title' }).map(([name, value]) => ({
        name,
        value,
      })),
      price: g.price,
      inventoryQuantity: g.stock ?? 0,
      inventoryItem: { tracked: g.stock !== null },
      image: null,
      product: {
        id: `gid://shopify/Product/${g.of ?? g.id}`,
        title: g.name,
        vendor: 'Sølvverket',
        productType: g.category ?? '',
        descriptionHtml: `<p>${g.name} <b>fra&nbsp;nettbutikken</b></p>`,
        featuredMedia: g.image ? { preview: { image: { url: g.image } } } : null,
      },
    }));
    const productVariants = {
      pageInfo: { hasNextPage: end < shop.goods.length, endCursor: page.length ? btoa(String(end)) : null },
      nodes,
    };
    return json(response, { data: { shop: { currencyCode: currency, taxesIncluded }, productVariants }, extensions });
  });
};

export const wooSecret = 'ck_prove:cs_prove';

/** REST API v3, as far as goods are asked for: pages with their number in a header, kinds of a product on their own address. */
export const wooServer = ({ pageSize = 100, currency = 'NOK', vat = 'yes' } = {}) =>
  open(({ path, headers }, response, shop) => {
    const url = new URL(path, 'http://x');
    const paged = <T>(all: T[]) => {
      const size = Math.min(pageSize, Number(url.searchParams.get('per_page') ?? 10));
      const page = Number(url.searchParams.get('page') ?? 1);
      const pages = { 'x-wp-total': String(all.length), 'x-wp-totalpages': String(Math.ceil(all.length / size)) };
      return json(response, all.slice((page - 1) * size, page * size), pages);
    };
    if (headers.authorization !== `Basic ${btoa(wooSecret)}`)
      return json(response, { code: 'woocommerce_rest_cannot_view', data: { status: 401 } }, {}, 401);
    const rest = url.pathname.replace('/wp-json/wc/v3/', '');
    if (rest === 'data/currencies/current') return json(response, { code: currency, name: 'Krone', symbol: 'kr' });
    if (rest === 'settings/tax/woocommerce_prices_include_tax')
      return json(response, { id: 'woocommerce_prices_include_tax', value: vat });
    if (rest === 'products') return paged(shop.goods.map(wooProduct));
    const [, id] = /^products\/(\d+)\/variations$/.exec(rest) ?? [];
    const product = shop.goods.find((g) => g.id === Number(id));
    if (!product) return json(response, { code: 'rest_no_route', data: { status: 404 } }, {}, 404);
    return paged(
      product.kinds!.map((k) => ({
        ...wooStock(k.stock),
        id: k.id,
        sku: k.sku,
        price: k.price,
        global_unique_id: '',
        description: '',
        attributes: [{ id: 1, name: 'Størrelse', option: k.option }],
        image: null,
      })),
    );
  });

const wooStock = (stock: number | null) => ({
  manage_stock: stock !== null,
  stock_quantity: stock,
  stock_status: stock === 0 ? 'outofstock' : 'instock',
});

const wooProduct = (g: ShopGoods) => ({
  id: g.id,
  name: g.name,
  type: g.kinds ? 'variable' : 'simple',
  sku: g.sku,
  price: g.price,
  global_unique_id: g.gtin ?? '',
  description: `<p>${g.name}</p>`,
  short_description: '',
  ...wooStock(g.stock),
  categories: g.category ? [{ id: 1, name: g.category, slug: 'x' }] : [],
  brands: [{ id: 2, name: 'Lågen', slug: 'lagen' }],
  images: g.image ? [{ id: 3, src: g.image }] : [],
});
