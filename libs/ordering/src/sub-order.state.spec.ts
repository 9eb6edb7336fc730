import { ended, statusOf, transitions, type SubOrderState } from './sub-order.state';

describe('an order’s status', () => {
  it.each<[string, SubOrderState[], string]>([
    ['just placed', ['placed', 'placed'], 'placed'],
    ['one store has begun', ['accepted', 'placed'], 'in_progress'],
    ['one is ready', ['ready', 'picking'], 'partly_ready'],
    ['all are ready', ['ready', 'ready'], 'ready'],
    ['one handed over, one ready', ['handed_over', 'ready'], 'ready'],
    ['one on its way', ['out_for_delivery', 'ready'], 'out_for_delivery'],
    ['all handed over', ['handed_over', 'handed_over'], 'completed'],
    ['one store cancelled, one handed over', ['cancelled', 'handed_over'], 'completed'],
    ['one never collected, one handed over', ['expired', 'handed_over'], 'completed'],
    ['nothing collected', ['expired', 'cancelled'], 'expired'],
    ['all cancelled', ['cancelled', 'cancelled'], 'cancelled'],
    ['one cancelled, one placed', ['cancelled', 'placed'], 'placed'],
  ])('%s', (_, states, status) => expect(statusOf(states)).toBe(status));
});

it('nothing leaves an ended state, and every state can be reached and, unless ended, left', () => {
  const all = Object.values(transitions) as { from: SubOrderState[]; to: SubOrderState }[];
  const from = new Set(all.flatMap((t) => t.from));
  const to = new Set<SubOrderState>(['placed', ...all.map((t) => t.to)]);
  for (const state of ended) expect(from.has(state)).toBe(false);
  for (const state of to) expect(from.has(state) || ended.includes(state)).toBe(true);
  for (const state of from) expect(to.has(state)).toBe(true);
});
