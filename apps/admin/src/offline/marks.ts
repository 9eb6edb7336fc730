import type {
  DeliverStopMutationVariables,
  FailStopMutationVariables,
  LeaveStoreMutationVariables,
  LoadBagMutationVariables,
  RunSheetShownFragment,
} from '@bytorg/graphql-client';

interface Marks {
  loadBag: LoadBagMutationVariables;
  leaveStore: LeaveStoreMutationVariables;
  deliverStop: DeliverStopMutationVariables;
  failStop: FailStopMutationVariables;
}
export type MarkKind = keyof Marks;
export type NewMark = { [K in MarkKind]: { kind: K; variables: Omit<Marks[K], 'key' | 'at'> } }[MarkKind];

/** Something a courier has done at a stop. Its key makes the server do it once, however often it is sent. */
export type Mark = { [K in MarkKind]: { kind: K; variables: Marks[K] } }[MarkKind] & {
  id: number;
  runId: string;
  personId: string;
  at: string;
  /** What the server said when it would not: a person has to decide. */
  refused?: { code: string; values: Record<string, string> };
};

type Sheet = RunSheetShownFragment;
type Stop = Sheet['stops'][number];
type Bag = Stop['bags'][number];

const bags = (stop: Stop, change: (bag: Bag) => Bag): Stop => ({ ...stop, bags: stop.bags.map(change) });
const from = (was: Bag['state'], state: Bag['state']) => (bag: Bag) => (bag.state === was ? { ...bag, state } : bag);

/** The orders here that have bags on board and bags that are not: they come along whole or not at all. */
export function splitOrders(stop: Stop): string[] {
  const numbers = (state: Bag['state']) => stop.bags.filter((one) => one.state === state).map((one) => one.orderNumber);
  return [...new Set(numbers('ON_BOARD'))].filter((number) => numbers('PACKED').includes(number));
}

function left(sheet: Sheet, stopId: string | number): Sheet {
  const stays = new Set(sheet.stops.filter(({ id }) => id === stopId).flatMap(splitOrders));
  const putBack = (bag: Bag) => (stays.has(bag.orderNumber) ? from('ON_BOARD', 'PACKED')(bag) : bag);
  return { ...sheet, stops: sheet.stops.map((stop) => bags(stop, putBack)) };
}

function marked(sheet: Sheet, mark: Mark): Sheet {
  const { kind, variables } = mark;
  // A bag stands at its store and at its door: both show where it is.
  if (kind === 'loadBag') {
    const load = (bag: Bag) => (bag.code === variables.bagCode ? from('PACKED', 'ON_BOARD')(bag) : bag);
    return { ...sheet, stops: sheet.stops.map((stop) => bags(stop, load)) };
  }
  const end = (stop: Stop): Stop => {
    if (stop.id !== variables.stopId || stop.state !== 'PLANNED') return stop;
    if (kind === 'leaveStore') return { ...stop, state: 'DONE', doneAt: mark.at };
    if (kind === 'deliverStop') return bags({ ...stop, state: 'DONE', doneAt: mark.at }, from('ON_BOARD', 'DELIVERED'));
    return bags(
      { ...stop, state: 'FAILED', doneAt: mark.at, failReason: variables.reason },
      from('ON_BOARD', 'RETURNED'),
    );
  };
  const whole = kind === 'leaveStore' && variables.wholePartsStay ? left(sheet, variables.stopId) : sheet;
  return { ...whole, stops: whole.stops.map(end) };
}

/** The run as the courier has left it: what the server knows, and what it has not heard yet. */
export const withMarks = (sheet: Sheet, marks: readonly Mark[]): Sheet =>
  marks.filter((mark) => !mark.refused).reduce(marked, sheet);
