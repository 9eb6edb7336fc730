import { createHash, randomUUID } from 'node:crypto';
import { addHours, Clock } from '@bytorg/clock';
import { DeliverySlots } from '@bytorg/delivery';
import { DomainError } from '@bytorg/errors';
import { limit, type Who } from '@bytorg/identity';
import { shownOre } from '@bytorg/money';
import { StoreMoments } from '@bytorg/search';
import { StoreDirectory, storeCard } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { besideEachOther } from './bundles';
import { type BasketRow, itemOf, MAX_PER_LINE, mostOf, problemsOf, ROWS } from './basket-rows';
import type { Basket, BasketPart } from './checkout.views';

const MAX_LINES = 60;
/** So many earlier tries of a line are known again; a line that was taken out has forgotten them. */
const KEPT_KEYS = 20;

/** What a shopper is collecting, from any number of stores. Nothing is held until checkout begins. */
@Injectable()
export class Baskets {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(StoreMoments) private readonly moments: StoreMoments,
    @Inject(DeliverySlots) private readonly delivery: DeliverySlots,
  ) {}

  /** Answers the basket, a new one where there is none, and how many units lie in it. The same key again adds nothing. */
  async add(
    who: Who,
    basketId: string | null,
    offerId: string,
    quantity: number,
    key: string | null = null,
  ): Promise<{ id: string; itemCount: number }> {
    if (!(quantity >= 1 && quantity <= MAX_PER_LINE)) throw new DomainError('BAD_QUANTITY', { max: MAX_PER_LINE });
    if (key !== null && !(key.length >= 16 && key.length <= 100)) throw new DomainError('BAD_KEY');
    const now = this.clock.now();
    const put = async (newId: string | null) =>
      (await this.db.query(ADD, [basketId, offerId, quantity, now, key, newId]))[0];
    let row = basketId && (await put(null));
    if (!row?.basket) {
      await limit(this.db, `basket:${who.ip}`, now, 200, 60);
      // A shopper who asks again because no answer came finds the basket that the first try made.
      row = await put(key ? idOf(key) : randomUUID());
    }
    if (!row.offer) throw new DomainError('OFFER_GONE');
    if (!row.added) throw new DomainError('BASKET_FULL', { max: MAX_LINES });
    return { id: row.basket, itemCount: row.others + row.added };
  }

  private async exists(id: string): Promise<boolean> {
    return (await this.db.query(`SELECT 1 FROM basket WHERE id = $1`, [id])).length > 0;
  }

  async setQuantity(basketId: string, offerId: string, quantity: number): Promise<void> {
    if (!(quantity >= 0 && quantity <= MAX_PER_LINE)) throw new DomainError('BAD_QUANTITY', { max: MAX_PER_LINE });
    await this.mustExist(basketId);
    await (quantity === 0
      ? this.db.query(`DELETE FROM basket_item WHERE basket_id = $1 AND offer_id = $2`, [basketId, offerId])
      : this.db.query(`UPDATE basket_item SET quantity = $3 WHERE basket_id = $1 AND offer_id = $2`, [
          basketId,
          offerId,
          quantity,
        ]));
  }

  async acceptPrices(basketId: string): Promise<void> {
    await this.mustExist(basketId);
    await this.db.query(
      `WITH mine AS MATERIALIZED (SELECT offer_id FROM basket_item WHERE basket_id = $1 ORDER BY offer_id FOR UPDATE)
       UPDATE basket_item i SET seen_price_ore = o.piece_ore, seen_contents = bundle_contents(o.id) FROM offer o JOIN mine ON mine.offer_id = o.id WHERE o.id = i.offer_id AND i.basket_id = $1`,
      [basketId],
    );
  }

  private async mustExist(id: string) {
    if (!(await this.exists(id))) throw new DomainError('BASKET_GONE');
  }

  rows(basketId: string, db: DataSource | EntityManager = this.db): Promise<BasketRow[]> {
    return db.query(ROWS, [basketId]);
  }

  async view(basketId: string, language: 'nb' | 'en'): Promise<Basket | null> {
    const rows = besideEachOther(await this.rows(basketId), language);
    if (!rows.length && !(await this.exists(basketId))) return null;
    const now = this.clock.now();
    const moments = await this.moments.now();
    const problems = problemsOf(rows, language, new Map([...moments].map(([id, m]) => [id, m.readyAt])));
    const parts: BasketPart[] = [];
    for (const storeId of new Set(rows.map((r) => r.storeId))) {
      const store = await this.directory.get(storeId);
      const items = rows.filter((r) => r.storeId === storeId).map((r) => itemOf(r, language, store.delivers));
      const moment = moments.get(storeId);
      parts.push({
        store: storeCard(store, language, now),
        items,
        subtotalOre: shownOre(items.reduce((sum, i) => sum + i.totalOre, 0)),
        readyAt: moment?.readyAt ?? null,
        readyToday: moment?.readyToday ?? false,
      });
    }
    const times = parts.map((p) => p.readyAt);
    const common = parts.length && times.every((t) => t !== null) ? new Date(Math.max(...times.map(Number))) : null;
    const slowest = common && parts.find((p) => Number(p.readyAt) === Number(common));
    return {
      id: basketId,
      itemCount: rows.reduce((sum, r) => sum + r.quantity, 0),
      parts,
      goodsOre: shownOre(parts.reduce((sum, p) => sum + p.subtotalOre, 0)),
      mostOre: shownOre(mostOf(rows)),
      commonReadyAt: common,
      delayedByStoreId:
        parts.length > 1 && slowest && parts.some((p) => Number(p.readyAt) < Number(common)) ? slowest.store.id : null,
      delivery: await this.deliveryOf(parts, common),
      problems,
    };
  }

  private async deliveryOf(parts: BasketPart[], common: Date | null) {
    const slots = await this.delivery.offered(common ?? addHours(this.clock.now(), 1));
    const next = slots.find((s) => s.freePlaces > 0);
    const refused = parts.some((p) => p.items.some((i) => !i.forDelivery));
    return {
      available: !refused && !!next && !!common,
      reason: refused ? ('not_for_delivery' as const) : null,
      feeOre: next?.feeOre ?? slots[0]?.feeOre ?? 0,
      next: next ? { ...next, slotId: next.id } : null,
    };
  }
}

