import { Clock, osloDate, plainDate } from '@bytorg/clock';
import { inTransaction, once } from '@bytorg/database';
import { Problems } from '@bytorg/errors';
import { audit, isEmail, Who } from '@bytorg/identity';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { StoreDirectory } from './directory';
import { isPhone } from './phone';
import { areScaleCodes } from './scale-codes';
import type { ClosureInput, StoreSettingsInput, WeekdayHoursInput } from './stores.views';

const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

/** What a store says about itself: settings, hours, closures. */
@Injectable()
export class StoreSettingsService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  async update(who: Who, input: StoreSettingsInput): Promise<void> {
    who.mustActFor(input.storeId, 'owner');
    const problems = new Problems();
    if (input.email != null && !isEmail(input.email.trim())) problems.add('email', 'NOT_AN_EMAIL');
    if (input.phone != null && !isPhone(input.phone)) problems.add('phone', 'NOT_A_PHONE');
    const between = (field: 'prepMinutes' | 'buffer' | 'slotCapacity' | 'importShare', min: number, max: number) => {
      const value = input[field];
      if (value != null && (value < min || value > max)) problems.add(field, 'OUT_OF_RANGE', { min, max });
    };
    between('prepMinutes', 5, 2880);
    between('buffer', 0, 1000);
    between('slotCapacity', 1, 200);
    between('importShare', 1, 100);
    if (input.scaleCodes != null && !areScaleCodes(input.scaleCodes)) problems.add('scaleCodes', 'NOT_A_SCALE_CODE');
    if (input.slotMinutes != null && ![15, 30, 60, 120].includes(input.slotMinutes))
      problems.add('slotMinutes', 'NOT_A_CHOICE');
    for (const field of ['tagline', 'about', 'parkingNote'] as const) {
      const max = field === 'tagline' ? 120 : 2000;
      if ((input[field]?.length ?? 0) > max) problems.add(field, 'TOO_LONG', { max });
    }
    problems.throwIfAny();
    const { language } = who;
    const columns = {
      email: input.email?.trim(),
      phone: input.phone?.trim(),
      prep_minutes: input.prepMinutes,
      buffer: input.buffer,
      buffer_auto: input.bufferAuto,
      import_share: input.importShare,
      scale_codes: input.scaleCodes?.trim().replace(/\s+/g, ' '),
      slot_minutes: input.slotMinutes,
      slot_capacity: input.slotCapacity,
      delivers: input.delivers,
      [`tagline_${language}`]: input.tagline,
      [`about_${language}`]: input.about,
      [`parking_${language}`]: input.parkingNote,
    };
    const set = Object.entries(columns).filter(([, value]) => value != null);
    if (!set.length) return;
    await this.change(who, input.storeId, 'store.settings_changed', Object.fromEntries(set), (tx) =>
      tx.query(`UPDATE store SET ${set.map(([name], i) => `${name} = $${i + 2}`).join(', ')} WHERE id = $1`, [
        input.storeId,
        ...set.map(([, v]) => v),
      ]),
    );
  }

  /** The house's own change, for a store that lets it: told in the audit with what it was judged by. */
  async setBuffer(tx: EntityManager, storeId: string, buffer: number, why: Record<string, unknown>, now: Date) {
    const action = 'store.settings_changed';
    await tx.query(`UPDATE store SET buffer = $2 WHERE id = $1`, [storeId, buffer]);
    await audit(tx, Who.system(), now, {
      action,
      subject: 'store',
      subjectId: storeId,
      storeId,
      detail: { buffer, ...why },
    });
    await this.outbox.add(tx, action, { storeId }, now);
  }

  async setHours(who: Who, storeId: string, hours: WeekdayHoursInput[]): Promise<void> {
    who.mustActFor(storeId, 'owner');
    const problems = new Problems();
    hours.forEach(({ weekday, intervals }) => {
      const field = `hours.${weekday}`;
      if (weekday < 1 || weekday > 7) return problems.add(field, 'NOT_A_CHOICE');
      const sorted = intervals.toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
      sorted.forEach((h, i) => {
        if (!TIME.test(h.opens) || !TIME.test(h.closes)) problems.add(field, 'NOT_A_TIME');
        else if (h.opens >= h.closes) problems.add(field, 'CLOSES_BEFORE_OPENING');
        else if (i && sorted[i - 1].closes > h.opens) problems.add(field, 'OVERLAP');
      });
    });
    if (new Set(hours.map((h) => h.weekday)).size !== hours.length) problems.add('hours', 'TWICE');
    problems.throwIfAny();
    const rows = hours.flatMap(({ weekday, intervals }) => intervals.map((h) => ({ weekday, ...h })));
    await this.change(who, storeId, 'store.hours_changed', { hours: rows.length }, async (tx) => {
      await tx.query(`DELETE FROM store_hours WHERE store_id = $1`, [storeId]);
      await tx.query(
        `INSERT INTO store_hours (store_id, weekday, opens, closes) SELECT $1, * FROM unnest($2::int[], $3::time[], $4::time[])`,
        [storeId, rows.map((r) => r.weekday), rows.map((r) => r.opens), rows.map((r) => r.closes)],
      );
    });
  }

  async addClosure(who: Who, storeId: string, c: ClosureInput, key: string): Promise<void> {
    who.mustActFor(storeId, 'owner');
    const problems = new Problems();
    if (!plainDate(c.fromDate)) problems.add('fromDate', 'NOT_A_DATE');
    if (!plainDate(c.toDate)) problems.add('toDate', 'NOT_A_DATE');
    else if (c.toDate < c.fromDate) problems.add('toDate', 'BEFORE_START');
    else if (c.toDate < osloDate(this.clock.now())) problems.add('toDate', 'IN_THE_PAST');
    if (c.opens && !TIME.test(c.opens)) problems.add('opens', 'NOT_A_TIME');
    if (c.closes && !TIME.test(c.closes)) problems.add('closes', 'NOT_A_TIME');
    if (!c.opens !== !c.closes) problems.add(c.opens ? 'closes' : 'opens', 'REQUIRED');
    else if (c.opens && c.closes && c.opens >= c.closes) problems.add('closes', 'CLOSES_BEFORE_OPENING');
    if ((c.note?.length ?? 0) > 200) problems.add('note', 'TOO_LONG', { max: 200 });
    problems.throwIfAny();
    const add = (tx: EntityManager) =>
      tx.query(
        `INSERT INTO store_closure (store_id, from_date, to_date, opens, closes, note) VALUES ($1,$2,$3,$4,$5,$6)`,
        [storeId, c.fromDate, c.toDate, c.opens || null, c.closes || null, c.note?.trim() || null],
      );
    await this.change(who, storeId, 'store.closure_added', { ...c }, add, key);
  }

  async removeClosure(who: Who, storeId: string, closureId: string): Promise<void> {
    who.mustActFor(storeId, 'owner');
    await this.change(who, storeId, 'store.closure_removed', { closureId }, (tx) =>
      tx.query(`DELETE FROM store_closure WHERE id = $1 AND store_id = $2`, [closureId, storeId]),
    );
  }

  private async change(
    who: Who,
    storeId: string,
    action: string,
    detail: Record<string, unknown>,
    work: (tx: EntityManager) => Promise<unknown>,
    key?: string,
  ) {
    const now = this.clock.now();
    const act = async (tx: EntityManager) => {
      await work(tx);
      await audit(tx, who, now, { action, subject: 'store', subjectId: storeId, storeId, detail });
      await this.outbox.add(tx, action, { storeId }, now);
    };
    if (key === undefined) await inTransaction(this.db, act);
    else await once(this.db, { scope: who.personId, operation: action, key, body: { storeId, ...detail } }, act);
    this.directory.forget();
  }
}
