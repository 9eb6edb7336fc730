import { Config } from '@bytorg/config';
import { People } from '@bytorg/identity';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Mail, say } from './mail.service';
import { Notes } from './notes.service';

type Stopped = OutboxEvent<{ importId: string; storeId: string; why: 'share' | 'first' | 'columns' | 'failed' }>;

@Injectable()
export class TellOwnerWhenImportStops {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(People) private readonly people: People,
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Nobody stands beside an import that the clock began. */
  @Deliver('import.stopped')
  async handle({ id, payload }: Stopped) {
    const { importId, storeId, why } = payload;
    const [run] = await this.db.query(
      `SELECT filename, coalesce(asks, 0) AS asks, offers FROM import_file WHERE id = $1`,
      [importId],
    );
    if (!run) return;
    const store = await this.notes.directory.get(storeId);
    const values = {
      source: run.filename,
      store: store.name,
      n: String(run.asks),
      offers: String(run.offers),
      link: `${this.config.env.PUBLIC_URL}/admin/butikk/${store.slug}/import/${importId}`,
    };
    for (const to of await this.people.withRole('owner', storeId))
      await this.mail.send({
        key: `import-stopped:${id}:${to.id}`,
        template: 'import-stopped',
        to: to.email,
        language: 'nb',
        name: to.name,
        subject: say('nb', 'import-stopped.subject', values),
        lines: [say('nb', `import-stopped.${why}`, values)],
      });
  }
}
