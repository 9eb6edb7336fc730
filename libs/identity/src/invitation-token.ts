import { hkdfSync } from 'node:crypto';
import type { Config } from '@bytorg/config';

/**
 * What an invitation's link carries. It is made anew for each letter from the id and a key that no table holds: nothing
 * at rest opens an invitation, and a letter sent twice has the same link in both.
 */
export const invitationToken = (config: Config, invitationId: string): string =>
  Buffer.from(hkdfSync('sha256', config.env.AUTH_SECRET, invitationId, 'bytorg invitation', 24)).toString('base64url');
