import {
  type GivenFood,
  isInStoreCode,
  MAX_PRICE_ORE,
  type NamedPart,
  normaliseGtin,
  type Weight,
} from '@bytorg/catalog';
import type { FieldProblem } from '@bytorg/errors';
import { scaleItem } from '@bytorg/stores';
import { attributeFields } from './attribute-columns';
import { partsOfRow } from './bundle-cells';
import type { ImportField } from './columns';
import { foodOf } from './food-cells';
import { isMangledGtin, parseNumber, toOre } from './numbers';
import { weightOf } from './weight-cells';

export interface ParsedRow {
  gtin: string | null;
  sku: string | null;
  name: string | null;
  brand: string;
  description: string;
  priceOre: number | null;
  stock: number | null;
  category: string | null;
  vatClass: 'standard' | 'food' | 'books' | null;
  unit: 'kg' | 'l' | 'm' | 'm2' | 'stk' | null;
  netAmount: number | null;
  /** Where its picture lies, as the source says; fetched later, if at all. */
  imageUrl: string | null;
  /** What its label says, where the source says anything of it. */
  food: GivenFood | null;
  /** Google's own category of it, a number or a path. */
  googleCategory: string | null;
  /** What its columns say of size, colour and material, as written. */
  attributes?: Record<string, string>;
  /** Of what it is a size or colour, as the source counts and calls it. */
  group?: string;
  groupName?: string;
  /** The price is then per kilo; null: by the piece. */
  weight?: Weight | null;
  /** A bundle: what is in it, by the store's own numbers. */
  parts?: NamedPart[];
}

/** What the database keeps of a net amount, in the unit that prices are compared by. */
const MAX_NET_AMOUNT = 999_999;

/** Cut between characters: half of one can be written nowhere. */
export const cut = (text: string, max: number): string => text.slice(0, max).toWellFormed();

const vatOf: Record<string, ParsedRow['vatClass']> = { '25': 'standard', '15': 'food', '0': 'books' };
const unitOf: Record<string, [NonNullable<ParsedRow['unit']>, number]> = {
  kg: ['kg', 1],
  g: ['kg', 0.001],
  gram: ['kg', 0.001],
  hg: ['kg', 0.1],
  l: ['l', 1],
  liter: ['l', 1],
  dl: ['l', 0.1],
  cl: ['l', 0.01],
  ml: ['l', 0.001],
  m: ['m', 1],
  meter: ['m', 1],
  cm: ['m', 0.01],
  m2: ['m2', 1],
  'm²': ['m2', 1],
  stk: ['stk', 1],
  pk: ['stk', 1],
};

/** Reads one row by the chosen columns; everything wrong with it is told, each with its field. */
export const parseRow = (
  cells: readonly string[],
  mapping: readonly ImportField[],
  scaleCodes = '',
): { row: ParsedRow; problems: FieldProblem[] } => {
  const problems: FieldProblem[] = [];
  const cell = (field: ImportField): string => {
    const at = mapping.indexOf(field);
    return at < 0 ? '' : (cells[at] ?? '').trim();
  };
  const number = (field: 'price' | 'stock' | 'unit_amount'): number | null => {
    const text = cell(field);
    if (!text) return null;
    const parsed = parseNumber(text);
    if (parsed.ok) return parsed.value;
    problems.push({ field, code: parsed.code, values: { text: cut(text, 40) } });
    return null;
  };
  const row: ParsedRow = {
    gtin: gtinOf(cell('gtin'), problems),
    sku: limited(cell('sku'), 'sku', 64, problems),
    name: limited(cell('name'), 'name', 200, problems),
    brand: limited(cell('brand'), 'brand', 100, problems) ?? '',
    description: limited(cell('description'), 'description', 5000, problems) ?? '',
    priceOre: null,
    stock: null,
    category: cell('category') || null,
    vatClass: null,
    unit: null,
    netAmount: null,
    imageUrl: addressOf(cell('image')),
    food: foodOf(cell, problems, cut),
    googleCategory: cut(cell('google_category'), 300) || null,
  };
  // A code from the store's own scale means something in this store only: it becomes the item's number there.
  if (row.gtin && isInStoreCode(row.gtin)) {
    row.sku ??= scaleItem(row.gtin, scaleCodes);
    row.gtin = null;
  }
  const price = number('price');
  if (price !== null) {
    row.priceOre = toOre(price);
    if (!(row.priceOre >= 1 && row.priceOre <= MAX_PRICE_ORE))
      problems.push({ field: 'price', code: 'OUT_OF_RANGE', values: { min: 0.01, max: MAX_PRICE_ORE / 100 } });
  }
  const stock = number('stock');
  if (stock !== null) {
    if (!Number.isInteger(stock)) problems.push({ field: 'stock', code: 'NOT_WHOLE' });
    else if (stock < 0 || stock > 1_000_000)
      problems.push({ field: 'stock', code: 'OUT_OF_RANGE', values: { min: 0, max: 1_000_000 } });
    else row.stock = stock;
  }
  const vat = cell('vat')
    .replace(/[%\s]/g, '')
    .replace(/[.,]0+$/, '');
  if (vat) {
    row.vatClass = vatOf[vat] ?? null;
    if (!row.vatClass) problems.push({ field: 'vat', code: 'UNKNOWN_RATE', values: { text: cut(vat, 20) } });
  }
  const attributes = attributeFields.flatMap((field) => (cell(field) ? [[field, cut(cell(field), 60)] as const] : []));
  if (attributes.length) row.attributes = Object.fromEntries(attributes);
  if (cell('group')) row.group = cut(cell('group'), 100);
  if (cell('group_name')) row.groupName = limited(cell('group_name'), 'group_name', 200, problems) ?? undefined;
  const weight = weightOf(cell, problems);
  if (weight !== undefined) row.weight = weight;
  const parts = partsOfRow(cell, problems);
  if (parts) row.parts = parts;
  const amount = number('unit_amount');
  const unit = unitOf[cell('unit').toLowerCase()];
  if (amount && amount > 0 && unit) {
    const net = Math.round(amount * unit[1] * 10_000) / 10_000;
    if (net > 0 && net <= MAX_NET_AMOUNT) [row.unit, row.netAmount] = [unit[0], net];
    else problems.push({ field: 'unit_amount', code: 'OUT_OF_RANGE', values: { min: 0.0001, max: MAX_NET_AMOUNT } });
  }
  return { row, problems };
};

const gtinOf = (text: string, problems: FieldProblem[]): string | null => {
  if (!text) return null;
  if (isMangledGtin(text)) {
    problems.push({ field: 'gtin', code: 'GTIN_MANGLED', values: { text: cut(text, 20) } });
    return null;
  }
  // A spreadsheet drops leading zeros and may add a decimal.
  const digits = text.replace(/[.,]0+$/, '');
  const gtin = normaliseGtin(digits) ?? (/^[0-9]{9,11}$/.test(digits) ? normaliseGtin(digits.padStart(12, '0')) : null);
  if (!gtin) problems.push({ field: 'gtin', code: 'NOT_A_GTIN', values: { text: cut(text, 20) } });
  return gtin;
};

/** The first of several; what is no address is left out: a picture is no reason to refuse goods. */
const addressOf = (text: string): string | null => {
  const [first] = text.split(/[\s,|]+(?=https?:)/);
  return first && first.length <= 2000 && URL.canParse(first) && /^https?:/.test(first) ? first : null;
};

const limited = (text: string, field: string, max: number, problems: FieldProblem[]): string | null => {
  if (text.length > max) problems.push({ field, code: 'TOO_LONG', values: { max } });
  return cut(text, max) || null;
};
