import { zipSync } from 'fflate';

const X = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NUMBER = /^[0-9]+(,[0-9]+)?$/;

/** The same table as a spreadsheet program saves it: each text once, cells that name it, numbers as numbers. */
export const workbook = (csv) => {
  const texts = new Map();
  const named = (text) => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text);
  };
  const cell = (text, at) =>
    NUMBER.test(text)
      ? `<c r="${at}"><v>${text.replace(',', '.')}</v></c>`
      : `<c r="${at}" t="s"><v>${named(text)}</v></c>`;
  const rows = csv.split('\r\n').map((line, i) => {
    const cells = line.split(';').map((text, column) => cell(text, `${String.fromCharCode(65 + column)}${i + 1}`));
    return `<row r="${i + 1}" spans="1:${cells.length}">${cells.join('')}</row>`;
  });
  const files = {
    'xl/workbook.xml': `${X}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Varer" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${X}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${X}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${X}<sst xmlns="${MAIN}">${[...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  const encoder = new TextEncoder();
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, encoder.encode(xml)]))),
  );
};
