/** So many goods are looked at and counted; of more it is said that there are more. */
export const MOST = 400;
/** Goods are spread over so many lots by chance alone; where not all can be looked at lots are drawn, beginning with another one each day. */
const LOTS = 32;
/** With more than so many in two lots there are more than about 480. */
const MANY = 30;

/** A part of what fits: all of it, and of one lot; `k` is SQL for the lot's number, as text. */
export interface Step {
  all: string;
  /** Without it there are no lots. */
  of?: (k: string) => string;
}

const from = (columns: string, where: string[]) =>
  `SELECT ${columns} FROM listing_fact WHERE ${where.filter(Boolean).join(' AND ') || 'true'}`;

/** All that fits, where that is below the bound. */
export const someOf = (columns: string, where: string[]): string => `${from(columns, where)} LIMIT ${MOST + 1}`;

/** `$17` is today. As a sub-select, as the shelf and the side are: with their values in sight PostgreSQL would plan every page anew. */
const lot = (k: string) => `(((SELECT $17::bigint) + ${k}) & ${LOTS - 1})::text`;

/**
 * What is looked at where all would be too many; also everything, where it is not. `steps` exclude each other and leave nothing out: one after another, until
 * there are enough. The index gives hits in no order, so that a step that is too large by itself is read lot by lot.
 */
export const bestOf = (columns: string, where: string[], steps: Step[]): string => {
  const arms = steps.map(({ all, of }) => {
    if (!of) return from(columns, [...where, all]);
    const two = ['0', '1'].map((k) => from('', [...where, of(lot(k))]));
    // OFFSET keeps it apart from the rest of the statement: a lot is drawn only when those before it were not enough.
    return `SELECT s.* FROM (SELECT count(*) > ${MANY} AS large FROM (${two.join(' UNION ALL ')} LIMIT ${MANY + 1}) x) step CROSS JOIN LATERAL (
    ${from(columns, [...where, all, 'NOT step.large'])}
    UNION ALL SELECT c.* FROM generate_series(0, ${LOTS - 1}) AS k CROSS JOIN LATERAL (${from(columns, [...where, of(lot('k'))])} OFFSET 0) c WHERE step.large) s`;
  });
  return `SELECT * FROM (${arms.join('\n  UNION ALL ')}) u LIMIT ${MOST + 1}`;
};
