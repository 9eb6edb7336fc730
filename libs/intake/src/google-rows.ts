/** What we read of a feed's items. Source: Google Merchant Center's product data and local inventory specifications. */
export const googleHeaders = [
  ...['id', 'gtin', 'title', 'brand', 'description', 'price', 'quantity', 'product_type', 'image_link'],
  'google_product_category',
  ...['size', 'color', 'material', 'item_group_id', 'item_group_title'],
  ...['availability', 'sale_price', 'sale_price_effective_date', 'store_code'],
];

const nameOf = (header: string) =>
  header
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/[\s-]+/g, '_');

const isNow = (span: string, now: Date): boolean => {
  if (!span) return true;
  const [from, to] = span.split('/').map((t) => Date.parse(t.trim()));
  return from! <= now.getTime() && now.getTime() <= to!;
};

const isOut = (availability: string) => /^(out.of.stock|preorder|backorder)$/i.test(availability.trim());

/**
 * Rows of a feed with Google's columns, made ready for the mapping: the price is what the goods cost now, what is out of
 * stock is none, and of a chain's feed only this store's lines remain (null: not this store's).
 */
export const googleRow = (headers: readonly string[], storeCode: string | null, now: Date) => {
  const at = new Map(headers.map((h, i) => [nameOf(h), i]));
  const [price, quantity] = [at.get('price'), at.get('quantity')];
  return (cells: readonly string[]): string[] | null => {
    const cell = (name: string) => cells[at.get(name) ?? -1] ?? '';
    if (storeCode !== null && at.has('store_code') && cell('store_code') && cell('store_code') !== storeCode)
      return null;
    const row = [...cells];
    if (price !== undefined && cell('sale_price') && isNow(cell('sale_price_effective_date'), now))
      row[price] = cell('sale_price');
    if (quantity !== undefined && !row[quantity] && isOut(cell('availability'))) row[quantity] = '0';
    return row;
  };
};
