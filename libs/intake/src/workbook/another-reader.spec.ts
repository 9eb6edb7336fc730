import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { DomainError } from '@bytorg/errors';
import { readWorkbook } from '../workbook';

/** A well-kept reader that wants a whole file in memory: whatever it makes of a workbook, ours makes too. */
const read = async (bytes: Buffer): Promise<string[][]> => {
  const cells = await readSheet<string>(bytes, undefined, { parseNumber: (text: string) => text });
  const text = (cell: unknown) => {
    if (cell === null || cell === undefined) return '';
    if (!(cell instanceof Date)) return String(cell).trim();
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  };
  return cells.map((row) => row.map(text)).filter((row) => row.some(Boolean));
};

interface Parts {
  sheet: string;
  texts?: string;
  styles?: string;
  properties?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

/** Sheets and parts by names of their own; the first sheet is not the first file. */
const workbook = ({ sheet, texts = '', styles = '', properties = '' }: Parts, level: 0 | 6 = 6): Buffer => {
  const files = {
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId7', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId8', 'worksheet', '/xl/worksheets/sheet2.xml')}${relation('a', 'sharedStrings', 'ord.xml')}${relation('b', 'styles', 'stil.xml')}</Relationships>`,
    'xl/workbook.xml': `\uFEFF<?xml version="1.0"?><x:workbook xmlns:x="s" xmlns:r="${OFFICE}">${properties}<x:sheets><x:sheet name="Varer" sheetId="4" r:id="rId8"/><x:sheet name="Annet" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>`,
    'xl/ord.xml': `<sst>${texts}</sst>`,
    'xl/stil.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet><dimension ref="A1"/><cols><col min="1"/></cols><sheetData>${sheet}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
  };
  const encoder = new TextEncoder();
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, encoder.encode(xml)])), { level }),
  );
};

const outcome = (rows: Promise<string[][]>): Promise<string[][] | 'refused'> => rows.catch(() => 'refused' as const);
const ours = (bytes: Buffer) =>
  readWorkbook(bytes)
    .then((rows) => Array.fromAsync(rows))
    .catch((error: unknown) => {
      if (error instanceof DomainError) throw error;
      throw new Error('not a reason', { cause: error });
    });

const same = async (parts: Parts) => {
  const bytes = workbook(parts);
  const [mine, theirs] = await Promise.all([outcome(ours(bytes)), outcome(read(bytes))]);
  expect(mine).toEqual(theirs);
  return mine;
};

const styles = (...formats: string[]) =>
  `<numFmts>${formats.map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${format.replace(/"/g, '&quot;')}"/>`).join('')}</numFmts>
   <cellStyleXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellStyleXfs>
   <cellXfs>${formats.map((_, i) => `<xf numFmtId="${164 + i}" xfId="0"/>`).join('')}<xf xfId="1"/><xf xfId="2"/><xf numFmtId="0" xfId="1"/><xf/></cellXfs>`;

const dated = (count: number) =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="${i}"><v>46348.75</v></c></row>`).join(
    '',
  );

const formats = [
  'General',
  '0.00',
  '#,##0.00 "kr"',
  '[$-414]d\\. mmmm\\ yyyy',
  'dd\\.mm\\.yyyy',
  'dd/mm/yyyy;@',
  'yyyy\\-mm\\-dd\\ hh:mm:ss.000',
  '[h]:mm:ss',
  'mm:ss.0',
  '0 "dager"',
  '[Red]0;[Blue]-0',
  'h:mm AM/PM',
  'd;0',
  '"dato" d.m.yy',
  'mmmmmm',
  'e"年"m"月"d',
  '0%',
  '# ?/?',
  '@',
  '',
];

type Drawn = [attributes: string, content: string];

describe('a workbook that is read in pieces', () => {
  it('is a real table in both', async () => {
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>Pr</t></r><r><t>is</t></r><rPh><t>x</t></rPh></is></c></row>' +
      '<row r="4" spans="1:3"><c r="A4"><v>7.03E+12</v></c><c r="B4" s="0"><v>46348</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="e"><v>#N/A</v></c></row>';
    const parts = { sheet, texts: '<si><t>a</t></si><si><t> Vare_x005F_x0041_ </t></si>', styles: styles('d.m.yyyy') };
    expect(await same(parts)).toEqual([
      ['Vare_x0041_', '', 'Pris'],
      ['7.03E+12', '2026-11-22', 'true'],
    ]);
  });

  it('has the same days for every format', async () => {
    const rows = await same({ sheet: dated(formats.length + 4), styles: styles(...formats) });
    // Ten of the formats, and the style that stands on one every program knows.
    expect((rows as string[][]).flat().filter((cell) => cell === '2026-11-22')).toHaveLength(11);
  });

  const long = Array.from(
    { length: 6000 },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>Blåbærsyltetøy € ${i}</t></is></c><c r="C${i + 1}"><v>${i}</v></c></row>`,
  ).join('');

  it('is cut anywhere and loses nothing', async () =>
    expect(await same({ sheet: long, texts: '<si><t>x</t></si>' })).toHaveLength(6000));

  it('lets everything else have its turn, also where nothing was packed', async () => {
    let turns = 0;
    const again = () => {
      turns++;
      next = setImmediate(again);
    };
    let next = setImmediate(again);
    await ours(workbook({ sheet: long }, 0));
    clearImmediate(next);
    // Looked through, measured, read: each time in pieces of 64 kB.
    expect(turns).toBeGreaterThan((3 * long.length) / 65_536);
  });

  it('counts from 1904 where the workbook says so', async () =>
    expect(
      await same({
        sheet: dated(1),
        styles: styles('d.m.yyyy'),
        properties: '<x:workbookPr date1904="1"/><x:workbookPr/>',
      }),
    ).toEqual([['2030-11-23']]));

  it('is the same for formats nobody has thought of', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.constantFrom('d', 'mm', 'yyyy', 'h', 's', '0', '#', '.00', ';@', ';', '\\', '"', '[', ']', ' ', '/', 'e', 'a', 'k')), // prettier-ignore
          { minLength: 1, maxLength: 12 },
        ),
        (drawn) =>
          same({ sheet: dated(drawn.length), styles: styles(...drawn.map((codes) => codes.join(''))) }).then(() => {}),
      ),
      { numRuns: 60 },
    ));

  const text = fc.constantFrom('a', ' b ', 'æøå €', '_x0041_', '&amp;&#65;', '<!-- c -->', '', '3', '1', '0', '-2.5');
  const inside = fc.oneof(
    text.map((t) => `<v>${t}</v>`),
    text.map((t) => `<is><t>${t}</t></is>`),
    fc.tuple(text, text).map(([a, b]) => `<is><r><t>${a}</t></r><rPh><t>x</t></rPh><r><t>${b}</t></r></is>`),
    fc.constant(''),
  );
  const type = fc.constantFrom('', 'n', 's', 'str', 'inlineStr', 'b', 'd', 'e', 'x');
  const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="9"');
  const wild = fc.tuple(type, style, inside).map(([t, s, v]): Drawn => [`${t && ` t="${t}"`}${s}`, v]);
  const good: Drawn[] = [
    [' t="s"', '<v>0</v>'],
    [' t="s"', '<v>1</v>'],
    [' t="d"', '<v>2026-11-22T18:00:00Z</v>'],
    [' t="b"', '<v>0</v>'],
    [' s="0"', '<v>46348.4</v>'],
    [' s="1"', '<v>0046.50</v>'],
    [' t="e"', '<v>#DIV/0!</v>'],
    [' t="str"', '<v> _x0041_&lt; </v>'],
    ['', '<v> </v>'],
    [' s="1"', ''],
  ];
  const spoken = inside.map((v): Drawn => [' t="inlineStr"', v]);
  const drawn = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...good) },
    { weight: 6, arbitrary: spoken },
    { weight: 1, arbitrary: wild },
  );
  const letters = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('ABC', 'ACF', 'B', 'AB', '') },
    { weight: 1, arbitrary: fc.constantFrom('BA', 'AA') },
  );
  const row = fc.tuple(fc.constantFrom(1, 1, 1, 1, 2, 2, 3, 3, 0), fc.boolean(), letters, fc.array(drawn, { minLength: 3, maxLength: 3 })); // prettier-ignore

  it('is the same whatever its cells are, in order or not', () => {
    let readable = 0;
    return fc
      .assert(
        fc.asyncProperty(
          fc.array(row, { maxLength: 4 }),
          fc.array(text, { minLength: 2, maxLength: 3 }),
          async (rows, texts) => {
            let at = 0;
            const sheet = rows.map(([step, numbered, columns, cells]) => {
              at = Math.max(1, at + step);
              const within = [...columns].map((c, i) => `<c r="${c}${at}"${cells[i]![0]}>${cells[i]![1]}</c>`);
              return `<row${numbered ? ` r="${at}"` : ''}>${within.join('')}</row>`;
            });
            const said = texts.map((t, i) => `<si>${i % 2 ? `<t>${t}</t>` : `<r><t>${t}</t></r><r><t>!</t></r>`}</si>`);
            const read = await same({
              sheet: sheet.join('\n'),
              texts: said.join(''),
              styles: styles('d.m.yyyy', '0.00'),
            });
            if (read !== 'refused' && read.length) readable++;
          },
        ),
        { numRuns: 200 },
      )
      .then(() => expect(readable).toBeGreaterThan(50));
  });
});
