import { Config } from '@bytorg/config';
import type { Row } from '@bytorg/database';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AddressHit } from './stores.views';

export interface PostcodeInfo {
  postcode: string;
  city: string;
  municipalityNo: string;
  category: string;
}

/** Postcodes of the country and addresses: from the town's own gazetteer, or Kartverket's address service by URL. */
@Injectable()
export class Places {
  /** Postcodes asked for; there are five thousand, and they change once a year. */
  private readonly known = new Map<string, PostcodeInfo>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Config) private readonly config: Config,
  ) {}

  async postcode(postcode: string): Promise<PostcodeInfo | null> {
    if (!/^[0-9]{4}$/.test(postcode)) return null;
    const known = this.known.get(postcode);
    if (known) return known;
    const [row] = await this.db.query(
      `SELECT postcode, city, municipality_no AS "municipalityNo", category FROM postcode WHERE postcode = $1`,
      [postcode],
    );
    if (row) this.known.set(postcode, row);
    return row ?? null;
  }

  async search(text: string): Promise<AddressHit[]> {
    const wanted = text.trim().slice(0, 100);
    if (wanted.length < 3) return [];
    return this.config.env.GEOCODER_URL ? this.ask(this.config.env.GEOCODER_URL, wanted) : this.gazetteer(wanted);
  }

  /** Where a typed address is; null when nobody knows it. */
  async locate(line: string, postcode: string): Promise<{ lat: number; lon: number } | null> {
    const hits = await this.search(line);
    const hit = hits.find((h) => h.postcode === postcode && h.line.toLowerCase() === line.trim().toLowerCase());
    if (hit) return hit.place;
    const [row] = await this.db.query(`SELECT lat, lon FROM postcode WHERE postcode = $1 AND lat IS NOT NULL`, [
      postcode,
    ]);
    return row ?? null;
  }

  private async gazetteer(text: string): Promise<AddressHit[]> {
    const rows = await this.db.query(
      `SELECT line, postcode, city, lat, lon FROM gazetteer WHERE line ILIKE $1 ORDER BY length(line), line LIMIT 8`,
      [`${text.replace(/[\\%_]/g, '\\$&')}%`],
    );
    return rows.map((r: Row) => ({
      line: r.line,
      postcode: r.postcode,
      city: r.city,
      place: { lat: r.lat, lon: r.lon },
    }));
  }

  private async ask(base: string, text: string): Promise<AddressHit[]> {
    const url = new URL(base);
    url.search = new URLSearchParams({ sok: text, treffPerSide: '8', fuzzy: 'true' }).toString();
    const answer = await fetch(url, { signal: AbortSignal.timeout(3000) }).catch(() => null);
    if (!answer?.ok) return [];
    const { adresser = [] } = (await answer.json()) as { adresser?: Row[] };
    return adresser.map((a) => ({
      line: a.adressetekst,
      postcode: a.postnummer,
      city: a.poststed,
      place: { lat: a.representasjonspunkt.lat, lon: a.representasjonspunkt.lon },
    }));
  }
}
