import type { Attributes, Listener } from './xml';

/** Formats that a file may name without describing them, and that are dates or times in some language. */
const known: [from: number, to: number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];
/** What a file describes of its own accord is numbered from here. */
const OWN = 100;

/** A letter code of a date or time and nothing of a number: day, month, year, era, hours, halves of the day, seconds. */
const part = /^(d{1,4}|a{3,5}|m{1,5}|y|yy|yyyy|e|ee|eeee|h{1,2}|s{1,2}|am|pm|a|p)$/;

const isDateSection = (section: string): boolean => {
  const codes = section
    .replace(/"[^"]*"/g, ' ')
    // Fractions of a second, then hours that go on counting after the day.
    .replace(/(\[?[smhd]{1,2}\]?)[.,]00?0?/g, '$1')
    .replace(/\[([smhd]{1,2})\]/g, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .split(/[^a-z0#?%]+/)
    .filter(Boolean);
  return codes.length > 0 && codes.every((code) => part.test(code));
};

/** Whether a number shown by this format is a day or a time. What is not plainly one stays a number. */
const isDateFormat = (id: number, format: string | undefined): boolean => {
  if (known.some(([from, to]) => id >= from && id <= to)) return true;
  if (!(id >= OWN) || !format) return false;
  return format.toLowerCase().replace(/;@$/, '').replace(/\\./g, ' ').split(';').some(isDateSection);
};

/** Learns of each style of a workbook, by its number, whether it shows numbers as dates. */
export class DateStyles implements Listener {
  private readonly formats = new Map<number, string | undefined>();
  private readonly bases: (boolean | undefined)[] = [];
  readonly styles: boolean[] = [];
  private within: 'cellStyleXfs' | 'cellXfs' | null = null;

  open(tag: string, attributes: () => Attributes): void {
    if (tag === 'cellStyleXfs' || tag === 'cellXfs') this.within = tag;
    else if (tag === 'numFmt') {
      const { numFmtId, formatCode } = attributes();
      this.formats.set(Number(numFmtId), formatCode);
    } else if (tag === 'xf' && this.within) this.add(attributes());
  }

  close(tag: string): void {
    if (tag === this.within) this.within = null;
  }

  private add({ numFmtId, xfId }: Attributes): void {
    const id = Number(numFmtId);
    // A style that others stand on lends them the formats every program knows, and none of the file's own.
    if (this.within === 'cellStyleXfs') this.bases.push(numFmtId ? isDateFormat(id, undefined) : undefined);
    else if (numFmtId) this.styles.push(isDateFormat(id, this.formats.get(id)));
    else this.styles.push((Number(xfId) && this.bases[Number(xfId)]) || false);
  }
}
