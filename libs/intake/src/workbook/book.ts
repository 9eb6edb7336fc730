import type { Unpacked } from '../unpack';
import { DateStyles } from './date-formats';
import { SharedTexts } from './texts';
import { parse, unreadable } from './xml';

/** What the cells of a sheet speak of. */
export interface Book {
  sheet: Unpacked;
  texts: readonly string[];
  /** Of each style, whether it shows numbers as dates. */
  dates: readonly boolean[];
  /** Days are counted from 1904, as the first Macintosh did, and not from 1900. */
  from1904: boolean;
}

type Files = ReadonlyMap<string, Unpacked>;

/** Both editions of the standard. */
const relation =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships\/(\w+)$/;

const fileOf = (files: Files, path: string | undefined): Unpacked => {
  const file = path && files.get(path);
  if (!file) throw unreadable('damaged');
  return file;
};

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** Where the parts of a workbook lie: their names are the program's own. */
const pathsOf = async (files: Files) => {
  const sheets = new Map<string, string>();
  const paths = { sheets, texts: 'xl/sharedStrings.xml', styles: 'xl/styles.xml' };
  await parse(fileOf(files, 'xl/_rels/workbook.xml.rels'), {
    open(tag, attributes) {
      if (tag !== 'Relationship') return;
      const { Id, Type = '', Target = '' } = attributes();
      const [, kind] = relation.exec(Type) ?? [];
      if (kind === 'worksheet') sheets.set(Id ?? '', pathOf(Target));
      else if (kind === 'sharedStrings') paths.texts = pathOf(Target);
      else if (kind === 'styles') paths.styles = pathOf(Target);
    },
  });
  return paths;
};

/** Its sheets as they stand in it, and how it counts days: said once, whatever is said later. */
const propertiesOf = async (files: Files) => {
  const sheets: (string | undefined)[] = [];
  let from1904: boolean | undefined;
  await parse(fileOf(files, 'xl/workbook.xml'), {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 ??= attributes().date1904 === '1';
      if (tag !== 'sheet') return;
      const { name, id } = attributes();
      if (name) sheets.push(id);
    },
  });
  return { sheets, from1904: from1904 ?? false };
};

export const openBook = async (files: Files): Promise<Book> => {
  const paths = await pathsOf(files);
  const { sheets, from1904 } = await propertiesOf(files);
  const [texts, dates] = [new SharedTexts(), new DateStyles()];
  // A book of nothing but numbers may have neither.
  for (const [path, listener] of [[paths.texts, texts] as const, [paths.styles, dates] as const]) {
    const file = files.get(path);
    if (file) await parse(file, listener);
  }
  const sheet = fileOf(files, paths.sheets.get(sheets[0] ?? ''));
  return { sheet, texts: texts.texts, dates: dates.styles, from1904 };
};
