import { randomUUID } from 'node:crypto';
import { DomainError, InputProblems } from '@bytorg/errors';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';

const statusOf = (error: DomainError): number => {
  if (error.code === 'UNAUTHENTICATED') return 401;
  if (error.code === 'FORBIDDEN' || error.code === 'SECOND_FACTOR_NEEDED') return 403;
  if (error.code === 'TOO_MANY_TRIES' || error.code === 'TOO_MANY_STREAMS') return 429;
  if (error.code === 'FILE_TOO_LARGE' || error.code === 'PICTURE_TOO_LARGE') return 413;
  if (error.details.conflict) return 409;
  if (error.details.unavailable) return 503;
  return error.code.endsWith('_UNKNOWN') || error.code.endsWith('_GONE') ? 404 : 400;
};

const log = new Logger('error');

interface Told {
  status: number;
  code: string;
  values?: object;
  problems?: object[];
}

/** PostgreSQL's words for text that is no id, date or number: the sender's mistake, not ours. */
const badInput = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021', '22023']);

/** The one place where errors become answers: refusals by code, everything else opaque with a number for the log. */
export const tell = (error: unknown): Told => {
  if (error instanceof DomainError) return { status: statusOf(error), code: error.code, values: error.details };
  if (error instanceof InputProblems) return { status: 400, code: 'INPUT_PROBLEMS', problems: error.problems };
  if (error instanceof HttpException)
    return {
      status: error.getStatus(),
      code: error.getStatus() === 404 ? 'NOT_FOUND' : error.message.toUpperCase().replace(/\W+/g, '_'),
    };
  const { code, statusCode, driverError } = error as {
    code?: string;
    statusCode?: number;
    driverError?: { code?: string };
  };
  const sqlState = driverError?.code ?? code;
  if (sqlState && badInput.has(sqlState)) return { status: 400, code: 'BAD_INPUT' };
  if (sqlState && (/^(08|53|57)/.test(sqlState) || ['ECONNREFUSED', 'ECONNRESET'].includes(sqlState)))
    return { status: 503, code: 'UNAVAILABLE' };
  if (statusCode && statusCode < 500)
    return { status: statusCode, code: String(code ?? 'BAD_REQUEST').replace(/^FST_(ERR_)?/, '') };
  const id = randomUUID();
  log.error(`${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { status: 500, code: 'INTERNAL', values: { id } };
};

@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost) {
    if (host.getType<string>() === 'graphql') {
      if (error instanceof GraphQLError) return error;
      const { status, code, values, problems } = tell(error);
      return new GraphQLError(code, {
        extensions: { code, status, ...(values && { values }), ...(problems && { problems }) },
      });
    }
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, ...body } = tell(error);
    return reply.code(status).send(body);
  }
}
