import { createHash } from 'node:crypto';
import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { inTransaction, type Row } from '@bytorg/database';
import { DomainError, Problems } from '@bytorg/errors';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { audit } from './audit';
import { forgiveTries, limit } from './throttle';
import { type CallerRole, Who } from './who';

/** Who could do most harm with a stolen password. Clerks and couriers may use one, too. */
export const rolesWithSecondFactor: readonly CallerRole[] = ['owner', 'coordinator', 'evaluator'];
const MAX_TRIES = 5;
const USED_FOR_MINUTES = 10; // far beyond the minute and a half in which the library takes a code

/**
 * What the library's second factor leaves open: tries counted as for passwords, a code good once, no session of the
 * password alone beside one with a code, and a way back for who has lost phone and codes.
 */
@Injectable()
export class SecondFactor {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  of(who: Who) {
    const grants = [...who.grants, ...who.withheld];
    return {
      enrolled: !!who.person?.secondFactor,
      required: this.config.demandsSecondFactor && grants.some((g) => rolesWithSecondFactor.includes(g.role)),
      missing: who.withheld.length > 0,
    };
  }

  /** Counts before the answer is known: guesses sent in parallel cannot slip under the limit. */
  async countTry(personId: string): Promise<void> {
    await limit(this.db, tries(personId), this.clock.now(), MAX_TRIES, 1);
  }

  /** Takes the code for this person, once. The library's codes live on the real clock, so this does too. */
  async take(personId: string, code: string): Promise<boolean> {
    const now = new Date();
    await this.db.query(`DELETE FROM used_code WHERE person_id = $1 AND used_at < $2`, [
      personId,
      new Date(now.getTime() - USED_FOR_MINUTES * 60_000),
    ]);
    const [first] = await this.db.query(
      `INSERT INTO used_code (person_id, code_hash, used_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1 AS first`,
      [personId, createHash('sha256').update(code).digest('base64url'), now],
    );
    return !!first;
  }

  /** A right code: the count begins anew, and what was opened with the password alone ends. */
  async shown(personId: string): Promise<void> {
    await forgiveTries(this.db, tries(personId));
    await this.db.query(`DELETE FROM person_session WHERE person_id = $1 AND NOT second_factor`, [personId]);
  }

  /** Whoever must have one does not put it away; a coordinator takes it from them (`reset`). */
  async mustBeFree(personId: string): Promise<void> {
    if (!this.config.demandsSecondFactor) return;
    const [bound] = await this.db.query(`SELECT 1 FROM role_grant WHERE person_id = $1 AND role = ANY($2) LIMIT 1`, [
      personId,
      rolesWithSecondFactor,
    ]);
    if (bound) throw new DomainError('SECOND_FACTOR_NEEDED');
  }

  async note(person: { id: string; name: string; email: string }, action: string): Promise<void> {
    await audit(this.db, new Who(person, [], 'nb', ''), this.clock.now(), {
      action,
      subject: 'person',
      subjectId: person.id,
    });
  }

  /** For who has lost phone and codes: the password is enough again, and the first sign-in leads to a new one. */
  async reset(who: Who, email: string): Promise<void> {
    const address = email.trim().toLowerCase();
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [person]: Row[] = await tx.query(
        `SELECT id, two_factor_enabled AS enabled FROM person WHERE email = $1 FOR UPDATE`,
        [address],
      );
      const problems = new Problems();
      if (!person) problems.add('email', 'PERSON_UNKNOWN');
      // Otherwise a stolen session could do away with what protects it.
      else if (person.id === who.personId) problems.add('email', 'NOT_YOUR_OWN');
      else if (!person.enabled) problems.add('email', 'HAS_NO_SECOND_FACTOR');
      problems.throwIfAny();
      await tx.query(`DELETE FROM person_second_factor WHERE person_id = $1`, [person!.id]);
      await tx.query(`UPDATE person SET two_factor_enabled = false, updated_at = $2 WHERE id = $1`, [person!.id, now]);
      await tx.query(`DELETE FROM person_session WHERE person_id = $1`, [person!.id]);
      await tx.query(`DELETE FROM verification WHERE value = $1`, [person!.id]);
      await forgiveTries(tx, tries(person!.id));
      await audit(tx, who, now, { action: 'second_factor.reset', subject: 'person', subjectId: person!.id });
      await this.outbox.add(tx, 'second_factor.reset', { personId: person!.id, language: who.language }, now);
    });
  }
}

const tries = (personId: string) => `second-factor:${personId}`;
