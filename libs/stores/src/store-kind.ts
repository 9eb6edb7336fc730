import { registerEnumType } from '@nestjs/graphql';

/** The kinds of shop a small town has: one list, which the database checks too (`store_kind`). */
export const StoreKind = {
  BAKERY: 'bakery',
  BIKES: 'bikes',
  BOOKSHOP: 'bookshop',
  CHEESE: 'cheese',
  CLOTHING: 'clothing',
  ELECTRONICS: 'electronics',
  FLOWERS: 'flowers',
  GROCER: 'grocer',
  HEALTH: 'health',
  INTERIOR: 'interior',
  IRONMONGER: 'ironmonger',
  JEWELLERY: 'jewellery',
  OPTICIAN: 'optician',
  OTHER: 'other',
  SHOES: 'shoes',
  SPORTS: 'sports',
  TOYS: 'toys',
  YARN: 'yarn',
} as const;
export type StoreKind = (typeof StoreKind)[keyof typeof StoreKind];
registerEnumType(StoreKind, { name: 'StoreKind' });
