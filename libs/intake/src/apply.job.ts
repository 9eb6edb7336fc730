import { type BundlePartWish, Bundles, Offers } from '@bytorg/catalog';
import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { Stock, ToldCounts } from '@bytorg/inventory';
import { Deliver, Outbox, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ImportAction } from './intake.views';
import { ImportPictures } from './pictures/import-pictures.service';
import type { Planned } from './planned';
import { Wares } from './wares';

const BATCH = 500;

interface File {
  storeId: string;
  /** Nobody, where the clock began it. */
  by: string | null;
  buffer: number;
}

interface Row {
  row: number;
  action: ImportAction;
  offerId: string | null;
  parsed: Planned;
}

/** The pages follow, after what somebody has changed by hand meanwhile. */
const ofMany = (tx: EntityManager) => tx.query(`SELECT set_config('bytorg.many', 'on', true)`);

/** Applies what the preview said, batch by batch; a batch is done wholly or not at all, and after a crash the rest follows. */
@Injectable()
export class ApplyImport {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Stock) private readonly stock: Stock,
    @Inject(ToldCounts) private readonly toldCounts: ToldCounts,
    @Inject(Wares) private readonly wares: Wares,
    @Inject(Offers) private readonly offers: Offers,
    @Inject(Bundles) private readonly bundles: Bundles,
    @Inject(ImportPictures) private readonly pictures: ImportPictures,
  ) {}

  @Deliver('import.confirmed')
  async handle({ payload }: OutboxEvent<{ importId: string }>) {
    const id = payload.importId;
    const [file]: File[] = await this.db.query(
      `SELECT f.store_id AS "storeId", f.uploaded_by AS "by", s.buffer FROM import_file f JOIN store s ON s.id = f.store_id WHERE f.id = $1 AND f.state = 'applying'`,
      [id],
    );
    if (!file) return;
    // What they are made of comes first.
    for (const bundles of [false, true]) while (await this.batch(id, file, bundles));
    while (await this.retire(id));
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [done] = await tx.query(
        `UPDATE import_file SET state = 'applied', done = total, finished_at = $2 WHERE id = $1 AND state = 'applying' RETURNING id`,
        [id, now],
      );
      if (!done.length) return;
      await this.pictures.plan(tx, id, now);
      await this.outbox.add(tx, 'stock.updated', { storeId: file.storeId }, now);
    });
  }

  private async batch(id: string, file: File, bundles: boolean): Promise<boolean> {
    const now = this.clock.now();
    return inTransaction(this.db, async (tx) => {
      const all: Row[] = await tx.query(
        `SELECT row, action, offer_id AS "offerId", parsed FROM import_row WHERE import_id = $1 AND NOT applied AND action IN ('new_product','new_offer','update') AND (parsed ? 'parts') = $2 ORDER BY row LIMIT ${BATCH} FOR UPDATE`,
        [id, bundles],
      );
      if (!all.length) return false;
      await ofMany(tx);
      const parts = bundles ? await this.partsOf(tx, file.storeId, all) : new Map<Row, BundlePartWish[]>();
      const rows = bundles ? all.filter((r) => parts.has(r)) : all;
      await this.update(
        tx,
        rows.filter((r) => r.action === 'update'),
        file,
        id,
        now,
      );
      const added = await this.addNew(
        tx,
        rows.filter((r) => r.action !== 'update'),
        { ...file, id },
        now,
      );
      await this.bundles.setAll(
        tx,
        [...parts].flatMap(([row, wishes]) => {
          const bundleId = row.offerId ?? added.get(row.parsed);
          return bundleId ? wishes.map((w) => ({ ...w, bundleId })) : [];
        }),
      );
      await tx.query(`UPDATE import_row SET applied = true WHERE import_id = $1 AND row = ANY($2)`, [
        id,
        all.map((r) => r.row),
      ]);
      await tx.query(`UPDATE import_file SET done = least(total, done + $2) WHERE id = $1`, [id, all.length]);
      return true;
    });
  }

  private async update(tx: EntityManager, rows: Row[], file: File, id: string, now: Date) {
    const told = rows.filter((r) => r.parsed.priceOre !== null || r.parsed.weight !== undefined);
    await this.offers.setPrices(
      tx,
      told.map((r) => ({ offerId: r.offerId!, priceOre: r.parsed.priceOre, weight: r.parsed.weight })),
      now,
    );
    const back = rows.filter((r) => r.parsed.back).map((r) => r.offerId!);
    if (back.length) await this.offers.setStatus(tx, back, 'active', now);
    const counts = rows
      .filter((r) => r.parsed.onHand !== undefined)
      .map(({ offerId, parsed }) => ({
        offerId: offerId!,
        onHand: parsed.onHand!,
        seenOnHand: parsed.oldStock!,
        seenCountedAt: parsed.countedAt ?? null,
      }));
    await this.toldCounts.settle(tx, counts, { actorId: file.by, reference: `import ${id}` }, now);
  }

  /** By the store's numbers; a bundle of which a part is none any more since the preview is left as it is. */
  private async partsOf(tx: EntityManager, storeId: string, rows: Row[]): Promise<Map<Row, BundlePartWish[]>> {
    const skus = rows.flatMap((r) => r.parsed.parts!.map((p) => p.sku));
    const found: { id: string; sku: string }[] = await tx.query(
      `SELECT id, sku FROM offer WHERE store_id = $1 AND sku = ANY($2) AND kind = 'piece'`,
      [storeId, skus],
    );
    const ids = new Map(found.map((o) => [o.sku, o.id]));
    return new Map(
      rows
        .filter((r) => r.parsed.parts!.every((p) => ids.has(p.sku)))
        .map((r) => [r, r.parsed.parts!.map(({ sku, quantity }) => ({ offerId: ids.get(sku)!, quantity }))]),
    );
  }

  /** The offers that were made, by their rows. */
  private async addNew(tx: EntityManager, rows: Row[], file: File & { id: string }, now: Date) {
    if (!rows.length) return new Map<Planned, string>();
    const added = await this.wares.addAll(
      tx,
      file,
      rows.map((r) => r.parsed),
      now,
    );
    const opened = added.map(({ offerId, planned }) => ({ offerId, onHand: planned.onHand ?? 0, buffer: file.buffer }));
    if (opened.length) await this.stock.open(tx, opened, 'import', file.by, now);
    return new Map(added.map(({ offerId, planned }) => [planned, offerId]));
  }

  /** What the preview showed as left out, and nothing else; what a person has retired meanwhile is theirs. */
  private async retire(id: string): Promise<boolean> {
    const now = this.clock.now();
    return inTransaction(this.db, async (tx) => {
      const rows: { id: string }[] = await tx.query(
        `SELECT offer_id AS id FROM import_retirement WHERE import_id = $1 AND retired_at IS NULL ORDER BY offer_id LIMIT ${BATCH}`,
        [id],
      );
      if (!rows.length) return false;
      await ofMany(tx);
      const ids = rows.map((r) => r.id);
      const retired = await this.offers.setStatus(tx, ids, 'retired', now);
      await tx.query(`UPDATE import_retirement SET retired_at = $3 WHERE import_id = $1 AND offer_id = ANY($2)`, [
        id,
        retired,
        now,
      ]);
      await tx.query(
        `DELETE FROM import_retirement WHERE import_id = $1 AND offer_id = ANY($2) AND retired_at IS NULL`,
        [id, ids],
      );
      return true;
    });
  }
}
