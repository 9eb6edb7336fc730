import { randomBytes, randomUUID } from 'node:crypto';
import { addHours, Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { DomainError, Problems } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { audit } from './audit';
import { hashToken } from './auth';
import type { TillKey } from './identity.views';
import { limit } from './throttle';
import { Who } from './who';

const MOST = 20;
/** So that it is known for what it is wherever it turns up. */
const PREFIX = 'bytorg_till_';

const COLUMNS = `id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt"`;

/** The keys of a store's tills: machines that may tell its counts and prices, and nothing else. */
@Injectable()
export class Tills {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(who: Who, storeId: string): Promise<TillKey[]> {
    who.mustActFor(storeId, 'owner');
    return this.db.query(
      `SELECT ${COLUMNS} FROM till_key WHERE store_id = $1 AND revoked_at IS NULL ORDER BY created_at, name`,
      [storeId],
    );
  }

  /** The key in clear, this once: only its hash is kept. */
  async create(who: Who, storeId: string, name: string): Promise<{ till: TillKey; key: string }> {
    who.mustActFor(storeId, 'owner');
    const problems = new Problems();
    if (!name.trim()) problems.add('name', 'REQUIRED');
    if (name.trim().length > 60) problems.add('name', 'TOO_LONG', { max: 60 });
    if ((await this.list(who, storeId)).length >= MOST) problems.add('name', 'TOO_MANY', { max: MOST });
    problems.throwIfAny();
    const now = this.clock.now();
    await limit(this.db, `till:${who.personId}`, now, 30, 60);
    const key = PREFIX + randomBytes(32).toString('base64url');
    const till: TillKey = { id: randomUUID(), name: name.trim(), createdAt: now, lastUsedAt: null };
    await inTransaction(this.db, async (tx) => {
      await tx.query(`INSERT INTO till_key (id, store_id, name, key_hash, created_at) VALUES ($1, $2, $3, $4, $5)`, [
        till.id,
        storeId,
        till.name,
        hashToken(key),
        now,
      ]);
      const detail = { name: till.name };
      await audit(tx, who, now, { action: 'till.created', subject: 'till', subjectId: till.id, storeId, detail });
    });
    return { till, key };
  }

  /** Revoked at once and for good; a key that is gone already is gone. */
  async revoke(who: Who, storeId: string, id: string): Promise<void> {
    who.mustActFor(storeId, 'owner');
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE till_key SET revoked_at = $3 WHERE id = $1 AND store_id = $2 AND revoked_at IS NULL RETURNING name`,
        [id, storeId, now],
      );
      if (!rows.length) throw new DomainError('TILL_UNKNOWN');
      const detail = { name: rows[0].name };
      await audit(tx, who, now, { action: 'till.revoked', subject: 'till', subjectId: id, storeId, detail });
    });
  }

  /** The till that holds this key; the public when none does. When it was last used is told to the hour. */
  async byKey(key: string, language: 'nb' | 'en', ip: string): Promise<Who> {
    const now = this.clock.now();
    const [row] = await this.db.query(
      `WITH used AS (UPDATE till_key SET last_used_at = $2 WHERE key_hash = $1 AND revoked_at IS NULL AND (last_used_at IS NULL OR last_used_at < $3))
       SELECT id, name, store_id AS "storeId" FROM till_key WHERE key_hash = $1 AND revoked_at IS NULL`,
      [hashToken(key), now, addHours(now, -1)],
    );
    if (!row) return new Who(null, [], language, ip);
    const { id, name, storeId } = row;
    return new Who(null, [{ id, role: 'till', scopeId: storeId }], language, ip, [], { id, name });
  }
}
