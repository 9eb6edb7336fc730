import { broken, MAX_PIXELS } from './picture-bytes';
import { imaging, inTurn } from './imaging';

/** Widths by name; the largest that a picture reaches is made as wide as it is. */
const WIDTHS = [160, 320, 640, 1280] as const;
export const formats = {
  avif: { type: 'image/avif', options: { quality: 55, effort: 3 } },
  webp: { type: 'image/webp', options: { quality: 78, effort: 4 } },
  jpg: { type: 'image/jpeg', options: { quality: 82, mozjpeg: true } },
} as const;
export type Format = keyof typeof formats;
/** A picture like a ribbon would be taller than its formats can say. */
const TALLEST = 2560;
const SECONDS = 60;

/** The sizes that are made of a picture so wide: `640` of one of 500 is 500 wide. */
export const sizesOf = (width: number): { name: number; width: number }[] =>
  WIDTHS.filter((_, n) => n === 0 || WIDTHS[n - 1] < width).map((name) => ({ name, width: Math.min(name, width) }));

const folderOf = (hash: string) => `pictures/${hash.slice(0, 2)}/${hash}`;
export const uploadKey = (hash: string) => `${folderOf(hash)}/brought`;
export const sizeKey = (hash: string, size: number, format: Format) => `${folderOf(hash)}/${size}.${format}`;
/** Whatever may lie of a picture. */
export const allKeys = (hash: string): string[] => [
  uploadKey(hash),
  ...WIDTHS.flatMap((size) => (Object.keys(formats) as Format[]).map((format) => sizeKey(hash, size, format))),
];

export interface MadePicture {
  width: number;
  height: number;
  files: { size: number; format: Format; bytes: Buffer }[];
}

/**
 * Every size in every format, drawn anew from the pixels: turned as the camera was held, and nothing else of the file goes
 * along (no place, no device, nothing that hides behind the picture).
 */
export const makeSizes = (bytes: Buffer): Promise<MadePicture> =>
  inTurn(async () => {
    const sharp = await imaging();
    const open = () => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).timeout({ seconds: SECONDS });
    const largest = await open()
      .autoOrient()
      .resize({ width: WIDTHS.at(-1), height: TALLEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true })
      .catch(() => {
        throw broken();
      });
    const files: MadePicture['files'] = [];
    for (const { name, width } of sizesOf(largest.info.width))
      for (const format of Object.keys(formats) as Format[])
        files.push({ size: name, format, bytes: await encode(largest.data, width, format) });
    return { width: largest.info.width, height: largest.info.height, files };
  });

const encode = async (pixels: Buffer, width: number, format: Format): Promise<Buffer> => {
  const sized = (await imaging())(pixels).resize({ width });
  if (format === 'avif') return sized.avif(formats.avif.options).toBuffer();
  if (format === 'webp') return sized.webp(formats.webp.options).toBuffer();
  // JPEG knows no transparency; goods stand on white.
  return sized.flatten({ background: '#fff' }).jpeg(formats.jpg.options).toBuffer();
};
