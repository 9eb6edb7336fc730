import { type createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * Signing out ends all of a person's sessions, not this one alone: who leaves one device has not left a forgotten one
 * open. Before the library deletes the session, for afterwards nobody knows whose it was.
 */
export const endAllSessions = async (ctx: Context): Promise<void> => {
  const session = await getSessionFromCtx(ctx);
  if (session) await ctx.context.internalAdapter.deleteUserSessions(session.user.id);
};
