import { Clock } from '@bytorg/clock';
import { inTransaction, once, whose } from '@bytorg/database';
import { DomainError, InputProblems } from '@bytorg/errors';
import { audit, limit, type Who } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type ChangeRow, ChangeViews } from './change-views';
import type { ChangeState, ProductChange, SharedText } from './changes.views';
import { isUuid } from './products.service';
import { type Text, TEXT_SQL } from './shared-text';
import { mustHaveStood, sayingWhy, SharedValues } from './shared-values.service';
import { type Sold, soldText, townText } from './sold-text';
import { WishedTexts, type WrittenText } from './wished-text.service';

const MOST_SHOWN = 100;
/** No store's id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const ROW = (language: 'nb' | 'en') => /* sql */ `
  SELECT c.id, c.product_id AS "productId", c.state, c.store_id AS "storeId", c.steward_id AS "stewardId", c.asked_at AS "askedAt", a.name AS "askedByName", c.note,
    c.before, c.after, c.decided_at AS "decidedAt", c.reason, c.undoes IS NOT NULL AS "isUndo", EXISTS (SELECT 1 FROM product_change u WHERE u.undoes = c.id) AS undone,
    ${language === 'en' ? 'coalesce(p.name_en, p.name_nb)' : 'p.name_nb'} AS "productName", p.slug AS "productSlug", ${TEXT_SQL} AS text
  FROM product_change c JOIN product p ON p.id = c.product_id LEFT JOIN person a ON a.id = c.asked_by`;

