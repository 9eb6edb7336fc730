import { hashOf, PictureFetcher, Pictures } from '@bytorg/catalog';
import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { Every } from '@bytorg/outbox';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

const OFTEN = 2000;
const AT_ONCE = 6;
const AT_ONCE_PER_HOST = 2;
const MINUTE = 60_000;
/** Longer than a fetch may take: whoever has not told by then is dead. */
const PATIENCE = 2 * MINUTE;
const MAX_TRIES = 3;
/** May be otherwise in a while; anything else is the address's own fault. */
const passing = ['PICTURE_UNREACHABLE', 'PICTURE_TIMEOUT', 'PICTURE_BUSY'];

interface Wanted {
  importId: string;
  productId: string;
  storeId: string;
  altNb: string;
  altEn: string | null;
  tries: number;
}

/**
 * Fetches what applied imports named, each address once for all goods that wait for it, a few at a time from one host.
 * The goods are in the shop already: whatever goes wrong here is told in the import's report and stops nothing.
 */
@Injectable()
export class FetchImportPictures {
  private readonly log = new Logger('intake');

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PictureFetcher) private readonly fetcher: PictureFetcher,
    @Inject(Pictures) private readonly pictures: Pictures,
  ) {}

  /** Refills as one is done: a slow host does not keep the others waiting. */
  @Every(OFTEN)
  async run(stopped?: AbortSignal): Promise<void> {
    const under = new Set<Promise<void>>();
    let done = 0;
    for (;;) {
      const before = done;
      const next = stopped?.aborted ? [] : await this.claim(AT_ONCE - under.size);
      for (const [address, wanted] of next) {
        const one: Promise<void> = this.bring(address, wanted)
          .catch((error: Error) => this.log.warn(`${address}: ${error.message}`))
          .finally(() => (done++, under.delete(one)));
        under.add(one);
      }
      if (!under.size && done === before) return;
      // What was done while we claimed has left its place free already.
      if (done === before) await Promise.race(under);
    }
  }

  /** Addresses with the goods that wait for each. One worker chooses at a time, so that none sends a host too much. */
  private claim(n: number): Promise<Map<string, Wanted[]>> {
    const now = this.clock.now();
    return inTransaction(this.db, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('import pictures', 0))`);
      const until = new Date(now.getTime() + PATIENCE);
      const [rows]: [(Wanted & { address: string })[]] = await tx.query(CLAIM, [now, n, AT_ONCE_PER_HOST, until]);
      return Map.groupBy(rows, (r) => r.address);
    });
  }

  private async bring(address: string, wanted: Wanted[]): Promise<void> {
    try {
      const bytes = await this.fetcher.fetch(address);
      for (const one of wanted) await this.add(one, bytes).catch((error) => this.failed([one], error));
    } catch (error) {
      await this.failed(wanted, error);
    }
  }

  private async add({ importId, productId, storeId, altNb, altEn }: Wanted, bytes: Buffer): Promise<void> {
    const picture = { productId, storeId, bytes, altNb, altEn: altEn ?? '' };
    const done = await this.pictures.addPicture(picture, 'feed').then(
      () => ['brought', hashOf(bytes)],
      (error: DomainError) => {
        // The product has one by now: what people chose stays.
        if (!keepers.includes(error.code)) throw error;
        return ['kept', null];
      },
    );
    await this.db.query(
      `UPDATE import_picture SET state = $3, hash = $4, done_at = $5, fetching = false WHERE import_id = $1 AND product_id = $2 AND state = 'waiting'`,
      [importId, productId, ...done, this.clock.now()],
    );
  }

  /** A fault of our own is no answer: it is thrown on, and tried again when the claim has run out. */
  private async failed(wanted: Wanted[], error: unknown): Promise<void> {
    if (!(error instanceof DomainError)) throw error;
    const now = this.clock.now();
    const problem = { field: 'image', code: error.code, values: error.details };
    for (const { importId, productId, tries } of wanted) {
      const again = passing.includes(error.code) && tries + 1 < MAX_TRIES;
      await this.db.query(again ? LATER : FAILED, [
        importId,
        productId,
        again ? new Date(now.getTime() + MINUTE * 4 ** tries) : now,
        ...(again ? [] : [JSON.stringify(problem)]),
      ]);
    }
  }
}

const keepers = ['PICTURE_THERE', 'PICTURE_IS_THE_TOWNS', 'PICTURES_FULL'];

const LATER = /* sql */ `
UPDATE import_picture SET tries = tries + 1, fetching = false, due_at = $3 WHERE import_id = $1 AND product_id = $2 AND state = 'waiting'`;
const FAILED = /* sql */ `
UPDATE import_picture SET tries = tries + 1, fetching = false, state = 'failed', done_at = $3, problem = $4 WHERE import_id = $1 AND product_id = $2 AND state = 'waiting'`;

/** Each host that is waited for by one step in its index, and of each as many as it may be asked for now. */
const CLAIM = /* sql */ `
WITH RECURSIVE hosts AS (
  (SELECT host FROM import_picture WHERE state = 'waiting' ORDER BY host LIMIT 1)
  UNION ALL SELECT (SELECT p.host FROM import_picture p WHERE p.state = 'waiting' AND p.host > h.host ORDER BY p.host LIMIT 1) FROM hosts h WHERE h.host IS NOT NULL),
free AS (
  SELECT h.host, $3 - (SELECT count(DISTINCT b.address)::int FROM import_picture b WHERE b.host = h.host AND b.fetching AND b.due_at > $1) AS n
  FROM hosts h WHERE h.host IS NOT NULL),
chosen AS (
  SELECT c.address FROM free f CROSS JOIN LATERAL (
    SELECT w.address, min(w.due_at) AS due, min(w.row) AS row
    FROM (SELECT p.address, p.due_at, p.row FROM import_picture p WHERE p.host = f.host AND p.state = 'waiting' AND p.due_at <= $1 ORDER BY p.due_at, p.row LIMIT 100) w
    GROUP BY w.address ORDER BY 2, 3 LIMIT greatest(f.n, 0)) c ORDER BY c.due, c.row LIMIT $2)
UPDATE import_picture p SET fetching = true, due_at = $4 FROM chosen c, import_file f, product d
WHERE md5(p.address) = md5(c.address) AND p.address = c.address AND p.state = 'waiting' AND p.due_at <= $1 AND f.id = p.import_id AND d.id = p.product_id
RETURNING p.address, p.import_id AS "importId", p.product_id AS "productId", f.store_id AS "storeId", d.name_nb AS "altNb", d.name_en AS "altEn", p.tries`;
