import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '@bytorg/config';
import { Inject, Injectable } from '@nestjs/common';
import { type Bytes, kindOf } from './table';

const HEAD = 16 * 1024;

/** Files between their arrival and their being read; written piece by piece as they come. */
@Injectable()
export class KeptFiles {
  private readonly folder: string;

  constructor(@Inject(Config) config: Config) {
    this.folder = join(config.env.DATA_DIR, 'imports');
  }

  /** Takes what comes; refuses what is no table, and keeps nothing of it. The answer gives it the name it is asked for by. */
  async take(content: AsyncIterable<Buffer>): Promise<{ as(id: string): Promise<void>; drop(): Promise<void> }> {
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
    return { as: (id) => rename(part, join(this.folder, id)), drop };
  }

  bytes(id: string): Bytes {
    return { stream: () => createReadStream(join(this.folder, id)) };
  }

  async forget(id: string): Promise<void> {
    await rm(join(this.folder, id), { force: true });
  }
}

const headOf = async (path: string): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(createReadStream(path, { end: HEAD - 1 })));
