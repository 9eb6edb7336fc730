import { parse } from 'csv-parse/sync';
import { DomainError } from '@bytorg/errors';
import { readWorkbook } from './workbook';

export interface Table {
  encoding: string;
  delimiter: string | null;
  headers: string[];
  rows: string[][];
}

const MAX_ROWS = 200_000;
const MAX_COLUMNS = 100;

/** What the first bytes say; a file that is no table is refused before anything is kept of it. */
export const kindOf = (bytes: Buffer): 'xlsx' | 'text' => {
  if (!bytes.length) throw new DomainError('FILE_EMPTY');
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return 'xlsx';
  const utf16 = bytes.length > 1 && (bytes.readUInt16LE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfeff);
  if (!utf16 && bytes.subarray(0, 8192).includes(0)) throw new DomainError('FILE_NOT_A_TABLE');
  if (
    /^(%PDF|\u0089PNG|GIF8|\u00ff\u00d8\u00ff|\u00d0\u00cf\u0011\u00e0|Rar!|<\?xml|<!doctype|<html)/i.test(
      bytes.subarray(0, 16).toString('latin1'),
    )
  )
    throw new DomainError('FILE_NOT_A_TABLE');
  return 'text';
};

const decode = (bytes: Buffer): { text: string; encoding: string } => {
  if (bytes.length > 1 && bytes.readUInt16LE(0) === 0xfeff)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes.length > 1 && bytes.readUInt16BE(0) === 0xfeff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    // What is no UTF-8 comes from an older Windows till.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
};

/** The separator that splits the first lines into the same number of columns, most of them. */
export const delimiterOf = (text: string): string => {
  const lines = text.split(/\r?\n/, 12).filter(Boolean);
  let best = { delimiter: ';', columns: 1, same: 0 };
  for (const delimiter of [';', '\t', ',', '|']) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length);
    const columns = counts[0] ?? 1;
    const same = counts.filter((c) => c === columns).length;
    if (columns > 1 && (same > best.same || (same === best.same && columns > best.columns)))
      best = { delimiter, columns, same };
  }
  return best.delimiter;
};

const FORMULA = /^(=|@|[+-](?!\s*[0-9.,]+\s*$)(?=[A-Za-z0-9(@=]))/;

/** A cell that a spreadsheet would execute; numbers with a sign are none. */
const refuseFormulas = (rows: string[][]): void => {
  rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (FORMULA.test(cell)) throw new DomainError('FILE_HAS_FORMULAS', { row: r + 1, column: c + 1 });
    }),
  );
};

const readText = (bytes: Buffer): Table => {
  const { text, encoding } = decode(bytes);
  const delimiter = delimiterOf(text.replace(/^\uFEFF/, ''));
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 100_000,
      to: MAX_ROWS + 2,
    });
    return tableOf(rows, encoding, delimiter);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('FILE_UNREADABLE', { line: (error as { lines?: number }).lines ?? 0 });
  }
};

/** What no column can keep: control characters and halves of characters, both of which the database refuses. */
const clean = (cell: string): string => cell.replace(/[^\P{Cc}\t\r\n]/gu, '').toWellFormed();

const tableOf = (raw: string[][], encoding: string, delimiter: string | null): Table => {
  if (raw.some((cells) => cells.length > MAX_COLUMNS)) throw new DomainError('FILE_TOO_WIDE', { max: MAX_COLUMNS });
  if (raw.length > MAX_ROWS + 1) throw new DomainError('FILE_TOO_LONG', { max: MAX_ROWS });
  const [headers, ...rows] = raw.map((cells) => cells.map(clean));
  if (!headers || !rows.length) throw new DomainError('FILE_EMPTY');
  refuseFormulas([headers, ...rows]);
  return { encoding, delimiter, headers: headers.map((h) => h.slice(0, 100).toWellFormed()), rows };
};

/** Reads a table of any of the kinds stores have; throws a DomainError whose code says what is wrong with the file. */
export const readTable = async (bytes: Buffer): Promise<Table> =>
  kindOf(bytes) === 'xlsx' ? tableOf(await readWorkbook(bytes), 'XLSX', null) : readText(bytes);
