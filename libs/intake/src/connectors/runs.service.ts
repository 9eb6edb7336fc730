import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

interface By {
  begunBy: 'person' | 'dry_run' | 'schedule';
  personId: string | null;
}

/** Runs of connectors: an import each, which nobody uploads. */
@Injectable()
export class Runs {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  /** One run of a connector at a time: where one is under way or waits for a yes, none begins. Answers the imports begun. */
  async begin(tx: EntityManager, connectorIds: string[], by: By, now: Date): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO import_file (store_id, uploaded_by, filename, state, uploaded_at, connector_id, begun_by, options)
       SELECT store_id, $2, name, 'reading', $3, id, $4, jsonb_strip_nulls(jsonb_build_object('storeCode', store_code, 'complete', complete, 'excludesHeld', excludes_held))
       FROM connector WHERE id = ANY($1) AND removed_at IS NULL ORDER BY id ON CONFLICT DO NOTHING RETURNING id`,
      [connectorIds, by.personId, now, by.begunBy],
    );
    const events = rows.map(({ id }) => ({ name: 'import.begun', payload: { importId: id } }));
    await this.outbox.addAll(tx, events, now);
    return rows.map((r) => r.id);
  }

  /** A run that waits for a person gives way to a new one; one that works does not. */
  async supersede(tx: EntityManager, connectorId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE import_file SET state = 'cancelled', finished_at = $2 WHERE connector_id = $1 AND state IN ('mapped','previewed')`,
      [connectorId, now],
    );
  }
}
