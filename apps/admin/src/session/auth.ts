import { sendAuth } from './auth-request';
import { finishSignOut } from './sign-out';

export { AuthError } from './auth-request';

/** Nobody signs in over somebody who has signed out without net: that is finished first. */
export async function postAuth<Answer = unknown>(path: string, body: object): Promise<Answer> {
  await finishSignOut();
  return sendAuth<Answer>(path, body);
}
