import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { addHours, Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { asPlatform, asPlatformIn, inTransaction, once, type Row } from '@bytorg/database';
import { DomainError, Problems } from '@bytorg/errors';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { audit } from './audit';
import { argon2Settings, hashToken } from './auth';
import { invitationToken } from './invitation-token';
import { limit } from './throttle';
import type { RoleName, Who } from './who';

const EMAIL = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@.]{2,}$/;
export const isEmail = (text: string) => text.length <= 254 && EMAIL.test(text);

export interface NewInvitation {
  email: string;
  role: RoleName;
  scopeId: string | null;
  scopeName: string | null;
}

interface Scope {
  scopeId: string | null;
}

const checkedEmail = (text: string): string => {
  const email = text.trim().toLowerCase();
  const problems = new Problems();
  if (!isEmail(email)) problems.add('email', 'NOT_AN_EMAIL');
  problems.throwIfAny();
  return email;
};

/** Invitations and grants. It knows a scope only by id and by the name it was told. */
@Injectable()
export class Staff {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Config) private readonly config: Config,
  ) {}

  async list(scopeId: string | null) {
    const members = await this.db.query(
      `SELECT g.id AS "grantId", p.name, p.email, g.role, g.created_at AS since,
         (SELECT max(s.created_at) FROM person_session s WHERE s.person_id = p.id) AS "lastSignInAt", g.scope_id AS "scopeId"
       FROM role_grant g JOIN person p ON p.id = g.person_id WHERE ($1::uuid IS NULL AND g.scope_id IS NULL) OR g.scope_id = $1 ORDER BY g.role, p.name`,
      [scopeId],
    );
    const invitations = await this.db.query(
      `SELECT id, email, role, scope_name AS "scopeName", expires_at AS "expiresAt" FROM invitation
       WHERE accepted_at IS NULL AND expires_at > $2 AND scope_id IS NOT DISTINCT FROM $1 ORDER BY created_at DESC`,
      [scopeId, this.clock.now()],
    );
    return { members, invitations };
  }

  async invite(who: Who, invitation: NewInvitation, key: string) {
    const email = checkedEmail(invitation.email);
    await limit(this.db, `invite:${who.personId}`, this.clock.now(), 50, 60);
    const body = { ...invitation, email };
    const id = await once(this.db, { scope: who.personId, operation: 'inviteStaff', key, body }, (tx) =>
      this.inviteIn(tx, who, invitation),
    );
    const [row]: Row[] = await this.db.query(
      `SELECT id, email, role, scope_name AS "scopeName", expires_at AS "expiresAt" FROM invitation WHERE id = $1`,
      [id],
    );
    if (!row) throw new DomainError('INVITATION_GONE');
    return row;
  }

  /** In a transaction that makes more true than this. Answers the invitation's id. */
  async inviteIn(tx: EntityManager, who: Who, invitation: NewInvitation): Promise<string> {
    const email = checkedEmail(invitation.email);
    const { role, scopeId, scopeName } = invitation;
    const now = this.clock.now();
    const id = randomUUID();
    await tx.query(
      `INSERT INTO invitation (id, email, role, scope_id, scope_name, token_hash, expires_at, invited_by, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
      [
        id,
        email,
        role,
        scopeId,
        scopeName,
        hashToken(invitationToken(this.config, id)),
        addHours(now, 24 * 7),
        who.person?.id ?? null,
        now,
      ],
    );
    await audit(tx, who, now, {
      action: 'staff.invited',
      subject: 'invitation',
      subjectId: id,
      storeId: scopeId ?? undefined,
      detail: { email, role },
    });
    await this.outbox.add(tx, 'staff.invited', { invitationId: id, language: who.language }, now);
    return id;
  }

  async byToken(token: string) {
    const [row] = await this.db.query(
      `SELECT id, email, role, scope_id AS "scopeId", scope_name AS "scopeName" FROM invitation WHERE token_hash = $1 AND accepted_at IS NULL AND expires_at > $2`,
      [hashToken(token), this.clock.now()],
    );
    return row ?? null;
  }

  /** Makes the person if new (a known one keeps name and password) and the grant. */
  async accept(ip: string, token: string, name: string, password: string): Promise<void> {
    const now = this.clock.now();
    await limit(this.db, `accept:${ip}`, now, 20, 10);
    const problems = new Problems();
    if (!name.trim()) problems.add('name', 'REQUIRED');
    if (name.length > 100) problems.add('name', 'TOO_LONG', { max: 100 });
    if (password.length < 10) problems.add('password', 'TOO_SHORT', { min: 10 });
    if (password.length > 200) problems.add('password', 'TOO_LONG', { max: 200 });
    problems.throwIfAny();
    const secret = await hash(password, argon2Settings);
    await inTransaction(this.db, async (tx) => {
      const [[invitation]] = await tx.query(
        `UPDATE invitation SET accepted_at = $2 WHERE token_hash = $1 AND accepted_at IS NULL AND expires_at > $2 RETURNING id, email, role, scope_id, invited_by`,
        [hashToken(token), now],
      );
      if (!invitation) throw new DomainError('INVITATION_GONE');
      const [made] = await tx.query(
        `INSERT INTO person (name, email, email_verified, created_at, updated_at) VALUES ($1, $2, true, $3, $3) ON CONFLICT (email) DO NOTHING RETURNING id`,
        [name.trim(), invitation.email, now],
      );
      const personId = made?.id ?? (await tx.query(`SELECT id FROM person WHERE email = $1`, [invitation.email]))[0].id;
      if (made)
        await tx.query(
          `INSERT INTO person_account (person_id, account_id, provider_id, password, created_at, updated_at) VALUES ($1::uuid, $1::uuid::text, 'credential', $2, $3, $3)`,
          [personId, secret, now],
        );
      await tx.query(
        `INSERT INTO role_grant (person_id, role, scope_id, granted_by, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [personId, invitation.role, invitation.scope_id, invitation.invited_by, now],
      );
    });
  }

  scopeOfGrant(grantId: string): Promise<Scope | null> {
    return this.scopeOf(`SELECT scope_id AS "scopeId" FROM role_grant WHERE id = $1`, grantId);
  }

  scopeOfInvitation(id: string): Promise<Scope | null> {
    return this.scopeOf(`SELECT scope_id AS "scopeId" FROM invitation WHERE id = $1`, id);
  }

  /** A door in the wall: to refuse what is another's, one has to see that it is. */
  private async scopeOf(text: string, id: string): Promise<Scope | null> {
    const [row] = await asPlatform(() => this.db.query(text, [id]));
    return row ?? null;
  }

  /** Takes a grant away; the person's sessions end, so that nothing lingers in an open tab. */
  async revoke(who: Who, grantId: string): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [[gone]] = await tx.query(
        `DELETE FROM role_grant WHERE id = $1 AND person_id <> $2 RETURNING person_id, role, scope_id`,
        [grantId, who.personId],
      );
      if (!gone) throw new DomainError('CANNOT_REVOKE');
      // A door in the wall: sessions are no store's, and whose they are the wall has just shown.
      await asPlatformIn(tx, () => tx.query(`DELETE FROM person_session WHERE person_id = $1`, [gone.person_id]));
      await audit(tx, who, now, {
        action: 'staff.revoked',
        subject: 'person',
        subjectId: gone.person_id,
        storeId: gone.scope_id ?? undefined,
        detail: { role: gone.role },
      });
    });
  }

  async revokeInvitation(who: Who, id: string): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [[gone]] = await tx.query(
        `DELETE FROM invitation WHERE id = $1 AND accepted_at IS NULL RETURNING scope_id AS "scopeId"`,
        [id],
      );
      if (!gone) return;
      const storeId = gone.scopeId ?? undefined;
      await audit(tx, who, now, { action: 'invitation.revoked', subject: 'invitation', subjectId: id, storeId });
    });
  }
}