/** The id is the basket's secret: as hard to guess as the key that the shopper's own page drew. */
const idOf = (key: string) => {
  const hex = createHash('sha256').update(`basket:${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** $1 basket or null, $2 offer, $3 units, $4 now, $5 key or null, $6 the id of a new basket, where one may be made. */
const ADD = /* sql */ `
WITH offered AS (SELECT o.id, o.piece_ore, CASE WHEN o.bundle THEN bundle_contents(o.id) END AS contents, s.town_id FROM offer o JOIN store s ON s.id = o.store_id WHERE o.id = $2 AND o.status = 'active' AND s.status = 'active'),
known AS (UPDATE basket SET updated_at = $4 WHERE id = coalesce($6::uuid, $1::uuid) AND EXISTS (SELECT FROM offered) RETURNING id),
made AS (
  INSERT INTO basket (id, town_id, created_at, updated_at) SELECT $6::uuid, town_id, $4, $4 FROM offered WHERE $6::uuid IS NOT NULL AND NOT EXISTS (SELECT FROM known)
  ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at RETURNING id),
basket_now AS (SELECT id FROM known UNION ALL SELECT id FROM made),
others AS (SELECT count(*) AS lines, coalesce(sum(quantity), 0)::int AS units FROM basket_item WHERE basket_id = (SELECT id FROM basket_now) AND offer_id <> $2),
item AS (
  INSERT INTO basket_item AS i (basket_id, offer_id, quantity, seen_price_ore, seen_contents, added_at, added_by_keys)
  SELECT b.id, o.id, $3, o.piece_ore, o.contents, $4, array_remove(ARRAY[$5::text], NULL) FROM basket_now b, offered o, others WHERE others.lines < ${MAX_LINES}
  ON CONFLICT (basket_id, offer_id) DO UPDATE SET seen_price_ore = excluded.seen_price_ore, seen_contents = excluded.seen_contents, added_by_keys = (i.added_by_keys || excluded.added_by_keys)[greatest(cardinality(i.added_by_keys) - ${KEPT_KEYS}, 1):],
    quantity = CASE WHEN i.added_by_keys && excluded.added_by_keys THEN i.quantity ELSE least(i.quantity + excluded.quantity, ${MAX_PER_LINE}) END
  RETURNING quantity)
SELECT EXISTS (SELECT FROM offered) AS offer, CASE WHEN EXISTS (SELECT FROM offered) THEN (SELECT id FROM basket_now) ELSE $1::uuid END AS basket,
  (SELECT quantity FROM item) AS added, others.units AS others FROM others`;
