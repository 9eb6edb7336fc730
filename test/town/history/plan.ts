import { addMinutes } from '@bytorg/clock';
import { addOpeningMinutes, lastOpeningBefore, openings, readyAt } from '@bytorg/stores';
import type { Random } from '../random';
import type { DeliveryWindow } from '../slots';
import { pieceOre } from './pieces';
import type { Shopper } from './people';
import type { Goods, Shop } from './shelf';

export interface Line extends Goods {
  quantity: number;
  picked: number;
  shortReason: string | null;
}

export type Ending = 'passed' | 'expired' | 'by_shopper' | 'missing';

/** A store's part with every moment it will have, also those after the present one. */
export interface Part {
  shop: Shop;
  lines: Line[];
  promisedAt: Date;
  slot: { startsAt: Date; endsAt: Date } | null;
  acceptedAt: Date;
  pickingAt: Date;
  readyAt: Date;
  loadedAt: Date | null;
  doneAt: Date;
  ending: Ending | 'returned';
}

export interface Plan {
  key: string;
  shopper: Shopper;
  placedAt: Date;
  collectBy: Date;
  window: DeliveryWindow | null;
  parts: Part[];
}

const lineOf = (goods: Goods, r: Random): Line => {
  const quantity = pieceOre(goods.offer) < 10_000 ? r.int(1, 3) : 1;
  const short = quantity > 1 && r.chance(0.05);
  return {
    ...goods,
    quantity,
    picked: short ? quantity - 1 : quantity,
    shortReason: short ? r.pick(['not_found', 'damaged']) : null,
  };
};

export const basketOf = (shop: Shop, r: Random, deliver: boolean): Line[] => {
  const lines = new Map<string, Line>();
  if (deliver && !shop.deliverable.length) return [];
  for (let n = r.int(1, 3); n > 0; n--) {
    const goods = r.pick(deliver ? shop.deliverable : shop.goods);
    lines.set(goods.offerId, lineOf(goods, r));
  }
  return [...lines.values()];
};

/** The window of the store in which something ready at `at` is collected. */
const slotAt = (shop: Shop, at: Date) => {
  for (const { opensAt, closesAt } of openings(shop.schedule, at, 14)) {
    if (closesAt <= at) continue;
    const length = shop.spec.slotMinutes;
    const passed = Math.max(0, (at.getTime() - opensAt.getTime()) / 60_000);
    let startsAt = addMinutes(opensAt, Math.floor(passed / length) * length);
    let endsAt = addMinutes(startsAt, length);
    if (endsAt.getTime() - at.getTime() < 15 * 60_000) [startsAt, endsAt] = [endsAt, addMinutes(endsAt, length)];
    if (startsAt < closesAt) return { startsAt, endsAt: endsAt < closesAt ? endsAt : closesAt };
  }
  throw new Error(`${shop.spec.name} does not open`);
};

const opening = (shop: Shop, from: Date, minutes: number) => addOpeningMinutes(shop.schedule, from, minutes)!;

export const promiseOf = (shop: Shop, placedAt: Date) => readyAt(shop.schedule, placedAt, shop.spec.prepMinutes)!;

export const collectByOf = (shops: readonly Shop[], placedAt: Date) =>
  new Date(
    Math.min(...shops.map((s) => lastOpeningBefore(s.schedule, placedAt, addMinutes(placedAt, 5 * 1440)).getTime())),
  );

/** A part that goes its way: mostly in time, now and then late, short or forgotten. */
export const partOf = (
  shop: Shop,
  lines: Line[],
  placedAt: Date,
  window: DeliveryWindow | null,
  collectBy: Date,
  r: Random,
): Part => {
  const prep = shop.spec.prepMinutes;
  const ready = promiseOf(shop, placedAt);
  const slot = window ? null : slotAt(shop, r.chance(0.4) ? opening(shop, ready, r.int(30, 600)) : ready);
  const pace = r.chance(0.08) ? 1.3 + r.next() : 0.35 + r.next() * 0.6;
  const acceptedAt = opening(shop, placedAt, 1 + Math.round(prep * pace * 0.2 * r.next()));
  const pickingAt = opening(shop, acceptedAt, 1 + Math.round(prep * pace * 0.3 * r.next()));
  const made = opening(shop, pickingAt, 2 + Math.round(prep * pace * 0.5));
  const latest = window && addMinutes(window.startsAt, -30);
  const readyTime =
    latest && made > latest ? new Date(Math.max(latest.getTime(), addMinutes(pickingAt, 1).getTime())) : made;
  const draw = r.next();
  const ending: Ending =
    draw < 0.025 ? 'by_shopper' : draw < 0.04 ? 'missing' : !window && draw < 0.075 ? 'expired' : 'passed';
  const called = opening(shop, new Date(Math.max(readyTime.getTime(), slot?.startsAt.getTime() ?? 0)), r.int(4, 55));
  const doneAt = {
    by_shopper: addMinutes(placedAt, (acceptedAt.getTime() - placedAt.getTime()) / 120_000),
    missing: readyTime,
    expired: collectBy,
    passed: called > collectBy ? collectBy : called,
  }[ending];
  return {
    shop,
    lines,
    slot,
    acceptedAt,
    pickingAt,
    readyAt: readyTime,
    loadedAt: null,
    doneAt,
    ending,
    promisedAt: new Date(Math.max(ready.getTime(), (slot?.startsAt ?? window?.startsAt ?? ready).getTime())),
  };
};
