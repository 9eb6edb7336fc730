import { Clock } from '@bytorg/clock';
import { asPlatform } from '@bytorg/database';
import { countTry, uncountTry, type Who } from '@bytorg/identity';
import type { SubOrderState } from '@bytorg/ordering';
import { phoneNumber } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const MAX_TRIES = 5;
const PAUSE_MINUTES = 5;

export type RefusalCode =
  'wrong_code' | 'paused' | 'already_handed_over' | 'not_ready' | 'nothing_here' | 'wrong_person';
export interface Refusal {
  code: RefusalCode;
  triesLeft?: number;
  pausedUntil?: Date;
  state?: SubOrderState;
}

export interface Found {
  subOrderId: string;
  state: SubOrderState;
  minAge: number | null;
  fulfilment: string;
}

/** Whose goods they are: by the code, or by name and number. Wrong tries are counted per clerk and store. */
@Injectable()
export class Proofs {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Looks a code up; a try is counted before the answer is known, so that parallel guesses cannot slip under the limit. */
  async byCode(who: Who, storeId: string, text: string): Promise<Found | Refusal> {
    const code = normal(text);
    const key = keyOf(who, storeId);
    const { tries, endsAt } = await countTry(this.db, key, this.clock.now(), PAUSE_MINUTES);
    if (tries > MAX_TRIES) return { code: 'paused', triesLeft: 0, pausedUntil: endsAt };
    const orderId = await this.orderOf(storeId, code);
    const [found] = orderId
      ? await this.db.query(`${FOUND} WHERE s.order_id = $2 AND s.store_id = $1`, [storeId, orderId])
      : [];
    if (found) {
      // Not a wrong one; the wrong ones before it still count, or a known code would open the way to guessing.
      await uncountTry(this.db, key);
      return found;
    }
    if (tries >= MAX_TRIES) return { code: 'paused', triesLeft: 0, pausedUntil: endsAt };
    return { code: orderId ? 'nothing_here' : 'wrong_code', triesLeft: MAX_TRIES - tries };
  }

  /** When the shopper has no phone: name and number against the order. */
  async byName(
    who: Who,
    storeId: string,
    subOrderId: string,
    said: { name: string; phone: string },
  ): Promise<Found | Refusal> {
    const key = keyOf(who, storeId);
    const { tries, endsAt } = await countTry(this.db, key, this.clock.now(), PAUSE_MINUTES);
    if (tries > MAX_TRIES) return { code: 'paused', triesLeft: 0, pausedUntil: endsAt };
    const [order] = await this.db.query(
      `SELECT o.name, o.phone FROM orders o JOIN sub_order s ON s.order_id = o.id WHERE s.id = $1`,
      [subOrderId],
    );
    if (plain(order.name) !== plain(said.name) || order.phone !== phoneNumber(said.phone))
      return tries >= MAX_TRIES
        ? { code: 'paused', triesLeft: 0, pausedUntil: endsAt }
        : { code: 'wrong_person', triesLeft: MAX_TRIES - tries };
    await uncountTry(this.db, key);
    return this.found(storeId, subOrderId);
  }

  async found(storeId: string, subOrderId: string): Promise<Found> {
    const [row] = await this.db.query(`${FOUND} WHERE s.id = $2 AND s.store_id = $1`, [storeId, subOrderId]);
    return row;
  }

  /** A door in the wall: a code may be right and belong to an order that has nothing here. */
  private async orderOf(storeId: string, code: string): Promise<string | undefined> {
    const aDayAgo = new Date(this.clock.now().getTime() - 86_400_000);
    const by = /^[0-9]{6}$/.test(code)
      ? 'o.code = $1 AND (o.closed_at IS NULL OR o.closed_at > $2)'
      : 'o.qr_token = $1 AND $2::timestamptz IS NOT NULL';
    const [order] = await asPlatform(() =>
      this.db.query(
        `SELECT o.id FROM orders o JOIN store s ON s.id = $3 AND s.town_id = o.town_id WHERE ${by} ORDER BY o.closed_at DESC NULLS FIRST LIMIT 1`,
        [code, aDayAgo, storeId],
      ),
    );
    return order?.id;
  }
}

const keyOf = (who: Who, storeId: string) => `hand-over:${who.personId}:${storeId}`;
const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
/** As it is typed or scanned, without its spaces. */
export const normal = (code: string) => code.replace(/\s/g, '').slice(0, 64);

const FOUND = /* sql */ `
SELECT s.id AS "subOrderId", s.state, o.fulfilment, (SELECT max(min_age) FROM order_line l WHERE l.sub_order_id = s.id AND l.picked > 0) AS "minAge"
FROM sub_order s JOIN orders o ON o.id = s.order_id`;
