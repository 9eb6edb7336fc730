import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@bytorg/config';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { escape, type Language, page } from './page';

interface Message {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  at: string;
}

const MAX_SHOWN = 300;
const linked = (text: string) =>
  escape(text).replace(/https?:\/\/[^\s<&]+[^\s<.,&]/g, (url) => `<a href="${url}">${url}</a>`);

const words = {
  nb: {
    title: 'Postkassen',
    demo: 'Demonstrasjon: brevene blir liggende her i stedet for å sendes.',
    none: 'Ingen brev ennå.',
    to: 'Til',
    back: 'Til postkassen',
    gone: 'Brevet finnes ikke',
  },
  en: {
    title: 'Mailbox',
    demo: 'Demonstration: letters stay here instead of being sent.',
    none: 'No letters yet.',
    to: 'To',
    back: 'To the mailbox',
    gone: 'There is no such letter',
  },
};

const languageOf = ({ headers }: FastifyRequest): Language =>
  /^en\b/.test(headers['accept-language'] ?? '') ? 'en' : 'nb';
const when = (at: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Oslo',
  }).format(new Date(at));
const html = (reply: FastifyReply, text: string) => reply.type('text/html; charset=utf-8').send(text);

/** Letters that would have left by e-mail, to be read in the demo and by tests. */
export const registerMailbox = (app: FastifyInstance, config: Config) => {
  mkdirSync(config.env.DATA_DIR, { recursive: true });
  const file = join(config.env.DATA_DIR, 'mailbox.jsonl');
  const messages: Message[] = [];
  try {
    for (const line of readFileSync(file, 'utf8').split('\n')) if (line) messages.push(JSON.parse(line) as Message);
  } catch {
    // No letter yet, or a last line cut short by a kill: what was read stays.
  }

  app.post<{ Body: Message }>('/mail', (request) => {
    messages.push(request.body);
    appendFileSync(file, `${JSON.stringify(request.body)}\n`);
    return { ok: true };
  });

  app.get<{ Querystring: { to?: string } }>('/dev/mail.json', (request) =>
    messages.filter((m) => !request.query.to || m.to === request.query.to),
  );

  app.get('/dev/mail', (request, reply) => {
    const language = languageOf(request);
    const t = words[language];
    const rows = messages
      .map(
        (m, i) =>
          `<li><a href="/dev/mail/${i}">${escape(m.subject)}</a><small>${t.to} ${escape(m.to)}</small><time datetime="${escape(m.at)}">${when(m.at, language)}</time></li>`,
      )
      .slice(-MAX_SHOWN)
      .reverse()
      .join('');
    const list = rows ? `<ul class="letters">${rows}</ul>` : `<p>${t.none}</p>`;
    return html(reply, page(language, t.title, `<p class="test">${t.demo}</p><h1>${t.title}</h1>${list}`, '48rem'));
  });

  app.get<{ Params: { n: string } }>('/dev/mail/:n', (request, reply) => {
    const language = languageOf(request);
    const t = words[language];
    const m = messages[Number(request.params.n)];
    const back = `<p><a href="/dev/mail">${t.back}</a></p>`;
    if (!m) return html(reply.code(404), page(language, t.gone, `<h1>${t.gone}</h1>${back}`));
    const head = `<h1>${escape(m.subject)}</h1><p class="quiet-text">${t.to} ${escape(m.to)} · ${when(m.at, language)}</p>`;
    return html(
      reply,
      page(language, m.subject, `${back}${head}<div class="card"><pre>${linked(m.text)}</pre></div>`, '48rem'),
    );
  });
};
