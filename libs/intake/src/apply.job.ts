import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { Stock, ToldCounts } from '@bytorg/inventory';
import { Deliver, Outbox, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ImportAction } from './intake.views';
import type { Planned } from './preview.job';
import { Wares } from './wares';

const BATCH = 200;

interface Row {
  row: number;
  action: ImportAction;
  offerId: string | null;
  parsed: Planned;
}

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
  ) {}

  @Deliver('import.confirmed')
  async handle({ payload }: OutboxEvent<{ importId: string }>) {
    const id = payload.importId;
    const [file] = await this.db.query(
      `SELECT f.store_id AS "storeId", f.uploaded_by AS "by", s.buffer FROM import_file f JOIN store s ON s.id = f.store_id WHERE f.id = $1 AND f.state = 'applying'`,
      [id],
    );
    if (!file) return;
    while (await this.batch(id, file));
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [done] = await tx.query(
        `UPDATE import_file SET state = 'applied', done = total, finished_at = $2 WHERE id = $1 AND state = 'applying' RETURNING id`,
        [id, now],
      );
      if (done.length) await this.outbox.add(tx, 'stock.updated', { storeId: file.storeId }, now);
    });
  }

  private async batch(id: string, file: { storeId: string; by: string; buffer: number }): Promise<boolean> {
    const now = this.clock.now();
    return inTransaction(this.db, async (tx) => {
      const rows: Row[] = await tx.query(
        `SELECT row, action, offer_id AS "offerId", parsed FROM import_row WHERE import_id = $1 AND NOT applied AND action IN ('new_product','new_offer','update') ORDER BY row LIMIT ${BATCH} FOR UPDATE`,
        [id],
      );
      if (!rows.length) return false;
      await this.update(
        tx,
        rows.filter((r) => r.action === 'update'),
        file,
        id,
        now,
      );
      await this.addNew(
        tx,
        rows.filter((r) => r.action !== 'update'),
        file,
        now,
      );
      await tx.query(`UPDATE import_row SET applied = true WHERE import_id = $1 AND row = ANY($2)`, [
        id,
        rows.map((r) => r.row),
      ]);
      await tx.query(`UPDATE import_file SET done = least(total, done + $2) WHERE id = $1`, [id, rows.length]);
      return true;
    });
  }

  private async update(tx: EntityManager, rows: Row[], file: { storeId: string; by: string }, id: string, now: Date) {
    const priced = rows.filter((r) => r.parsed.priceOre !== null);
    await tx.query(
      `UPDATE offer o SET price_ore = p.price, updated_at = $3 FROM unnest($1::uuid[], $2::int[]) AS p(id, price) WHERE o.id = p.id AND o.store_id = $4 AND o.price_ore <> p.price`,
      [priced.map((r) => r.offerId), priced.map((r) => r.parsed.priceOre), now, file.storeId],
    );
    const told = rows
      .filter((r) => r.parsed.onHand !== undefined)
      .map(({ offerId, parsed }) => ({
        offerId: offerId!,
        onHand: parsed.onHand!,
        seenOnHand: parsed.oldStock!,
        seenCountedAt: parsed.countedAt ?? null,
      }));
    await this.toldCounts.settle(tx, told, { actorId: file.by, reference: `import ${id}` }, now);
  }

  /** The neighbour may have brought the same goods since the preview: then this is an offer on them. */
  private async addNew(
    tx: EntityManager,
    rows: Row[],
    file: { storeId: string; by: string; buffer: number },
    now: Date,
  ) {
    const opened: { offerId: string; onHand: number; buffer: number }[] = [];
    for (const { parsed } of rows) {
      const offerId = await this.wares.add(tx, file.storeId, parsed, now);
      if (offerId) opened.push({ offerId, onHand: parsed.onHand ?? 0, buffer: file.buffer });
    }
    if (opened.length) await this.stock.open(tx, opened, 'import', file.by, now);
  }
}
