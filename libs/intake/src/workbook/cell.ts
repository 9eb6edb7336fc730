import type { Book } from './book';
import { RichText, unescaped } from './texts';
import { type Attributes, unreadable } from './xml';

const DAY = 24 * 60 * 60 * 1000;
/** The first of January 1970, counted as spreadsheets count: their year 1900 has a day too many. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1462;

/** The day alone; a moment that no calendar has is no text. */
const dayOf = (time: number): string => {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
};

/** A cell while it is read. */
export class Cell {
  private value: string | undefined;
  private inValue = false;
  private rich: RichText | undefined;
  private inRich = false;

  constructor(readonly attributes: Attributes) {}

  open(tag: string): void {
    if (tag === 'v') this.inValue = true;
    else if (tag === 'is') [this.rich, this.inRich] = [new RichText(), true];
    else this.rich?.tag(tag, true);
  }

  close(tag: string): void {
    if (tag === 'v') {
      this.inValue = false;
      this.value ??= '';
    } else if (tag === 'is') this.inRich = false;
    else this.rich?.tag(tag, false);
  }

  say(text: string): void {
    if (this.inValue) this.value = text;
    else if (this.inRich) this.rich?.say(text);
  }

  /** What stands in it, as text; null: nothing does. A sum that went wrong is nothing. */
  text(book: Book): string | null {
    const { value } = this;
    const type = this.attributes.t || 'n';
    if (type === 'inlineStr') return unescaped(this.rich?.text ?? '').trim() || null;
    if (type === 'e') return null;
    if (!['str', 's', 'b', 'd', 'n'].includes(type)) throw unreadable('damaged');
    if (!value) return null;
    if (type === 'str') return unescaped(value).trim() || null;
    if (type === 's') return known(book.texts[Number(value)]).trim() || null;
    if (type === 'b') return known({ 0: 'false', 1: 'true' }[value]);
    if (type === 'd') return dayOf(moment(Date.parse(value)));
    return this.isDate(book) ? dateOf(value, book.from1904) : value.trim();
  }

  private isDate({ dates }: Book): boolean {
    const { s } = this.attributes;
    return s ? known(dates[Number(s)]) : false;
  }
}

/** What a cell names has to be there. */
const known = <T>(named: T | undefined): T => {
  if (named === undefined) throw unreadable('damaged');
  return named;
};

const moment = (n: number): number => {
  if (Number.isNaN(n)) throw unreadable('damaged');
  return n;
};

const dateOf = (value: string, from1904: boolean): string =>
  dayOf(Math.floor((moment(Number(value)) + (from1904 ? DAYS_TO_1904 : 0) - DAYS_TO_1970) * DAY));
