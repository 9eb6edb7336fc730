import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Config } from '@bytorg/config';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { SecondFactor } from './second-factor.service';
import { challengeCookie, twoFactorDatabaseHooks, twoFactorHooks, twoFactorPlugin } from './two-factor';

export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');
export const cookieName = (config: Config) => (config.secureCookies ? '__Host-bytorg' : 'bytorg');

// The library's adapter is generic in each method; here only `model` and `where` matter.
/* eslint-disable @typescript-eslint/no-explicit-any */
type Where = { field: string; value: unknown };
type Row = Record<string, unknown>;

/** Asked for twice at once, the later secret takes the place of the earlier, unless that one is in use already. */
const createOrReplace = async (adapter: any, args: any) => {
  try {
    return await adapter.create(args);
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    const { userId, ...update } = args.data;
    const where = [
      { field: 'userId', value: userId },
      { field: 'verified', value: false },
    ];
    return adapter.update({ model: args.model, where, update });
  }
};

/** Session tokens rest in the database only as hashes: whoever reads the table can sign in as nobody. */
const hashingAdapter = (pool: pg.Pool) => (options: BetterAuthOptions) => {
  const inner = kyselyAdapter(new Kysely({ dialect: new PostgresDialect({ pool }) }), {
    type: 'postgres',
    transaction: false,
  })(options);
  const wrap = (adapter: typeof inner): typeof inner => {
    const where = (model: string, list?: Where[]) =>
      model === 'session'
        ? list?.map((w) =>
            w.field === 'token'
              ? {
                  ...w,
                  value: Array.isArray(w.value) ? w.value.map((v) => hashToken(String(v))) : hashToken(String(w.value)),
                }
              : w,
          )
        : list;
    const clear = (list: Where[] | undefined, row: unknown) => {
      const token = list?.find((w) => w.field === 'token')?.value;
      return row && typeof token === 'string' ? { ...(row as Row), token } : row;
    };
    const pass = (name: 'findOne' | 'update' | 'consumeOne' | 'incrementOne') => async (args: any) =>
      clear(
        args.model === 'session' ? args.where : undefined,
        await (adapter[name] as any)({ ...args, where: where(args.model, args.where) }),
      );
    const many = (name: 'findMany' | 'count' | 'updateMany' | 'delete' | 'deleteMany') => (args: any) =>
      (adapter[name] as any)({ ...args, where: where(args.model, args.where) });
    return {
      ...adapter,
      create: async (args: any) => {
        if (args.model === 'twoFactor') return createOrReplace(adapter, args);
        if (args.model !== 'session') return adapter.create(args);
        const row = await adapter.create<Row>({ ...args, data: { ...args.data, token: hashToken(args.data.token) } });
        return { ...row, token: args.data.token };
      },
      findOne: pass('findOne'),
      update: pass('update'),
      consumeOne: pass('consumeOne'),
      incrementOne: pass('incrementOne'),
      findMany: many('findMany'),
      count: many('count'),
      updateMany: many('updateMany'),
      delete: many('delete'),
      deleteMany: many('deleteMany'),
    } as typeof inner;
  };
  return wrap(inner);
};

/* eslint-enable @typescript-eslint/no-explicit-any */

export interface AuthMail {
  passwordReset(to: { email: string; name: string }, url: string): Promise<void>;
}

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' };
export const argon2Settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** better-auth on our tables: e-mail and password only, no self-registration; invitations make people. */
export const createAuth = (config: Config, pool: pg.Pool, mail: AuthMail, secondFactor: SecondFactor) =>
  betterAuth({
    baseURL: config.env.PUBLIC_URL,
    basePath: '/api/auth',
    secret: config.env.AUTH_SECRET,
    telemetry: { enabled: false },
    database: hashingAdapter(pool) as never,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: (password) => hash(password, argon2Settings),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
      sendResetPassword: ({ user, url }) => mail.passwordReset(user, url),
    },
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...dates } },
    session: {
      modelName: 'person_session',
      expiresIn: 60 * 60 * 24 * 14,
      updateAge: 60 * 60 * 24,
      fields: {
        userId: 'person_id',
        token: 'token_hash',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...dates,
      },
      additionalFields: {
        secondFactor: { type: 'boolean', defaultValue: false, input: false, fieldName: 'second_factor' },
      },
    },
    account: {
      modelName: 'person_account',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...dates,
      },
    },
    // A reset link's token is the identifier: only its hash rests here.
    verification: { fields: { expiresAt: 'expires_at', ...dates }, storeIdentifier: 'hashed' },
    plugins: [twoFactorPlugin()],
    hooks: twoFactorHooks(secondFactor),
    databaseHooks: twoFactorDatabaseHooks(secondFactor),
    rateLimit: { enabled: false }, // ours counts per account and address, in the database: see throttle.ts
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: false, // the name carries the prefix itself
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
      cookies: {
        session_token: {
          name: cookieName(config),
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: config.secureCookies },
        },
        ...challengeCookie(cookieName(config), config.secureCookies),
      },
    },
  });

export type Auth = ReturnType<typeof createAuth>;
