import { addMinutes, Clock } from '@bytorg/clock';
import { inTransaction, once, type Row } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { audit, People, type Who } from '@bytorg/identity';
import { metresBetween, StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RunCard } from './delivery.views';
import { nearestNeighbour } from './route';

const MINUTES_PER_STOP = 4;
const METRES_PER_MINUTE = 350;

interface StopPlace {
  storeId: string | null;
  orderId: string | null;
  lat: number;
  lon: number;
}

/** Plans runs: every order of a window that no run has yet, stores first, then doors. */
@Injectable()
export class Runs {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(People) private readonly people: People,
  ) {}

  async plan(who: Who, slotId: string, courierId: string | null, key: string): Promise<RunCard[]> {
    if (courierId) await this.mustBeCourier(courierId);
    const now = this.clock.now();
    const town = await this.directory.town();
    const by = { scope: who.personId, operation: 'planRun', key, body: { slotId, courierId } };
    await once(this.db, by, async (tx) => {
      const [slot] = await tx.query(`SELECT starts_at AS "startsAt" FROM delivery_slot WHERE id = $1 FOR UPDATE`, [
        slotId,
      ]);
      if (!slot) throw new DomainError('SLOT_GONE');
      const { stores, doors } = await this.placesOf(tx, slotId);
      const { order, distanceM } = nearestNeighbour(town, stores, doors, metresBetween);
      const [run] = await tx.query(
        `INSERT INTO run (slot_id, courier_id, distance_m, created_at) VALUES ($1, $2, $3, $4) RETURNING id`,
        [slotId, courierId, distanceM, now],
      );
      await this.writeStops(tx, run.id, order, addMinutes(slot.startsAt, -stores.length * MINUTES_PER_STOP));
      await audit(tx, who, now, {
        action: 'run.planned',
        subject: 'run',
        subjectId: run.id,
        detail: { orders: doors.length },
      });
    });
    return this.cards({ slotId });
  }

  /** The window's orders that no run has yet: their stores, and their doors. */
  private async placesOf(tx: EntityManager, slotId: string): Promise<{ stores: StopPlace[]; doors: StopPlace[] }> {
    const orders: { id: string; lat: number; lon: number; storeIds: string[] }[] = await tx.query(
      `SELECT o.id, o.lat, o.lon, array_agg(s.store_id ORDER BY s.store_id) AS "storeIds" FROM orders o JOIN sub_order s ON s.order_id = o.id AND s.state IN ('placed','accepted','picking','ready')
       WHERE o.delivery_slot_id = $1 AND o.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM stop t WHERE t.order_id = o.id AND t.state = 'planned') GROUP BY o.id ORDER BY o.id`,
      [slotId],
    );
    if (!orders.length) throw new DomainError('NOTHING_TO_PLAN');
    const stores = await Promise.all(
      [...new Set(orders.flatMap((o) => o.storeIds))].map((id) => this.directory.get(id)),
    );
    return {
      stores: stores.map(({ id, lat, lon }) => ({ storeId: id, orderId: null, lat, lon })),
      doors: orders.map(({ id, lat, lon }) => ({ storeId: null, orderId: id, lat, lon })),
    };
  }

  private async writeStops(tx: EntityManager, runId: string, order: StopPlace[], startsAt: Date): Promise<void> {
    let eta = startsAt;
    for (const [i, p] of order.entries()) {
      if (i) eta = addMinutes(eta, MINUTES_PER_STOP + metresBetween(order[i - 1], p) / METRES_PER_MINUTE);
      await tx.query(
        `INSERT INTO stop (run_id, position, kind, store_id, order_id, eta_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [runId, i + 1, p.storeId ? 'store' : 'door', p.storeId, p.orderId, eta],
      );
    }
  }

  async assign(who: Who, runId: string, courierId: string): Promise<RunCard> {
    await this.mustBeCourier(courierId);
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(`UPDATE run SET courier_id = $2 WHERE id = $1 AND state = 'planned' RETURNING id`, [
        runId,
        courierId,
      ]);
      if (!rows.length) throw new DomainError('RUN_WRONG_STATE');
      await audit(tx, who, this.clock.now(), {
        action: 'run.assigned',
        subject: 'run',
        subjectId: runId,
        detail: { courierId },
      });
    });
    return (await this.cards({ runId }))[0];
  }

  private async mustBeCourier(id: string) {
    if (!(await this.people.withRole('courier')).some((p) => p.id === id)) throw new DomainError('NOT_A_COURIER');
  }

  /** Runs of a window, of a courier (from yesterday on), or one. */
  async cards(by: { slotId?: string; courierId?: string; runId?: string }): Promise<RunCard[]> {
    return this.db.query(
      `SELECT r.id, d.starts_at AS "slotStartsAt", d.ends_at AS "slotEndsAt", r.state, p.name AS "courierName", r.distance_m AS "distanceM",
         count(*) FILTER (WHERE t.kind = 'store')::int AS "storeCount", count(*) FILTER (WHERE t.kind = 'door')::int AS "doorCount", count(*) FILTER (WHERE t.state <> 'planned')::int AS "doneCount",
         (SELECT count(*)::int FROM bag b JOIN sub_order s ON s.id = b.sub_order_id JOIN stop x ON x.order_id = s.order_id AND x.run_id = r.id) AS "bagCount"
       FROM run r JOIN delivery_slot d ON d.id = r.slot_id LEFT JOIN person p ON p.id = r.courier_id JOIN stop t ON t.run_id = r.id
       WHERE ($1::uuid IS NULL OR r.slot_id = $1) AND ($2::uuid IS NULL OR (r.courier_id = $2 AND d.ends_at > $4::timestamptz - interval '18 hours')) AND ($3::uuid IS NULL OR r.id = $3)
       GROUP BY r.id, d.id, p.name ORDER BY d.starts_at, r.id`,
      [by.slotId ?? null, by.courierId ?? null, by.runId ?? null, this.clock.now()],
    );
  }

  async planner(from: Date, to: Date) {
    const slots = await this.db.query(
      `SELECT s.id, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.cutoff_at AS "cutoffAt", s.capacity, s.taken, s.fee_ore AS "feeOre",
         (SELECT count(*)::int FROM orders o WHERE o.delivery_slot_id = s.id AND o.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM stop t WHERE t.order_id = o.id AND t.state = 'planned')) AS "unplannedOrders"
       FROM delivery_slot s WHERE s.starts_at >= $1 AND s.starts_at < $2 ORDER BY s.starts_at`,
      [from, to],
    );
    return Promise.all(slots.map(async (s: Row) => ({ ...s, runs: await this.cards({ slotId: s.id }) })));
  }
}
