import {
  type AskedAttribute,
  type Blocked,
  blockedKind,
  blockedProblem,
  checkFood,
  type NamedPart,
  type Weight,
} from '@bytorg/catalog';
import { type FieldProblem, Problems } from '@bytorg/errors';
import { familyOf, toldOf } from './attribute-columns';
import { bundleProblem, countNotes, sameParts } from './bundle-cells';
import type { FileKind } from './columns';
import type { ImportAction } from './intake.views';
import { type Answer, familyOfProduct, mayBeVariant } from './likely/answer';
import type { Planned } from './planned';
import { cut, type ParsedRow } from './rows';
import { shelfKey } from './shelves/shelf-key';

export interface OwnOffer {
  id: string;
  sku: string;
  gtin: string | null;
  priceOre: number;
  weight?: Weight | null;
  /** Of a bundle. */
  parts?: NamedPart[] | null;
  /** Is a part of one. */
  inBundle?: boolean;
  onHand: number;
  held: number;
  countedAt: string | null;
  /** An import retired it, and nobody has touched it since. */
  retiredByImport: boolean;
}

export interface KnownShelf {
  id: string;
  vatClass: ParsedRow['vatClass'];
  blocked?: Blocked | null;
}

export interface Known {
  bySku: Map<string, OwnOffer>;
  byGtin: Map<string, OwnOffer>;
  variants: Map<string, string>;
  categories: Map<string, KnownShelf>;
  /** What their shelves ask, by category. */
  asked?: ReadonlyMap<string, AskedAttribute[]>;
  /** Which shelf a person has said that a source's word means; null: its goods are not taken. */
  shelves?: ReadonlyMap<string, KnownShelf | null>;
  /** What people have said of goods without a barcode, by the store's own number. */
  answers?: ReadonlyMap<string, Answer>;
}

export interface Rules {
  kind: FileKind;
  /** The file's counts leave out bags for waiting orders. */
  excludesHeld: boolean;
}

export interface Verdict {
  action: ImportAction;
  offerId: string | null;
  planned: Planned;
  problems: FieldProblem[];
}

const refuse = (planned: Planned, own: OwnOffer | null, ...problems: FieldProblem[]): Verdict => ({
  action: 'refused',
  // Named all the same: what a file holds, however badly, it does not leave out.
  offerId: own?.id ?? null,
  planned,
  problems,
});

/** What one row would do, given what the store and the town already have. */
export const judge = (row: ParsedRow, problems: FieldProblem[], known: Known, rules: Rules): Verdict => {
  const own = (row.gtin && known.byGtin.get(row.gtin)) || (row.sku && known.bySku.get(row.sku)) || null;
  // What the label says matters where goods are described, and to no price or count.
  const label = problems.filter(({ field }) => labelColumns.has(field));
  if (problems.length > label.length) return refuse(row, own, ...problems);
  if (!row.gtin && !row.sku) return refuse(row, own, { field: 'gtin', code: 'REQUIRED' });
  if (own) return onOwn(row, own, rules);
  // A file of counts or of prices describes no goods.
  if (rules.kind !== 'goods') return refuse(row, own, { field: row.gtin ? 'gtin' : 'sku', code: 'OFFER_UNKNOWN' });
  return onNew(row, known, label);
};

const onOwn = (row: ParsedRow, own: OwnOffer, { excludesHeld }: Rules): Verdict => {
  // An own SKU with another barcode: two goods, or a mistake; nobody but a person can tell.
  if (row.gtin && own.gtin && own.gtin !== row.gtin)
    return refuse(row, own, { field: 'sku', code: 'SKU_HAS_OTHER_GTIN' });
  // A price means another thing per kilo: what becomes goods by weight, or is so no more, names its price.
  if (row.priceOre === null && row.weight !== undefined && !row.weight !== !own.weight)
    return refuse(row, own, { field: 'price', code: 'REQUIRED' });
  const bundled = bundleProblem(row, own);
  if (bundled) return refuse(row, own, bundled);
  const onHand = row.stock === null || own.parts ? undefined : row.stock + (excludesHeld ? own.held : 0);
  const changed =
    own.retiredByImport ||
    (row.priceOre !== null && row.priceOre !== own.priceOre) ||
    (onHand !== undefined && onHand !== own.onHand) ||
    (row.parts !== undefined && !sameParts(row.parts, own.parts ?? [])) ||
    (row.weight !== undefined && !sameWeight(row.weight, own.weight ?? null));
  const seen = { oldPriceOre: own.priceOre, oldStock: own.onHand, countedAt: own.countedAt, onHand };
  return {
    action: changed ? 'update' : 'unchanged',
    offerId: own.id,
    planned: { ...row, ...seen, family: familyOf(row), ...(own.retiredByImport && { back: true }) },
    problems: own.parts ? countNotes(row) : [],
  };
};

const sameWeight = (a: Weight | null, b: Weight | null) =>
  a?.typicalGrams === b?.typicalGrams && a?.maxGrams === b?.maxGrams;

