import { addHours, Clock } from '@bytorg/clock';
import { DomainError } from '@bytorg/errors';
import { Deliver, Every, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PictureFiles } from './picture-files';
import { allKeys, formats, makeSizes, sizeKey, uploadKey } from './picture-sizes';

const HOUR_MS = 3_600_000;
/** A day to think again: what was taken away by mistake may be brought back, and open pages still show it. */
const KEPT_HOURS = 24;

/** Makes the sizes that are shown; then what was brought, with all that a camera notes, is not kept. */
@Injectable()
export class MakeSizesWhenBrought {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(PictureFiles) private readonly files: PictureFiles,
  ) {}

  @Deliver('picture.brought')
  async handle({ payload: { hash } }: OutboxEvent<{ hash: string }>) {
    const [row] = await this.db.query(`SELECT 1 FROM picture_file WHERE hash = $1 AND state = 'waiting'`, [hash]);
    if (!row) return this.files.remove(uploadKey(hash));
    const bytes = await this.files.get(uploadKey(hash));
    if (!bytes) throw new Error(`the bytes of picture ${hash} are not there`);
    await this.make(hash, bytes);
    await this.files.remove(uploadKey(hash));
  }

  private async make(hash: string, bytes: Buffer): Promise<void> {
    try {
      const { width, height, files } = await makeSizes(bytes);
      for (const { size, format, bytes: made } of files)
        await this.files.put(sizeKey(hash, size, format), made, formats[format].type);
      await this.db.query(
        `UPDATE picture_file SET state = 'ready', width = $2, height = $3 WHERE hash = $1 AND state = 'waiting'`,
        [hash, width, height],
      );
    } catch (error) {
      // Only what is wrong with the picture itself stays so; a full disk is tried again.
      if (!(error instanceof DomainError)) throw error;
      await this.db.query(
        `UPDATE picture_file SET state = 'failed', reason = $2 WHERE hash = $1 AND state = 'waiting'`,
        [hash, error.code],
      );
    }
  }
}

/** Clears away what no product shows any more. */
@Injectable()
export class ForgetUnusedPictures {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PictureFiles) private readonly files: PictureFiles,
  ) {}

  @Every(HOUR_MS)
  async forget(): Promise<void> {
    const now = this.clock.now();
    const unused = `NOT EXISTS (SELECT 1 FROM product_picture p WHERE p.hash = f.hash)`;
    await this.db.query(`UPDATE picture_file f SET unused_since = $1 WHERE unused_since IS NULL AND ${unused}`, [now]);
    // `gone` first: from here on nobody takes it into use again, and a crash leaves a row that the next round finds.
    await this.db.query(
      `UPDATE picture_file f SET state = 'gone', reason = NULL WHERE state <> 'gone' AND unused_since < $1 AND ${unused}`,
      [addHours(now, -KEPT_HOURS)],
    );
    const gone: { hash: string }[] = await this.db.query(
      `SELECT hash FROM picture_file WHERE state = 'gone' LIMIT 500`,
    );
    for (const { hash } of gone) {
      for (const key of allKeys(hash)) await this.files.remove(key);
      await this.db.query(`DELETE FROM picture_file WHERE hash = $1 AND state = 'gone'`, [hash]);
    }
  }
}
