import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '@bytorg/config';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Bytes, kindOf } from './table';

const HEAD = 16 * 1024;
const PIECE = 1024 * 1024;

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
export class KeptFiles {
  private readonly folder: string;

  constructor(
    @Inject(Config) config: Config,
    @Inject(DataSource) private readonly db: DataSource,
  ) {
    this.folder = join(config.env.DATA_DIR, 'imports');
  }

  /** Takes what comes; refuses what is no table, and keeps nothing of it. */
  async take(content: AsyncIterable<Buffer>): Promise<TakenFile> {
    await mkdir(this.folder, { recursive: true });
    const part = join(this.folder, `${randomUUID()}.part`);
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
