import { randomInt } from 'node:crypto';
import { DomainError } from '@bytorg/errors';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { SecondFactor } from './second-factor.service';
import { endAllSessions } from './sign-out';

/** Only these begin a session that counts as strong: each has just seen a right code. */
const proofs = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code']);
const CHALLENGE = 'two_factor';

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Written by hand and typed in a hurry: no capitals, and nothing that looks like something else. 49 bits each. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const recoveryCodes = () =>
  Array.from({ length: 10 }, () => {
    const code = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });

/** The library's plugin on our tables: an authenticator app and ten recovery codes, both encrypted by it. */
export const twoFactorPlugin = () =>
  twoFactor({
    issuer: 'Bytorg',
    backupCodeOptions: { customBackupCodesGenerate: recoveryCodes },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'person_second_factor',
        fields: {
          userId: 'person_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });

export const challengeCookie = (name: string, secure: boolean) => ({
  [CHALLENGE]: { name: `${name}-2`, attributes: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure } },
});

/** Whose code it is: of the open session, or of the challenge that the right password has just begun. */
const personOf = async (ctx: Context): Promise<string | undefined> => {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const { name } = ctx.context.createAuthCookie(CHALLENGE);
  const challenge = await ctx.getSignedCookie(name, ctx.context.secret);
  if (!challenge) return undefined;
  return (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value;
};

/** Our refusals in the shape that the library's routes answer with. */
const told = (error: unknown) => {
  if (!(error instanceof DomainError)) return error;
  if (error.code !== 'TOO_MANY_TRIES') return new APIError('FORBIDDEN', { code: error.code });
  return new APIError('TOO_MANY_REQUESTS', { code: error.code, until: error.details.until }, { 'retry-after': '60' });
};

export const twoFactorHooks = (own: SecondFactor) => ({
  before: createAuthMiddleware(async (ctx) => {
    if (ctx.path === '/sign-out') return endAllSessions(ctx);
    if (!ctx.path.startsWith('/two-factor/')) return;
    const personId = await personOf(ctx);
    if (!personId) return; // neither session nor challenge: the library refuses
    try {
      await own.countTry(personId);
      if (ctx.path === '/two-factor/disable') await own.mustBeFree(personId);
    } catch (error) {
      throw told(error);
    }
    if (ctx.path === '/two-factor/verify-totp' && !(await own.take(personId, String(ctx.body?.code))))
      throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' });
  }),
  after: createAuthMiddleware(async (ctx) => {
    if (!ctx.path.startsWith('/two-factor/') || ctx.context.returned instanceof APIError) return;
    const person = ctx.context.newSession?.user ?? (await getSessionFromCtx(ctx))?.user;
    if (!person) return;
    if (proofs.has(ctx.path)) await own.shown(person.id);
    if (ctx.path === '/two-factor/verify-backup-code') await own.note(person, 'recovery_code.used');
    if (ctx.path === '/two-factor/generate-backup-codes') await own.note(person, 'recovery_codes.renewed');
  }),
});

type Path = { path?: string } | null | undefined;

export const twoFactorDatabaseHooks = (own: SecondFactor) => ({
  session: {
    create: {
      before: async <T extends object>(session: T, ctx: Path) => ({
        data: { ...session, secondFactor: proofs.has(ctx?.path ?? '') },
      }),
    },
  },
  user: {
    update: {
      after: async (user: { id: string; name: string; email: string }, ctx: Path) => {
        if (ctx?.path === '/two-factor/verify-totp') await own.note(user, 'second_factor.enrolled');
        if (ctx?.path === '/two-factor/disable') await own.note(user, 'second_factor.disabled');
      },
    },
  },
});
