import {
  DeliveryAddressesDocument,
  type DeliveryAddressesQuery,
  DeliveryPostcodeDocument,
  type DeliveryPostcodeQuery,
} from '@bytorg/graphql-client';
import type { LoaderFunctionArgs } from 'react-router';
import { call } from '../../server/api.server';

export interface AddressHelp {
  hits: DeliveryAddressesQuery['addresses'];
  postcode: DeliveryPostcodeQuery['postcode'];
}

/** Helps to fill in an address. Only help: what it cannot answer, the shopper types and the API judges. */
export async function loader(args: LoaderFunctionArgs): Promise<AddressHelp> {
  const text = args.url.searchParams.get('q')?.trim().slice(0, 100) ?? '';
  const postcode = args.url.searchParams.get('postnr') ?? '';
  if (/^\d{4}$/.test(postcode)) {
    const answer = await call(args, DeliveryPostcodeDocument, { postcode }).catch(() => null);
    return { hits: [], postcode: answer?.postcode ?? null };
  }
  if (text.length < 3) return { hits: [], postcode: null };
  const answer = await call(args, DeliveryAddressesDocument, { text }).catch(() => null);
  return { hits: answer?.addresses.slice(0, 8) ?? [], postcode: null };
}
