/** What a store may give as its reason; the shopper reads it in words of their own language. */
export const storeReasons = ['sold_out', 'damaged', 'closed'] as const;
export type StoreReason = (typeof storeReasons)[number];

/** Every reason a part is cancelled for. The column holds nothing else: a reason without words cannot be written. */
export const cancelReasons = [...storeReasons, 'missing', 'not_accepted', 'deadline', 'payment_lost'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** Parts declined before reasons were codes carry a clerk's own words, in whatever language; those are not passed on. */
export const knownReason = (text: string | null): CancelReason | null =>
  cancelReasons.find((reason) => reason === text) ?? null;
