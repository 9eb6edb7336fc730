import { Config } from '@bytorg/config';
import { inTransaction } from '@bytorg/database';
import { Clock } from '@bytorg/clock';
import { DomainError } from '@bytorg/errors';
import { Deliver, Outbox, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KeptFiles } from '../kept-files';
import { KeptRows } from '../kept-rows.service';
import { Asker, NotNow } from './asker';
import type { ConnectorKind } from './connector.views';
import { unseal } from './secrets';
import { Shopify } from './shopify';
import { shopHeaders, type ShopPage } from './web-shop';
import { WooCommerce, type WooCursor } from './woocommerce';

const MEGABYTE = 1024 * 1024;
const MAX_FILE = { bytes: 100 * MEGABYTE, milliseconds: 10 * 60_000 };
const MAX_ROWS = 200_000;
/** With the queue's pauses between them about a quarter of an hour. */
const MAX_TRIES = 10;

interface Run {
  connectorId: string;
  kind: ConnectorKind;
  address: string;
  secret: string | null;
  total: number;
  cursor: { next: unknown } | null;
}

/** Fetches a source's goods. Rows are kept page by page with where to go on: after a crash, or a server's bad hour, the rest follows. */
@Injectable()
export class FetchSource {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(KeptFiles) private readonly files: KeptFiles,
    @Inject(KeptRows) private readonly rows: KeptRows,
  ) {}

  @Deliver('import.begun')
  async handle({ payload }: OutboxEvent<{ importId: string }>) {
    const id = payload.importId;
    const [run]: Run[] = await this.db.query(
      `SELECT c.id AS "connectorId", c.kind, c.address, c.secret, f.total, f.cursor FROM import_file f JOIN connector c ON c.id = f.connector_id WHERE f.id = $1 AND f.state = 'reading'`,
      [id],
    );
    if (!run) return;
    try {
      await (run.kind === 'shopify' || run.kind === 'woocommerce' ? this.shop(id, run) : this.file(id, run));
    } catch (error) {
      await this.failed(id, error);
    }
  }

  private asker(limits = {}) {
    return new Asker({ privateAllowed: this.config.env.PRIVATE_SOURCES === 'allowed' }, limits);
  }

  /** A file is the same wherever it comes from: from here on it is read as an uploaded one. */
  private async file(id: string, { address }: Run): Promise<void> {
    const asker = this.asker(MAX_FILE);
    const { body } = await asker.ask(address);
    const file = await this.files.take(body).catch(asker.orLater);
    try {
      await inTransaction(this.db, async (tx) => {
        await file.keep(tx, id);
        await this.outbox.add(tx, 'import.uploaded', { importId: id }, this.clock.now());
      });
    } finally {
      await file.drop();
    }
  }

  private async shop(id: string, run: Run): Promise<void> {
    const pages = this.pagesOf(run);
    let { total } = run;
    for (let cursor = run.cursor; !cursor || cursor.next !== null;) {
      const { rows, next } = await pages(cursor?.next ?? null);
      total += rows.length;
      if (total > MAX_ROWS) throw new DomainError('FILE_TOO_LONG', { max: MAX_ROWS });
      cursor = { next };
      if (!(await this.rows.add(id, rows, cursor))) return; // cancelled meanwhile
    }
    if (!total) throw new DomainError('FILE_EMPTY');
    await this.rows.finish(id, { encoding: 'JSON', delimiter: null, headers: shopHeaders });
  }

  private pagesOf(run: Run): (cursor: unknown) => Promise<ShopPage<unknown>> {
    if (!run.secret) throw new DomainError('SECRET_UNREADABLE');
    const secret = unseal(run.secret, `connector:${run.connectorId}`, this.config.env.AUTH_SECRET);
    const asker = this.asker();
    if (run.kind === 'shopify') {
      const shop = new Shopify(asker, run.address, secret);
      return (cursor) => shop.page(cursor as string | null);
    }
    const shop = new WooCommerce(asker, run.address, secret);
    return (cursor) => shop.page(cursor as WooCursor | null);
  }

  private async failed(id: string, error: unknown): Promise<void> {
    if (error instanceof NotNow) {
      const [[file]] = await this.db.query(
        `UPDATE import_file SET tries = tries + 1 WHERE id = $1 AND state = 'reading' RETURNING tries`,
        [id],
      );
      if (!file) return;
      if (file.tries < MAX_TRIES) throw error;
      return this.rows.fail(id, error.problem);
    }
    if (!(error instanceof DomainError)) throw error;
    await this.rows.fail(id, error);
  }
}
