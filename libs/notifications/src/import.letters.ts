import { Config } from '@bytorg/config';
import { People } from '@bytorg/identity';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Mail, say } from './mail.service';
import { Notes } from './notes.service';

type Stopped = OutboxEvent<{ importId: string; storeId: string; why: Why }>;

type Why = 'share' | 'first' | 'columns' | 'failed';
interface Letter {
  id: string;
  importId: string;
  storeId: string;
  template: 'import-stopped' | 'import-shelves';
  line: `import-stopped.${Why}` | 'import-shelves.text';
}
type Unknown = OutboxEvent<{ importId: string; storeId: string; n: number; names: string[] }>;

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
    const [run] = await this.db.query(`SELECT coalesce(asks, 0) AS asks, offers FROM import_file WHERE id = $1`, [
      importId,
    ]);
    if (!run) return;
    const counts = { n: String(run.asks), offers: String(run.offers) };
    await this.tell({ id, importId, storeId, template: 'import-stopped', line: `import-stopped.${why}` }, counts);
  }

  /** The run went on without them; so do the next ones, until somebody answers. */
  @Deliver('import.shelves_unknown')
  async shelvesUnknown({ id, payload }: Unknown) {
    const { importId, storeId, n, names } = payload;
    const listed = names.map((name) => `«${name}»`).join(', ') + (n > names.length ? ' …' : '');
    await this.tell(
      { id, importId, storeId, template: 'import-shelves', line: 'import-shelves.text' },
      { n: String(n), names: listed },
    );
  }

  private async tell(letter: Letter, told: Record<string, string>) {
    const { id, importId, storeId, template, line } = letter;
    const [run] = await this.db.query(`SELECT filename FROM import_file WHERE id = $1`, [importId]);
    const store = await this.notes.directory.get(storeId);
    const values = {
      ...told,
      source: run.filename,
      store: store.name,
      link: `${this.config.env.PUBLIC_URL}/admin/butikk/${store.slug}/import/${importId}`,
    };
    for (const to of await this.people.withRole('owner', storeId))
      await this.mail.send({
        key: `${template}:${id}:${to.id}`,
        template,
        to: to.email,
        language: 'nb',
        name: to.name,
        subject: say('nb', `${template}.subject`, values),
        lines: [say('nb', line, values)],
      });
  }
}
