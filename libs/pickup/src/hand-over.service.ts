import { Clock } from '@bytorg/clock';
import { asPlatform, once, wasDone, whose } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { BoardReader, ended, SubOrders, type SubOrderForStore } from '@bytorg/ordering';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Found, normal, Proofs, type Refusal } from './proofs.service';

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

/** Goods pass to the shopper, proved by the code, once. */
@Injectable()
export class HandOvers {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
    @Inject(BoardReader) private readonly boards: BoardReader,
    @Inject(Proofs) private readonly proofs: Proofs,
  ) {}

  /** The part that a code opens in this store, and which other stores of the same order still wait. */
  async find(
    who: Who,
    storeId: string,
    code: string,
  ): Promise<{ subOrder: SubOrderForStore; otherStores: string[] } | Refusal> {
    who.mustActFor(storeId);
    const found = await this.proofs.byCode(who, storeId, code);
    if ('code' in found) return found;
    const refusal = refusalOf(found);
    if (refusal) return refusal;
    return { subOrder: await this.boards.read(who, found.subOrderId), otherStores: await this.othersOf(found) };
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
      const found = await this.proofs.byCode(who, storeId, code);
      return 'code' in found || found.subOrderId === wish.subOrderId ? found : { code: 'nothing_here' };
    });
  }

  /** When the shopper has no phone: name and number against the order, noted in the audit log. */
  async byName(who: Who, wish: HandOverWish, name: string, phone: string): Promise<SubOrderForStore | Refusal> {
    const storeId = await this.storeOf(who, wish.subOrderId);
    const said = { name, phone };
    return this.doOnce(who, { ...wish, storeId, method: 'name', proof: said }, () =>
      this.proofs.byName(who, storeId, wish.subOrderId, said),
    );
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
    if (await wasDone(this.db, by)) return this.boards.read(who, act.subOrderId);
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
        (error as DomainError).code === 'SUB_ORDER_WRONG_STATE' &&
        refusalOf(await this.proofs.found(storeId, act.subOrderId));
      if (now) return now;
      throw error;
    }
    return this.boards.read(who, act.subOrderId);
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
}

const refusalOf = (f: Found): Refusal | null => {
  if (f.state === 'handed_over' || f.state === 'delivered') return { code: 'already_handed_over', state: f.state };
  if (f.state !== 'ready' || f.fulfilment !== 'collect')
    return { code: ended.includes(f.state) ? 'nothing_here' : 'not_ready', state: f.state };
  return null;
};

const OTHERS = /* sql */ `
SELECT t.name FROM sub_order s JOIN sub_order x ON x.order_id = s.order_id AND x.id <> s.id JOIN store t ON t.id = x.store_id
WHERE s.id = $1 AND x.state IN ('placed','accepted','picking','ready') ORDER BY 1`;
