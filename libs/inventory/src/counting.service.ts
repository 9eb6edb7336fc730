import { Bundles, isUuid, Offers, Products, Variants } from '@bytorg/catalog';
import { Clock } from '@bytorg/clock';
import { inTransaction, once } from '@bytorg/database';
import { DomainError, Problems } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { Outbox } from '@bytorg/outbox';
import { StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BundleSales } from './bundle-sales.service';
import type { CountReason, NewOfferInput, OfferRow, UpdateOfferInput } from './inventory.views';
import { OfferGridService } from './offer-grid.service';
import { Stock } from './stock.service';

const MAX_COUNT = 1_000_000;
const kindOf: Partial<Record<CountReason, 'received' | 'return' | 'correction'>> = {
  received: 'received',
  returned: 'return',
  correction: 'correction',
};

interface Count {
  offerId: string;
  onHand: number;
  reason: CountReason;
  note: string | null;
}

/** What staff do to offers and counts by hand. */
@Injectable()
export class Counting {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Stock) private readonly stock: Stock,
    @Inject(BundleSales) private readonly bundleSales: BundleSales,
    @Inject(OfferGridService) private readonly grid: OfferGridService,
    @Inject(Offers) private readonly offers: Offers,
    @Inject(Bundles) private readonly bundles: Bundles,
    @Inject(Products) private readonly products: Products,
    @Inject(Variants) private readonly variants: Variants,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  async update(who: Who, input: UpdateOfferInput): Promise<OfferRow> {
    const storeId = await this.grid.mustOwn(who, input.offerId);
    const problems = new Problems();
    const asks = input.weight !== undefined || input.parts != null || input.priceOre != null;
    const is = asks ? await this.bundles.kindOf(this.db, input.offerId) : null;
    this.offers.check(input, problems, is?.kind === 'bundle');
    if (input.buffer != null && !(input.buffer >= 0 && input.buffer <= 10_000))
      problems.add('buffer', 'OUT_OF_RANGE', { min: 0, max: 10_000 });
    if (
      input.sku &&
      (
        await this.db.query(`SELECT 1 FROM offer WHERE store_id = $1 AND sku = $2 AND id <> $3`, [
          storeId,
          input.sku.trim(),
          input.offerId,
        ])
      ).length
    )
      problems.add('sku', 'TAKEN');
    // By weight until now, or by the piece: its price would mean another thing.
    if (input.weight !== undefined && input.priceOre == null && (is?.kind === 'weight') !== !!input.weight)
      problems.add('priceOre', 'REQUIRED');
    if (is) await this.bundles.checkChange(this.db, storeId, is, input, problems);
    problems.throwIfAny();
    const now = this.clock.now();
    return inTransaction(this.db, async (tx) => {
      if (input.buffer != null)
        // The store's own number is no number of the offer's own: it goes on following the store's.
        await tx.query(
          `UPDATE stock k SET buffer = $2, buffer_own = s.buffer <> $2 FROM store s WHERE k.offer_id = $1 AND s.id = $3`,
          [input.offerId, input.buffer, storeId],
        );
      // After its stock, as every count does: a movement's foreign key waits for a SKU that is being changed.
      await this.offers.update(tx, input.offerId, storeId, input, now);
      if (input.parts) await this.bundles.setParts(tx, input.offerId, input.parts);
      await audit(tx, who, now, {
        action: 'offer.updated',
        subject: 'offer',
        subjectId: input.offerId,
        storeId,
        detail: { ...input },
      });
      return this.grid.row(who, input.offerId, tx);
    });
  }

  async create(who: Who, input: NewOfferInput, key: string): Promise<OfferRow> {
    who.mustActFor(input.storeId);
    const problems = new Problems();
    const { parts } = input;
    this.offers.check(input, problems, !!parts);
    if (parts) await this.bundles.check(this.db, input.storeId, parts, problems);
    if (parts && input.weight) problems.add('weight', 'BUNDLE_BY_WEIGHT');
    if (parts && input.onHand) problems.add('onHand', 'BUNDLE_HAS_NO_STOCK');
    if (!(input.onHand >= 0 && input.onHand <= MAX_COUNT))
      problems.add('onHand', 'OUT_OF_RANGE', { min: 0, max: MAX_COUNT });
    const product = input.product && (await this.products.taxed(this.db.manager, input.product));
    const gtin = product ? this.products.check(product, problems, 'product.') : null;
    if (!input.product && !input.variant && !(input.variantId && isUuid(input.variantId)))
      problems.add('variantId', 'REQUIRED');
    problems.throwIfAny();
    const { buffer } = await this.directory.get(input.storeId);
    const now = this.clock.now();
    const id = await once(this.db, { scope: who.personId, operation: 'createOffer', key, body: input }, async (tx) => {
      const variantId = product
        ? await this.variants.describe(tx, { ...product, storeId: input.storeId }, gtin)
        : input.variant
          ? await this.variants.add(tx, input.variant)
          : input.variantId!;
      const offerId = await this.offers.create(tx, { ...input, variantId, bundle: !!parts }, now);
      if (!offerId) {
        const [mine] = await tx.query(`SELECT 1 FROM offer WHERE store_id = $1 AND variant_id = $2`, [
          input.storeId,
          variantId,
        ]);
        const again = new Problems();
        again.add(mine ? 'variantId' : 'sku', mine ? 'ALREADY_OFFERED' : 'TAKEN');
        again.throwIfAny();
      }
      await this.stock.open(tx, [{ offerId: offerId!, onHand: input.onHand, buffer }], 'opening', who.personId, now);
      if (parts) await this.bundles.setParts(tx, offerId!, parts);
      await audit(tx, who, now, {
        action: 'offer.created',
        subject: 'offer',
        subjectId: offerId!,
        storeId: input.storeId,
        detail: { sku: input.sku },
      });
      await this.outbox.add(tx, 'stock.updated', { storeId: input.storeId }, now);
      return offerId!;
    });
    return this.grid.row(who, id);
  }

  async count(who: Who, count: Count, key: string): Promise<OfferRow> {
    const { offerId, onHand, reason, note } = count;
    const storeId = await this.grid.mustOwn(who, offerId);
    const problems = new Problems();
    if (!(onHand >= 0 && onHand <= MAX_COUNT)) problems.add('onHand', 'OUT_OF_RANGE', { min: 0, max: MAX_COUNT });
    if ((note?.length ?? 0) > 200) problems.add('note', 'TOO_LONG', { max: 200 });
    problems.throwIfAny();
    const now = this.clock.now();
    await once(this.db, { scope: who.personId, operation: 'countStock', key, body: count }, async (tx) => {
      const counted = await this.stock.count(
        tx,
        [{ offerId, onHand }],
        { kind: kindOf[reason] ?? 'count', reason: note ? `${reason}: ${note}` : reason, actorId: who.personId },
        now,
      );
      // The store's own offer has a count, unless it is a bundle.
      if (!counted) throw new DomainError('BUNDLE_HAS_NO_STOCK');
      await this.outbox.add(tx, 'stock.counted', { storeId, offerId }, now);
    });
    return this.grid.row(who, offerId);
  }

  async walkIn(who: Who, offerId: string, quantity: number, key: string): Promise<OfferRow> {
    const storeId = await this.grid.mustOwn(who, offerId);
    const problems = new Problems();
    if (!(quantity >= 1 && quantity <= 1000)) problems.add('quantity', 'OUT_OF_RANGE', { min: 1, max: 1000 });
    problems.throwIfAny();
    const now = this.clock.now();
    await once(
      this.db,
      { scope: who.personId, operation: 'walkInSale', key, body: { offerId, quantity } },
      async (tx) => {
        const sold =
          (await this.stock.walkIn(tx, offerId, quantity, who.personId, now)) ||
          (await this.bundleSales.sell(tx, offerId, quantity, who.personId, now));
        if (!sold) problems.add('quantity', 'MORE_THAN_ON_HAND');
        problems.throwIfAny();
        await this.outbox.add(tx, 'stock.updated', { storeId }, now);
        return true;
      },
    );
    return this.grid.row(who, offerId);
  }
}
