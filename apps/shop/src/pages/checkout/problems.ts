import type { FieldProblem, Fields } from './pay.server';

const OWN_TIME = 'slots.';

/** A box is ticked, not filled in. */
const ticked = (problem: FieldProblem) =>
  problem.field === 'acceptTerms' && problem.code === 'REQUIRED' ? { ...problem, code: 'NOT_TICKED' } : problem;

/** A store without a time of its own takes the common one: there its problem can be seen, and solved. */
export function placed(problems: readonly FieldProblem[], fields: Fields): FieldProblem[] {
  const common = ({ field }: FieldProblem) =>
    field.startsWith(OWN_TIME) && !fields[field] && Boolean(fields.commonSlot);
  const moved = problems
    .map(ticked)
    .map((problem) => (common(problem) ? { ...problem, field: 'commonSlot' } : problem));
  return moved.filter((one, at) => moved.findIndex((o) => o.field === one.field && o.code === one.code) === at);
}

const isTime = (field: string) => field.startsWith(OWN_TIME) || field === 'commonSlot' || field === 'deliverySlotId';

/** What was said of a field stands until the field is touched; another way to get the goods has other times. */
export function standing(problems: readonly FieldProblem[], touched: readonly string[]): FieldProblem[] {
  const anotherWay = touched.includes('fulfilment');
  return problems.filter(({ field }) => !touched.includes(field) && !(anotherWay && isTime(field)));
}

export const hasOwnTimeProblem = (problems: readonly FieldProblem[]) =>
  problems.some(({ field }) => field.startsWith(OWN_TIME));
