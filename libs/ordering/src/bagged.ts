import type { Row } from '@bytorg/database';
import { SetAside } from '@bytorg/inventory';
import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';

/** What pickers have taken off the shelf and nobody has collected: a count of the shelf does not meet it. */
@Injectable()
export class Bagged extends SetAside {
  async units(db: DataSource | EntityManager, offerIds: readonly string[]): Promise<Map<string, number>> {
    const rows: Row[] = await db.query(
      `SELECT l.offer_id AS id, sum(l.picked)::int AS n FROM order_line l JOIN sub_order s ON s.id = l.sub_order_id
       WHERE l.offer_id = ANY($1) AND s.state IN ('picking', 'ready', 'out_for_delivery') AND l.picked > 0 GROUP BY 1`,
      [offerIds],
    );
    return new Map(rows.map((r) => [r.id, r.n]));
  }
}
