import { Clock } from '@bytorg/clock';
import { inTransaction, once, wasDone } from '@bytorg/database';
import { DomainError, Problems } from '@bytorg/errors';
import { audit, isEmail, Staff, type Who } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StoreDirectory } from './directory';
import { isOrgNumber } from './org-number';
import { isPhone } from './phone';
import { Places } from './places.service';
import { slugOf } from './slug';
import { centreView } from './store-card';
import type { CentreInput, NewStoreInput, StoreStatus } from './stores.views';

const palette = ['#14493B', '#2F5D8A', '#8A4B2F', '#6B4C7A', '#3F6B3A', '#8A2F4B', '#4B5A8A', '#7A5A1E'];

/** What the coordinator does with stores and centres. */
@Injectable()
export class Centres {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(Places) private readonly places: Places,
    @Inject(Staff) private readonly staff: Staff,
  ) {}

  async all() {
    const rows = await this.db.query(`SELECT id, slug, name, lat, lon FROM centre ORDER BY name`);
    return rows.map(centreView);
  }

  async save(who: Who, input: CentreInput) {
    const problems = new Problems();
    const name = input.name.trim();
    if (!name) problems.add('name', 'REQUIRED');
    if (name.length > 80) problems.add('name', 'TOO_LONG', { max: 80 });
    // Mainland Norway, roughly: a slipped digit puts a centre in the sea.
    if (!(input.lat >= 57 && input.lat <= 72)) problems.add('lat', 'OUT_OF_RANGE', { min: 57, max: 72 });
    if (!(input.lon >= 4 && input.lon <= 32)) problems.add('lon', 'OUT_OF_RANGE', { min: 4, max: 32 });
    problems.throwIfAny();
    const now = this.clock.now();
    const town = await this.directory.town();
    const row = await inTransaction(this.db, async (tx) => {
      const [saved] = input.id
        ? (
            await tx.query(
              `UPDATE centre SET name = $2, lat = $3, lon = $4 WHERE id = $1 RETURNING id, slug, name, lat, lon`,
              [input.id, name, input.lat, input.lon],
            )
          )[0]
        : await tx.query(
            `INSERT INTO centre (town_id, slug, name, lat, lon) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (slug) DO NOTHING RETURNING id, slug, name, lat, lon`,
            [town.id, slugOf(name), name, input.lat, input.lon],
          );
      if (!saved) throw new DomainError(input.id ? 'CENTRE_UNKNOWN' : 'CENTRE_EXISTS');
      await audit(tx, who, now, { action: 'centre.saved', subject: 'centre', subjectId: saved.id, detail: { name } });
      return saved;
    });
    this.directory.forget();
    return centreView(row);
  }

  /** Admits a store and invites its owner. It sells from the day its owner has put goods in. */
  async admit(who: Who, input: NewStoreInput, key: string): Promise<string> {
    const by = { scope: who.personId, operation: 'admitStore', key, body: input };
    const problems = new Problems();
    const name = input.name.trim();
    if (!name) problems.add('name', 'REQUIRED');
    if (name.length > 80) problems.add('name', 'TOO_LONG', { max: 80 });
    const orgNumber = input.orgNumber.replace(/\s/g, '');
    if (!isOrgNumber(orgNumber)) problems.add('orgNumber', 'NOT_AN_ORG_NUMBER');
    else if (
      !(await wasDone(this.db, by)) &&
      (await this.db.query(`SELECT 1 FROM store WHERE org_number = $1`, [orgNumber])).length
    )
      problems.add('orgNumber', 'TAKEN');
    if (!isEmail(input.email.trim())) problems.add('email', 'NOT_AN_EMAIL');
    if (!isEmail(input.ownerEmail.trim())) problems.add('ownerEmail', 'NOT_AN_EMAIL');
    if (!isPhone(input.phone)) problems.add('phone', 'NOT_A_PHONE');
    if (!input.addressLine.trim()) problems.add('addressLine', 'REQUIRED');
    const postcode = await this.places.postcode(input.postcode.trim());
    if (!postcode) problems.add('postcode', 'UNKNOWN_POSTCODE');
    const [centre] = /^[0-9a-f-]{36}$/i.test(input.centreId)
      ? await this.db.query(`SELECT id, lat, lon FROM centre WHERE id = $1`, [input.centreId])
      : [];
    if (!centre) problems.add('centreId', 'NOT_A_CHOICE');
    problems.throwIfAny();
    const place = (await this.places.locate(input.addressLine, postcode!.postcode)) ?? centre;
    const town = await this.directory.town();
    const now = this.clock.now();
    const id = await once(this.db, by, async (tx) => {
      const [{ n }] = await tx.query(`SELECT count(*)::int AS n FROM store`);
      const [store] = await tx.query(
        `INSERT INTO store (town_id, centre_id, slug, name, kind, org_number, colour, monogram, illustration, email, phone, address_line, postcode, city, lat, lon, status, created_at, admitted_at)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,'active',$17,$17) RETURNING id`,
        [
          town.id,
          centre.id,
          `${slugOf(name)}${n && (await tx.query(`SELECT 1 FROM store WHERE slug = $1`, [slugOf(name)])).length ? `-${n}` : ''}`,
          name,
          input.kind,
          orgNumber,
          palette[n % palette.length],
          monogramOf(name),
          input.kind,
          input.email.trim(),
          input.phone.trim(),
          input.addressLine.trim(),
          postcode!.postcode,
          postcode!.city,
          place.lat,
          place.lon,
          now,
        ],
      );
      await audit(tx, who, now, {
        action: 'store.admitted',
        subject: 'store',
        subjectId: store.id,
        storeId: store.id,
        detail: { name, orgNumber },
      });
      // A store without an owner would be nobody's: both or neither.
      await this.staff.inviteIn(tx, who, {
        email: input.ownerEmail,
        role: 'owner',
        scopeId: store.id,
        scopeName: name,
      });
      return store.id as string;
    });
    this.directory.forget();
    return id;
  }

  async setStatus(who: Who, storeId: string, status: StoreStatus): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE store SET status = $2, admitted_at = coalesce(admitted_at, $3) WHERE id = $1 RETURNING id`,
        [storeId, status, now],
      );
      if (!rows.length) throw new DomainError('STORE_UNKNOWN');
      await audit(tx, who, now, { action: `store.${status}`, subject: 'store', subjectId: storeId, storeId });
    });
    this.directory.forget();
  }
}

const monogramOf = (name: string) => {
  const words = name.split(/\s+/).filter((w) => /^\p{L}/u.test(w));
  return (words.length > 1 ? words[0][0] + words[words.length - 1][0] : name.slice(0, 2)).toUpperCase();
};
