import { Clock } from '@bytorg/clock';
import { asPlatform } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Schedule } from './schedule';
import type { StoreKind } from './store-kind';

export interface StoreInfo {
  id: string;
  slug: string;
  name: string;
  kind: StoreKind;
  orgNumber: string;
  vatRegistered: boolean;
  tagline: { nb: string; en: string };
  about: { nb: string; en: string };
  parking: { nb: string; en: string };
  colour: string;
  monogram: string;
  illustration: string;
  email: string;
  phone: string;
  addressLine: string;
  postcode: string;
  city: string;
  lat: number;
  lon: number;
  status: 'applied' | 'active' | 'paused';
  prepMinutes: number;
  buffer: number;
  bufferAuto: boolean;
  importShare: number;
  scaleCodes: string;
  slotMinutes: number;
  slotCapacity: number;
  delivers: boolean;
  centre: { id: string; slug: string; name: string; lat: number; lon: number };
  townId: string;
  schedule: Schedule;
}

export interface TownInfo {
  id: string;
  slug: string;
  name: string;
  municipalityNo: string;
  lat: number;
  lon: number;
}

const FRESH_MS = 1000;

/**
 * The town's stores with hours and closures, in memory: small, read by every page, changed rarely. At most a second
 * old; a process that writes reads again at once. One statement a second at most, whatever the load.
 */
@Injectable()
export class StoreDirectory {
  private stores = new Map<string, StoreInfo>();
  private text = '';
  private theTown?: TownInfo;
  private readAt = 0;
  private forgottenAt = 0;
  private reading?: Promise<void>;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) readonly clock: Clock,
  ) {}

  /** Stale is read again in the background; only the first reader, or after `forget`, waits. */
  private async fresh(): Promise<void> {
    if (performance.now() - this.readAt < FRESH_MS && this.theTown) return;
    // A door in the wall: what all requests share is read as nobody's staff.
    this.reading ??= asPlatform(() => this.read()).finally(() => (this.reading = undefined));
    if (this.theTown && this.readAt) return void this.reading.catch(() => undefined);
    await this.reading;
    // A read that had begun before says what was true then.
    if (this.theTown && !this.readAt) await this.fresh();
  }

  /** After a write: the next reader waits for the truth. */
  forget(): void {
    this.readAt = 0;
    this.forgottenAt = performance.now();
  }

  async all(): Promise<StoreInfo[]> {
    await this.fresh();
    return [...this.stores.values()];
  }

  async active(): Promise<StoreInfo[]> {
    return (await this.all()).filter((s) => s.status === 'active');
  }

  async get(id: string): Promise<StoreInfo> {
    await this.fresh();
    const store = this.stores.get(id);
    if (!store) throw new DomainError('STORE_UNKNOWN');
    return store;
  }

  async bySlug(slug: string): Promise<StoreInfo | undefined> {
    return (await this.all()).find((s) => s.slug === slug);
  }

  async town(): Promise<TownInfo> {
    await this.fresh();
    if (!this.theTown) throw new DomainError('NO_TOWN');
    return this.theTown;
  }

  private async read() {
    const at = performance.now();
    const [row] = await this.db.query(SQL);
    if (!row) return;
    this.theTown = row.town;
    if (row.stores !== this.text) this.take(row.stores);
    if (at >= this.forgottenAt) this.readAt = at;
  }

  /** What did not change stays the same object: others keep what they worked out of it. */
  private take(text: string) {
    const was = this.stores;
    const same = (s: StoreInfo) => {
      const old = was.get(s.id);
      return old && JSON.stringify(old) === JSON.stringify(s) ? old : s;
    };
    this.stores = new Map((JSON.parse(text) as StoreInfo[]).map((s) => [s.id, same(s)]));
    this.text = text;
  }
}

const SQL = /* sql */ `
SELECT json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'municipalityNo', t.municipality_no, 'lat', t.lat, 'lon', t.lon) AS town,
  coalesce((SELECT json_agg(json_build_object(
    'id', s.id, 'slug', s.slug, 'name', s.name, 'kind', s.kind, 'orgNumber', s.org_number, 'vatRegistered', s.vat_registered,
    'tagline', json_build_object('nb', s.tagline_nb, 'en', s.tagline_en), 'about', json_build_object('nb', s.about_nb, 'en', s.about_en),
    'parking', json_build_object('nb', s.parking_nb, 'en', s.parking_en), 'colour', s.colour, 'monogram', s.monogram, 'illustration', s.illustration,
    'email', s.email, 'phone', s.phone, 'addressLine', s.address_line, 'postcode', s.postcode, 'city', s.city, 'lat', s.lat, 'lon', s.lon,
    'status', s.status, 'prepMinutes', s.prep_minutes, 'buffer', s.buffer, 'bufferAuto', s.buffer_auto, 'importShare', s.import_share, 'scaleCodes', s.scale_codes, 'slotMinutes', s.slot_minutes, 'slotCapacity', s.slot_capacity,
    'delivers', s.delivers, 'townId', s.town_id,
    'centre', json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'lat', c.lat, 'lon', c.lon),
    'schedule', json_build_object('sundayExempt', s.sunday_exempt,
      'weekly', coalesce((SELECT json_object_agg(weekday, hours) FROM (
        SELECT weekday, json_agg(json_build_object('opens', to_char(opens, 'HH24:MI'), 'closes', to_char(closes, 'HH24:MI')) ORDER BY opens) AS hours
        FROM store_hours h WHERE h.store_id = s.id GROUP BY weekday) w), '{}'),
      'closures', coalesce((SELECT json_agg(json_build_object('id', x.id, 'fromDate', x.from_date::text, 'toDate', x.to_date::text,
        'opens', to_char(x.opens, 'HH24:MI'), 'closes', to_char(x.closes, 'HH24:MI'), 'note', x.note) ORDER BY x.from_date)
        FROM store_closure x WHERE x.store_id = s.id), '[]'))
  ) ORDER BY s.name) FROM store s JOIN centre c ON c.id = s.centre_id WHERE s.town_id = t.id), '[]')::text AS stores
FROM town t ORDER BY t.slug LIMIT 1`;
