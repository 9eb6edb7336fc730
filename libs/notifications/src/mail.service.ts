import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { en } from './words.en';
import { nb } from './words.nb';

export type Language = 'nb' | 'en';
export type Word = keyof typeof nb;
const catalogues: Record<Language, Record<Word, string>> = { nb, en };

/** A sentence of the catalogue with its values; a missing value is a fault of ours, and loud. */
export const say = (language: Language, word: Word, values: Record<string, string | number> = {}): string =>
  catalogues[language][word].replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!(name in values)) throw new Error(`mail ${word} lacks ${name}`);
    return String(values[name]);
  });

export interface Letter {
  /** One letter per key, however often the job runs. */
  key: string;
  template: string;
  to: string;
  language: Language;
  name?: string;
  subject: string;
  lines: string[];
  /** What the letter is about, with small pictures where they can be shown. */
  goods?: { text: string; picture: string }[];
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
const linked = (line: string) =>
  escape(line).replace(/https?:\/\/[^\s<]+[^\s<.,]/g, (url) => `<a href="${url}">${url}</a>`);

/** The goods stand after the greeting and what has happened. */
const AFTER = 1;
const PICTURE = 64;
const listed = (goods: NonNullable<Letter['goods']>) =>
  goods.length ? [goods.map(({ text }) => `– ${text}`).join('\n')] : [];

/** E-mail as plain text and simple HTML, through SMTP or into the demo's mailbox. */
@Injectable()
export class Mail implements OnApplicationShutdown {
  private readonly smtp?: Transporter;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {
    if (config.env.SMTP_URL) this.smtp = createTransport(config.env.SMTP_URL, { from: config.env.MAIL_FROM });
  }

  async send(letter: Letter): Promise<void> {
    const [row] = await this.db.query(
      `INSERT INTO message (key, template, recipient, language, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING sent_at`,
      [letter.key, letter.template, letter.to, letter.language, this.clock.now()],
    );
    if (row.sent_at) return;
    const town = (await this.directory.town()).name;
    const lines = [
      ...(letter.name ? [say(letter.language, 'greeting', { name: letter.name })] : []),
      ...letter.lines,
      ...(this.config.sandbox ? [say(letter.language, 'test-payment')] : []),
      say(letter.language, 'closing', { town }),
    ];
    const goods = letter.goods ?? [];
    const html = `<!doctype html><html lang="${letter.language}"><body style="font:16px/1.5 system-ui,sans-serif;color:#1B2226;max-width:36em">${lines.map((l, n) => `<p>${linked(l)}</p>${n === AFTER ? this.table(goods) : ''}`).join('')}</body></html>`;
    const message = {
      to: letter.to,
      subject: letter.subject,
      text: lines.toSpliced(goods.length ? AFTER + 1 : lines.length, 0, ...listed(goods)).join('\n\n'),
      html,
      headers: { 'X-Bytorg-Message': letter.key },
    };
    if (this.smtp) await this.smtp.sendMail({ ...message, from: this.config.env.MAIL_FROM });
    else await this.toMailbox(message);
    await this.db.query(`UPDATE message SET sent_at = $2 WHERE key = $1`, [letter.key, this.clock.now()]);
  }

  /** A table, and pictures with their size told: what mail programs draw alike, also before they fetch them. */
  private table(goods: NonNullable<Letter['goods']>): string {
    const row = ({ text, picture }: (typeof goods)[number]) =>
      `<tr><td style="padding:4px 12px 4px 0"><img src="${escape(this.config.env.PUBLIC_URL + picture)}" alt="" width="${PICTURE}" height="${PICTURE}" style="display:block;border-radius:8px;object-fit:contain"></td><td>${escape(text)}</td></tr>`;
    return goods.length ? `<table role="presentation" cellspacing="0">${goods.map(row).join('')}</table>` : '';
  }

  private async toMailbox(message: object): Promise<void> {
    if (!this.config.env.MAILBOX_URL) throw new Error('neither SMTP_URL nor MAILBOX_URL is set');
    const answer = await fetch(this.config.env.MAILBOX_URL, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...message, from: this.config.env.MAIL_FROM, at: this.clock.now() }),
      signal: AbortSignal.timeout(5000),
    });
    if (!answer.ok) throw new Error(`mailbox answered ${answer.status}`);
  }

  onApplicationShutdown() {
    this.smtp?.close();
  }
}
