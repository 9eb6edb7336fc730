import { createHash } from 'node:crypto';
import { Config } from '@bytorg/config';
import type { AuthMail } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { Mail, say } from './mail.service';

@Injectable()
export class AuthMailer implements AuthMail {
  constructor(
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Config) private readonly config: Config,
  ) {}

  async passwordReset(to: { email: string; name: string }, url: string): Promise<void> {
    const token = new URL(url).pathname.split('/').at(-1)!;
    await this.mail.send({
      key: `password-reset:${createHash('sha256').update(token).digest('hex').slice(0, 32)}`,
      template: 'password-reset',
      to: to.email,
      language: 'nb',
      name: to.name,
      subject: say('nb', 'password-reset.subject'),
      lines: [
        say('nb', 'password-reset.body', { link: `${this.config.env.PUBLIC_URL}/admin/nytt-passord?token=${token}` }),
      ],
    });
  }
}
