import { isUuid, normaliseGtin } from '@bytorg/catalog';
import { Clock } from '@bytorg/clock';
import { once } from '@bytorg/database';
import { DomainError, InputProblems } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Counts } from './counts.service';
import type { CountedInput } from './counts.views';
import { LEFT, whichOf } from './count-reader.service';
import { SetAside } from './set-aside';

const MAX = 1_000_000;
/** A phone that was without net for longer counts anew: the ledger's moments and the phone's are no longer one. */
const MAX_AGO = 900;
/** What a quick net takes is no delay, and two machines' clocks may differ by it. */
const AT_ONCE = 2;

interface Entry {
  kind: 'scan' | 'typed' | 'anew';
  quantity: number;
  ago?: number;
}

/** What people count. Each entry knows its moment in the ledger: the offer's last movement before it, and what stood in bags. */
@Injectable()
export class CountEntries {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Counts) private readonly counts: Counts,
    @Inject(SetAside) private readonly setAside: SetAside,
  ) {}

  /** Answers the offer it was of. */
  async record(who: Who, id: string, input: CountedInput, key: string): Promise<string> {
    const storeId = await this.counts.mustOwn(who, id);
    const { ago = 0, ...counted } = input;
    const { kind, quantity } = counted;
    if (!(quantity >= (kind === 'scan' ? 1 : 0) && quantity <= MAX))
      throw new InputProblems([{ field: 'quantity', code: 'OUT_OF_RANGE', values: { min: 0, max: MAX } }]);
    if (!(ago >= 0 && ago <= MAX_AGO)) throw new DomainError('COUNTED_TOO_LONG_AGO');
    // How long ago it was grows with each try to send it: the act is the same one.
    const by = { scope: who.personId, operation: 'recordCount', key, body: { id, ...counted } };
    return once(this.db, by, async (tx) => {
      await this.mustBeOpen(tx, id);
      const offerId = await this.offerOf(tx, storeId, input);
      await this.write(tx, who, id, [offerId], { kind, quantity, ago });
      return offerId;
    });
  }

  /** Lets go of all that anybody counted of it. */
  async anew(who: Who, id: string, offerId: string, key: string): Promise<void> {
    const storeId = await this.counts.mustOwn(who, id);
    await once(this.db, { scope: who.personId, operation: 'countAnew', key, body: { id, offerId } }, async (tx) => {
      await this.mustBeOpen(tx, id);
      await this.write(tx, who, id, [await this.offerOf(tx, storeId, { offerId })], { kind: 'anew', quantity: 0 });
      return true;
    });
  }

  /** What nobody has found is not there, once a person says so of the very goods that were shown. */
  async nothingOfTheRest(who: Who, id: string, seen: string, key: string): Promise<void> {
    await this.counts.mustOwn(who, id);
    const by = { scope: who.personId, operation: 'countRestAsNothing', key, body: { id, seen } };
    await once(this.db, by, async (tx) => {
      await this.mustBeOpen(tx, id);
      const rest: { id: string }[] = await tx.query(`${LEFT} ORDER BY o.id`, [id]);
      const ids = rest.map((r) => r.id);
      if (whichOf(ids) !== seen) throw new DomainError('COUNT_CHANGED', { conflict: true });
      await this.write(tx, who, id, ids, { kind: 'typed', quantity: 0 });
      return true;
    });
  }

  /** Approving waits for whoever is recording, and nobody records in what is being approved. */
  private async mustBeOpen(tx: EntityManager, id: string): Promise<void> {
    const [open] = await tx.query(`SELECT 1 FROM stock_count WHERE id = $1 AND state = 'open' FOR SHARE`, [id]);
    if (!open) throw new DomainError('COUNT_CLOSED', { conflict: true });
  }

  private async offerOf(tx: EntityManager, storeId: string, { offerId, code }: Partial<CountedInput>): Promise<string> {
    const text = code?.trim() ?? '';
    const [offer] = await tx.query(NAMED, [
      storeId,
      offerId && isUuid(offerId) ? offerId : null,
      text ? [text, text.toUpperCase(), text.toLowerCase()] : [],
      normaliseGtin(text),
    ]);
    if (!offer) throw new DomainError('COUNT_CODE_UNKNOWN', { code: text.slice(0, 40) });
    if (offer.bundle) throw new DomainError('BUNDLE_HAS_NO_STOCK');
    return offer.id;
  }

  private async write(tx: EntityManager, who: Who, id: string, offerIds: string[], { kind, quantity, ago = 0 }: Entry) {
    await tx.query(
      `INSERT INTO stock_count_line (count_id, offer_id) SELECT $1, o FROM unnest($2::uuid[]) AS o ORDER BY o ON CONFLICT DO NOTHING`,
      [id, offerIds],
    );
    const mine = await tx.query(`SELECT 1 FROM stock_count_line WHERE count_id = $1 AND offer_id = ANY($2)`, [
      id,
      offerIds,
    ]);
    if (mine.length !== offerIds.length) throw new DomainError('COUNTED_ELSEWHERE', { conflict: true });
    // Whoever moves these goods holds this lock until it is committed: what is read below is all there is before this moment.
    await tx.query(`SELECT 1 FROM stock WHERE offer_id = ANY($1) ORDER BY offer_id FOR SHARE`, [offerIds]);
    const bags = await this.setAside.units(tx, offerIds);
    const now = this.clock.now();
    await tx.query(ENTRIES, [
      id,
      offerIds,
      offerIds.map((o) => bags.get(o) ?? 0),
      who.personId,
      kind,
      quantity,
      new Date(now.getTime() - ago * 1000),
      ago >= AT_ONCE,
    ]);
  }
}

/** Each way of naming an offer by its own index. */
const NAMED = /* sql */ `
SELECT o.id, o.bundle FROM (
  SELECT id FROM offer WHERE store_id = $1 AND id = $2::uuid
  UNION ALL SELECT o.id FROM variant v JOIN offer o ON o.variant_id = v.id AND o.store_id = $1 WHERE v.gtin = $4
  UNION ALL SELECT id FROM offer WHERE store_id = $1 AND sku = ANY($3)) named JOIN offer o USING (id) WHERE o.status <> 'retired' LIMIT 1`;

const ENTRIES = /* sql */ `
INSERT INTO stock_count_entry (count_id, offer_id, person_id, kind, quantity, at, position, book, set_aside)
SELECT $1, e.offer_id, $4, $5, $6, $7, coalesce(m.id, 0), coalesce(m.on_hand_after, 0), e.bags FROM unnest($2::uuid[], $3::int[]) AS e(offer_id, bags)
LEFT JOIN LATERAL (SELECT id, on_hand_after FROM stock_movement WHERE offer_id = e.offer_id AND (NOT $8 OR at <= $7) ORDER BY id DESC LIMIT 1) m ON true`;
