import { randomUUID } from 'node:crypto';
import { addMinutes, Clock } from '@bytorg/clock';
import { inTransaction, once } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { StoreMoments } from '@bytorg/search';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { besideEachOther, goodsOf, type PartRow } from './bundles';
import { type BasketRow, mostOf, problemsOf, wishOf } from './basket-rows';
import { Baskets } from './basket.service';
import type { BasketProblem } from './checkout.views';
import { Holds } from './holds.service';

export const HOLD_MINUTES = 15;
export const EXTRA_MINUTES = 10;
/** One address may keep this many unfinished checkouts an hour and this many units at once off the shelves. */
const MAX_UNFINISHED = 30;
const MAX_HELD_UNITS = 300;

export type CheckoutState = 'open' | 'paying' | 'placed' | 'expired' | 'cancelled';

/** What is promised of a bundle: which parts, and what its price is divided by. */
const promised = ({ offerId, quantity, priceOre }: PartRow) => ({
  part_offer_id: offerId,
  quantity,
  price_ore: priceOre,
});

/** Takes everything a basket needs at once, for a quarter of an hour; gives it back when nothing comes of it. */
@Injectable()
export class Checkouts {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Baskets) private readonly baskets: Baskets,
    @Inject(StoreMoments) private readonly moments: StoreMoments,
    @Inject(Holds) private readonly holds: Holds,
  ) {}

  /** The id of the live checkout of this basket, or why there can be none. Nothing is written for a refusal. */
  async begin(who: Who, basketId: string, key: string): Promise<{ id: string } | { problems: BasketProblem[] }> {
    const rows = besideEachOther(await this.baskets.rows(basketId), who.language);
    if (!rows.length) throw new DomainError('BASKET_EMPTY');
    const moments = await this.moments.now();
    const problems = problemsOf(rows, who.language, new Map([...moments].map(([id, m]) => [id, m.readyAt])));
    // Goods that this very basket holds already are no problem: then its live checkout goes on.
    const live = problems.length ? await this.liveOf(basketId, rows) : null;
    if (live) return { id: live };
    if (problems.length) return { problems };
    try {
      const body = rows.map(wishOf);
      const id = randomUUID();
      // The caps of an address are counted by one of its checkouts at a time.
      const by = { scope: `basket:${basketId}`, operation: 'beginCheckout', key, body, answer: id, lock: who.ip };
      return { id: await once(this.db, by, (tx) => this.take(tx, who, id, basketId, rows)) };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'OUT_OF_STOCK') throw error;
      const again = besideEachOther(await this.baskets.rows(basketId), who.language);
      return { problems: problemsOf(again, who.language, new Map([...moments].map(([id, m]) => [id, m.readyAt]))) };
    }
  }

  /** A second tab, or a shopper who went back, continues where the goods are already held, if the basket is still the same. */
  private async liveOf(
    basketId: string,
    rows: BasketRow[],
    db: DataSource | EntityManager = this.db,
  ): Promise<string | null> {
    const [live] = await db.query(
      `SELECT c.id, json_agg(json_build_array(l.offer_id, l.quantity, l.price_ore, l.ceiling_ore,
         (SELECT json_agg(json_build_array(p.part_offer_id, p.quantity) ORDER BY p.part_offer_id) FROM jsonb_to_recordset(l.parts) AS p(part_offer_id uuid, quantity int))) ORDER BY l.offer_id) AS lines FROM checkout c JOIN checkout_line l ON l.checkout_id = c.id
       WHERE c.basket_id = $1 AND c.state IN ('open','paying') AND c.expires_at > $2 GROUP BY c.id`,
      [basketId, this.clock.now()],
    );
    const now = rows.map(wishOf).toSorted((a, b) => (a[0] < b[0] ? -1 : 1));
    return live && JSON.stringify(live.lines) === JSON.stringify(now) ? live.id : null;
  }

  private async take(tx: EntityManager, who: Who, id: string, basketId: string, rows: BasketRow[]): Promise<string> {
    const now = this.clock.now();
    const expiresAt = addMinutes(now, HOLD_MINUTES);
    const write = () => this.write(tx, who, { id, basketId, now, expiresAt }, rows);
    if (!(await write())) {
      // Two tabs of one shopper, each with a key of its own: the second sees what the first began.
      await tx.query(`SELECT 1 FROM basket WHERE id = $1 FOR UPDATE`, [basketId]);
      const live = await this.liveOf(basketId, rows, tx);
      if (live) return live;
      await this.endLive(tx, basketId, now);
      if (!(await write())) throw new DomainError('TOO_MANY_HOLDS');
    }
    await this.holds.takeStock(tx, id, goodsOf(rows), expiresAt, now);
    return id;
  }

  /** The checkout and its lines; false when the basket has a live one, or the address too many. */
  private async write(
    tx: EntityManager,
    who: Who,
    c: { id: string; basketId: string; now: Date; expiresAt: Date },
    rows: BasketRow[],
  ): Promise<boolean> {
    const units = goodsOf(rows).reduce((sum, r) => sum + r.quantity, 0);
    // The most it can become: that much is held on the card, and never more is taken.
    const goods = mostOf(rows);
    const made = await tx.query(
      `WITH caps AS (
         SELECT count(*) AS unfinished, coalesce(sum(units) FILTER (WHERE state IN ('open','paying')), 0) AS held FROM checkout WHERE client_key = $3 AND started_at > $8 AND state <> 'placed'),
       made AS (
         INSERT INTO checkout (id, basket_id, town_id, client_key, language, started_at, expires_at, units, goods_ore)
         SELECT $10, b.id, b.town_id, $3, $4, $5, $6, $7::int, $9 FROM basket b, caps WHERE b.id = $1 AND caps.unfinished < $2 AND caps.held + $7::int <= ${MAX_HELD_UNITS}
         ON CONFLICT (basket_id) WHERE state IN ('open','paying') DO NOTHING RETURNING id)
       INSERT INTO checkout_line (checkout_id, offer_id, store_id, quantity, price_ore, kg_price_ore, typical_grams, max_grams, parts)
       SELECT made.id, l.* FROM made, ROWS FROM (unnest($11::uuid[], $12::uuid[], $13::int[], $14::int[], $15::int[], $16::int[], $17::int[], $18::jsonb[])) AS l RETURNING 1`,
      [
        c.basketId,
        MAX_UNFINISHED,
        who.ip,
        who.language,
        c.now,
        c.expiresAt,
        units,
        addMinutes(c.now, -60),
        goods,
        c.id,
        rows.map((r) => r.offerId),
        rows.map((r) => r.storeId),
        rows.map((r) => r.quantity),
        rows.map((r) => r.priceOre),
        rows.map((r) => r.kgPriceOre),
        rows.map((r) => r.typicalGrams),
        rows.map((r) => r.maxGrams),
        rows.map((r) => r.parts && JSON.stringify(r.parts.map(promised))),
      ],
    );
    return made.length > 0;
  }

  /** A changed basket begins anew: what the older checkout held is given back first. */
  private async endLive(tx: EntityManager, basketId: string, now: Date): Promise<void> {
    const [ended] = await tx.query(
      `UPDATE checkout SET state = 'cancelled' WHERE basket_id = $1 AND state IN ('open','paying') RETURNING id`,
      [basketId],
    );
    for (const { id } of ended) {
      await this.holds.releaseAll(tx, id, now);
      await this.holds.note(tx, 'checkout.ended', { checkoutId: id }, now);
    }
  }

  /** The shopper leaves: goods and places are free again at once. Answers the basket. */
  async leave(checkoutId: string): Promise<string> {
    const now = this.clock.now();
    const [row] = await this.db.query(`SELECT basket_id FROM checkout WHERE id = $1`, [checkoutId]);
    if (!row) throw new DomainError('CHECKOUT_UNKNOWN');
    await this.end(checkoutId, 'cancelled', now);
    return row.basket_id;
  }

  /** Ends a live checkout; false when it was not live any more. */
  async end(checkoutId: string, as: 'cancelled' | 'expired', now: Date): Promise<boolean> {
    return inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE checkout SET state = $2 WHERE id = $1 AND state IN ('open','paying') AND ($2 = 'cancelled' OR expires_at <= $3) RETURNING id`,
        [checkoutId, as, now],
      );
      if (!rows.length) return false;
      await this.holds.releaseAll(tx, checkoutId, now);
      await this.holds.note(tx, 'checkout.ended', { checkoutId }, now);
      return true;
    });
  }

  /** A batch of live checkouts past their time, in the order of their ids. */
  overdue(now: Date, afterId: string): Promise<{ id: string }[]> {
    return this.db.query(
      `SELECT id FROM checkout WHERE state IN ('open','paying') AND expires_at <= $1 AND id > $2 ORDER BY id LIMIT 100`,
      [now, afterId],
    );
  }
}
