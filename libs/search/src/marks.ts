import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type MarkKind = 'category' | 'store' | 'centre' | 'attribute';
/** How many of the goods bear each value, by kind. */
export type Counts = Record<MarkKind, Map<string, number>>;

const none = (): Counts => ({ category: new Map(), store: new Map(), centre: new Map(), attribute: new Map() });

/** What the numbers in `listing_fact.marks` mean. They never change their meaning: only one that is not known yet is asked for. */
@Injectable()
export class Marks {
  private known: ({ kind: MarkKind; value: string } | undefined)[] = [];
  private reading?: Promise<void>;

  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** Of all marks of many goods, one after another. Counted here: PostgreSQL would make a row of each. */
  async count(marks: string | null): Promise<Counts> {
    const tally = tallied(marks ?? '');
    if (tally.some((n, code) => n && !this.known[code])) await this.read();
    const counts = none();
    tally.forEach((n, code) => {
      const mark = this.known[code];
      if (n && mark) counts[mark.kind].set(mark.value, n);
    });
    return counts;
  }

  private read(): Promise<void> {
    return (this.reading ??= this.query().finally(() => (this.reading = undefined)));
  }

  private async query(): Promise<void> {
    const rows = await this.db.query(`SELECT code, kind, value FROM listing_mark`);
    for (const { code, kind, value } of rows) this.known[code] = { kind, value };
  }
}

const tallied = (marks: string): number[] => {
  const bytes = Buffer.from(marks, 'base64');
  const tally: number[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const code = bytes.readInt32BE(at);
    tally[code] = (tally[code] ?? 0) + 1;
  }
  return tally;
};
