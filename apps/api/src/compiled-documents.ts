import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { type GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { statusOfAnswer } from './answer-status';
import { costLimits } from './cost-limits';
import { formatError } from './format-error';

const MAX_KEPT = 300;
const MAX_LENGTH = 20_000;
const MAX_TOKENS = 2_000;
/** So many new documents are compiled a second; more only come from somebody who makes them up. */
const MAX_COMPILED_A_SECOND = 20;

interface Asked {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A plain request as both sites send it. Everything else is Apollo's: batches, stored queries, introspection, other media types. */
const asked = (request: FastifyRequest): Asked | null => {
  const body = request.body;
  if (request.method !== 'POST' || !isObject(body) || typeof body.query !== 'string' || body.extensions) return null;
  if (!request.headers['content-type']?.startsWith('application/json')) return null;
  if (!/^$|\*\/\*|application\/json/.test(request.headers.accept ?? '')) return null;
  if (body.query.length > MAX_LENGTH || /__(schema|type)\b/.test(body.query)) return null;
  if (body.variables != null && !isObject(body.variables)) return null;
  if (body.operationName != null && typeof body.operationName !== 'string') return null;
  return body as unknown as Asked;
};

/**
 * Documents as functions: each is parsed, checked by the same rules and compiled when it is first seen, and from then on only
 * run. Null for what Apollo should answer: what does not compile (it tells why), or comes too fast.
 */
class CompiledDocuments {
  private readonly kept = new Map<string, CompiledQuery | null>();
  private budget = MAX_COMPILED_A_SECOND;
  private budgetUntil = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  of({ query, operationName }: Asked): CompiledQuery | null {
    const key = operationName ? `${operationName}\n${query}` : query;
    let found = this.kept.get(key);
    if (found === undefined) {
      if (!this.mayCompile()) return null;
      found = this.compile(query, operationName ?? undefined);
    } else this.kept.delete(key);
    // The last one asked for stands last: the first is the one to forget.
    this.kept.set(key, found);
    if (this.kept.size > MAX_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return found;
  }

  private mayCompile(): boolean {
    const now = performance.now();
    if (now > this.budgetUntil) [this.budget, this.budgetUntil] = [MAX_COMPILED_A_SECOND, now + 1000];
    return this.budget-- > 0;
  }

  private compile(text: string, operationName?: string): CompiledQuery | null {
    try {
      const document = parse(text, { maxTokens: MAX_TOKENS });
      if (validate(this.schema, document, [...specifiedRules, ...costLimits]).length) return null;
      const compiled = compileQuery(this.schema, document, operationName);
      return isCompiledQuery(compiled) ? compiled : null;
    } catch {
      return null; // no GraphQL: Apollo tells what is wrong
    }
  }
}

const told = (error: GraphQLError) => {
  const { message, locations, path } = error;
  return formatError(
    { message, locations, path, extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } },
    error,
  );
};

/** The fast way to the same resolvers, guards and errors: what is asked again and again is not parsed, checked and walked again. */
export const registerCompiledDocuments = (app: NestFastifyApplication) => {
  let documents: CompiledDocuments | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', async (request, reply) => {
      if (request.url !== '/graphql') return;
      const wanted = asked(request);
      if (!wanted) return;
      documents ??= new CompiledDocuments(app.get(GraphQLSchemaHost).schema);
      const compiled = documents.of(wanted);
      if (!compiled) return;
      const context = { who: request.who, request, req: request };
      const result = await compiled.query({}, context, wanted.variables ?? {});
      if (!('data' in result)) return; // the variables do not fit and nothing ran: Apollo says which
      reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');
      if (!result.errors?.length) return reply.send(compiled.stringify(result));
      const errors = result.errors.map(told);
      return reply.code(statusOfAnswer(result.data, errors)).send(JSON.stringify({ errors, data: result.data }));
    });
};
