import type { Problems } from '@bytorg/errors';
import type { Attrs } from './attribute-values';
import { refuseName } from './blocked-wares';
import type { LabelInputs, SharedTextInput } from './changes.views';
import { checkFood, type FoodText, foodText } from './food/food';
import { checkLabel, type LabelText } from './labels';
import { isUuid } from './products.service';

const longest = { nameNb: 200, nameEn: 200, brand: 100, descriptionNb: 5000, descriptionEn: 5000 } as const;

/** What tells one variant apart is a field of its own: two requests about two of them do not stand in each other's way. */
export type VariantField = `variant:${string}`;
export const variantField = (id: string): VariantField => `variant:${id}`;
export const isVariantField = (field: string): field is VariantField => field.startsWith('variant:');

/** What stores share about a product, by field; `categoryId` is an id. The database's `shared_text` says the same. */
export interface SharedFields extends FoodText {
  nameNb: string;
  nameEn: string | null;
  brand: string;
  descriptionNb: string;
  descriptionEn: string | null;
  categoryId: string;
  local: LabelText | null;
  green: LabelText | null;
  attributes: Attrs;
}
export type WholeText = SharedFields & Record<VariantField, Attrs>;
export type Text = Partial<WholeText>;

export interface Was {
  text: WholeText;
  isBook: boolean;
  /** Who writes; null is the town's office. */
  storeId: string | null;
}

/** Of `product p`, under the same names. */
export const TEXT_SQL = /* sql */ `shared_text(p)`;

/** Trimmed, empty translations as none, what is not named as it was; every problem at once. */
export function checkedText(text: SharedTextInput, note: string, was: Was, problems: Problems): WholeText {
  for (const [field, max] of Object.entries(longest))
    if ((text[field as keyof typeof longest] ?? '').trim().length > max) problems.add(field, 'TOO_LONG', { max });
  if (!text.nameNb.trim()) problems.add('nameNb', 'REQUIRED');
  if (!isUuid(text.categoryId)) problems.add('categoryId', 'NOT_A_CHOICE');
  if (note.trim().length > 500) problems.add('note', 'TOO_LONG', { max: 500 });
  for (const field of ['nameNb', 'nameEn'] as const)
    if (text[field] !== was.text[field]) refuseName(text[field] ?? null, was.isBook, problems, field);
  if (text.food) checkFood(text.food, problems, 'food.');
  for (const kind of ['local', 'green'] as const) {
    if (text[kind]) checkLabel(kind, text[kind], problems);
    if (!was.storeId && text[kind]?.by === 'store' && !isSaid(text[kind], was.text[kind]))
      problems.add(`${kind}.by`, 'STORE_VOUCHES_ITSELF');
  }
  problems.throwIfAny();
  return {
    ...was.text,
    ...(text.food && foodText(text.food)),
    ...labels(text, was),
    nameNb: text.nameNb.trim(),
    nameEn: text.nameEn?.trim() || null,
    brand: text.brand.trim(),
    descriptionNb: text.descriptionNb.trim(),
    descriptionEn: text.descriptionEn?.trim() || null,
    categoryId: text.categoryId.toLowerCase(),
  };
}

const isSaid = (label: Pick<LabelText, 'note' | 'by'>, before: LabelText | null): boolean =>
  !!before && before.note === label.note.trim() && before.by === label.by;

/** A store vouches for what it writes itself; what another store said before stays that store's word while nobody changes it. */
const labels = (given: LabelInputs, { text, storeId }: Was): Pick<WholeText, 'local' | 'green'> => {
  const [local, green] = (['local', 'green'] as const).map((kind) => {
    const [label, before] = [given[kind], text[kind]];
    if (label === undefined) return before;
    if (label === null) return null;
    if (isSaid(label, before)) return before;
    return { note: label.note.trim(), by: label.by, storeId: label.by === 'store' ? storeId : null };
  });
  return { local: local!, green: green! };
};
