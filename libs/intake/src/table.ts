import { Readable } from 'node:stream';
import { DomainError } from '@bytorg/errors';
import { parse } from 'csv-parse';
import { feedItems } from './feed-xml';
import { googleHeaders } from './google-rows';
import { readWorkbook } from './workbook';

/** A file as it lies somewhere; read as often as needed, from its beginning. */
export interface Bytes {
  stream(): AsyncIterable<Buffer>;
}

export interface Table {
  encoding: string;
  delimiter: string | null;
  headers: string[];
  /** Read once, as they come: whoever reads holds no more of the file than a row. Throws what is wrong with the file. */
  rows: AsyncIterable<string[]>;
}

const MAX_ROWS = 200_000;
const MAX_COLUMNS = 100;

/** What the first bytes say; a file that is no table is refused before anything is kept of it. */
export const kindOf = (bytes: Buffer): 'xlsx' | 'xml' | 'text' => {
  if (!bytes.length) throw new DomainError('FILE_EMPTY');
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return 'xlsx';
  const utf16 = bytes.length > 1 && (bytes.readUInt16LE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfeff);
  if (!utf16 && bytes.subarray(0, 8192).includes(0)) throw new DomainError('FILE_NOT_A_TABLE');
  const start = bytes
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(\?xml|rss|feed)/i.test(start)) return 'xml';
  if (/^(%PDF|\u0089PNG|GIF8|\u00ff\u00d8\u00ff|\u00d0\u00cf\u0011\u00e0|Rar!|<!doctype|<html)/i.test(start))
    throw new DomainError('FILE_NOT_A_TABLE');
  return 'text';
};

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
const names: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/** Looks through the whole file: one byte near its end can say that it is no UTF-8. */
const encodingOf = async (file: Bytes, head: Buffer): Promise<Encoding> => {
  if (head.length > 1 && head.readUInt16LE(0) === 0xfeff) return 'utf-16le';
  if (head.length > 1 && head.readUInt16BE(0) === 0xfeff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of file.stream()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    // What is no UTF-8 comes from an older Windows till.
    return 'windows-1252';
  }
};

async function* decoded(file: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of file.stream()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

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

/** What no column can keep: control characters and halves of characters, both of which the database refuses. */
const clean = (cell: string): string => cell.replace(/[^\P{Cc}\t\r\n]/gu, '').toWellFormed();

/** Each row as it can be kept; a cell that a spreadsheet would execute is refused, numbers with a sign are none. */
async function* kept(raw: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  let n = 0;
  for await (const cells of raw) {
    if (cells.length > MAX_COLUMNS) throw new DomainError('FILE_TOO_WIDE', { max: MAX_COLUMNS });
    if (n++ > MAX_ROWS) throw new DomainError('FILE_TOO_LONG', { max: MAX_ROWS });
    const column = cells.findIndex((cell) => FORMULA.test(cell));
    if (column >= 0) throw new DomainError('FILE_HAS_FORMULAS', { row: n, column: column + 1 });
    yield cells.map(clean);
  }
  if (n < 2) throw new DomainError('FILE_EMPTY');
}

async function* separated(file: Bytes, encoding: Encoding, delimiter: string): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 100_000,
  });
  const text = Readable.from(decoded(file, encoding), { objectMode: false });
  text.on('error', (error) => parser.destroy(error));
  try {
    yield* text.pipe(parser);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('FILE_UNREADABLE', { line: (error as { lines?: number }).lines ?? 0 });
  } finally {
    text.destroy();
    parser.destroy();
  }
}

async function* fed(file: Bytes): AsyncGenerator<string[]> {
  yield googleHeaders;
  for await (const item of feedItems(decoded(file, 'utf-8'))) yield googleHeaders.map((name) => item[name] ?? '');
}

const tableOf = async (raw: AsyncIterable<string[]>, encoding: string, delimiter: string | null): Promise<Table> => {
  const rows = kept(raw);
  const { value: headers, done } = await rows.next();
  if (done) throw new DomainError('FILE_EMPTY');
  return { encoding, delimiter, headers: headers.map((h) => h.slice(0, 100).toWellFormed()), rows };
};

const HEAD = 64 * 1024;

const headOf = async (file: Bytes): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of file.stream()) {
    chunks.push(chunk);
    if ((length += chunk.length) >= HEAD) break;
  }
  return Buffer.concat(chunks);
};

const wholeOf = async (file: Bytes): Promise<Buffer> => Buffer.concat(await Array.fromAsync(file.stream()));

/**
 * Opens a table of any of the kinds stores have; throws a DomainError whose code says what is wrong with the file. All
 * are read as streams; of a workbook, whose directory is its end, the packed file is held, and what it is unpacked never.
 */
export const openTable = async (file: Bytes): Promise<Table> => {
  const head = await headOf(file);
  const kind = kindOf(head);
  if (kind === 'xlsx') return tableOf(await readWorkbook(await wholeOf(file)), 'XLSX', null);
  if (kind === 'xml') return tableOf(fed(file), 'XML', null);
  const encoding = await encodingOf(file, head);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(head).replace(/^\uFEFF/, ''));
  return tableOf(separated(file, encoding, delimiter), names[encoding], delimiter);
};
