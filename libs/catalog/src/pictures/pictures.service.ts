import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { checkPicture, hashOf } from './picture-bytes';
import { PictureFiles } from './picture-files';
import { uploadKey } from './picture-sizes';

export const MAX_PICTURES = 8;
const MAX_ALT = 200;

export interface NewPicture {
  productId: string;
  /** Who brings it; null: the town itself. */
  storeId: string | null;
  bytes: Buffer;
  altNb?: string;
  altEn?: string;
}

type Bringer = 'town' | 'store' | 'feed';

const busy = () => new DomainError('PICTURE_BUSY', { unavailable: true });
const alt = (text = '') => text.replace(/\s+/g, ' ').trim().slice(0, MAX_ALT);

/** Bringing pictures of the town's goods. What shows them reads `product.photo`, which the database keeps. */
@Injectable()
export class Pictures {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PictureFiles) private readonly files: PictureFiles,
  ) {}

  /** Refuses a store that neither described the product nor finds it without pictures of others. */
  async mustBring(storeId: string, productId: string, db: DataSource | EntityManager = this.db): Promise<void> {
    const [row] = await db.query(MAY_BRING, [productId, storeId]);
    if (!row) throw new DomainError('PRODUCT_UNKNOWN');
    if (!row.sells) throw new DomainError('FORBIDDEN');
    if (!row.may) throw new DomainError('PICTURE_IS_THE_TOWNS');
  }

  /**
   * Adds a picture behind those that are there; the sizes are made by a job. The same bytes again are the same picture.
   * Without a check of rights: for callers that have checked, and `store` for those who want it checked with the act;
   * `feed` is a store's, too, and only where nobody has brought any.
   */
  async addPicture(picture: NewPicture, who: Bringer = 'town'): Promise<string> {
    await checkPicture(picture.bytes);
    const hash = hashOf(picture.bytes);
    const known = await this.stateOf(this.db, hash);
    if (known?.state === 'failed') throw new DomainError(known.reason);
    if (known?.state === 'gone') throw busy();
    // The bytes first: a job that finds a row finds them, too.
    if (known?.state !== 'ready') await this.files.put(uploadKey(hash), picture.bytes, 'application/octet-stream');
    const { id, state } = await inTransaction(this.db, (tx) => this.write(tx, picture, hash, who));
    // Its sizes were finished meanwhile, and what was put above is a second copy with all that a camera notes.
    if (state === 'ready' && known?.state !== 'ready') await this.files.remove(uploadKey(hash));
    return id;
  }

  private async write(tx: EntityManager, { productId, storeId, altNb, altEn }: NewPicture, hash: string, who: Bringer) {
    const now = this.clock.now();
    // One after the other for each product: the count and who was first are the same for all who look.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('pictures:' || $1, 0))`, [productId]);
    const [was] = await tx.query(`SELECT id FROM product_picture WHERE product_id = $1 AND hash = $2`, [
      productId,
      hash,
    ]);
    if (!was && who !== 'town') await this.mustBring(storeId!, productId, tx);
    if (!was && who === 'feed' && (await tx.query(HAS_ANY, [productId])).length) throw new DomainError('PICTURE_THERE');
    const [fresh] = await tx.query(
      `INSERT INTO picture_file (hash, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1 AS fresh`,
      [hash, now],
    );
    if (fresh) await this.outbox.add(tx, 'picture.brought', { hash }, now);
    // Locks the row: what nobody used is used again before it is cleared away, or is gone.
    await tx.query(`UPDATE picture_file SET unused_since = NULL WHERE hash = $1 AND state <> 'gone'`, [hash]);
    const { state } = (await this.stateOf(tx, hash))!;
    if (state === 'gone') throw busy();
    if (was) return { id: was.id as string, state };
    const [row] = await tx.query(ADD, [productId, hash, alt(altNb), alt(altEn), storeId, now, MAX_PICTURES]);
    if (!row) throw new DomainError('PICTURES_FULL', { max: MAX_PICTURES });
    return { id: row.id as string, state };
  }

  private async stateOf(db: DataSource | EntityManager, hash: string) {
    const [row] = await db.query(`SELECT state, reason FROM picture_file WHERE hash = $1`, [hash]);
    return row as { state: string; reason: string } | undefined;
  }

  /** A store takes back what it brought; the coordinator takes away any. */
  async remove(who: Who, id: string): Promise<void> {
    const [was] = await this.db.query(`SELECT product_id, store_id FROM product_picture WHERE id = $1`, [id]);
    if (!was) throw new DomainError('PICTURE_UNKNOWN');
    if (!who.has('coordinator')) who.mustActFor(was.store_id ?? '');
    await inTransaction(this.db, async (tx) => {
      const [, gone] = await tx.query(`DELETE FROM product_picture WHERE id = $1`, [id]);
      if (!gone) throw new DomainError('PICTURE_UNKNOWN');
      await this.note(tx, who, 'picture.removed', was.product_id, was.store_id);
    });
  }

  /** What it shows, in words, for who does not see it. */
  async describe(who: Who, id: string, words: { nb: string; en: string }): Promise<void> {
    const [was] = await this.db.query(`SELECT store_id FROM product_picture WHERE id = $1`, [id]);
    if (!was) throw new DomainError('PICTURE_UNKNOWN');
    if (!who.has('coordinator')) who.mustActFor(was.store_id ?? '');
    await this.db.query(`UPDATE product_picture SET alt_nb = $2, alt_en = $3 WHERE id = $1`, [
      id,
      alt(words.nb),
      alt(words.en),
    ]);
  }

  /** The first one stands on cards and lists. Names all of them: a picture that came meanwhile is not lost by it. */
  async order(who: Who, productId: string, ids: readonly string[]): Promise<void> {
    await inTransaction(this.db, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('pictures:' || $1, 0))`, [productId]);
      const rows = await tx.query(`SELECT id FROM product_picture WHERE product_id = $1`, [productId]);
      const there = new Set(rows.map((r: { id: string }) => r.id));
      if (!there.size || there.size !== ids.length || !ids.every((id) => there.delete(id)))
        throw new DomainError('PICTURES_CHANGED', { conflict: true });
      await tx.query(
        `UPDATE product_picture p SET position = o.n - 1 FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, n) WHERE p.id = o.id`,
        [ids],
      );
      await this.note(tx, who, 'picture.ordered', productId, null);
    });
  }

  private note(tx: EntityManager, who: Who, action: string, productId: string, storeId: string | null) {
    const about = { action, subject: 'product', subjectId: productId, storeId: storeId ?? undefined };
    return audit(tx, who, this.clock.now(), about);
  }
}

const MAY_BRING = /* sql */ `
SELECT EXISTS (SELECT 1 FROM offer o JOIN variant v ON v.id = o.variant_id WHERE v.product_id = p.id AND o.store_id = $2) AS sells,
  p.created_by_store IS NOT DISTINCT FROM $2::uuid OR NOT EXISTS (SELECT 1 FROM product_picture x JOIN picture_file f USING (hash)
    WHERE x.product_id = p.id AND f.state <> 'failed' AND x.store_id IS DISTINCT FROM $2::uuid) AS may
FROM product p WHERE p.id = $1`;

const HAS_ANY = /* sql */ `
SELECT 1 FROM product_picture p JOIN picture_file f USING (hash) WHERE p.product_id = $1 AND f.state <> 'failed' LIMIT 1`;

const ADD = /* sql */ `
INSERT INTO product_picture (product_id, hash, alt_nb, alt_en, store_id, created_at, position)
SELECT $1, $2, $3, $4, $5, $6, coalesce((SELECT max(position) + 1 FROM product_picture WHERE product_id = $1), 0)
WHERE (SELECT count(*) FROM product_picture WHERE product_id = $1) < $7 RETURNING id`;
