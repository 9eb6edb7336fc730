import type { Config } from '@bytorg/config';
import { cookieName, People, Tills, Who } from '@bytorg/identity';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    who: Who;
    /** Who that is now: for what stays open longer than a request. */
    whoNow: () => Promise<Who>;
  }
}

const cookieOf = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** The session's token; the cookie's signature is left to the library, the token itself is the secret. */
const tokenOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = cookieOf(request.headers.cookie, name);
  try {
    return value && decodeURIComponent(value).split('.')[0];
  } catch {
    return undefined;
  }
};

const PUBLIC_LANGUAGE = /^(nb|en)\b/;

/** Who sends a request is known before any handler runs: one statement, and only when there is a session. */
export const registerSender = (app: NestFastifyApplication, config: Config) => {
  const people = app.get(People);
  const tills = app.get(Tills);
  const name = cookieName(config);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', async (request: FastifyRequest) => {
      const asked = String(request.headers['x-language'] ?? request.headers['accept-language'] ?? 'nb').toLowerCase();
      const language = PUBLIC_LANGUAGE.exec(asked)?.[1] === 'en' ? 'en' : 'nb';
      // What waited in a browser is sent in a person's name: whoever has signed in there since is not that person.
      const inNameOf = request.headers['x-person'];
      request.whoNow = async () => {
        const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
        const who = key
          ? await tills.byKey(key, language, request.ip)
          : await people.bySession(tokenOf(request, name), language, request.ip);
        return inNameOf && who.person?.id !== inNameOf ? new Who(null, [], language, request.ip) : who;
      };
      request.who = await request.whoNow();
    });
};
