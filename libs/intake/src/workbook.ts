import { DomainError } from '@bytorg/errors';
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { unpack, type UnpackLimits, unpackLimits } from './unpack';

/** The reader fills every gap between cells: room is measured by the outermost cell. */
const MAX_CELLS = 4_000_000;
const MAX_SHEET_ROWS = 1_048_576;
const MAX_TAG = 2000;
/** Texts are kept once and named by many cells: what the table would be when written out is counted. */
const MAX_TEXT = 64 * 1024 * 1024;

const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/.test(name);
const isXml = (name: string) => /\.(xml|rels)$/.test(name);
const unreadable = (reason: string) => new DomainError('FILE_UNREADABLE', { reason });

/** What a spreadsheet program never writes: its own document type, and with it entities that grow; other encodings. */
const refuseDeclarations = (xml: Buffer): void => {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY') || xml.includes(0)) throw unreadable('declarations');
};

const columnOf = (letters: string): number => [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);

/** The insides of the tags of rows and cells, as long as a spreadsheet program makes them. */
function* tagsOf(xml: string): Generator<string> {
  for (const { index } of xml.matchAll(/<(?:[\w.-]+:)?(?:row|c)\s/g)) {
    const end = xml.indexOf('>', index);
    if (end < 0 || end - index > MAX_TAG) throw unreadable('address');
    const inside = xml.slice(index, end);
    // A bracket inside quotes would hide an address from this look.
    if (/["']/.test(inside.replace(/"[^"]*"|'[^']*'/g, ''))) throw unreadable('address');
    yield inside;
  }
}

/** The outermost row and column that the cells of a sheet name; an address that is none is refused. */
const measureSheet = (xml: string): { rows: number; columns: number } => {
  let [rows, columns] = [0, 0];
  for (const inside of tagsOf(xml))
    for (const [, , address] of inside.matchAll(/\sr\s*=\s*(["'])(.*?)\1/gs)) {
      const [, letters, row] = /^([A-Z]{0,3})([1-9][0-9]{0,6})$/.exec(address) ?? [];
      if (!row || Number(row) > MAX_SHEET_ROWS) throw unreadable('address');
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnOf(letters));
    }
  return { rows, columns };
};

const checkSheet = (bytes: Buffer): void => {
  const xml = bytes.toString('latin1');
  if (/<(?:[\w.-]+:)?f[\s>/]/.test(xml)) throw new DomainError('FILE_HAS_FORMULAS');
  const { rows, columns } = measureSheet(xml);
  if (rows * columns > MAX_CELLS) throw new DomainError('FILE_TOO_LARGE', { max: MAX_CELLS });
};

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell).trim();
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
};

const read = async (files: Map<string, Buffer>): Promise<string[][]> => {
  // The reader's own unzipping believes the headers: it gets an archive of ours, unpacked already.
  const safe = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
  const cells = await readSheet<string>(safe, undefined, { parseNumber: (text: string) => text }).catch(() => {
    throw unreadable('damaged');
  });
  let length = 0;
  return cells.map((row) =>
    row.map((cell) => {
      const text = textOf(cell);
      length += text.length;
      if (length > MAX_TEXT) throw new DomainError('FILE_TOO_LARGE', { max: MAX_TEXT });
      return text;
    }),
  );
};

/** The rows of a workbook's first sheet, as text; whatever the file claims, no more is unpacked than the limits allow. */
export const readWorkbook = async (bytes: Buffer, limits: UnpackLimits = unpackLimits): Promise<string[][]> => {
  const files = await unpack(bytes, isXml, limits);
  const sheets = [...files].filter(([name]) => isSheet(name));
  if (!sheets.length) throw new DomainError('FILE_NOT_A_TABLE');
  for (const xml of files.values()) refuseDeclarations(xml);
  for (const [, xml] of sheets) checkSheet(xml);
  return (await read(files)).filter((row) => row.some(Boolean));
};
