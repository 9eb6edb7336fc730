import { variantName } from '@bytorg/catalog';
import type { Row } from '@bytorg/database';
import type { Who } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HOW_FAR } from './counts.service';
import { LEFT, whichOf } from './count-reader.service';
import type { CountDifference, CountReview } from './counts.views';
import { type Counted, reckon, type Reckoned, type Since } from './reckon';

const PAGE = 50;

export interface CountedLine extends Counted {
  offerId: string;
  at: Date;
  /** What the ledger believed at that moment. */
  book: number;
}

type Difference = CountDifference;

/** What a round found, carried to now: for the person who approves, and for the approval itself. */
@Injectable()
export class CountReviews {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** Each line carried from its moment to now; for an approval with the lines' stock locked. */
  async carry(db: DataSource | EntityManager, lines: readonly CountedLine[]): Promise<Map<string, Reckoned>> {
    const rows: (Since & { offerId: string })[] = await db.query(SINCE, [
      lines.map((l) => l.offerId),
      lines.map((l) => l.position),
    ]);
    const since = Map.groupBy(rows, (r) => r.offerId);
    return new Map(lines.map((l) => [l.offerId, reckon(l, since.get(l.offerId) ?? [])]));
  }

  async review(who: Who, id: string, page: number): Promise<CountReview> {
    // First: what comes while the differences are read may be among them, and is not approved with them.
    const [{ seen }] = await this.db.query(HOW_FAR, [id]);
    const all = await this.all(who, id);
    const left = (await this.db.query(`${LEFT} AND c.state = 'open'`, [id])).map((row: Row) => row.id);
    const shown = all.filter((d) => d.change !== 0 || d.unsure).toSorted(dearest);
    const from = (Math.max(page, 1) - 1) * PAGE;
    return {
      seen,
      ...summed(all),
      left: left.length,
      leftSeen: whichOf(left),
      total: shown.length,
      differences: shown.slice(from, from + PAGE),
    };
  }

  private async all(who: Who, id: string): Promise<Difference[]> {
    const rows: Row[] = await this.db.query(ALL(who.language), [id]);
    const open = rows
      .filter((r) => r.outcome === null)
      .map((r) => ({ ...r, position: Number(r.position), lastPosition: Number(r.lastPosition) }));
    const carried = await this.carry(this.db, open as unknown as CountedLine[]);
    return rows.map((r) => {
      const found: Reckoned & { change: number } = r.outcome ?? withChange(carried.get(r.offerId)!, r.onHandNow);
      const valueOre = found.change * r.priceOre;
      return { ...r, ...found, believed: r.book, valueOre } as unknown as Difference;
    });
  }
}

export const withChange = (found: Reckoned, onHandNow: number) => ({ ...found, change: found.onHand - onHandNow });

const dearest = (a: Difference, b: Difference) =>
  Number(b.unsure) - Number(a.unsure) || Math.abs(b.valueOre) - Math.abs(a.valueOre) || (a.name < b.name ? -1 : 1);

const summed = (all: readonly Difference[]) => {
  const [less, more] = [all.filter((d) => d.change < 0), all.filter((d) => d.change > 0)];
  const value = (of: readonly Difference[]) => of.reduce((sum, d) => sum + d.valueOre, 0);
  return {
    counted: all.length,
    right: all.length - less.length - more.length,
    less: less.length,
    more: more.length,
    lessOre: value(less),
    moreOre: value(more),
    unsure: all.filter((d) => d.unsure).length,
    shortages: all.filter((d) => d.held > d.onHand).length,
  };
};

const SINCE = /* sql */ `
SELECT m.id::float8 AS id, m.offer_id AS "offerId", m.kind, m.delta_on_hand AS "deltaOnHand", m.delta_held AS "deltaHeld", m.on_hand_after AS "onHandAfter",
  m.held_after AS "heldAfter", m.reason
FROM unnest($1::uuid[], $2::bigint[]) AS l(offer_id, position) JOIN stock_movement m ON m.offer_id = l.offer_id AND m.id > l.position ORDER BY m.offer_id, m.id`;

const ALL = (language: 'nb' | 'en') => /* sql */ `
SELECT f.offer_id AS "offerId", ${language === 'en' ? 'coalesce(p.name_en, p.name_nb)' : 'p.name_nb'} AS name, ${variantName('v', language)} AS "variantName", o.sku, o.shelf, o.piece_ore AS "priceOre",
  f.figure, f.set_aside AS "setAside", f.position, f.last_position AS "lastPosition", f.bags_moved AS "bagsMoved", f.book, k.on_hand AS "onHandNow", k.held, l.outcome
FROM stock_count_figure f JOIN stock_count_line l ON l.count_id = f.count_id AND l.offer_id = f.offer_id JOIN offer o ON o.id = f.offer_id JOIN stock k ON k.offer_id = o.id
JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id WHERE f.count_id = $1`;
