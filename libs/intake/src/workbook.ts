import { DomainError } from '@bytorg/errors';
import { unpack, type UnpackLimits, unpackLimits } from './unpack';
import { openBook } from './workbook/book';
import { measure, placeOf, rowsOf } from './workbook/sheet';
import { pieces, unreadable } from './workbook/xml';

/** A row is as wide as its sheet: room is measured by the outermost cell. */
const MAX_CELLS = 4_000_000;
const MAX_SHEET_ROWS = 1_048_576;
const MAX_TAG = 2000;
/** Texts are kept once and named by many cells: what the table would be when written out is counted. */
const MAX_TEXT = 64 * 1024 * 1024;

const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/.test(name);
const isXml = (name: string) => /\.(xml|rels)$/.test(name);

/** What a spreadsheet program never writes: its own document type, and with it entities that grow; other encodings. */
const refuseDeclarations = (xml: string): void => {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY') || xml.includes('\0')) throw unreadable('declarations');
};

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

/** Looks at a sheet as it comes: no formulas; addresses that are some, and not too far apart. */
const sheetLook = () => {
  let [rows, columns] = [0, 0];
  return (xml: string): void => {
    if (/<(?:[\w.-]+:)?f[\s>/]/.test(xml)) throw new DomainError('FILE_HAS_FORMULAS');
    for (const inside of tagsOf(xml))
      for (const [, , address] of inside.matchAll(/\sr\s*=\s*(["'])(.*?)\1/gs)) {
        const place = placeOf(address);
        if (!place || place.row > MAX_SHEET_ROWS) throw unreadable('address');
        rows = Math.max(rows, place.row);
        columns = Math.max(columns, place.column);
      }
    if (rows * columns > MAX_CELLS) throw new DomainError('FILE_TOO_LARGE', { max: MAX_CELLS });
  };
};

const refuseLength = (length: number): void => {
  if (length > MAX_TEXT) throw new DomainError('FILE_TOO_LARGE', { max: MAX_TEXT });
};

/**
 * The rows of a workbook's first sheet, as text; whatever the file claims, no more is unpacked than the limits allow. It is
 * looked through before the first row is given, so that what is wrong with it is told while nothing of it is kept; of what
 * is unpacked no more is held than the texts that cells share and the piece at hand.
 */
export const readWorkbook = async (
  bytes: Buffer,
  limits: UnpackLimits = unpackLimits,
): Promise<AsyncIterable<string[]>> => {
  const files = await unpack(bytes, isXml, limits);
  if (![...files.keys()].some(isSheet)) throw new DomainError('FILE_NOT_A_TABLE');
  for (const [name, file] of files) {
    const look = isSheet(name) ? sheetLook() : () => undefined;
    for await (const piece of pieces(file)) {
      refuseDeclarations(piece);
      look(piece);
    }
  }
  const book = await openBook(files);
  return rowsOf(book, await measure(book, refuseLength));
};
