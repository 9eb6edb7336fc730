import { randomUUID } from 'node:crypto';
import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { once, type Row, whose, inTransaction } from '@bytorg/database';
import { DomainError, Problems } from '@bytorg/errors';
import { audit, limit, type Who } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ImportReader } from '../import-reader.service';
import type { ImportFile } from '../intake.views';
import { checked } from './connector-input';
import type { Connector, ConnectorInput } from './connector.views';
import { nextRun } from './next-run';
import { Runs } from './runs.service';
import { seal } from './secrets';

const MOST = 20;
const COLUMNS = `c.id, c.kind, c.name, c.address, c.kind IN ('shopify','woocommerce') AS "hasSecret", c.store_code AS "storeCode", c.schedule, c.complete,
  c.excludes_held AS "excludesHeld", c.next_run_at AS "nextRunAt"`;

/** Where stores' goods are fetched from, and by whom that is decided. */
@Injectable()
export class Connectors {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(ImportReader) private readonly reader: ImportReader,
    @Inject(Runs) private readonly runs: Runs,
  ) {}

  async list(who: Who, storeId: string): Promise<Connector[]> {
    who.mustActFor(storeId);
    const rows: Row[] = await this.db.query(
      `SELECT ${COLUMNS}, (SELECT id FROM import_file f WHERE f.connector_id = c.id ORDER BY uploaded_at DESC, id DESC LIMIT 1) AS last
       FROM connector c WHERE c.store_id = $1 AND c.removed_at IS NULL ORDER BY c.created_at, c.id`,
      [storeId],
    );
    const last = await this.reader.byIds(rows.flatMap((r) => r.last ?? []));
    return rows.map((r) => ({ ...r, lastRun: last.get(r.last) ?? null }) as unknown as Connector);
  }

  async history(who: Who, id: string): Promise<ImportFile[]> {
    await this.mustOwn(who, id);
    return this.reader.runs(id);
  }

  async save(who: Who, input: ConnectorInput, key: string): Promise<Connector> {
    who.mustActFor(input.storeId, 'owner');
    if (input.id && (await this.mustOwn(who, input.id, 'owner')) !== input.storeId)
      throw new DomainError('CONNECTOR_UNKNOWN');
    const plainAllowed = this.config.env.PRIVATE_SOURCES === 'allowed';
    const ready = checked(input, !!input.id, plainAllowed);
    const now = this.clock.now();
    await limit(this.db, `connector:${input.storeId}`, now, 60, 60);
    const by = { scope: who.personId, operation: 'saveConnector', key, body: input };
    const id = await once(this.db, by, (tx) => this.write(tx, who, input, ready, now));
    return (await this.list(who, input.storeId)).find((c) => c.id === id)!;
  }

  private async write(
    tx: EntityManager,
    who: Who,
    input: ConnectorInput,
    ready: ReturnType<typeof checked>,
    now: Date,
  ) {
    const id = input.id ?? randomUUID();
    const secret = ready.secret && seal(ready.secret, `connector:${id}`, this.config.env.AUTH_SECRET);
    const values = [ready.name, ready.address, ready.storeCode, input.schedule, input.complete, input.excludesHeld];
    const next = nextRun(input.schedule, id, now);
    if (input.id) await this.change(tx, input, [...values, now, next], secret);
    else {
      const [{ n }] = await tx.query(
        `SELECT count(*)::int AS n FROM connector WHERE store_id = $1 AND removed_at IS NULL`,
        [input.storeId],
      );
      const problems = new Problems();
      if (n >= MOST) problems.add('name', 'TOO_MANY', { max: MOST });
      problems.throwIfAny();
      await tx.query(
        `INSERT INTO connector (id, store_id, kind, created_by, name, address, store_code, schedule, complete, excludes_held, secret, created_at, updated_at, next_run_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13)`,
        [id, input.storeId, input.kind, who.personId, ...values, secret, now, next],
      );
    }
    const detail = { name: ready.name, kind: input.kind, schedule: input.schedule, newSecret: !!secret };
    await audit(tx, who, now, {
      action: 'connector.saved',
      subject: 'connector',
      subjectId: id,
      storeId: input.storeId,
      detail,
    });
    return id;
  }

  /** Another address gets no secret that was given for this one. */
  private async change(tx: EntityManager, input: ConnectorInput, values: unknown[], secret: string | null) {
    const [rows] = await tx.query(
      `UPDATE connector SET name = $2, address = $3, store_code = $4, schedule = $5, complete = $6, excludes_held = $7, updated_at = $8,
         next_run_at = CASE WHEN schedule = $5 THEN next_run_at ELSE $9 END
       WHERE id = $1 AND removed_at IS NULL AND kind = $10 AND ($11 OR kind NOT IN ('shopify','woocommerce') OR address = $3) RETURNING id`,
      [input.id, ...values, input.kind, secret !== null],
    );
    // The stores' role writes the column and cannot read it.
    if (rows.length && secret) await tx.query(`UPDATE connector SET secret = $2 WHERE id = $1`, [input.id, secret]);
    if (rows.length) return;
    const [{ there }] = await tx.query(
      `SELECT EXISTS (SELECT 1 FROM connector WHERE id = $1 AND removed_at IS NULL AND kind = $2) AS there`,
      [input.id, input.kind],
    );
    if (!there) throw new DomainError('CONNECTOR_UNKNOWN');
    const problems = new Problems();
    problems.add('secret', 'SECRET_FOR_OTHER_ADDRESS');
    problems.throwIfAny();
  }

  /** Gone at once, its secret with it; what it brought stays, and so does the history. */
  async remove(who: Who, id: string): Promise<void> {
    const storeId = await this.mustOwn(who, id, 'owner');
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE connector SET removed_at = $2, secret = NULL, next_run_at = NULL WHERE id = $1 AND removed_at IS NULL RETURNING name`,
        [id, now],
      );
      if (!rows.length) throw new DomainError('CONNECTOR_UNKNOWN');
      await this.runs.supersede(tx, id, now);
      const detail = { name: rows[0].name };
      await audit(tx, who, now, { action: 'connector.removed', subject: 'connector', subjectId: id, storeId, detail });
    });
  }

  async run(who: Who, id: string, dry: boolean, key: string): Promise<ImportFile> {
    const storeId = await this.mustOwn(who, id);
    const now = this.clock.now();
    await limit(this.db, `connector-run:${storeId}`, now, 60, 60);
    const by = { scope: who.personId, operation: 'runConnector', key, body: { id, dry } };
    const importId = await once(this.db, by, async (tx) => {
      await this.runs.supersede(tx, id, now);
      const begun = await this.runs.begin(
        tx,
        [id],
        { begunBy: dry ? 'dry_run' : 'person', personId: who.personId },
        now,
      );
      if (!begun.length) throw new DomainError('CONNECTOR_BUSY');
      await audit(tx, who, now, {
        action: 'connector.run',
        subject: 'connector',
        subjectId: id,
        storeId,
        detail: { dry },
      });
      return begun[0]!;
    });
    return this.reader.file(importId);
  }

  private async mustOwn(who: Who, id: string, ...roles: 'owner'[]): Promise<string> {
    const storeId = await whose(this.db, `SELECT store_id FROM connector WHERE id = $1 AND removed_at IS NULL`, id);
    if (!storeId) throw new DomainError('CONNECTOR_UNKNOWN');
    who.mustActFor(storeId, ...roles);
    return storeId;
  }
}
