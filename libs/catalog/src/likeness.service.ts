import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface Described {
  name: string;
  brand: string;
  netAmount: number | null;
}

/** In one statement. One looks for hundredths of a second in a catalogue of a hundred thousand: together well within a statement's time. */
const AT_ONCE = 200;

/** What the town may know already under nearly the same words, for many at once. Shown to a person, never joined by itself. */
@Injectable()
export class Likeness {
  /** Of each that has any, the likeliest variants, the first the nearest. */
  async ofAll<T extends Described>(db: Pick<EntityManager, 'query'>, goods: readonly T[]): Promise<Map<T, string[]>> {
    // Sizes and colours of one thing come under one name: it is looked for once.
    const asked = new Map(goods.map((g) => [keyOf(g), g]));
    const wanted = [...asked.values()].map((g, n) => ({ n, words: wordsOf(g), net: g.netAmount }));
    const rows: { n: number; variants: string[] }[] = [];
    for (let from = 0; from < wanted.length; from += AT_ONCE)
      rows.push(
        ...(await db.query(`SELECT n, variants FROM likely_variants($1)`, [
          JSON.stringify(wanted.slice(from, from + AT_ONCE)),
        ])),
      );
    const keys = [...asked.keys()];
    const found = new Map(rows.map((r) => [keys[r.n], r.variants]));
    return new Map(
      goods.flatMap((g) => {
        const variants = found.get(keyOf(g));
        return variants ? [[g, variants] as const] : [];
      }),
    );
  }
}

const wordsOf = ({ brand, name }: Described) => `${brand.trim()} ${name.trim()}`.trim();
const keyOf = (g: Described) => `${wordsOf(g)}\n${g.netAmount ?? ''}`;
