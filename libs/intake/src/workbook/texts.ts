import type { Listener } from './xml';

/** Characters that XML cannot hold are written by their numbers. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** A text of one run or of several with looks of their own; how it is pronounced is not part of it. */
export class RichText {
  text = '';
  private inText = false;
  private inRun = false;
  private inReading = false;

  tag(tag: string, opens: boolean): void {
    if (tag === 't') this.inText = opens;
    else if (tag === 'r') this.inRun = opens;
    else if (tag === 'rPh') this.inReading = opens;
  }

  say(text: string): void {
    if (this.inText && !this.inReading) this.text = this.inRun ? this.text + text : text;
  }
}

/** The texts of a workbook, kept once; cells name them by their number. */
export class SharedTexts implements Listener {
  readonly texts: string[] = [];
  private current: RichText | null = null;

  open(tag: string): void {
    if (tag === 'si') this.current = new RichText();
    else this.current?.tag(tag, true);
  }

  close(tag: string): void {
    if (tag === 'si' && this.current) {
      this.texts.push(unescaped(this.current.text));
      this.current = null;
    } else this.current?.tag(tag, false);
  }

  text(text: string): void {
    this.current?.say(text);
  }
}
