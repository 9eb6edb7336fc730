import { Clock } from '@bytorg/clock';
import { asPlatform, once, wasDone, whose } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { audit, countTry, uncountTry, type Who } from '@bytorg/identity';
import { BoardReader, ended, SubOrders, type SubOrderForStore, type SubOrderState } from '@bytorg/ordering';
import { phoneNumber } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

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

export interface HandOverWish {
  subOrderId: string;
  refused: { lineId: string; quantity: number }[];
  idChecked: boolean;
  key: string;
}

interface Act extends HandOverWish {
  storeId: string;
  method: 'code' | 'qr' | 'name';
  proof: object;
}

interface Found {
  subOrderId: string;
  state: SubOrderState;
  minAge: number | null;
  fulfilment: string;
}

/** Goods pass to the shopper, proved by the code. Wrong tries are counted per clerk and store. */
@Injectable()
export class HandOvers {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
    @Inject(BoardReader) private readonly boards: BoardReader,
  ) {}

  /** The part that a code opens in this store, and which other stores of the same order still wait. */
  async find(
    who: Who,
    storeId: string,
    code: string,
  ): Promise<{ subOrder: SubOrderForStore; otherStores: string[] } | Refusal> {
    who.mustActFor(storeId);
    const found = await this.tried(who, storeId, code);
    if ('code' in found) return found;
    const refusal = refusalOf(found);
    if (refusal) return refusal;
    return { subOrder: await this.boards.read(found.subOrderId), otherStores: await this.othersOf(found) };
  }

  /** Where else the shopper has to go: the names of the order's other stores, and a door in the wall for no more. */
  private async othersOf({ subOrderId }: Found): Promise<string[]> {
    const rows: { name: string }[] = await asPlatform(() => this.db.query(OTHERS, [subOrderId]));
    return rows.map((r) => r.name);
  }

  async byCode(who: Who, wish: HandOverWish, code: string): Promise<SubOrderForStore | Refusal> {
    const storeId = await this.storeOf(who, wish.subOrderId);
    const method = /^[0-9]{6}$/.test(normal(code)) ? 'code' : 'qr';
    return this.doOnce(who, { ...wish, storeId, method, proof: { code: normal(code) } }, async () => {
      const found = await this.tried(who, storeId, code);
      return 'code' in found || found.subOrderId === wish.subOrderId ? found : { code: 'nothing_here' };
    });
  }

  /** When the shopper has no phone: name and number against the order, noted in the audit log. */
  async byName(who: Who, wish: HandOverWish, name: string, phone: string): Promise<SubOrderForStore | Refusal> {
    const storeId = await this.storeOf(who, wish.subOrderId);
    return this.doOnce(who, { ...wish, storeId, method: 'name', proof: { name, phone } }, async () => {
      const key = keyOf(who, storeId);
      const { tries, endsAt } = await countTry(this.db, key, this.clock.now(), PAUSE_MINUTES);
      if (tries > MAX_TRIES) return { code: 'paused', triesLeft: 0, pausedUntil: endsAt };
      const [order] = await this.db.query(
        `SELECT o.name, o.phone FROM orders o JOIN sub_order s ON s.order_id = o.id WHERE s.id = $1`,
        [wish.subOrderId],
      );
      if (plain(order.name) !== plain(name) || order.phone !== phoneNumber(phone))
        return tries >= MAX_TRIES
          ? { code: 'paused', triesLeft: 0, pausedUntil: endsAt }
          : { code: 'wrong_person', triesLeft: MAX_TRIES - tries };
      await uncountTry(this.db, key);
      return this.found(storeId, wish.subOrderId);
    });
  }

  private async found(storeId: string, subOrderId: string): Promise<Found> {
    const [row] = await this.db.query(`${FOUND} WHERE s.id = $2 AND s.store_id = $1`, [storeId, subOrderId]);
    return row;
  }

  private async storeOf(who: Who, subOrderId: string): Promise<string> {
    const storeId = await whose(this.db, `SELECT store_id FROM sub_order WHERE id = $1`, subOrderId);
    if (!storeId) throw new DomainError('SUB_ORDER_UNKNOWN');
    who.mustActFor(storeId);
    return storeId;
  }

  /** A repeated request gets the first answer; a refusal is no answer to keep, the next try may be right. */
  private async doOnce(who: Who, act: Act, look: () => Promise<Found | Refusal>): Promise<SubOrderForStore | Refusal> {
    const { storeId, key, ...body } = act;
    const by = { scope: who.personId, operation: 'handOver', key, body };
    if (await wasDone(this.db, by)) return this.boards.read(act.subOrderId);
    const found = await look();
    if ('code' in found) return found;
    const refusal = refusalOf(found);
    if (refusal) return refusal;
    if (found.minAge && !act.idChecked) throw new DomainError('ID_CHECK_NEEDED', { minAge: found.minAge });
    try {
      await once(this.db, by, (tx) => this.pass(tx, who, act));
    } catch (error) {
      // Somebody else was quicker: say what they did.
      const now =
        (error as DomainError).code === 'SUB_ORDER_WRONG_STATE' && refusalOf(await this.found(storeId, act.subOrderId));
      if (now) return now;
      throw error;
    }
    return this.boards.read(act.subOrderId);
  }

  private async pass(tx: EntityManager, who: Who, act: Act): Promise<true> {
    const now = this.clock.now();
    const { subOrderId, storeId, method, refused, idChecked } = act;
    await this.subOrders.passOn(tx, subOrderId, 'handOver', { kind: 'store', id: who.personId }, refused, now);
    await tx.query(
      `INSERT INTO hand_over (sub_order_id, at, clerk_id, method, id_checked) VALUES ($1, $2, $3, $4, $5)`,
      [subOrderId, now, who.personId, method, idChecked],
    );
    await audit(tx, who, now, {
      action: `handed_over.${method}`,
      subject: 'sub_order',
      subjectId: subOrderId,
      storeId,
      detail: { refused: refused.length },
    });
    return true;
  }

  /** Looks a code up; a try is counted before the answer is known, so that parallel guesses cannot slip under the limit. */
  private async tried(who: Who, storeId: string, text: string): Promise<Found | Refusal> {
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
const normal = (code: string) => code.replace(/\s/g, '').slice(0, 64);

const refusalOf = (f: Found): Refusal | null => {
  if (f.state === 'handed_over' || f.state === 'delivered') return { code: 'already_handed_over', state: f.state };
  if (f.state !== 'ready' || f.fulfilment !== 'collect')
    return { code: ended.includes(f.state) ? 'nothing_here' : 'not_ready', state: f.state };
  return null;
};

const FOUND = /* sql */ `
SELECT s.id AS "subOrderId", s.state, o.fulfilment, (SELECT max(min_age) FROM order_line l WHERE l.sub_order_id = s.id AND l.picked > 0) AS "minAge"
FROM sub_order s JOIN orders o ON o.id = s.order_id`;

const OTHERS = /* sql */ `
SELECT t.name FROM sub_order s JOIN sub_order x ON x.order_id = s.order_id AND x.id <> s.id JOIN store t ON t.id = x.store_id
WHERE s.id = $1 AND x.state IN ('placed','accepted','picking','ready') ORDER BY 1`;
