import sharp from 'sharp';
import { allKeys, makeSizes, sizeKey, sizesOf } from './picture-sizes';

const SECRET = 'Kirkegata 7, hos Ane';
/** Red above, blue below, taken with the camera on its side, in a known place, with a page hidden behind it. */
const photographed = async () => {
  const half = (background: string) => ({ create: { width: 900, height: 300, channels: 3 as const, background } });
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c00' } })
    .composite([{ input: await sharp(half('#00c')).png().toBuffer(), top: 300, left: 0 }])
    .withExif({
      IFD0: { ImageDescription: SECRET },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 40/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return Buffer.concat([picture, Buffer.from(`<script>${SECRET}</script>`)]);
};

it('a picture is turned as it was held, and nothing else of the file goes along', async () => {
  const bytes = await photographed();
  const before = await sharp(bytes).metadata();
  expect([before.orientation, bytes.includes(SECRET)]).toEqual([6, true]); // control
  const made = await makeSizes(bytes);
  expect([made.width, made.height]).toEqual([600, 900]);
  for (const { bytes: file } of made.files) {
    const told = await sharp(file).metadata();
    expect([told.exif, told.xmp, told.iptc, told.orientation ?? 1]).toEqual([undefined, undefined, undefined, 1]);
    expect(file.includes('Kirkegata') || file.includes('<script')).toBe(false);
  }
  // Turned to the right: what was below is to the left.
  const jpeg = made.files.find((f) => f.size === 320 && f.format === 'jpg')!;
  const { data, info } = await sharp(jpeg.bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number) => [...data.subarray((240 * info.width + x) * 3, (240 * info.width + x) * 3 + 3)];
  const [left, right] = [at(40), at(280)];
  expect([left[2]! > 150 && left[0]! < 60, right[0]! > 150 && right[2]! < 60]).toEqual([true, true]);
});

it('every size that the picture reaches is made in every format, none larger than it is', async () => {
  const made = await makeSizes(
    await sharp({ create: { width: 500, height: 250, channels: 4, background: '#0000' } })
      .png()
      .toBuffer(),
  );
  const shapes = await Promise.all(
    made.files.map(async ({ size, format, bytes }) => {
      const { width, height, format: is } = await sharp(bytes).metadata();
      return `${size}.${format} ${is} ${width}x${height}`;
    }),
  );
  expect(shapes).toEqual([
    ...['160.avif heif 160x80', '160.webp webp 160x80', '160.jpg jpeg 160x80'],
    ...['320.avif heif 320x160', '320.webp webp 320x160', '320.jpg jpeg 320x160'],
    ...['640.avif heif 500x250', '640.webp webp 500x250', '640.jpg jpeg 500x250'],
  ]);
  // Goods without a background stand on white where a format knows none.
  const jpeg = await sharp(made.files[2]!.bytes).raw().toBuffer();
  expect([...jpeg.subarray(0, 3)]).toEqual([255, 255, 255]);
});

it('a ribbon becomes a picture that its formats can hold', async () => {
  const ribbon = await sharp({ create: { width: 100, height: 20_000, channels: 3, background: '#999' } })
    .png()
    .toBuffer();
  const made = await makeSizes(ribbon);
  expect([made.width, made.height]).toEqual([13, 2560]);
});

it('what ends too early is broken, not shown in part', async () => {
  const whole = await sharp({ create: { width: 800, height: 800, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer();
  await expect(makeSizes(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'PICTURE_BROKEN' });
});

it('sizes have names that follow from the width alone, and clearing away knows them all', () => {
  expect(sizesOf(100)).toEqual([{ name: 160, width: 100 }]);
  expect(sizesOf(1280).map((s) => s.width)).toEqual([160, 320, 640, 1280]);
  const keys = allKeys('a'.repeat(40));
  expect(keys).toContain(sizeKey('a'.repeat(40), 1280, 'avif'));
  expect(new Set(keys).size).toBe(13);
});
