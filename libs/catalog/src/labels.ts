import type { Problems } from '@bytorg/errors';

/** Who stands behind a label: the store itself, the producer, or a scheme with rules and control of its own. */
const vouchersOf = {
  local: ['store', 'producer', 'nyt_norge', 'spesialitet', 'beskyttet'],
  green: [
    ...['store', 'producer', 'svanemerket', 'eu_ecolabel', 'debio', 'eu_organic', 'demeter'],
    ...['fsc', 'gots', 'msc', 'asc', 'fairtrade', 'rainforest'],
  ],
} as const;
export type LabelKindName = keyof typeof vouchersOf;
export type Voucher = string;
export const vouchers: readonly Voucher[] = [...new Set([...vouchersOf.local, ...vouchersOf.green])];

const schemes: Record<string, { nb: string; en: string }> = {
  nyt_norge: { nb: 'Nyt Norge', en: 'Nyt Norge' },
  spesialitet: { nb: 'Spesialitet Norge', en: 'Spesialitet Norge (Norwegian speciality)' },
  beskyttet: { nb: 'Beskyttet betegnelse', en: 'Protected designation' },
  svanemerket: { nb: 'Svanemerket', en: 'Nordic Swan Ecolabel' },
  eu_ecolabel: { nb: 'EU Ecolabel', en: 'EU Ecolabel' },
  debio: { nb: 'Debio Ø-merket', en: 'Debio Ø-label' },
  eu_organic: { nb: 'EUs økologimerke', en: 'EU organic logo' },
  demeter: { nb: 'Demeter', en: 'Demeter' },
  fsc: { nb: 'FSC', en: 'FSC' },
  gots: { nb: 'GOTS', en: 'GOTS' },
  msc: { nb: 'MSC', en: 'MSC' },
  asc: { nb: 'ASC', en: 'ASC' },
  fairtrade: { nb: 'Fairtrade', en: 'Fairtrade' },
  rainforest: { nb: 'Rainforest Alliance', en: 'Rainforest Alliance' },
};

/** A label with what it claims; `storeId` where a store vouches for it. */
export interface LabelText {
  note: string;
  by: Voucher;
  storeId: string | null;
}

/** The name of who vouches, or of the scheme. */
export const voucherName = (
  { by }: Pick<LabelText, 'by'>,
  language: 'nb' | 'en',
  { brand, store }: { brand: string; store: string | null },
): string =>
  by === 'store'
    ? (store ?? (language === 'en' ? 'the store' : 'butikken'))
    : by === 'producer'
      ? brand || (language === 'en' ? 'the producer' : 'produsenten')
      : (schemes[by]?.[language] ?? by);

export const isScheme = (by: Voucher): boolean => by in schemes;

const LONGEST = 200;

export const checkLabel = (
  kind: LabelKindName,
  label: Pick<LabelText, 'note' | 'by'>,
  problems: Problems,
  prefix = '',
): void => {
  if (!label.note.trim()) problems.add(`${prefix}${kind}.note`, 'REQUIRED');
  if (label.note.trim().length > LONGEST) problems.add(`${prefix}${kind}.note`, 'TOO_LONG', { max: LONGEST });
  if (!(vouchersOf[kind] as readonly string[]).includes(label.by)) problems.add(`${prefix}${kind}.by`, 'NOT_A_CHOICE');
};
