import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { DomainError } from '@bytorg/errors';

const CIPHER = 'aes-256-gcm';

const keyOf = (authSecret: string): { key: Buffer; id: string } => {
  const key = Buffer.from(hkdfSync('sha256', authSecret, '', 'bytorg connector secrets', 32));
  // Tells which key it was, and nothing of the key.
  return { key, id: createHash('sha256').update(key).digest('hex').slice(0, 8) };
};

/** A secret as it rests in the database; bound to its place, so that it opens nowhere else. */
export const seal = (secret: string, place: string, authSecret: string): string => {
  const { key, id } = keyOf(authSecret);
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return ['v1', id, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
};

/** Throws SECRET_UNREADABLE where the house's key is another one now, or the secret is not from here. */
export const unseal = (text: string, place: string, authSecret: string): string => {
  const { key, id } = keyOf(authSecret);
  const [version, keyId, ...parts] = text.split('.');
  try {
    if (version !== 'v1' || keyId !== id) throw new Error('another key');
    const [nonce, tag, sealed] = parts.map((part) => Buffer.from(part, 'base64url'));
    const decipher = createDecipheriv(CIPHER, key, nonce!, { authTagLength: 16 })
      .setAAD(Buffer.from(place))
      .setAuthTag(tag!);
    return Buffer.concat([decipher.update(sealed!), decipher.final()]).toString('utf8');
  } catch {
    throw new DomainError('SECRET_UNREADABLE');
  }
};
