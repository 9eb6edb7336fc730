import type { Row } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RunSheet } from './delivery.views';

/** A run as its courier needs it on a phone: one statement. */
@Injectable()
export class RunSheets {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async read(runId: string): Promise<RunSheet> {
    const [row] = await this.db.query(SHEET, [runId]);
    if (!row) throw new DomainError('RUN_UNKNOWN');
    return {
      ...row,
      stops: row.stops.map((s: Row) => ({
        ...s,
        etaAt: s.etaAt && new Date(s.etaAt),
        doneAt: s.doneAt && new Date(s.doneAt),
        place: { lat: s.lat, lon: s.lon },
      })),
    };
  }
}

const SHEET = /* sql */ `
SELECT r.id, r.state, d.starts_at AS "slotStartsAt", d.ends_at AS "slotEndsAt", r.distance_m AS "distanceM", p.name AS "courierName",
  (SELECT json_agg(json_build_object('id', t.id, 'position', t.position, 'kind', t.kind, 'state', t.state, 'name', coalesce(s.name, o.name), 'addressLine', coalesce(s.address_line, o.address_line),
    'postcode', coalesce(s.postcode, o.postcode), 'city', coalesce(s.city, o.address_city), 'directions', o.directions, 'phone', coalesce(s.phone, o.phone), 'lat', coalesce(s.lat, o.lat), 'lon', coalesce(s.lon, o.lon),
    'etaAt', t.eta_at, 'doneAt', t.done_at, 'failReason', t.fail_reason,
    'bags', coalesce((SELECT json_agg(json_build_object('id', b.id, 'code', b.code, 'orderNumber', x.number, 'storeName', y.name, 'state', b.state, 'cold', b.cold) ORDER BY x.number, b.id)
      FROM bag b JOIN sub_order x ON x.id = b.sub_order_id JOIN store y ON y.id = x.store_id JOIN stop z ON z.run_id = r.id AND z.order_id = x.order_id
      WHERE CASE t.kind WHEN 'store' THEN x.store_id = t.store_id ELSE x.order_id = t.order_id END), '[]'),
    'notReady', (SELECT coalesce(json_agg(x.number ORDER BY x.number), '[]') FROM sub_order x JOIN stop z ON z.run_id = r.id AND z.order_id = x.order_id WHERE x.state IN ('placed','accepted','picking')
      AND CASE t.kind WHEN 'store' THEN x.store_id = t.store_id ELSE x.order_id = t.order_id END),
    'minAge', (SELECT max(l.min_age) FROM order_line l JOIN sub_order x ON x.id = l.sub_order_id WHERE x.order_id = t.order_id AND l.picked > 0)) ORDER BY t.position)
   FROM stop t LEFT JOIN store s ON s.id = t.store_id LEFT JOIN orders o ON o.id = t.order_id WHERE t.run_id = r.id) AS stops
FROM run r JOIN delivery_slot d ON d.id = r.slot_id LEFT JOIN person p ON p.id = r.courier_id WHERE r.id = $1`;
