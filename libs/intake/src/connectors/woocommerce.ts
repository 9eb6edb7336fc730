import { DomainError } from '@bytorg/errors';
import type { Asker } from './asker';
import { type ShopItem, type ShopPage, shopRow } from './web-shop';

const PAGE = 100;

interface Named {
  name: string;
}

interface Product {
  id: number;
  name: string;
  type: string;
  sku: string;
  price: string;
  /** The barcode, from WooCommerce 9.2 on. */
  global_unique_id?: string;
  description: string;
  short_description?: string;
  manage_stock: boolean | 'parent';
  stock_quantity: number | null;
  stock_status: string;
  categories: Named[];
  brands?: Named[];
  images: { src: string }[];
}

interface Variation extends Omit<Product, 'name' | 'type' | 'categories' | 'brands' | 'images'> {
  attributes: { name: string; option: string }[];
  image: { src: string } | null;
}

export interface WooCursor {
  page: number;
  /** How many products of that page are done: a page of clothes is many questions. */
  done: number;
}

/** A shop's goods through WooCommerce's REST API v3, in the order of their ids, so that what is new meanwhile comes last. */
export class WooCommerce {
  private readonly base: string;
  private readonly headers: Record<string, string>;
  private checked = false;
  private held?: { page: number; body: Product[]; pages: number };

  /** `secret`: the consumer key and secret, with a colon between. */
  constructor(
    private readonly asker: Asker,
    shop: string,
    secret: string,
  ) {
    this.base = new URL('wp-json/wc/v3/', shop.endsWith('/') ? shop : `${shop}/`).href;
    this.headers = { authorization: `Basic ${Buffer.from(secret).toString('base64')}` };
  }

  /** One product with kinds, or all before it, at a time. */
  async page(cursor: WooCursor | null): Promise<ShopPage<WooCursor>> {
    await this.check();
    const at = cursor ?? { page: 1, done: 0 };
    const { body: products, pages } = await this.products(at.page);
    const left = products.slice(at.done);
    const many = left.findIndex((p) => p.type === 'variable');
    const taken = many === 0 ? 1 : many < 0 ? left.length : many;
    const rows = many === 0 ? await this.variations(left[0]!) : left.slice(0, taken).map((p) => shopRow(itemOf(p)));
    const done = at.done + taken;
    if (done < products.length) return { rows, next: { page: at.page, done } };
    return { rows, next: at.page < pages ? { page: at.page + 1, done: 0 } : null };
  }

  /** The page at hand is kept: each product of many kinds is a step of its own, and asks for it again. */
  private async products(page: number) {
    if (this.held?.page !== page)
      this.held = { page, ...(await this.list<Product>('products?status=publish&orderby=id&order=asc', page)) };
    return this.held;
  }

  private async variations(product: Product): Promise<string[][]> {
    const rows: string[][] = [];
    for (let page = 1, pages = 1; page <= pages; page++) {
      const answer = await this.list<Variation>(`products/${product.id}/variations?orderby=id&order=asc`, page);
      pages = answer.pages;
      rows.push(...answer.body.map((v) => shopRow(variationOf(product, v))));
    }
    return rows;
  }

  private async list<T>(path: string, page: number): Promise<{ body: T[]; pages: number }> {
    const { body, headers } = await this.get<T[]>(`${path}&per_page=${PAGE}&page=${page}`);
    if (!Array.isArray(body)) throw this.notUnderstood();
    return { body, pages: Number(headers['x-wp-totalpages'] ?? 1) };
  }

  /** Prices in another money, or without VAT, would be wrong in every row. */
  private async check(): Promise<void> {
    if (this.checked) return;
    const { body: currency } = await this.get<{ code?: string }>('data/currencies/current');
    if (currency.code !== 'NOK')
      throw new DomainError('SOURCE_CURRENCY', { currency: String(currency.code).slice(0, 3) });
    const { body: vat } = await this.get<{ value?: string }>('settings/tax/woocommerce_prices_include_tax');
    if (vat.value !== 'yes') throw new DomainError('SOURCE_WITHOUT_VAT');
    this.checked = true;
  }

  private get<T>(path: string) {
    return this.asker.json<T>(this.base + path, { headers: this.headers });
  }

  private notUnderstood = () => new DomainError('ANSWER_NOT_UNDERSTOOD', { host: new URL(this.base).hostname });
}

/** A shop that does not count its goods says only whether there are any: what is out is none, the rest is unknown. */
const stockOf = (p: Pick<Product, 'manage_stock' | 'stock_quantity' | 'stock_status'>): number | null => {
  if (p.manage_stock === true) return p.stock_quantity;
  return p.stock_status === 'outofstock' ? 0 : null;
};

const itemOf = (p: Product): ShopItem => ({
  sku: p.sku,
  gtin: p.global_unique_id,
  name: p.name,
  brand: p.brands?.[0]?.name,
  html: p.description || p.short_description,
  price: p.price,
  stock: stockOf(p),
  category: p.categories[0]?.name,
  image: p.images[0]?.src,
});

const variationOf = (product: Product, v: Variation): ShopItem => ({
  ...itemOf(product),
  sku: v.sku,
  gtin: v.global_unique_id,
  name: [product.name, ...v.attributes.map((a) => a.option)].filter(Boolean).join(', '),
  price: v.price,
  stock: stockOf(v),
  image: v.image?.src ?? product.images[0]?.src,
  group: {
    id: String(product.id),
    name: product.name,
    options: v.attributes.map((a) => ({ name: a.name, value: a.option })),
  },
});
