import { gradeOf, type Judged } from './judged';
import type { ProductSpec } from '../town/specs';

const gain = (grade: number) => 2 ** grade - 1;
const dcg = (grades: number[]) => grades.reduce((sum, grade, n) => sum + gain(grade) / Math.log2(n + 2), 0);

/** An engine: the keys of the products it answers with, best first. `sure` is false where it says that nothing fits exactly. */
export type Engine = (text: string) => Promise<{ keys: string[]; sure: boolean }>;

export interface Score {
  query: Judged;
  /** Null where there is nothing to find. */
  ndcg: number | null;
  recall: number | null;
  /** Nothing to find, and nothing claimed to be found. */
  silent: boolean | null;
}

export const SHOWN = 50;

export const score = async (engine: Engine, query: Judged, products: ProductSpec[]): Promise<Score> => {
  const { keys, sure } = await engine(query.text);
  const grades = new Map(products.map((p) => [p.key, gradeOf(query, p)]));
  const ideal = [...grades.values()].filter(Boolean).sort((a, b) => b - a);
  if (!ideal.length) return { query, ndcg: null, recall: null, silent: !keys.length || !sure };
  const wanted = [...grades.values()].filter((g) => g >= 2).length;
  const found = keys.slice(0, SHOWN).filter((k) => grades.get(k)! >= 2).length;
  return {
    query,
    ndcg: dcg(keys.slice(0, 10).map((k) => grades.get(k)!)) / dcg(ideal.slice(0, 10)),
    recall: wanted ? found / Math.min(wanted, SHOWN) : null,
    silent: null,
  };
};

export const mean = (values: (number | boolean | null)[]): number | null => {
  const known = values.filter((v) => v !== null).map(Number);
  return known.length ? known.reduce((a, b) => a + b, 0) / known.length : null;
};
