import { ApiError, NetworkError } from '@bytorg/graphql-client';

/** Whatever went wrong, as a code the catalogue has words for. */
export function refusalOf(problem: unknown): ApiError {
  if (problem instanceof ApiError) return problem;
  return new ApiError(problem instanceof NetworkError ? 'UNAVAILABLE' : 'UNKNOWN');
}
