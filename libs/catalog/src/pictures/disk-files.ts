import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mustBeKey, PictureFiles } from './picture-files';

const absent = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** A folder that api and worker share. */
export class DiskFiles extends PictureFiles {
  constructor(private readonly folder: string) {
    super();
  }

  /** Under another name first: whoever reads sees the whole file or none. */
  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.path(key);
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${randomUUID()}`;
    try {
      await writeFile(unfinished, bytes, { flush: true });
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Buffer | null> {
    return readFile(this.path(key)).catch(absent);
  }

  async has(key: string): Promise<boolean> {
    return (await access(this.path(key)).catch(absent)) !== null;
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  private path(key: string) {
    return join(this.folder, mustBeKey(key));
  }
}
