import { Clock } from '@bytorg/clock';
import type { Config } from '@bytorg/config';
import { DomainError } from '@bytorg/errors';
import { AuthMailer } from '@bytorg/notifications';
import { countTry, createAuth, forgiveTries, SecondFactor, type Auth } from '@bytorg/identity';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** Of better-auth's many routes only these exist here. */
const open = new Set([
  'POST sign-in/email',
  'POST sign-out',
  'POST request-password-reset',
  'POST reset-password',
  'GET reset-password',
  'GET get-session',
  'POST two-factor/enable',
  'POST two-factor/verify-totp',
  'POST two-factor/verify-backup-code',
  'POST two-factor/generate-backup-codes',
  'POST two-factor/disable',
]);
/** Of the body only what these routes need: the library also offers to trust a device for a month, and we do not. */
const secondFactorFields = ['code', 'password'];
/** What one can guess at, or send letters with. The codes of a person are counted where the person is known: see identity. */
const counted = /^(sign-in\/email|request-password-reset|two-factor\/.*)$/;
const MAX_TRIES = 5;

/** A library that was never told what a body may be answers what it cannot keep with a fault of its own. */
const fieldsOf = (request: FastifyRequest): Record<string, unknown> => {
  const body = request.body ?? {};
  const fields = typeof body === 'object' && !Array.isArray(body) ? (body as Record<string, unknown>) : undefined;
  const nul = (value: unknown) => typeof value === 'string' && value.includes('\0');
  if (!fields || Object.values(fields).some(nul) || request.url.includes('%00')) throw new DomainError('BAD_INPUT');
  return fields;
};

const bodyOf = (request: FastifyRequest, path: string): object => {
  const body = fieldsOf(request);
  if (!path.startsWith('/api/auth/two-factor/')) return body;
  const told = secondFactorFields.filter((f) => typeof body[f] === 'string');
  return Object.fromEntries(told.map((f) => [f, String(body[f]).slice(0, 200)]));
};

const requestOf = (request: FastifyRequest, config: Config): Request => {
  const url = new URL(request.url, config.env.PUBLIC_URL);
  const body = bodyOf(request, url.pathname);
  return new Request(url, {
    method: request.method,
    headers: Object.entries(request.headers).flatMap(([k, v]) =>
      v === undefined || k === 'content-length' ? [] : [[k, String(v)] as [string, string]],
    ),
    body: request.method === 'POST' ? JSON.stringify(body) : undefined,
  });
};

/** Hands sign-in to the library, behind a count of tries per account and per address. */
export const registerAuth = async (app: NestFastifyApplication, config: Config) => {
  const pool = new pg.Pool({ connectionString: config.env.DATABASE_URL, max: 4 });
  const auth = createAuth(config, pool, app.get(AuthMailer), app.get(SecondFactor));
  const limits = new TryLimits(app.get(DataSource), app.get(Clock));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onClose', () => pool.end());
  fastify.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const path = new URL(request.url, config.env.PUBLIC_URL).pathname.slice('/api/auth/'.length);
      if (!open.has(`${request.method} ${path.startsWith('reset-password/') ? 'reset-password' : path}`))
        return reply.code(404).send({ code: 'NOT_FOUND' });
      return counted.test(path)
        ? limits.guard(request, reply, () => answer(auth, request, reply, config), path)
        : answer(auth, request, reply, config);
    },
  });
};

const answer = async (auth: Auth, request: FastifyRequest, reply: FastifyReply, config: Config): Promise<number> => {
  const response = await auth.handler(requestOf(request, config));
  reply.code(response.status);
  response.headers.forEach((value, key) => {
    if (key !== 'set-cookie') reply.header(key, value);
  });
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  reply.send(response.body ? await response.text() : null);
  return response.status;
};

class TryLimits {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Five tries a minute for an account and thirty for an address; a success forgives the account's. */
  async guard(request: FastifyRequest, reply: FastifyReply, work: () => Promise<number>, path: string) {
    const email = String((request.body as { email?: unknown } | null)?.email ?? '')
      .trim()
      .toLowerCase()
      .slice(0, 254);
    const now = this.clock.now();
    const account = `${path}:${email}`;
    const ofPerson = path.startsWith('two-factor/');
    const byAccount = ofPerson ? { tries: 0, endsAt: now } : await countTry(this.db, account, now, 1);
    const byAddress = await countTry(this.db, `${ofPerson ? 'two-factor' : path}@${request.ip}`, now, 1);
    if (byAccount.tries > MAX_TRIES || byAddress.tries > MAX_TRIES * 6) {
      const until = byAccount.tries > MAX_TRIES ? byAccount.endsAt : byAddress.endsAt;
      return reply
        .code(429)
        .header('retry-after', String(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))))
        .send({ code: 'TOO_MANY_TRIES', until: until.toISOString() });
    }
    if ((await work()) === 200 && path === 'sign-in/email') await forgiveTries(this.db, account);
    return reply;
  }
}
