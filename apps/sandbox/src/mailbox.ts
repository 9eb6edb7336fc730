import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@bytorg/config';
import type { FastifyInstance } from 'fastify';
import { escape, page } from './page';

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

  app.get('/dev/mail', (_, reply) => {
    const rows = messages
      .map(
        (m, i) =>
          `<tr><td>${escape(m.at.slice(0, 16).replace('T', ' '))}</td><td>${escape(m.to)}</td><td><a href="/dev/mail/${i}">${escape(m.subject)}</a></td></tr>`,
      )
      .slice(-MAX_SHOWN)
      .reverse()
      .join('');
    const list = rows
      ? `<table><thead><tr><th>Tid (UTC)</th><th>Til</th><th>Emne</th></tr></thead><tbody>${rows}</tbody></table>`
      : '<p>Ingen brev ennå.</p>';
    return reply
      .type('text/html; charset=utf-8')
      .send(
        page(
          'nb',
          'Postkassen',
          `<p class="test">Demonstrasjon: brevene blir her i stedet for å sendes.</p><h1>Postkassen</h1>${list}`,
          true,
        ),
      );
  });

  app.get<{ Params: { n: string } }>('/dev/mail/:n', (request, reply) => {
    const m = messages[Number(request.params.n)];
    if (!m)
      return reply
        .code(404)
        .type('text/html; charset=utf-8')
        .send(page('nb', 'Finnes ikke', '<h1>Brevet finnes ikke</h1><p><a href="/dev/mail">Til postkassen</a></p>'));
    return reply
      .type('text/html; charset=utf-8')
      .send(
        page(
          'nb',
          m.subject,
          `<p><a href="/dev/mail">Postkassen</a></p><h1>${escape(m.subject)}</h1><p>Til ${escape(m.to)}</p><div class="card"><pre>${linked(m.text)}</pre></div>`,
        ),
      );
  });
};
