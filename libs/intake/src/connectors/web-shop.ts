import { attributeFields, fieldOfOption } from '../attribute-columns';

/** A page of a web shop's goods, and how to ask for the next one; null where there is none. */
export interface ShopPage<Cursor> {
  rows: string[][];
  next: Cursor | null;
}

/** Both web shops' goods come in these columns; the mapping knows them by these names. */
export const shopHeaders = [
  'sku',
  'gtin',
  'name',
  'brand',
  'description',
  'price',
  'stock',
  'category',
  'image',
  'group',
  'item_group_title',
  'size',
  'colour',
  'material',
];

export interface ShopItem {
  sku?: string | null;
  gtin?: string | null;
  name: string;
  brand?: string | null;
  html?: string | null;
  price?: string | null;
  stock?: number | null;
  category?: string | null;
  image?: string | null;
  /** Of what it is one kind, and what the shop calls its options. */
  group?: { id: string; name: string; options: { name: string; value: string }[] };
}

/** A description without its markup; what it says is kept, how it looks is not. */
const plain = (html: string): string =>
  html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<(br|\/p|\/li|\/h\d|\/div)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim()
    .slice(0, 5000);

/** What no column can keep. */
const clean = (text: string) => text.replace(/[^\P{Cc}\t\r\n]/gu, '').toWellFormed();

const groupCells = ({ group }: ShopItem): string[] => {
  const told = (group?.options ?? []).flatMap(({ name, value }) => {
    const field = fieldOfOption(name);
    return field ? [{ field, value }] : [];
  });
  // Where an option is nothing that we ask, kinds cannot be told apart without their full names.
  const all = !!group && told.length > 0 && told.length === group.options.length;
  const values = attributeFields.map((field) => told.find((t) => t.field === field)?.value ?? '');
  return [all ? group.id : '', all ? plain(group.name) : '', ...values];
};

export const shopRow = (item: ShopItem): string[] =>
  [
    item.sku,
    item.gtin,
    plain(item.name),
    item.brand,
    item.html && plain(item.html),
    item.price,
    // Sold before it is there: a shelf holds no less than nothing.
    item.stock == null ? '' : String(Math.max(0, Math.floor(item.stock))),
    item.category && plain(item.category),
    item.image,
    ...groupCells(item),
  ].map((cell) => clean(cell?.trim() ?? ''));
