import { addHours, Clock, oslo, osloInstant } from '@bytorg/clock';
import { DomainError } from '@bytorg/errors';
import { Every } from '@bytorg/outbox';
import { holidayName, StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export interface DeliverySlotInfo {
  id: string;
  startsAt: Date;
  endsAt: Date;
  cutoffAt: Date;
  freePlaces: number;
  feeOre: number;
}

const DAYS_AHEAD = 4;
/** The town's windows until the delivery office sets its own: two on weekdays, one on Saturdays, none on Sundays and holidays. */
const windows: Record<number, [string, string][]> = { 6: [['13:00', '15:00']], 7: [] };
const weekday: [string, string][] = [
  ['16:00', '18:00'],
  ['18:00', '20:00'],
];
const CAPACITY = 12;
const FEE_ORE = 7900;
const CUTOFF_HOURS = 2;

/** Delivery windows with capacity, and where a courier drives. */
@Injectable()
export class DeliverySlots {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  /** Windows that can still be bought; all stores' goods must be ready before the courier sets out. */
  async offered(readyBy: Date | null, checkoutId: string | null = null): Promise<DeliverySlotInfo[]> {
    const now = this.clock.now();
    return this.db.query(
      `SELECT s.id, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.cutoff_at AS "cutoffAt", s.fee_ore AS "feeOre",
         greatest(s.capacity - s.taken + (SELECT count(*) FROM delivery_hold h WHERE h.slot_id = s.id AND h.checkout_id = $3), 0)::int AS "freePlaces"
       FROM delivery_slot s WHERE s.cutoff_at > $1 AND s.starts_at < $4 AND ($2::timestamptz IS NULL OR s.starts_at >= $2) ORDER BY s.starts_at LIMIT 12`,
      [now, readyBy, checkoutId, addHours(now, 24 * DAYS_AHEAD)],
    );
  }

  /** A new town's vans drive to every street address of its municipality. */
  async coverMunicipality(tx: EntityManager, townId: string): Promise<void> {
    await tx.query(
      `INSERT INTO delivery_area (town_id, postcode) SELECT t.id, p.postcode FROM town t JOIN postcode p USING (municipality_no)
       WHERE t.id = $1 AND p.category IN ('G','B') ON CONFLICT DO NOTHING`,
      [townId],
    );
  }

  async isInArea(postcode: string): Promise<boolean> {
    const town = await this.directory.town();
    const [row] = await this.db.query(`SELECT 1 FROM delivery_area WHERE town_id = $1 AND postcode = $2`, [
      town.id,
      postcode,
    ]);
    return !!row;
  }

  /** Takes one place; SLOT_FULL or SLOT_GONE otherwise. */
  async hold(tx: EntityManager, checkoutId: string, slotId: string): Promise<DeliverySlotInfo> {
    const [[slot]] = await tx.query(
      `UPDATE delivery_slot SET taken = taken + 1 WHERE id = $1 AND taken < capacity AND cutoff_at > $2
       RETURNING id, starts_at AS "startsAt", ends_at AS "endsAt", cutoff_at AS "cutoffAt", fee_ore AS "feeOre", capacity - taken AS "freePlaces"`,
      [slotId, this.clock.now()],
    );
    if (!slot) {
      const [row] = await tx.query(`SELECT cutoff_at > $2 AS open FROM delivery_slot WHERE id = $1`, [
        slotId,
        this.clock.now(),
      ]);
      throw new DomainError(row?.open ? 'SLOT_FULL' : 'SLOT_GONE');
    }
    await tx.query(`INSERT INTO delivery_hold (checkout_id, slot_id) VALUES ($1, $2)`, [checkoutId, slotId]);
    return slot;
  }

  /** Before a choice is changed: the place given up and the place wanted, in the order of their ids. */
  async lock(tx: EntityManager, checkoutId: string, wantedId: string | null): Promise<void> {
    await tx.query(
      `SELECT 1 FROM delivery_slot WHERE id = $2 OR id IN (SELECT slot_id FROM delivery_hold WHERE checkout_id = $1) ORDER BY id FOR UPDATE`,
      [checkoutId, wantedId],
    );
  }

  async release(tx: EntityManager, checkoutId: string): Promise<void> {
    await tx.query(
      `WITH gone AS (DELETE FROM delivery_hold WHERE checkout_id = $1 RETURNING slot_id) UPDATE delivery_slot s SET taken = taken - 1 FROM gone g WHERE s.id = g.slot_id`,
      [checkoutId],
    );
  }

  async keep(tx: EntityManager, checkoutId: string): Promise<void> {
    await tx.query(`DELETE FROM delivery_hold WHERE checkout_id = $1`, [checkoutId]);
  }

  /** Opens the windows of the coming days. */
  @Every(600_000)
  async openAhead(): Promise<void> {
    const town = await this.directory.town().catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'NO_TOWN') return null; // a new house has none yet
      throw error;
    });
    if (!town) return;
    const today = oslo(this.clock.now()).toPlainDate();
    for (let i = 0; i <= DAYS_AHEAD; i++) {
      const date = today.add({ days: i });
      if (holidayName(date)) continue;
      for (const [from, to] of windows[date.dayOfWeek] ?? weekday) {
        const startsAt = osloInstant(date, from);
        await this.db.query(
          `INSERT INTO delivery_slot (town_id, starts_at, ends_at, cutoff_at, capacity, fee_ore) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
          [town.id, startsAt, osloInstant(date, to), addHours(startsAt, -CUTOFF_HOURS), CAPACITY, FEE_ORE],
        );
      }
    }
  }
}
