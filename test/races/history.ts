export type ActKind = 'hold' | 'expire' | 'handOver' | 'putBack' | 'missing' | 'count' | 'walkIn';

/** One act as its caller saw it. `asked` and `answered` are moments of one clock; `at` is its mark in the ledger. */
export interface Act {
  kind: ActKind;
  offers: string[];
  n: number;
  at: number;
  asked: number;
  answered: number;
  done: boolean;
}

export interface Movement {
  kind: string;
  onHand: number;
  held: number;
  onHandAfter: number;
  heldAfter: number;
  at: number;
}

interface Count {
  onHand: number;
  held: number;
}

/** What one movement of an act may be, given what was there: the act's meaning in plain arithmetic. */
const lawful = (was: Count, m: Movement, { kind, n }: Act): boolean => {
  const moves = (onHand: number, held: number) => m.onHand === onHand && m.held === held;
  if (kind === 'hold') return moves(0, n) && was.onHand - was.held >= n;
  if (kind === 'walkIn') return moves(-n, 0) && was.onHand >= n;
  if (kind === 'count') return moves(n - was.onHand, 0);
  if (kind === 'missing') return moves(-Math.min(was.onHand, n), -n) && was.held >= n;
  if (kind !== 'handOver') return moves(0, -n) && was.held >= n;
  if (m.kind === 'correction') return moves(n - was.onHand, 0) && was.onHand < n;
  return moves(-n, -n) && was.onHand >= n && was.held >= n;
};

const refusable = (state: Count, { kind, n }: Act): boolean =>
  (kind === 'hold' ? state.onHand - state.held : state.onHand) < n;

/** The best value among all entries whose key lies on one side of a limit, without looking at all of them. */
const reach = (entries: [key: number, value: number][], better: (a: number, b: number) => number, none: number) => {
  const sorted = entries.toSorted((a, b) => a[0] - b[0]);
  let best = none;
  const bests = sorted.map(([, value]) => (best = better(best, value)));
  return (limit: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle][0] < limit) low = middle + 1;
      else high = middle;
    }
    return low ? bests[low - 1] : none;
  };
};

/**
 * Whether one offer's ledger is an order in which its acts could have happened one after the other: every step lawful, none
 * before an act that had been answered when it was asked for, and every refusal true at some moment between question and
 * answer. Empty when it is.
 */
export const contradictions = (first: Count, ledger: readonly Movement[], acts: readonly Act[]): string[] => {
  const found: string[] = [];
  const byMark = new Map(acts.map((a) => [a.at, a]));
  const states: Count[] = [first];
  const places = new Map<number, number>();
  let latestAsked = -1;
  ledger.forEach((m, i) => {
    const was = states[i];
    const act = byMark.get(m.at);
    states.push({ onHand: m.onHandAfter, held: m.heldAfter });
    if (was.onHand + m.onHand !== m.onHandAfter || was.held + m.held !== m.heldAfter)
      found.push(`${i}: a change is lost`);
    if (!act) return void found.push(`${i}: nobody did this`);
    places.set(act.at, i);
    if (!lawful(was, m, act)) found.push(`${i}: ${act.kind} of ${act.n} with ${was.held} of ${was.onHand} held`);
    if (act.answered < latestAsked) found.push(`${i}: ${act.kind} comes too late`);
    latestAsked = Math.max(latestAsked, act.asked);
  });
  const moved = [...places].map(([at, place]) => [byMark.get(at)!, place] as const);
  const before = reach(
    moved.map(([a, place]) => [a.answered, place + 1]),
    Math.max,
    0,
  );
  const after = reach(
    moved.map(([a, place]) => [-a.asked, place]),
    Math.min,
    ledger.length,
  );
  for (const act of acts) {
    if (act.done && !places.has(act.at) && act.kind !== 'expire') found.push(`${act.kind} left no trace`);
    if (act.done || act.offers.length > 1) continue;
    if (places.has(act.at)) found.push(`a refused ${act.kind} left a trace`);
    const window = states.slice(before(act.asked), after(-act.answered) + 1);
    if (!window.some((state) => refusable(state, act)))
      found.push(`${act.kind} of ${act.n} was refused without a cause`);
  }
  return found;
};
