import { Problems } from '@bytorg/errors';
import type { ConnectorInput } from './connector.views';

const withSecret = ['shopify', 'woocommerce'];

/** As it is kept: a shop's address is where it begins, whatever page of it was copied. */
const addressOf = ({ kind, address }: ConnectorInput): string => {
  const text = address.trim();
  const named = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(named)) return text;
  const url = new URL(named);
  if (kind === 'shopify') return url.origin;
  return kind === 'woocommerce'
    ? `${url.origin}${url.pathname.replace(/\/(wp-json|wp-admin|shop|butikk)(\/.*)?$/, '')}`
    : url.href;
};

/** What is wrong with a connector, all at once; answers it as it is kept. */
export const checked = (input: ConnectorInput, hasSecret: boolean, plainAllowed: boolean) => {
  const problems = new Problems();
  const [name, address] = [input.name.trim(), addressOf(input)];
  if (!name) problems.add('name', 'REQUIRED');
  if (name.length > 60) problems.add('name', 'TOO_LONG', { max: 60 });
  if (!input.address.trim()) problems.add('address', 'REQUIRED');
  else if (!isAddress(address, plainAllowed)) problems.add('address', 'NOT_AN_ADDRESS');
  const secret = input.secret?.trim() || null;
  if (withSecret.includes(input.kind) && !secret && !hasSecret) problems.add('secret', 'REQUIRED');
  if (secret && secret.length > 500) problems.add('secret', 'TOO_LONG', { max: 500 });
  if (secret && !/^[\x21-\x7e]+$/.test(secret)) problems.add('secret', 'INVALID');
  else if (secret && input.kind === 'woocommerce' && !/^[^:]+:[^:]+$/.test(secret))
    problems.add('secret', 'NOT_KEY_AND_SECRET');
  const storeCode = input.storeCode?.trim() || null;
  if (storeCode && storeCode.length > 64) problems.add('storeCode', 'TOO_LONG', { max: 64 });
  problems.throwIfAny();
  return { name, address, secret: withSecret.includes(input.kind) ? secret : null, storeCode };
};

const isAddress = (address: string, plainAllowed: boolean): boolean => {
  if (address.length > 500 || !URL.canParse(address)) return false;
  const { protocol, username, password, hostname } = new URL(address);
  return (protocol === 'https:' || (plainAllowed && protocol === 'http:')) && !username && !password && !!hostname;
};
