import { SuggestDocument, type SuggestQuery } from '@bytorg/graphql-client';
import type { LoaderFunctionArgs } from 'react-router';
import { call } from '../server/api.server';

export type Suggested = SuggestQuery['suggest'];

/** Suggestions are a kindness: when the API is busy, the search field simply stays quiet. */
export async function loader(args: LoaderFunctionArgs): Promise<Suggested> {
  const text = args.url.searchParams.get('q')?.trim().slice(0, 80) ?? '';
  if (text.length < 2) return [];
  const answer = await call(args, SuggestDocument, { text }).catch(() => null);
  return answer?.suggest ?? [];
}
