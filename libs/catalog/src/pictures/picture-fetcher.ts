import { Config } from '@bytorg/config';
import { DomainError } from '@bytorg/errors';
import { type Given, guardedFetch } from '@bytorg/outside';
import { Inject, Injectable } from '@nestjs/common';
import { checkPicture, MAX_BYTES, tooLarge } from './picture-bytes';

export const TOTAL_MS = 20_000;
const HEADERS = { accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif' };
const codes: Record<string, string> = {
  ADDRESS_NOT_ALLOWED: 'PICTURE_ADDRESS_REFUSED',
  ADDRESS_UNREACHABLE: 'PICTURE_UNREACHABLE',
  ANSWER_TOO_SLOW: 'PICTURE_TIMEOUT',
};

/** A picture from an address that somebody else wrote: from the open internet only, small, soon, and really a picture. */
@Injectable()
export class PictureFetcher {
  constructor(@Inject(Config) private readonly config: Pick<Config, 'env'>) {}

  /** Throws a DomainError PICTURE_…; nothing is stored. */
  async fetch(address: string, milliseconds = TOTAL_MS): Promise<Buffer> {
    const privateAllowed = this.config.env.PRIVATE_SOURCES === 'allowed';
    try {
      const limits = { bytes: MAX_BYTES, milliseconds, plainAllowed: true, privateAllowed };
      const bytes = await whole(await guardedFetch(address, { headers: HEADERS }, limits));
      await checkPicture(bytes);
      return bytes;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'ANSWER_TOO_LARGE') throw tooLarge();
      throw codes[error.code] ? new DomainError(codes[error.code]!) : error;
    }
  }
}

const whole = async ({ status, body }: Given): Promise<Buffer> => {
  if (status === 200) return Buffer.concat(await Array.fromAsync(body));
  await body.return(undefined);
  const later = status >= 500 || status === 408 || status === 429;
  throw new DomainError(later ? 'PICTURE_UNREACHABLE' : 'PICTURE_NOT_THERE');
};
