import type { TypedDocumentString } from './generated/graphql';

export interface ProblemExtensions {
  code: string;
  field?: string;
  values?: Record<string, string>;
  problems?: RefusedField[];
}

/** What is wrong with one field, where an operation answers with nothing else. */
export interface RefusedField {
  field: string;
  code: string;
  values?: Record<string, string | number>;
}

/** What the API refused: a code for the catalogue, never words. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly field?: string,
    readonly values: Record<string, string> = {},
    readonly retryAfterSeconds?: number,
    readonly problems: readonly RefusedField[] = [],
  ) {
    super(code);
  }
}

/** The request never came through, or no answer came back: what was typed must be kept. */
export class NetworkError extends Error {}

export interface RequestOptions {
  headers?: Record<string, string>;
  /** A full address on the server, where there is no origin to be relative to. */
  url?: string;
  signal?: AbortSignal;
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { extensions?: Partial<ProblemExtensions> }[];
}

export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { headers, url = '/graphql', signal }: RequestOptions = {},
): Promise<Result> {
  let response: Response;
  let answer: Answer<Result> | undefined;
  try {
    response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal,
    });
    answer = (await response.json()) as Answer<Result>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NetworkError('no answer', { cause: error });
  }
  const refused = answer.errors?.[0];
  if (refused) {
    const { code = 'UNKNOWN', field, values, problems } = refused.extensions ?? {};
    throw new ApiError(code, field, values, retryAfter(response), problems);
  }
  if (!answer.data)
    throw new ApiError(response.status === 429 ? 'TOO_MANY_REQUESTS' : 'UNKNOWN', undefined, {}, retryAfter(response));
  return answer.data;
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 ? seconds : undefined;
}