const onNew = (row: ParsedRow, known: Known, unread: FieldProblem[]): Verdict => {
  if (row.priceOre === null) return refuse(row, null, { field: 'price', code: 'REQUIRED' });
  const sku = row.sku ?? row.gtin!.replace(/^0+/, '');
  const holder = known.bySku.get(sku);
  if (holder) return refuse(row, holder, { field: 'sku', code: 'TAKEN' });
  if (row.category && known.shelves?.get(shelfKey(row.category)) === null)
    return refuse(row, null, { field: 'category', code: 'CATEGORY_NOT_TAKEN' });
  const bundled = bundleProblem(row, null);
  if (bundled) return refuse(row, null, bundled);
  const notes = row.parts ? countNotes(row) : [];
  const fresh = { ...row, sku, onHand: row.parts ? 0 : (row.stock ?? 0) };
  const variantId = row.gtin && known.variants.get(row.gtin);
  if (variantId)
    return {
      action: 'new_offer',
      offerId: null,
      planned: { ...fresh, variantId, family: familyOf(row) },
      problems: notes,
    };
  const asNew = onUnknown(row, fresh, known, unread);
  const answer = row.gtin ? undefined : known.answers?.get(sku);
  return answer ? byAnswer(asNew, fresh, answer) : asNew;
};

/** A person has said what it is. What may not be sold stays out whatever it is. */
const byAnswer = (asNew: Verdict, fresh: Planned, answer: Answer): Verdict => {
  if (asNew.problems.some((p) => p.code.startsWith('BLOCKED_'))) return asNew;
  const planned = asNew.action === 'new_product' ? asNew.planned : fresh;
  if (answer.kind === 'new')
    return { ...asNew, planned: { ...asNew.planned, answered: { kind: 'new', variantId: null } } };
  const { kind, variantId, productId, ownSku } = answer;
  const answered = { kind, variantId };
  if (kind === 'same' && ownSku !== null)
    return refuse(planned, null, { field: 'sku', code: 'SAME_AS_OWN', values: { sku: ownSku } });
  if (kind === 'same')
    return { ...asNew, action: 'new_offer', planned: { ...planned, variantId, answered }, problems: [] };
  if (!mayBeVariant(planned, answer)) return asNew;
  return { ...asNew, planned: { ...planned, answered, family: familyOfProduct(productId) } };
};

const onUnknown = (row: ParsedRow, fresh: Planned, known: Known, unread: FieldProblem[]): Verdict => {
  const notes = row.parts ? countNotes(row) : [];
  if (!row.name) return refuse(row, null, { field: 'name', code: 'REQUIRED' });
  const category = row.category && categoryOf(row.category, known);
  const blocked = blockedOf(row, category || null);
  if (blocked) return refuse(row, null, blocked);
  if (!category)
    return refuse(row.category ? { ...row, shelf: shelfKey(row.category) } : row, null, categoryProblem(row.category));
  const label = unread.length || !row.food ? unread : labelProblems(row.food);
  const told = toldOf(row, known.asked?.get(category.id) ?? []);
  if (label.length || told.problems.length) return refuse(row, null, ...label, ...told.problems);
  const { said } = told;
  const goods = {
    categoryId: category.id,
    vatClass: row.vatClass ?? category.vatClass,
    said,
    family: Object.keys(said.variant).length ? familyOf(row) : undefined,
  };
  return { action: 'new_product', offerId: null, planned: { ...fresh, ...goods }, problems: [...notes, ...told.notes] };
};

type Shelf = { vatClass: ParsedRow['vatClass']; blocked?: Blocked | null } | null;

/** What may not be sold is told before a category that nobody here has: that would only be mended. */
const blockedOf = (row: ParsedRow, shelf: Shelf): FieldProblem | null => {
  const isBook = (row.vatClass ?? shelf?.vatClass) === 'books';
  const { googleCategory } = row;
  const byShelf = shelf?.blocked ?? blockedKind({ name: '', shelves: steps(row.category ?? ''), googleCategory });
  if (byShelf) return blockedProblem(googleCategory && !row.category ? 'google_category' : 'category', byShelf);
  const byName = blockedKind({ name: row.name ?? '', isBook });
  return byName && blockedProblem('name', byName);
};

const labelColumns = new Set(['ingredients', 'allergens', 'traces', 'nutrition', 'storage', 'origin', 'producer']);

/** The same words as a form hears, under the file's columns. */
const columnOf: Record<string, string> = { ingredientsNb: 'ingredients', contains: 'allergens', mayContain: 'traces' };
const labelProblems = (food: NonNullable<ParsedRow['food']>): FieldProblem[] => {
  const problems = new Problems();
  checkFood(food, problems);
  return problems.all().map((p) => ({ ...p, field: columnOf[p.field] ?? p.field.replace(/\..*/, '') }));
};

const steps = (text: string) => text.split(/[>/|]/);

/** Web shops write paths: `Hjem > Belysning`. What a person has said of the whole of it counts first, then the narrowest step that the town knows. */
const categoryOf = (text: string, { categories, shelves }: Known) =>
  shelves?.get(shelfKey(text)) ??
  [text, ...steps(text).toReversed()].map((step) => categories.get(step.trim().toLowerCase())).find(Boolean);

const categoryProblem = (category: string | null): FieldProblem =>
  category
    ? { field: 'category', code: 'CATEGORY_UNKNOWN', values: { text: cut(category, 60) } }
    : { field: 'category', code: 'REQUIRED' };
