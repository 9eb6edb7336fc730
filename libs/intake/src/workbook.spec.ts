import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { DomainError } from '@bytorg/errors';
import { readTable } from './table-in-memory';
import { unpack, unpackLimits } from './unpack';
import { readWorkbook } from './workbook';

const MEGABYTE = 1024 * 1024;
const CHUNK = 64 * 1024;
const shell = {
  'xl/workbook.xml':
    '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Varer" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const two = `<row r="1">${cell('A1', 'Varenr')}${cell('B1', 'Pris')}</row><row r="2">${cell('A2', 'A-1')}<c r="B2"><v>49.9</v></c></row>`;

const numbers = (...fields: [bytes: 2 | 4, value: number][]): Buffer =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

/** A zip, byte by byte, so that a test can let it lie: `claims` is what its headers say of the size of a file. */
const zip = (files: Record<string, string | Buffer>, claims: Record<string, number> = {}): Buffer => {
  const [bodies, directory]: Buffer[][] = [[], []];
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const header = Buffer.concat([
      numbers([2, 20], [2, 0], [2, 8], [4, 0], [4, crc32(bytes)], [4, packed.length]),
      numbers([4, claims[name] ?? bytes.length], [2, name.length], [2, 0]),
    ]);
    const at = bodies.reduce((sum, body) => sum + body.length, 0);
    directory.push(numbers([4, 0x02014b50], [2, 20]), header, Buffer.alloc(10), numbers([4, at]), Buffer.from(name));
    bodies.push(numbers([4, 0x04034b50]), header, Buffer.from(name), packed);
  }
  const [start, size] = [bodies, directory].map((part) => part.reduce((sum, piece) => sum + piece.length, 0));
  const count = Object.keys(files).length;
  const end = numbers([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, size], [4, start], [2, 0]);
  return Buffer.concat([...bodies, ...directory, end]);
};

/** A workbook as a spreadsheet program writes it, with whatever else a test puts in. */
const workbook = (rows: string, more: Record<string, string | Buffer> = {}, claims?: Record<string, number>): Buffer =>
  zip({ ...shell, 'xl/worksheets/sheet1.xml': sheet(rows), ...more }, claims);

const whole = workbook(two);

const refusal = async (bytes: Buffer): Promise<DomainError> => {
  const error = await readTable(bytes).then(
    () => new Error('was read'),
    (thrown: unknown) => thrown as Error,
  );
  if (!(error instanceof DomainError)) throw error;
  return error;
};

describe('a workbook', () => {
  it('is read, its numbers as they were written', async () =>
    expect(await readTable(workbook(two))).toEqual({
      encoding: 'XLSX',
      delimiter: null,
      headers: ['Varenr', 'Pris'],
      rows: [['A-1', '49.9']],
    }));

  it('keeps nothing that the database would refuse', async () => {
    const rows = `<row r="1">${cell('A1', 'Navn')}</row><row r="2">${cell('A2', 'a_x0000_b_xD800_c')}</row>`;
    expect((await readTable(workbook(rows))).rows).toEqual([['ab\uFFFDc']]);
  });

  it('reads pictures and files within it not at all', async () => {
    const inner = workbook(two, { 'xl/media/bomb.xml.zip': Buffer.alloc(3 * MEGABYTE) });
    const files = await unpack(inner, (name) => name.endsWith('.xml'), { ...unpackLimits, bytes: MEGABYTE });
    expect([...files.keys()]).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect((await readTable(workbook(two, { 'xl/embeddings/inner.xlsx': inner }))).rows).toHaveLength(1);
  });
});

