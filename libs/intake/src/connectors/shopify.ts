import { DomainError } from '@bytorg/errors';
import type { Asker } from './asker';
import { type ShopItem, type ShopPage, shopRow } from './web-shop';

/** Shopify keeps a version for a year and answers a later one after that: the fields below are in all of them. */
const VERSION = '2026-07';
const PAGE = 100;
const MAX_THROTTLED = 10;

const GOODS = `query Goods($first: Int!, $after: String) {
  shop { currencyCode taxesIncluded }
  productVariants(first: $first, after: $after, sortKey: ID, query: "product_status:active") {
    pageInfo { hasNextPage endCursor }
    nodes {
      sku barcode title price inventoryQuantity
      inventoryItem { tracked }
      image { url }
      selectedOptions { name value }
      product { id title vendor productType descriptionHtml featuredMedia { preview { image { url } } } }
    }
  }
}`;

interface Variant {
  sku: string | null;
  barcode: string | null;
  title: string;
  price: string;
  inventoryQuantity: number | null;
  inventoryItem: { tracked: boolean };
  image: { url: string } | null;
  selectedOptions?: { name: string; value: string }[];
  product: {
    id?: string;
    title: string;
    vendor: string;
    productType: string;
    descriptionHtml: string;
    featuredMedia: { preview: { image: { url: string } | null } | null } | null;
  };
}

interface Answer {
  data?: {
    shop: { currencyCode: string; taxesIncluded: boolean };
    productVariants: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Variant[] };
  };
  errors?: { message: string; extensions?: { code?: string } }[];
  extensions?: {
    cost?: {
      requestedQueryCost: number;
      throttleStatus: { currentlyAvailable: number; restoreRate: number };
    };
  };
}

/** A shop's variants through Shopify's GraphQL Admin API, a page at a time. */
export class Shopify {
  private readonly address: string;

  constructor(
    private readonly asker: Asker,
    shop: string,
    private readonly token: string,
  ) {
    this.address = new URL(`/admin/api/${VERSION}/graphql.json`, shop).href;
  }

  async page(after: string | null): Promise<ShopPage<string>> {
    const { shop, productVariants } = await this.ask(after);
    if (shop.currencyCode !== 'NOK')
      throw new DomainError('SOURCE_CURRENCY', { currency: shop.currencyCode.slice(0, 3) });
    if (!shop.taxesIncluded) throw new DomainError('SOURCE_WITHOUT_VAT');
    const { hasNextPage, endCursor } = productVariants.pageInfo;
    return { rows: productVariants.nodes.map((v) => shopRow(itemOf(v))), next: hasNextPage ? endCursor : null };
  }

  /** Waits until the bucket holds what the question costs: refused questions cost the others of this shop, too. */
  private async ask(after: string | null): Promise<NonNullable<Answer['data']>> {
    for (let throttled = 0; throttled <= MAX_THROTTLED; throttled++) {
      const { body } = await this.asker.json<Answer>(this.address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-shopify-access-token': this.token },
        body: JSON.stringify({ query: GOODS, variables: { first: PAGE, after } }),
      });
      const wait = waitFor(body);
      const code = body.errors?.[0]?.extensions?.code;
      if (code === 'ACCESS_DENIED')
        throw new DomainError('SOURCE_REFUSED_US', { host: new URL(this.address).hostname, status: 403 });
      if (!body.errors && body.data) {
        if (wait && body.data.productVariants.pageInfo.hasNextPage) await this.asker.pause(wait);
        return body.data;
      }
      if (code !== 'THROTTLED') break;
      await this.asker.pause(wait || 1000);
    }
    throw new DomainError('ANSWER_NOT_UNDERSTOOD', { host: new URL(this.address).hostname });
  }
}

const waitFor = ({ extensions }: Answer): number => {
  if (!extensions?.cost) return 0;
  const { requestedQueryCost, throttleStatus } = extensions.cost;
  const missing = requestedQueryCost - throttleStatus.currentlyAvailable;
  return missing > 0 ? Math.ceil((missing / Math.max(1, throttleStatus.restoreRate)) * 1000) : 0;
};

/** Where there is only one kind of a thing, Shopify calls it so. */
const ONLY = 'Default Title';

const itemOf = ({ product, ...v }: Variant): ShopItem => ({
  sku: v.sku,
  gtin: v.barcode,
  name: v.title === ONLY ? product.title : `${product.title}, ${v.title}`,
  brand: product.vendor,
  html: product.descriptionHtml,
  price: v.price,
  stock: v.inventoryItem.tracked ? v.inventoryQuantity : null,
  category: product.productType,
  group:
    v.title === ONLY || !product.id
      ? undefined
      : { id: product.id, name: product.title, options: v.selectedOptions ?? [] },
  image: v.image?.url ?? product.featuredMedia?.preview?.image?.url,
});
