import { Problems } from '@bytorg/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { postcodeRegister } from './postcode-register';
import { slugOf } from './slug';

export interface NewTown {
  name: string;
  municipalityNo: string;
  lat: number;
  lon: number;
}

/** A new house has neither a town nor the country's postcodes. */
@Injectable()
export class Founding {
  /** The town's id; an existing one is left as it is. */
  async found(tx: EntityManager, town: NewTown | null): Promise<string> {
    const [known] = await tx.query(`SELECT id FROM town LIMIT 1`);
    if (known) return known.id;
    const rows = postcodeRegister();
    this.check(town, rows);
    await tx.query(
      `INSERT INTO postcode (postcode, city, municipality_no, municipality, category)
       SELECT postcode, city, municipality_no, municipality, category FROM jsonb_populate_recordset(NULL::postcode, $1::jsonb) ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
    const [made] = await tx.query(
      `INSERT INTO town (slug, name, municipality_no, lat, lon) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [slugOf(town.name), town.name, town.municipalityNo, town.lat, town.lon],
    );
    return made.id;
  }

  private check(town: NewTown | null, rows: ReturnType<typeof postcodeRegister>): asserts town is NewTown {
    const problems = new Problems();
    if (!town?.name.trim()) problems.add('name', 'REQUIRED');
    if (!rows.some((r) => r.municipality_no === town?.municipalityNo)) problems.add('municipality', 'UNKNOWN');
    // The mainland and its islands; Svalbard has no municipality.
    if (!(town && town.lat > 57 && town.lat < 72)) problems.add('latitude', 'OUTSIDE_NORWAY');
    if (!(town && town.lon > 4 && town.lon < 32)) problems.add('longitude', 'OUTSIDE_NORWAY');
    problems.throwIfAny();
  }
}
