import { AuthError, sendAuth } from './auth-request';

const KEY = 'bytorg.sign-out-owed';

/** Signed out on this phone, while the server has not heard of it: its cookie is still good. */
export const signOutOwed = () => localStorage.getItem(KEY) !== null;
export const oweSignOut = () => localStorage.setItem(KEY, '1');

/** The server is away or busy: nothing was decided, and it has to be asked again. */
const notHeard = new Set(['UNAVAILABLE', 'RATE_LIMITED']);

/** Tells the server of a sign-out that it has not heard of; refuses as long as that cannot be done. */
export async function finishSignOut(): Promise<void> {
  if (!signOutOwed()) return;
  try {
    await sendAuth('/sign-out', {});
  } catch (error) {
    if (!(error instanceof AuthError) || notHeard.has(error.code)) throw error;
  }
  localStorage.removeItem(KEY);
}
