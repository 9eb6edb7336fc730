import { createHash } from 'node:crypto';
import { DomainError } from '@bytorg/errors';
import { imaging } from './imaging';

const MEGABYTE = 1024 * 1024;
export const MAX_BYTES = 15 * MEGABYTE;
/** What the best telephones take; above it, a small file may unpack to more than the machine has. */
export const MAX_PIXELS = 50_000_000;
const MIN_SIDE = 100;

export const tooLarge = () => new DomainError('PICTURE_TOO_LARGE', { megabytes: MAX_BYTES / MEGABYTE });
export const broken = () => new DomainError('PICTURE_BROKEN');

const starts = (bytes: Buffer, text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text;

/** By its first bytes; a name and what a sender says of it count for nothing. Drawings (SVG) are programs: never. */
export const formatOf = (bytes: Buffer): string | null => {
  if (starts(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp';
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'gif';
  if (starts(bytes, 'ftypavi', 4)) return 'heif';
  return null;
};

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 40);

/** Refuses what is no picture of a fair size, by its head alone; what is wrong further in, the job finds. */
export const checkPicture = async (bytes: Buffer): Promise<void> => {
  if (bytes.length > MAX_BYTES) throw tooLarge();
  const format = formatOf(bytes);
  if (!format) throw new DomainError('PICTURE_TYPE');
  const sharp = await imaging();
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw broken();
    });
  if (head.format !== format) throw broken();
  if (head.width * head.height > MAX_PIXELS) throw new DomainError('PICTURE_TOO_MANY_PIXELS', { million: 50 });
  if (Math.min(head.width, head.height) < MIN_SIDE) throw new DomainError('PICTURE_TOO_SMALL', { pixels: MIN_SIDE });
};
