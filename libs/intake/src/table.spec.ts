import { zipSync } from 'fflate';
import { delimiterOf } from './table';
import { readTable } from './table-in-memory';

const text = (s: string) => Buffer.from(s, 'utf8');

describe('a table from a file', () => {
  it('reads what an older till writes: Windows-1252, semicolons', async () => {
    const table = await readTable(Buffer.from('Varenavn;Pris\r\nBrød med frø;49,90\r\n', 'latin1'));
    expect(table).toEqual({
      encoding: 'Windows-1252',
      delimiter: ';',
      headers: ['Varenavn', 'Pris'],
      rows: [['Brød med frø', '49,90']],
    });
  });

  it('reads what Excel writes: a BOM, quoted separators and line breaks', async () => {
    const table = await readTable(text('\uFEFFNavn,Tekst\n"Hammer, stor","to\nlinjer"\n'));
    expect(table).toMatchObject({
      encoding: 'UTF-8',
      delimiter: ',',
      headers: ['Navn', 'Tekst'],
      rows: [['Hammer, stor', 'to\nlinjer']],
    });
  });

  it('reads UTF-16 with tabs', async () => {
    const table = await readTable(Buffer.from('\uFEFFEAN\tPris\n7039000000010\t10', 'utf16le'));
    expect(table).toMatchObject({ encoding: 'UTF-16', delimiter: '\t', rows: [['7039000000010', '10']] });
  });

  it('reads a feed: namespaces, character data, entities, comments; nested and repeated attributes do no harm', async () => {
    const table = await readTable(
      text(`<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>Butikken</title>
        <item><g:id>A-1</g:id><title><![CDATA[Brød & <b>smør</b>]]></title><!-- <g:price>1</g:price> --><g:price>49.90 NOK</g:price>
        <g:shipping><g:price>99 NOK</g:price></g:shipping><g:image_link a=">">https://x.example/a.jpg?a=1&amp;b=2</g:image_link><g:image_link>to</g:image_link></item>
        <item><g:id>A-2</g:id><title>R&#xF8;d</title><g:brand/></item></channel></rss>`),
    );
    const at = (row: string[], name: string) => row[table.headers.indexOf(name)];
    expect(table.rows.map((r) => at(r, 'id'))).toEqual(['A-1', 'A-2']);
    expect(at(table.rows[0]!, 'title')).toBe('Brød & <b>smør</b>');
    expect(at(table.rows[0]!, 'price')).toBe('49.90 NOK');
    expect(at(table.rows[0]!, 'image_link')).toBe('https://x.example/a.jpg?a=1&b=2');
    expect(at(table.rows[1]!, 'title')).toBe('Rød');
  });

  it('finds the separator although prices have commas', () => expect(delimiterOf('a;b;c\n1,5;2,5;3,5\n')).toBe(';'));

  it.each([
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
    ['only a heading', text('a;b\n'), 'FILE_EMPTY'],
    ['a page', text('<!doctype html><html></html>'), 'FILE_NOT_A_TABLE'],
    ['a document that is no feed', text('<?xml version="1.0"?><svg></svg>'), 'FILE_NOT_A_TABLE'],
    [
      'a feed that declares',
      text('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss></rss>'),
      'FILE_UNREADABLE',
    ],
    ['a feed that breaks off', text('<rss><channel><item><id>1</id>'), 'FILE_UNREADABLE'],
    ['a feed of nothing', text('<rss><channel></channel></rss>'), 'FILE_EMPTY'],
    ['a PDF', text('%PDF-1.7 ...'), 'FILE_NOT_A_TABLE'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'FILE_NOT_A_TABLE'],
    ['bytes', Buffer.from([1, 0, 2, 0, 3]), 'FILE_NOT_A_TABLE'],
    ['a zip of something else', Buffer.from(zipSync({ 'a.txt': new Uint8Array([1]) })), 'FILE_NOT_A_TABLE'],
    ['a formula', text('navn;pris\n=HYPERLINK("x");1\n'), 'FILE_HAS_FORMULAS'],
    ['a command', text('navn;pris\n@SUM(A1);1\n'), 'FILE_HAS_FORMULAS'],
    ['a hidden formula', text('navn;pris\n+cmd|calc;1\n'), 'FILE_HAS_FORMULAS'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(readTable(bytes)).rejects.toMatchObject({ code });
  });

  it('takes signed numbers for numbers', async () =>
    expect((await readTable(text('navn;antall\nA;-3\nB;+4\n'))).rows).toEqual([
      ['A', '-3'],
      ['B', '+4'],
    ]));

  it('refuses formulas in a workbook', async () => {
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>';
    const bytes = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new TextEncoder().encode(sheet) }));
    await expect(readTable(bytes)).rejects.toMatchObject({ code: 'FILE_HAS_FORMULAS' });
  });
});
