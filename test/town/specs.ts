import type { Allergen } from '@bytorg/catalog';
import type { StoreKind } from '@bytorg/stores';

/** What the town's data files say; rows are made of it in `assemble`. */
export interface Words {
  nb: string;
  en: string;
}

export type Hours = Record<number, [opens: string, closes: string]>;

export interface ClosureSpec {
  /** Counted from the day of the seeding. */
  inDays: number;
  days: number;
  hours?: [string, string];
  note: string;
}

export interface StoreSpec {
  key: string;
  name: string;
  kind: StoreKind;
  centre: 'kongsberg-sentrum' | 'hvittingfoss';
  address: string;
  postcode: string;
  city: string;
  lat: number;
  lon: number;
  phone: string;
  hours: Hours;
  prepMinutes: number;
  slotMinutes: number;
  slotCapacity: number;
  buffer?: number;
  delivers?: boolean;
  sundayExempt?: boolean;
  colour: string;
  monogram: string;
  tagline: Words;
  about: Words;
  parking: Words;
  closures?: ClosureSpec[];
  staff: PersonSpec[];
}

export type Role = 'owner' | 'clerk' | 'courier' | 'coordinator' | 'evaluator';

export interface PersonSpec {
  key: string;
  name: string;
  role: Role;
}

export interface CategorySpec {
  slug: string;
  parent: string | null;
  nb: string;
  en: string;
  hue: number;
  icon: string;
  vat?: VatClass;
}

export type Unit = 'kg' | 'l' | 'm' | 'm2' | 'stk';
export type VatClass = 'standard' | 'food' | 'books';

export interface OfferSpec {
  store: string;
  sku?: string;
  /** Per kilo where the piece is weighed. */
  priceOre: number;
  typicalGrams?: number;
  maxGrams?: number;
  /** What it cost before `changedDaysAgo`. */
  wasOre?: number;
  changedDaysAgo?: number;
  onHand: number;
  notForDelivery?: boolean;
  shelf?: string;
  /** A bundle: of which variants' offers of the same store, and how many. */
  bundle?: { variant: string; quantity: number }[];
}

export interface AttributeDef extends Words {
  category: string;
  code: string;
  kind: 'choice' | 'colour' | 'number' | 'text';
  unit?: string;
  makesVariants: boolean;
  sort: number;
  /** Those that are there besides what the goods say. */
  choices?: Words[];
}

export interface VariantSpec {
  key: string;
  name: string;
  /** What it is told apart by; its name in words. */
  values?: AttributeSpec[];
  /** Empty: a bundle has none. */
  gtin: string;
  unit?: Unit;
  net?: number;
  offers: OfferSpec[];
}

export interface AttributeSpec {
  name: Words;
  value: Words;
}

/** What a food's label says; in the ingredients allergens stand between stars. */
export interface FoodSpec {
  ingredients: Words;
  contains: Allergen[];
  mayContain?: Allergen[];
  nutrition?: Record<string, number | string>;
  producer?: string;
  origin?: string;
}

/** What is claimed, and who vouches for it: the producer, a store by its key, or a scheme. */
export interface LabelSpec {
  note: string;
  by: string;
  store?: string;
}

export interface ProductSpec {
  key: string;
  category: string;
  brand: string;
  name: Words;
  description: Words;
  attributes: AttributeSpec[];
  vat: VatClass;
  minAge?: number;
  storage?: 'ambient' | 'cold' | 'frozen';
  perishable?: boolean;
  local?: LabelSpec;
  green?: LabelSpec;
  food?: FoodSpec;
  icon: string;
  keywords: string;
  createdDaysAgo: number;
  createdBy: string;
  variants: VariantSpec[];
}
