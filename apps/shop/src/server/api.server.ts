import { ApiError, NetworkError, request as send, type TypedDocumentString } from '@bytorg/graphql-client';
import { data, type LoaderFunctionArgs } from 'react-router';
import { webContext } from '../../server/load-context';
import { langOf } from '../texts/lang';

export type ServerArgs = Pick<LoaderFunctionArgs, 'request' | 'url' | 'context'>;

/** What a page throws when the API refuses or does not answer; the error page puts the code into words. */
export interface Trouble {
  code: string;
}

/** One GraphQL call on the shopper's behalf. Refusals come back as ApiError, for pages that have words for them. */
export async function call<Data, Variables>(
  { request, url, context }: ServerArgs,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { apiUrl, forwarded } = context.get(webContext);
  return send(document, variables, {
    url: `${apiUrl}/graphql`,
    headers: { ...forwarded, 'x-language': langOf(url.pathname) },
    signal: request.signal,
  });
}

/** The same for pages that have nothing to show without the answer: a refusal becomes the error page. */
export async function load<Data, Variables>(
  args: ServerArgs,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  try {
    return await call(args, document, variables);
  } catch (error) {
    throw trouble(error);
  }
}

export function trouble(error: unknown) {
  if (error instanceof NetworkError) return data({ code: 'UNAVAILABLE' } satisfies Trouble, 503);
  if (error instanceof ApiError) return data({ code: error.code } satisfies Trouble, statusOf(error.code));
  return error;
}

/** The server's clock: what the pages call today. */
export function now({ context }: Pick<LoaderFunctionArgs, 'context'>) {
  return context.get(webContext).now().toISOString();
}

export function notFound() {
  return data({ code: 'NOT_FOUND' } satisfies Trouble, 404);
}

const statuses: [RegExp, number][] = [
  [/NOT_FOUND|_UNKNOWN$|GONE|^BAD_INPUT$|BAD_USER_INPUT/, 404],
  [/RATE_LIMITED|TOO_MANY_REQUESTS/, 429],
  [/^KEY_USED_FOR_ANOTHER_BODY$/, 409],
  [/UNAVAILABLE/, 503],
  [/UNKNOWN|INTERNAL/, 500],
];

function statusOf(code: string) {
  return statuses.find(([pattern]) => pattern.test(code))?.[1] ?? 400;
}
