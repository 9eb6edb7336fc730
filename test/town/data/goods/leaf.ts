import type { Unit, VatClass } from '../../specs';

/**
 * The goods of one leaf of the category tree, written short: a product is a line with one of the `kinds`.
 * Lines: `norsk;english;icon;price from-to[;net amount]`. Kinds: `norsk;english`. Attributes: `Navn;Name=verdi;value,…`.
 */
export interface Leaf {
  slug: string;
  parent: string;
  nb: string;
  en: string;
  hue: number;
  icon: string;
  /** Who sells it; the first one most of all. */
  stores: string;
  brands: string;
  vat?: VatClass;
  unit?: Unit;
  storage?: 'cold' | 'frozen';
  perishable?: boolean;
  notForDelivery?: boolean;
  sizes?: 'women' | 'men' | 'children' | 'shoes' | 'smallShoes' | 'gloves';
  local?: string;
  /** Who vouches for it, where it is not the maker. */
  localBy?: string;
  green?: string;
  greenBy?: string;
  keywords: string;
  says: string;
  attributes: string;
  /** Attributes of some of the lines instead, matched against the Norwegian name; the first that matches counts. */
  except?: [RegExp, string][];
  kinds: string;
  /** Weighed by the piece, at the net amount as what a piece usually weighs: matched against the Norwegian name. */
  weighed?: RegExp;
  /** Combinations that nobody makes: matched against the Norwegian name. */
  never?: RegExp;
  lines: string;
}

export interface Root {
  slug: string;
  nb: string;
  en: string;
  hue: number;
  icon: string;
  vat?: VatClass;
  /** Sentences in the voice of those who sell it: `norsk|english`; {n} is the product, {b} its maker. */
  openings: string[];
  closings: string[];
}