/** Changes of what stores share, from being asked for to being taken back. What is accepted the database applies. */
@Injectable()
export class ProductChanges {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ChangeViews) private readonly views: ChangeViews,
    @Inject(SharedValues) private readonly values: SharedValues,
    @Inject(WishedTexts) private readonly wished: WishedTexts,
  ) {}

  /** For a store that sells it; PRODUCT_UNKNOWN for any other. */
  async text(who: Who, storeId: string, productId: string): Promise<SharedText> {
    return this.shown(who, productId, await soldText(this.db, storeId, productId));
  }

  /** For the town's office: any goods. */
  async townText(who: Who, productId: string): Promise<SharedText> {
    return this.shown(who, productId, await townText(this.db, productId));
  }

  private async shown(who: Who, productId: string, sold: Sold & { seen?: string }): Promise<SharedText> {
    const { text, isFood, atOnce, seen = null } = sold;
    const values = await this.values.of(productId, text, who.language);
    return { ...text, food: text, ...values, productId, isFood, atOnce, seen };
  }

  /** Those still open first, then the latest; all of the town's without a store. */
  async list(who: Who, storeId: string | null): Promise<ProductChange[]> {
    const rows: ChangeRow[] = await this.db.query(
      `${ROW(who.language)} WHERE $1::uuid IS NULL OR c.store_id = $1 OR c.steward_id = $1
       ORDER BY (c.state = 'open') DESC, coalesce(c.decided_at, c.asked_at) DESC, c.id LIMIT ${MOST_SHOWN}`,
      [storeId],
    );
    return this.views.of(who, rows);
  }

  async propose(
    who: Who,
    asked: WrittenText & { storeId: string; productId: string },
    key: string,
  ): Promise<ProductChange> {
    const now = this.clock.now();
    await limit(this.db, `change:${asked.storeId}`, now, 300, 60);
    const by = { scope: who.personId, operation: 'proposeProductChange', key, body: asked };
    const work = () =>
      once(this.db, by, async (tx) => {
        const { storeId } = asked;
        const { stewardId, atOnce, ...was } = await soldText(tx, storeId, asked.productId);
        const changed = await this.wished.changes(tx, asked, { ...was, storeId });
        const state = atOnce ? 'accepted' : 'open';
        return this.write(tx, who, { ...asked, ...changed, stewardId, state, undoes: null }, now);
      });
    return this.one(who, await sayingWhy(work));
  }

  /** By the town's office, which decides on all: holds at once. CHANGED_SINCE when the text is another than the one it saw. */
  async change(
    who: Who,
    asked: WrittenText & { productId: string; seen: string },
    key: string,
  ): Promise<ProductChange> {
    const now = this.clock.now();
    await limit(this.db, `change:${who.personId}`, now, 300, 60);
    const by = { scope: who.personId, operation: 'changeProductText', key, body: asked };
    const work = () =>
      once(this.db, by, async (tx) => {
        const { stewardId, seen, ...was } = await townText(tx, asked.productId);
        if (seen !== asked.seen) this.refuse('nameNb', 'CHANGED_SINCE');
        const changed = await this.wished.changes(tx, asked, { ...was, storeId: null });
        const change = { ...asked, ...changed, storeId: null, stewardId, state: 'accepted', undoes: null } as const;
        return this.write(tx, who, change, now);
      });
    return this.one(who, await sayingWhy(work));
  }

  /** Accepted or refused by who may decide, withdrawn by who asked. CHANGED_SINCE when the text is another by now. */
  async decide(
    who: Who,
    id: string,
    by: { state: ChangeState; reason: string; anyway: boolean },
  ): Promise<ProductChange> {
    await this.mustConcern(who, id, by.state === 'withdrawn' ? 'store_id' : 'steward_id');
    const reason = by.reason.trim();
    if (by.state === 'open') this.refuse('state', 'NOT_A_CHOICE');
    if (by.state === 'refused' && !reason) this.refuse('reason', 'REQUIRED');
    if (reason.length > 500) this.refuse('reason', 'TOO_LONG', { max: 500 });
    const work = () =>
      inTransaction(this.db, async (tx) => {
        const change = await this.locked(tx, who, id);
        if (change.state !== 'open') throw new DomainError('CHANGE_DECIDED');
        const now = this.clock.now();
        const [[decided]]: [[{ before: Text }]] = await tx.query(
          `UPDATE product_change SET state = $2, decided_by = $3, decided_at = $4, reason = $5 WHERE id = $1 RETURNING before`,
          [id, by.state, who.personId, now, reason || null],
        );
        if (by.state === 'accepted' && !by.anyway) mustHaveStood(change.before, decided.before);
        await this.note(tx, who, `product.change_${by.state}`, change, now);
      });
    await sayingWhy(work);
    return this.one(who, id);
  }

  /** Gives back what an accepted change replaced, where nobody has changed it again. */
  async undo(who: Who, id: string): Promise<ProductChange> {
    await this.mustConcern(who, id, 'steward_id');
    const work = () =>
      inTransaction(this.db, async (tx) => {
        const change = await this.locked(tx, who, id);
        if (change.state !== 'accepted' || change.undone) throw new DomainError('CHANGE_UNDONE');
        const storeId = who.has('coordinator') ? null : change.stewardId;
        const back = { before: change.after, after: change.before, state: 'accepted', undoes: id, note: '' } as const;
        const { productId, stewardId } = change;
        return this.write(tx, who, { productId, stewardId, storeId, ...back }, this.clock.now());
      });
    return this.one(who, await sayingWhy(work));
  }

  private async write(
    tx: EntityManager,
    who: Who,
    change: Pick<ChangeRow, 'productId' | 'storeId' | 'stewardId' | 'note' | 'before' | 'after' | 'state'> & {
      undoes: string | null;
    },
    now: Date,
  ): Promise<string> {
    const done = change.state === 'accepted';
    const [{ id, before }] = await tx.query(
      `INSERT INTO product_change (product_id, store_id, steward_id, asked_by, asked_at, note, before, after, state, undoes, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id, before`,
      [
        ...[change.productId, change.storeId, change.stewardId, who.personId, now, change.note.trim()],
        ...[JSON.stringify(change.before), JSON.stringify(change.after), change.state, change.undoes],
        ...(done ? [who.personId, now] : [null, null]),
      ],
    );
    if (done) mustHaveStood(change.before, before);
    const action = change.undoes ? 'undone' : done ? 'accepted' : 'asked';
    await this.note(tx, who, `product.change_${action}`, { ...change, id }, now);
    return id;
  }

  /** The coordinator decides on all; withdrawing is the asking store's alone. */
  private async mustConcern(who: Who, id: string, whom: 'store_id' | 'steward_id'): Promise<void> {
    const text = `SELECT coalesce(${whom}, '${NOBODY}') AS store_id FROM product_change WHERE id = $1`;
    const storeId = isUuid(id) && (await whose(this.db, text, id));
    if (!storeId) throw new DomainError('CHANGE_UNKNOWN');
    if (whom === 'store_id' || !who.has('coordinator')) who.mustActFor(storeId);
  }

  private async locked(tx: EntityManager, who: Who, id: string): Promise<ChangeRow> {
    const [row] = await tx.query(`${ROW(who.language)} WHERE c.id = $1 FOR UPDATE OF c`, [id]);
    return row;
  }

  private async one(who: Who, id: string): Promise<ProductChange> {
    return (await this.views.of(who, await this.db.query(`${ROW(who.language)} WHERE c.id = $1`, [id])))[0]!;
  }

  private refuse(field: string, code: string, values?: Record<string, number>): never {
    throw new InputProblems([{ field, code, values }]);
  }

  private note(
    tx: EntityManager,
    who: Who,
    action: string,
    change: Pick<ChangeRow, 'id' | 'productId' | 'storeId' | 'stewardId' | 'after'>,
    now: Date,
  ) {
    const storeId = [change.stewardId, change.storeId].find((store) => store && who.mayActFor(store)) ?? undefined;
    const detail = { productId: change.productId, fields: Object.keys(change.after) };
    return audit(tx, who, now, { action, subject: 'product_change', subjectId: change.id, storeId, detail });
  }
}
