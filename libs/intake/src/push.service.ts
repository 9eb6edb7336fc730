import { isInStoreCode, LEAST_BUNDLE_ORE, MAX_PRICE_ORE, normaliseGtin, Offers } from '@bytorg/catalog';
import { Clock } from '@bytorg/clock';
import { once } from '@bytorg/database';
import { type FieldProblem, problemView, Problems } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { ToldCounts } from '@bytorg/inventory';
import { Outbox } from '@bytorg/outbox';
import { scaleItem, StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PriceToldInput, PushReport, StockToldInput } from './push.views';

const MOST = 1000;
/** Above so many nobody stands before the shelf and waits for one of them: pages show what people change by hand first. */
const MANY = 20;
const MAX_COUNT = 1_000_000;

interface Named {
  sku?: string | null;
  gtin?: string | null;
}
interface Found<T> {
  offerId: string;
  item: T;
}
/** What a bundle does not take of an item, beside what nothing takes. */
type OfBundle<T> = (item: T, n: number) => FieldProblem | null;

/** What a till tells of its own accord: counts and prices, a thousand at a time, each batch once. */
@Injectable()
export class Push {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Offers) private readonly offers: Offers,
    @Inject(ToldCounts) private readonly counts: ToldCounts,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  setStock(who: Who, storeId: string, items: StockToldInput[], key: string): Promise<PushReport> {
    const refused = outOfRange(items, 'onHand', 0, MAX_COUNT);
    const ofBundle = (_: StockToldInput, n: number) => ({ field: `items.${n}.onHand`, code: 'BUNDLE_HAS_NO_STOCK' });
    return this.batch(who, storeId, 'setStock', items, key, { refused, ofBundle }, (tx, found, now) =>
      this.counts.told(
        tx,
        found.map(({ offerId, item }) => ({ offerId, onHand: item.onHand })),
        who.senderName,
        now,
      ),
    );
  }

  setPrices(who: Who, storeId: string, items: PriceToldInput[], key: string): Promise<PushReport> {
    const refused = outOfRange(items, 'priceOre', 1, MAX_PRICE_ORE);
    const ofBundle = ({ priceOre }: PriceToldInput, n: number) =>
      priceOre < LEAST_BUNDLE_ORE ? priceRange(n, LEAST_BUNDLE_ORE) : null;
    return this.batch(who, storeId, 'setPrices', items, key, { refused, ofBundle }, (tx, found, now) =>
      this.offers.setPrices(
        tx,
        found.map(({ offerId, item }) => ({ offerId, priceOre: item.priceOre })),
        now,
      ),
    );
  }

  private async batch<T extends Named>(
    who: Who,
    storeId: string,
    operation: string,
    items: T[],
    key: string,
    { refused, ofBundle }: { refused: FieldProblem[]; ofBundle: OfBundle<T> },
    apply: (tx: EntityManager, found: Found<T>[], now: Date) => Promise<number>,
  ): Promise<PushReport> {
    who.mustActFor(storeId, 'owner', 'clerk', 'till');
    const problems = new Problems();
    if (!items.length) problems.add('items', 'REQUIRED');
    if (items.length > MOST) problems.add('items', 'TOO_MANY', { max: MOST });
    problems.throwIfAny();
    const now = this.clock.now();
    const by = { scope: who.senderId, operation: `${operation}:${storeId}`, key, body: items };
    return once(this.db, by, async (tx) => {
      if (items.length > MANY) await tx.query(`SELECT set_config('bytorg.many', 'on', true)`);
      const { found, unknown } = await this.find(tx, storeId, items, refused, ofBundle);
      const changed = await apply(tx, found, now);
      if (changed) {
        await audit(tx, who, now, {
          action: `push.${operation}`,
          subject: 'store',
          subjectId: storeId,
          storeId,
          detail: { changed },
        });
        await this.outbox.add(tx, 'stock.updated', { storeId }, now);
      }
      return { changed, unchanged: found.length - changed, refused: [...refused, ...unknown].map(problemView) };
    });
  }

  /** The store's own offers by what they were called; where one is named twice, the last word counts. */
  private async find<T extends Named>(
    tx: EntityManager,
    storeId: string,
    items: T[],
    refused: FieldProblem[],
    ofBundle: OfBundle<T>,
  ) {
    const out = new Set(refused.map(({ field }) => Number(field.split('.')[1])));
    const { scaleCodes } = await this.directory.get(storeId);
    const gtins = items.map(({ sku, gtin }) => (sku ? null : normaliseGtin(gtin ?? '')));
    // A code from the store's own scale names its item by the number in it, and nobody else's goods.
    const own = gtins.map((gtin) => (gtin && isInStoreCode(gtin) ? scaleItem(gtin, scaleCodes) : null));
    const rows: { n: number; offerId: string; bundle: boolean }[] = await tx.query(
      `WITH named AS (SELECT * FROM unnest($2::int[], $3::text[], $4::text[]) AS t(n, sku, gtin))
       SELECT t.n, o.id AS "offerId", o.bundle FROM named t JOIN offer o ON o.store_id = $1 AND o.sku = t.sku WHERE o.status <> 'retired'
       UNION ALL
       SELECT t.n, o.id, o.bundle FROM named t JOIN variant v ON v.gtin = t.gtin JOIN offer o ON o.store_id = $1 AND o.variant_id = v.id WHERE t.sku IS NULL AND o.status <> 'retired'`,
      [
        storeId,
        items.map((_, n) => n),
        items.map(({ sku }, n) => sku?.trim() || own[n] || null),
        gtins.map((gtin, n) => (own[n] ? null : gtin)),
      ],
    );
    const known = new Set(rows.map((r) => r.n));
    const unfit = rows.flatMap(({ n, bundle }) => (bundle && !out.has(n) ? (ofBundle(items[n]!, n) ?? []) : []));
    for (const { field } of unfit) out.add(Number(field.split('.')[1]));
    const last = new Map(
      rows
        .toSorted((a, b) => a.n - b.n)
        .filter((r) => !out.has(r.n))
        .map((r) => [r.offerId, r.n]),
    );
    return {
      found: [...last].map(([offerId, n]): Found<T> => ({ offerId, item: items[n]! })),
      unknown: items
        .flatMap((item, n): FieldProblem[] => (known.has(n) || out.has(n) ? [] : [unknownItem(item, n)]))
        .concat(unfit),
    };
  }
}

const unknownItem = ({ sku, gtin }: Named, n: number): FieldProblem =>
  sku || gtin
    ? {
        field: `items.${n}.${sku ? 'sku' : 'gtin'}`,
        code: !sku && !normaliseGtin(gtin!) ? 'NOT_A_GTIN' : 'OFFER_UNKNOWN',
      }
    : { field: `items.${n}.sku`, code: 'REQUIRED' };

const priceRange = (n: number, min: number): FieldProblem => ({
  field: `items.${n}.priceOre`,
  code: 'OUT_OF_RANGE',
  values: { min, max: MAX_PRICE_ORE },
});

const outOfRange = <K extends string>(items: Record<K, number>[], name: K, min: number, max: number): FieldProblem[] =>
  items.flatMap((item, n) =>
    item[name] >= min && item[name] <= max
      ? []
      : [{ field: `items.${n}.${name}`, code: 'OUT_OF_RANGE', values: { min, max } }],
  );
