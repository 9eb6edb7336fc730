import type { AskedAttribute } from '@bytorg/catalog';
import type { FieldProblem } from '@bytorg/errors';
import { familyOf, toldOf } from './attribute-columns';
import type { FileKind } from './columns';
import type { ImportAction } from './intake.views';
import type { Planned } from './planned';
import { cut, type ParsedRow } from './rows';

export interface OwnOffer {
  id: string;
  sku: string;
  gtin: string | null;
  priceOre: number;
  onHand: number;
  held: number;
  countedAt: string | null;
  /** An import retired it, and nobody has touched it since. */
  retiredByImport: boolean;
}

export interface Known {
  bySku: Map<string, OwnOffer>;
  byGtin: Map<string, OwnOffer>;
  variants: Map<string, string>;
  categories: Map<string, { id: string; vatClass: ParsedRow['vatClass'] }>;
  /** What their shelves ask, by category. */
  asked?: ReadonlyMap<string, AskedAttribute[]>;
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
  if (problems.length) return refuse(row, own, ...problems);
  if (!row.gtin && !row.sku) return refuse(row, own, { field: 'gtin', code: 'REQUIRED' });
  if (own) return onOwn(row, own, rules);
  // A file of counts or of prices describes no goods.
  if (rules.kind !== 'goods') return refuse(row, own, { field: row.gtin ? 'gtin' : 'sku', code: 'OFFER_UNKNOWN' });
  return onNew(row, known);
};

const onOwn = (row: ParsedRow, own: OwnOffer, { excludesHeld }: Rules): Verdict => {
  // An own SKU with another barcode: two goods, or a mistake; nobody but a person can tell.
  if (row.gtin && own.gtin && own.gtin !== row.gtin)
    return refuse(row, own, { field: 'sku', code: 'SKU_HAS_OTHER_GTIN' });
  const onHand = row.stock === null ? undefined : row.stock + (excludesHeld ? own.held : 0);
  const changed =
    own.retiredByImport ||
    (row.priceOre !== null && row.priceOre !== own.priceOre) ||
    (onHand !== undefined && onHand !== own.onHand);
  const seen = { oldPriceOre: own.priceOre, oldStock: own.onHand, countedAt: own.countedAt, onHand };
  return {
    action: changed ? 'update' : 'unchanged',
    offerId: own.id,
    planned: { ...row, ...seen, family: familyOf(row), ...(own.retiredByImport && { back: true }) },
    problems: [],
  };
};

const onNew = (row: ParsedRow, known: Known): Verdict => {
  if (row.priceOre === null) return refuse(row, null, { field: 'price', code: 'REQUIRED' });
  const sku = row.sku ?? row.gtin!.replace(/^0+/, '');
  const holder = known.bySku.get(sku);
  if (holder) return refuse(row, holder, { field: 'sku', code: 'TAKEN' });
  const fresh = { ...row, sku, onHand: row.stock ?? 0 };
  const variantId = row.gtin && known.variants.get(row.gtin);
  if (variantId)
    return {
      action: 'new_offer',
      offerId: null,
      planned: { ...fresh, variantId, family: familyOf(row) },
      problems: [],
    };
  if (!row.name) return refuse(row, null, { field: 'name', code: 'REQUIRED' });
  const category = row.category && categoryOf(row.category, known);
  if (!category) return refuse(row, null, categoryProblem(row.category));
  const told = toldOf(row, known.asked?.get(category.id) ?? []);
  if (told.problems.length) return refuse(row, null, ...told.problems);
  const { said } = told;
  const goods = {
    categoryId: category.id,
    vatClass: row.vatClass ?? category.vatClass,
    said,
    family: Object.keys(said.variant).length ? familyOf(row) : undefined,
  };
  return { action: 'new_product', offerId: null, planned: { ...fresh, ...goods }, problems: told.notes };
};

/** Web shops write paths: `Hjem > Belysning`. The narrowest step that the town knows is the one. */
const categoryOf = (text: string, { categories }: Known) =>
  [text, ...text.split(/[>/|]/).toReversed()].map((step) => categories.get(step.trim().toLowerCase())).find(Boolean);

const categoryProblem = (category: string | null): FieldProblem =>
  category
    ? { field: 'category', code: 'CATEGORY_UNKNOWN', values: { text: cut(category, 60) } }
    : { field: 'category', code: 'REQUIRED' };
