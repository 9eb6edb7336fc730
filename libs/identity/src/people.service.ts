import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashToken } from './auth';
import { rolesWithSecondFactor } from './second-factor.service';
import { type GrantRow, Who } from './who';

/** Sessions and people, read in one statement. */
@Injectable()
export class People {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Who holds this session token (as in the cookie, without its signature); the public when nobody does. */
  async bySession(token: string | undefined, language: 'nb' | 'en', ip: string): Promise<Who> {
    if (!token) return new Who(null, [], language, ip);
    const [row] = await this.db.query(
      `SELECT p.id, p.name, p.email, p.two_factor_enabled AS "secondFactor", s.second_factor AS strong,
         coalesce((SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'scopeId', g.scope_id)) FROM role_grant g WHERE g.person_id = p.id), '[]') AS grants
       FROM person_session s JOIN person p ON p.id = s.person_id WHERE s.token_hash = $1 AND s.expires_at > $2`,
      [hashToken(token), new Date()],
    );
    if (!row) return new Who(null, [], language, ip);
    const { id, name, email, secondFactor } = row;
    // What needs a second factor is not there at all without it: no check further down can forget to ask.
    const waits = (grant: GrantRow) =>
      this.config.demandsSecondFactor && !row.strong && rolesWithSecondFactor.includes(grant.role);
    const grants: GrantRow[] = row.grants;
    return new Who(
      { id, name, email, secondFactor },
      grants.filter((grant) => !waits(grant)),
      language,
      ip,
      grants.filter(waits),
    );
  }

  /** People with a role for a scope (null: the town itself). */
  async withRole(role: string, scopeId: string | null = null): Promise<{ id: string; name: string; email: string }[]> {
    return this.db.query(
      `SELECT p.id, p.name, p.email FROM role_grant g JOIN person p ON p.id = g.person_id
       WHERE g.role = $1 AND g.scope_id IS NOT DISTINCT FROM $2 ORDER BY p.name`,
      [role, scopeId],
    );
  }

  async audit(page: number) {
    const rows = await this.db.query(
      `SELECT id, at, actor_name AS "actorName", action, trim(subject || ' ' || coalesce(subject_id, '')) AS subject, detail::text AS detail, count(*) OVER ()::int AS total
       FROM audit_entry ORDER BY id DESC LIMIT 50 OFFSET $1`,
      [Math.max(0, page - 1) * 50],
    );
    return { total: rows[0]?.total ?? 0, rows };
  }

  now() {
    return this.clock.now();
  }
}
