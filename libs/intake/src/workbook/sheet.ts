import type { Book } from './book';
import { Cell } from './cell';
import { type Attributes, type Listener, parsed, unreadable } from './xml';

const ADDRESS = /^([A-Z]{0,3})([1-9][0-9]{0,6})$/;

const columnOf = (letters: string): number => {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column;
};

export const placeOf = (address: string | undefined): { row: number; column: number } | null => {
  const [, letters = '', row] = ADDRESS.exec(address ?? '') ?? [];
  return row ? { row: Number(row), column: columnOf(letters) } : null;
};

/** The rows of a sheet that hold anything, as they come. Rows and cells stand in their order, or nobody knows what is where. */
class SheetRows implements Listener {
  private rows: (string | null)[][] = [];
  /** The outermost column that holds anything. */
  columns = 0;
  private begun = false;
  private row: (string | null)[] | null = null;
  private number = 0;
  private last = 0;
  private cell: Cell | null = null;
  private at = { row: 0, column: 0 };

  constructor(private readonly book: Book) {}

  /** What is finished so far, once. */
  take(): (string | null)[][] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(tag: string, attributes: () => Attributes): void {
    if (tag === 'sheetData') {
      if (this.begun) throw unreadable('damaged');
      this.begun = true;
    } else if (!this.begun) return;
    else if (tag === 'row') [this.row, this.number] = [[], Number(attributes().r) || 0];
    else if (tag === 'c') this.cell = new Cell(attributes());
    else this.cell?.open(tag);
  }

  close(tag: string): void {
    if (!this.begun) return;
    if (tag === 'row') this.endRow();
    else if (tag === 'c') this.endCell();
    else this.cell?.close(tag);
  }

  text(text: string): void {
    this.cell?.say(text);
  }

  private endRow(): void {
    const { row, number } = this;
    if (!row || (number && number <= this.last)) throw unreadable('damaged');
    this.last = number || this.last + 1;
    if (row.some(Boolean)) this.rows.push(row);
    [this.row, this.number] = [null, 0];
  }

  private endCell(): void {
    const place = placeOf(this.cell?.attributes.r);
    if (!this.cell || !place) throw unreadable('damaged');
    const text = this.cell.text(this.book);
    const { row, column } = place;
    if (row < this.at.row || (row === this.at.row && column <= this.at.column)) throw unreadable('damaged');
    this.at = place;
    this.number ||= row;
    if (text !== null) this.put(column, text);
    this.cell = null;
  }

  private put(column: number, text: string): void {
    if (!this.row) throw unreadable('damaged');
    while (this.row.length < column - 1) this.row.push(null);
    this.row.push(text);
    this.columns = Math.max(this.columns, column);
  }
}

/** How wide the sheet is, and how long its texts are when each is written where it is named. */
export const measure = async (book: Book, look: (length: number) => void): Promise<number> => {
  const sheet = new SheetRows(book);
  let length = 0;
  for await (const _ of parsed(book.sheet, sheet)) {
    for (const row of sheet.take()) for (const cell of row) length += cell?.length ?? 0;
    look(length);
  }
  return sheet.columns;
};

/** The rows that hold anything, each as wide as the sheet. */
export async function* rowsOf(book: Book, columns: number): AsyncGenerator<string[]> {
  const sheet = new SheetRows(book);
  for await (const _ of parsed(book.sheet, sheet))
    for (const row of sheet.take()) yield Array.from({ length: columns }, (_, i) => row[i] ?? '');
}
