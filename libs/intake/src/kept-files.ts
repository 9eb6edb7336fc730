import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '@bytorg/config';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Bytes, kindOf } from './table';

const HEAD = 16 * 1024;
const PIECE = 1024 * 1024;
const PART = '.part';
/** Nobody writes so slowly: whoever was taking this is gone. In milliseconds. */
const GIVEN_UP = 3_600_000;

export interface TakenFile {
  /** In the transaction that writes the import it belongs to, which may be tried again. */
  keep(tx: EntityManager, importId: string): Promise<void>;
  /** What has come is not needed on this disk any more. */
  drop(): Promise<void>;
}

/**
 * Files between their arrival and their being read. They come to a disk, piece by piece and however slowly, and lie in the
 * database from then on: who reads them may be another machine, and what was not committed was never there.
 */
@Injectable()
export class KeptFiles implements OnModuleInit {
  private readonly folder: string;

  constructor(
    @Inject(Config) config: Config,
    @Inject(DataSource) private readonly db: DataSource,
  ) {
    this.folder = join(config.env.DATA_DIR, 'imports');
  }

  /** A process that ended in the middle of an upload could not tidy up: the next one does. */
  async onModuleInit(): Promise<void> {
    // A folder that is not there has nothing to sweep; one that cannot be written is told by the first upload.
    await this.sweep().catch(() => undefined);
  }

  /** What an upload left behind when its process was cut off; others may be taking files into the same folder now. */
  private async sweep(): Promise<void> {
    // By the disk's own clock: a new file says what it is.
    const probe = join(this.folder, `${randomUUID()}${PART}`);
    await writeFile(probe, '', { mode: 0o600 });
    const now = (await stat(probe)).mtimeMs;
    await rm(probe, { force: true });
    for (const name of (await readdir(this.folder)).filter((one) => one.endsWith(PART))) {
      const path = join(this.folder, name);
      const written = await stat(path).catch(() => undefined);
      if (written && now - written.mtimeMs > GIVEN_UP) await rm(path, { force: true });
    }
  }

  /** Takes what comes; refuses what is no table, and keeps nothing of it. */
  async take(content: AsyncIterable<Buffer>): Promise<TakenFile> {
    await mkdir(this.folder, { recursive: true });
    await this.sweep();
    const part = join(this.folder, `${randomUUID()}${PART}`);
    const drop = () => rm(part, { force: true });
    try {
      await writeFile(part, content, { mode: 0o600 });
      kindOf(await headOf(part));
    } catch (error) {
      await drop();
      throw error;
    }
    const keep = async (tx: EntityManager, importId: string) => {
      let n = 0;
      for await (const bytes of createReadStream(part, { highWaterMark: PIECE }))
        await tx.query(`INSERT INTO import_piece (import_id, n, bytes) VALUES ($1, $2, $3)`, [importId, n++, bytes]);
    };
    return { keep, drop };
  }

  bytes(importId: string): Bytes {
    return { stream: () => this.pieces(importId) };
  }

  private async *pieces(importId: string): AsyncIterable<Buffer> {
    for (let n = 0; ; n++) {
      const [piece] = await this.db.query(`SELECT bytes FROM import_piece WHERE import_id = $1 AND n = $2`, [
        importId,
        n,
      ]);
      if (!piece) return;
      yield piece.bytes;
    }
  }

  async forget(importId: string): Promise<void> {
    await this.db.query(`DELETE FROM import_piece WHERE import_id = $1`, [importId]);
  }
}

const headOf = async (path: string): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(createReadStream(path, { end: HEAD - 1 })));
