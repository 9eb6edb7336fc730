import type { GraphQLFormattedError } from 'graphql';
import { tell } from './error.filter';

/** What leaves the api: code and values. Words are the sites' own; a fault of ours is told by its number only. */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const cause = (error as { originalError?: unknown }).originalError;
  const { code } = (formatted.extensions ?? {}) as { code?: string };
  if (cause && (!code || code === 'INTERNAL_SERVER_ERROR')) {
    const { status, code: told, values, problems } = tell(cause);
    return { message: told, path: formatted.path, extensions: { code: told, status, values, problems } };
  }
  // Our own limits speak in codes; the library files every rule under one.
  const ours = code === 'GRAPHQL_VALIDATION_FAILED' && /^[A-Z_]+$/.test(formatted.message) ? formatted.message : code;
  return { ...formatted, extensions: { ...formatted.extensions, code: ours, stacktrace: undefined } };
};
