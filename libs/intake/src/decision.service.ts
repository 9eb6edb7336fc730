import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FileKind } from './columns';
import { ImportShelves } from './shelves/import-shelves.service';

interface Previewed {
  id: string;
  storeId: string;
  kind: FileKind;
  /** The file holds everything the store sells: what is not in it is retired. */
  complete: boolean;
}

interface Weighed {
  begunBy: 'upload' | 'person' | 'dry_run' | 'schedule';
  asks: number | null;
  /** The connector has been applied before: a person has seen what it brings. */
  trusted: boolean;
}

/** So few are looked over at a glance: no share of a small store's goods is worth a question. */
const FEW = 3;

/** What a previewed import would do to a store as a whole, and whether it may go on by itself. */
@Injectable()
export class Decision {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ImportShelves) private readonly shelves: ImportShelves,
  ) {}

  async weigh(tx: EntityManager, file: Previewed, now: Date): Promise<void> {
    await tx.query(`DELETE FROM import_retirement WHERE import_id = $1`, [file.id]);
    if (file.complete) await tx.query(RETIRE, [file.id, file.storeId]);
    const [[found]]: [Weighed[], number] = await tx.query(WEIGH, [file.id, file.kind, FEW]);
    if (!found || found.begunBy === 'upload' || found.begunBy === 'dry_run') return;
    await this.goOn(tx, file, found, now);
  }

  private async goOn(tx: EntityManager, { id, storeId }: Previewed, found: Weighed, now: Date): Promise<void> {
    if (found.asks === null && found.trusted) {
      if (found.begunBy === 'schedule') await this.shelves.tellNew(tx, id, storeId, now);
      await tx.query(`UPDATE import_file SET state = 'applying', done = 0 WHERE id = $1`, [id]);
      return this.outbox.add(tx, 'import.confirmed', { importId: id }, now);
    }
    if (found.begunBy !== 'schedule') return;
    const why = found.asks === null ? 'first' : 'share';
    await this.outbox.add(tx, 'import.stopped', { importId: id, storeId, why }, now);
  }
}

const RETIRE = /* sql */ `
INSERT INTO import_retirement (import_id, offer_id)
SELECT $1, o.id FROM offer o WHERE o.store_id = $2 AND o.status <> 'retired'
  AND NOT EXISTS (SELECT 1 FROM import_row r WHERE r.import_id = $1 AND r.offer_id = o.id)`;

/**
 * What counts is what a shopper would miss or pay: goods retired, emptied or priced anew. A count that moves is any day's
 * news. A complete file with rows nobody could read may hold, in one of them, what it seems to leave out: that is asked, too;
 * not where a person has said that such goods are not taken.
 */
const WEIGH = /* sql */ `
WITH rows AS (
  SELECT count(*) FILTER (WHERE action = 'new_product')::int AS new_products, count(*) FILTER (WHERE action = 'new_offer')::int AS new_offers, count(*) FILTER (WHERE action = 'update')::int AS updates,
    count(*) FILTER (WHERE action = 'unchanged')::int AS unchanged, count(*) FILTER (WHERE action = 'refused')::int AS refused,
    count(*) FILTER (WHERE reprices)::int AS reprices, count(*) FILTER (WHERE empties)::int AS empties, count(*) FILTER (WHERE reprices OR empties)::int AS concerned,
    count(*) FILTER (WHERE action = 'refused' AND offer_id IS NULL AND NOT left_out)::int AS unread, count(likely)::int AS likely, count(*) FILTER (WHERE likely IS NOT NULL AND NOT answered)::int AS unanswered
  FROM (SELECT action, offer_id, likely, parsed ? 'answered' AS answered, problems @> '[{"code":"CATEGORY_NOT_TAKEN"}]' AS left_out, action = 'update' AND parsed->'priceOre' <> 'null' AND parsed->'priceOre' <> parsed->'oldPriceOre' AS reprices,
          action = 'update' AND parsed->'onHand' = '0' AND (parsed->>'oldStock')::int > 0 AS empties FROM import_row WHERE import_id = $1) r),
retired AS (SELECT count(*)::int AS n FROM import_retirement WHERE import_id = $1)
UPDATE import_file f SET state = 'previewed', done = total, kind = $2, retires = retired.n, reprices = rows.reprices, empties = rows.empties, offers = o.n,
  likely = rows.likely, unanswered = rows.unanswered, new_products = rows.new_products, new_offers = rows.new_offers, updates = rows.updates, unchanged = rows.unchanged, refused = rows.refused,
  asks = CASE WHEN rows.concerned + retired.n > $3 AND (rows.concerned + retired.n) * 100 > s.import_share * o.n OR retired.n > 0 AND rows.unread > 0 THEN rows.concerned + retired.n END
FROM rows, retired, store s, LATERAL (SELECT count(*)::int AS n FROM offer WHERE store_id = s.id AND status <> 'retired') o
WHERE f.id = $1 AND f.state = 'previewing' AND s.id = f.store_id
RETURNING f.begun_by AS "begunBy", f.asks,
  EXISTS (SELECT 1 FROM import_file e WHERE e.connector_id = f.connector_id AND e.state = 'applied') AS trusted`;