describe('a workbook is refused with its reason', () => {
  const spaces = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE, ' ');

  it('a bomb: counted as it comes out, stopped at the limit', async () => {
    // A sheet's worth of numbers again and again, so that it packs as well as a sheet does.
    const part = Array.from({ length: 2 ** 15 }, (_, i) => ((i * 7919) % 99991).toString(36)).join(' ');
    const error = await refusal(workbook(two, { 'xl/worksheets/sheet2.xml': Buffer.alloc(96 * MEGABYTE, part) }));
    expect(error.code).toBe('FILE_TOO_LARGE');
    expect(error.details.unpacked).toBeGreaterThan(unpackLimits.bytes);
    expect(error.details.unpacked).toBeLessThanOrEqual(unpackLimits.bytes + CHUNK);
  });

  it('nothing but air: stopped at its second megabyte, long before the limit', async () => {
    const error = await refusal(workbook(two, { 'xl/worksheets/sheet2.xml': spaces(100) }));
    expect(error).toMatchObject({ code: 'FILE_UNREADABLE', details: { reason: 'packed' } });
    expect(error.details.unpacked).toBeLessThan(2 * MEGABYTE);
  });

  it('many files that are too much together', async () => {
    const part = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`xl/x${i}.xml`, spaces(1)]));
    const error = await readWorkbook(workbook(two, part), { ...unpackLimits, bytes: 8 * MEGABYTE, ratio: 2000 }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect((error as DomainError).details.unpacked).toBeLessThanOrEqual(8 * MEGABYTE + CHUNK);
  });

  it.each([
    ['claims to be small', 1],
    ['claims to be four gigabytes', 0xfffffffe],
  ])('a header that lies: %s', async (_, claimed) => {
    const error = await refusal(workbook(two, {}, { 'xl/worksheets/sheet1.xml': claimed }));
    expect(error).toMatchObject({ code: 'FILE_UNREADABLE', details: { reason: 'sizes' } });
  });

  it('a lying header does not hide a bomb', async () => {
    const name = 'xl/worksheets/sheet2.xml';
    const error = await refusal(workbook(two, { [name]: spaces(100) }, { [name]: 10 }));
    expect(error.details.unpacked).toBeLessThan(2 * MEGABYTE);
  });

  const entities = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${sheet(two)}`;
  it.each([
    ['truncated', whole.subarray(0, whole.length - 40), 'FILE_UNREADABLE', 'damaged'],
    ['only its beginning', whole.subarray(0, 60), 'FILE_UNREADABLE', 'damaged'],
    ['entities', workbook(two, { 'xl/worksheets/sheet1.xml': entities }), 'FILE_UNREADABLE', 'declarations'],
    ['entities in its texts', workbook(two, { 'xl/sharedStrings.xml': entities }), 'FILE_UNREADABLE', 'declarations'],
    ['a row far away', workbook(two + '<row r="9000000000"></row>'), 'FILE_UNREADABLE', 'address'],
    ['a cell far away', workbook(`<row r="1">${cell('ZZZZZZZ1', 'x')}</row>`), 'FILE_UNREADABLE', 'address'],
    ['an address behind a bracket', workbook(`<row a=">" r="9000000000"></row>`), 'FILE_UNREADABLE', 'address'],
    ['a hole', workbook(`${two}<row r="1000000">${cell('XFD1000000', 'x')}</row>`), 'FILE_TOO_LARGE', undefined],
    ['broken XML', workbook(two + '</sheetData><oops'), 'FILE_UNREADABLE', 'damaged'],
    ['a formula with a prefix', workbook('<x:row><x:c><x:f>1+1</x:f></x:c></x:row>'), 'FILE_HAS_FORMULAS', undefined],
    ['without a sheet', zip({ 'a.xml': '<a/>' }), 'FILE_NOT_A_TABLE', undefined],
  ])('%s', async (_, bytes, code, reason) => {
    const error = await refusal(bytes);
    expect([error.code, error.details.reason]).toEqual([code, reason]);
  });

  it('one long text named by many cells', async () => {
    const strings = `<sst><si><t>${'lang '.repeat(200_000)}</t></si></sst>`;
    const rows = Array.from({ length: 100 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`);
    const error = await refusal(workbook(rows.join(''), { 'xl/sharedStrings.xml': strings }));
    expect(error).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});

describe('whatever bytes arrive', () => {
  const settles = async (bytes: Buffer) => {
    const table = await readTable(bytes).catch((error: unknown) => {
      if (error instanceof DomainError && error.code.startsWith('FILE_')) return null;
      throw error;
    });
    // What is read can be kept: no half characters, nothing that no column takes.
    if (table) expect(JSON.stringify(table)).not.toMatch(/\\u(d[89a-f]|0000)/);
  };

  it('a table comes of them or a reason', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => settles(Buffer.from(bytes)))));

  it('also when a workbook is damaged anywhere', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (damage, cut) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of damage) bytes[4 + (at % (bytes.length - 4))] = byte;
          return settles(cut % 3 ? bytes : bytes.subarray(0, 4 + (cut % bytes.length)));
        },
      ),
      { numRuns: 150 },
    ));

  it('also when its XML is anything', () => {
    const scrap = fc.constantFrom(
      '<row r="1">',
      '<c r="A1" t="s">',
      '<v>0</v>',
      '</c>',
      '</row>',
      '<is><t>',
      '&#xD800;',
    );
    const xml = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 });
    return fc.assert(
      fc.asyncProperty(xml, xml, (rows, strings) =>
        settles(workbook(rows.join(''), { 'xl/sharedStrings.xml': `<sst><si><t>${strings.join('')}</t></si></sst>` })),
      ),
      { numRuns: 150 },
    );
  });
});
