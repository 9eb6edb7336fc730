import { Problems } from '@bytorg/errors';
import type { SharedTextInput } from './changes.views';
import { isUuid } from './products.service';

const longest = { nameNb: 200, nameEn: 200, brand: 100, descriptionNb: 5000, descriptionEn: 5000 } as const;
export const textFields = ['nameNb', 'nameEn', 'brand', 'descriptionNb', 'descriptionEn', 'categoryId'] as const;
export type TextField = (typeof textFields)[number];
/** What stores share about a product, by field; `categoryId` is an id. */
export type Text = Partial<Record<TextField, string | null>>;

/** Of `product p`, under the same names. */
export const TEXT_SQL = /* sql */ `jsonb_build_object('nameNb', p.name_nb, 'nameEn', p.name_en, 'brand', p.brand, 'descriptionNb', p.description_nb, 'descriptionEn', p.description_en, 'categoryId', p.category_id)`;

/** Trimmed, empty translations as none; every problem at once. */
export function checkedText(text: SharedTextInput, note: string): Required<Text> {
  const problems = new Problems();
  for (const [field, max] of Object.entries(longest))
    if ((text[field as keyof typeof longest] ?? '').trim().length > max) problems.add(field, 'TOO_LONG', { max });
  if (!text.nameNb.trim()) problems.add('nameNb', 'REQUIRED');
  if (!isUuid(text.categoryId)) problems.add('categoryId', 'NOT_A_CHOICE');
  if (note.trim().length > 500) problems.add('note', 'TOO_LONG', { max: 500 });
  problems.throwIfAny();
  return {
    nameNb: text.nameNb.trim(),
    nameEn: text.nameEn?.trim() || null,
    brand: text.brand.trim(),
    descriptionNb: text.descriptionNb.trim(),
    descriptionEn: text.descriptionEn?.trim() || null,
    categoryId: text.categoryId.toLowerCase(),
  };
}
