import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { IntakeModule } from '@bytorg/intake';
import { Who } from '@bytorg/identity';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';

const { bookshopOwner } = core.people;
const store = core.bookshop;

/** The events of an import and who hears them, in the worker as here. */
const hearers: Record<string, string> = {
  'import.begun': 'FetchSource',
  'import.uploaded': 'ReadUploadedFile',
  'import.mapped': 'PreviewImport',
  'import.confirmed': 'ApplyImport',
};

/** Intake with its jobs done by hand, one after the other: so that a test can end one between two of its steps. */
export class IntakeAtWork {
  private constructor(readonly domain: Domain) {}

  readonly owner = new Who(
    { id: bookshopOwner.id, name: bookshopOwner.name, email: bookshopOwner.email },
    [{ id: '1', role: 'owner', scopeId: store.id }],
    'nb',
    '192.0.2.1',
  );

  static async open(suffix: string) {
    return new IntakeAtWork(await openDomain(suffix, 4));
  }

  close() {
    return this.domain.close();
  }

  /** A service that intake keeps to itself. */
  inner(name: string): any {
    return this.domain.get(
      Reflect.getMetadata('providers', IntakeModule).find((p: { name: string }) => p.name === name),
    );
  }

  query(text: string, values: unknown[] = []): Promise<any[]> {
    return this.domain.db.query(text, values);
  }

  /** Does what the outbox asks for until nothing is left; a job that fails is left there, as a queue would leave it. */
  async work(): Promise<void> {
    for (;;) {
      const [event] = await this.query(
        `SELECT id, name, payload FROM outbox_event WHERE published_at IS NULL AND name = ANY($1) ORDER BY id LIMIT 1`,
        [Object.keys(hearers)],
      );
      if (!event) return;
      await this.inner(hearers[event.name]!).handle({ ...event, at: core.instant });
      await this.query(`UPDATE outbox_event SET published_at = now() WHERE id = $1`, [event.id]);
    }
  }

  async upload(text: string | Buffer, options: object = {}): Promise<string> {
    const content = Readable.from([Buffer.from(text)]);
    const id = await this.inner('Imports').upload(this.owner, store.id, 'varer.csv', content);
    await this.query(`UPDATE import_file SET options = $2 WHERE id = $1`, [id, JSON.stringify(options)]);
    await this.work();
    return id;
  }

  async apply(id: string, confirmed: number | null = null): Promise<void> {
    await this.inner('Imports').apply(this.owner, id, randomUUID(), confirmed);
  }

  async save(input: object): Promise<string> {
    const whole = {
      storeId: store.id,
      name: 'Kilden',
      schedule: 'none',
      complete: false,
      excludesHeld: false,
      ...input,
    };
    return (await this.inner('Connectors').save(this.owner, whole, randomUUID())).id;
  }

  async run(connectorId: string, dry = false): Promise<string> {
    return (await this.inner('Connectors').run(this.owner, connectorId, dry, randomUUID())).id;
  }

  file(id: string): Promise<any> {
    return this.inner('ImportReader').file(id);
  }

  rows(id: string): Promise<any[]> {
    return this.query(
      `SELECT row, action, parsed, problems->0->>'code' AS problem FROM import_row WHERE import_id = $1 ORDER BY row`,
      [id],
    );
  }

  offers(): Promise<any[]> {
    return this.query(
      `SELECT o.id, o.sku, o.price_ore AS price, o.status, k.on_hand AS "onHand", v.gtin, v.product_id AS "productId", p.name_nb AS name
       FROM offer o JOIN stock k ON k.offer_id = o.id JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id WHERE o.store_id = $1 ORDER BY o.sku`,
      [store.id],
    );
  }

  /** So many goods on sale in the store and nothing else, so that shares are round. */
  async stock(n: number): Promise<void> {
    const [{ name }] = await this.query(`SELECT name_nb AS name FROM category ORDER BY sort LIMIT 1`);
    await this.query(`UPDATE offer SET status = 'retired' WHERE store_id = $1`, [store.id]);
    const rows = Array.from({ length: n }, (_, i) => `S-${i};Vare nummer ${i};10,00;5;${name}`);
    const id = await this.upload(`Varenr;Navn;Pris;Antall;Kategori\n${rows.join('\n')}`);
    await this.apply(id);
    await this.work();
  }
}
