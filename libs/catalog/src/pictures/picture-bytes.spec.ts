import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { checkPicture, formatOf, hashOf, MAX_BYTES } from './picture-bytes';

const plain = () => sharp({ create: { width: 200, height: 160, channels: 3, background: '#2f6b4f' } });
const refused = (bytes: Buffer) =>
  checkPicture(bytes).then(
    () => null,
    (error) => error.code ?? error.message,
  );

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 255] ^ (crc >>> 8)) >>> 0;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, sum]);
};
/** A whole PNG of one grey, a thousandth of its pixels in bytes. */
const hugePng = (side: number) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))), { level: 9 });
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
};

describe('what is taken for a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s, whatever it is called', async (format) => {
    const bytes = await plain().toFormat(format).toBuffer();
    expect(formatOf(bytes)).toBe(format === 'avif' ? 'heif' : format);
    expect(await refused(bytes)).toBeNull();
  });

  it.each([
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>'],
    ['a drawing behind a declaration', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><title>x</title>'],
    ['a document', '%PDF-1.7 \n'],
    ['an archive', 'PK\x03\x04 and so on'],
    ['a program', 'MZ\x90\x00'],
    ['nothing', ''],
  ])('%s is not', async (_, text) => expect(await refused(Buffer.from(text, 'latin1'))).toBe('PICTURE_TYPE'));

  it('a format that no browser shows is not, though the library could read it', async () =>
    expect(await refused(await plain().tiff().toBuffer())).toBe('PICTURE_TYPE'));

  it.each([
    [
      'one format’s first bytes before something else',
      Buffer.from('\xff\xd8\xff<svg xmlns="http://www.w3.org/2000/svg"/>', 'latin1'),
    ],
    ['one format’s first bytes and no more', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a container without its picture', Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1')],
  ])('%s is broken', async (_, bytes) => expect(await refused(bytes)).toBe('PICTURE_BROKEN'));

  it('a small file that would unpack to more than the machine has is refused by its head', async () => {
    const bomb = hugePng(20_000);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refused(bomb)).toBe('PICTURE_TOO_MANY_PIXELS');
    // Control: made the same way, of a fair size.
    expect(await refused(hugePng(2_000))).toBeNull();
  });

  it('too many bytes, too few pixels', async () => {
    const small = await sharp({ create: { width: 99, height: 400, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await refused(small)).toBe('PICTURE_TOO_SMALL');
    expect(await refused(Buffer.concat([await plain().jpeg().toBuffer(), Buffer.alloc(MAX_BYTES)]))).toBe(
      'PICTURE_TOO_LARGE',
    );
  });
});

it('the same bytes have the same sum, others another', async () => {
  const [one, other] = [await plain().png().toBuffer(), await plain().jpeg().toBuffer()];
  expect(hashOf(one)).toMatch(/^[0-9a-f]{40}$/);
  expect(hashOf(Buffer.from(one))).toBe(hashOf(one));
  expect(hashOf(other)).not.toBe(hashOf(one));
});
