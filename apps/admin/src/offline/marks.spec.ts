import type { RunSheetShownFragment } from '@bytorg/graphql-client';
import { splitOrders, withMarks, type Mark } from './marks';

type Bag = RunSheetShownFragment['stops'][number]['bags'][number];
const bag = (code: string, state: Bag['state'] = 'PACKED') => ({ id: code, code, state, orderNumber: 'A-1' }) as Bag;
const stop = (id: string, kind: 'STORE' | 'DOOR', bags: Bag[]) => ({ id, kind, state: 'PLANNED', bags, doneAt: null });
const sheet = {
  id: 'run',
  stops: [stop('bakery', 'STORE', [bag('P-1'), bag('P-2')]), stop('ane', 'DOOR', [bag('P-1'), bag('P-2')])],
} as RunSheetShownFragment;

const base = { id: 1, runId: 'run', personId: 'kari', at: '2026-11-24T16:20:00.000Z' };
const load: Mark = {
  ...base,
  kind: 'loadBag',
  variables: { runId: 'run', stopId: 'bakery', bagCode: 'P-1', key: 'a' },
};
const leave: Mark = { ...base, kind: 'leaveStore', variables: { stopId: 'bakery', key: 'b' } };
const deliver: Mark = { ...base, kind: 'deliverStop', variables: { stopId: 'ane', key: 'c' } };
const fail: Mark = {
  ...base,
  kind: 'failStop',
  variables: { stopId: 'ane', reason: 'NOBODY_HOME', key: 'd' },
};

const seen = (run: RunSheetShownFragment) =>
  run.stops.map((one) => [one.state, ...one.bags.map(({ code, state }) => `${code} ${state}`)]);

describe('a run with marks that are not sent', () => {
  it('shows a loaded bag at its store and at its door', () =>
    expect(seen(withMarks(sheet, [load]))).toEqual([
      ['PLANNED', 'P-1 ON_BOARD', 'P-2 PACKED'],
      ['PLANNED', 'P-1 ON_BOARD', 'P-2 PACKED'],
    ]));

  it('shows what was handed over; a bag that stayed behind stays behind', () =>
    expect(seen(withMarks(sheet, [load, leave, deliver]))).toEqual([
      ['DONE', 'P-1 ON_BOARD', 'P-2 PACKED'],
      ['DONE', 'P-1 DELIVERED', 'P-2 PACKED'],
    ]));

  it('shows an order that stays as a whole: nothing of it is on board', () => {
    const stay = { ...leave, variables: { ...leave.variables, wholePartsStay: true } };
    expect(seen(withMarks(sheet, [load, stay]))).toEqual([
      ['DONE', 'P-1 PACKED', 'P-2 PACKED'],
      ['PLANNED', 'P-1 PACKED', 'P-2 PACKED'],
    ]);
  });

  it('knows the orders that are partly on board, and no others', () => {
    const [none, some, all] = [[], [load], [load, { ...load, variables: { ...load.variables, bagCode: 'P-2' } }]].map(
      (marks) => splitOrders(withMarks(sheet, marks).stops[0]!),
    );
    expect({ none, some, all }).toEqual({ none: [], some: ['A-1'], all: [] });
  });

  it('shows what comes back, and why', () => {
    const [, door] = withMarks(sheet, [load, leave, fail]).stops;
    expect(door).toMatchObject({ state: 'FAILED', failReason: 'NOBODY_HOME', doneAt: base.at });
    expect(door.bags.map(({ state }) => state)).toEqual(['RETURNED', 'PACKED']);
  });

  it('leaves out what the server refused, and changes nothing that it has heard already', () => {
    const refused = { ...deliver, refused: { code: 'NOTHING_ON_BOARD', values: {} } };
    expect(withMarks(sheet, [refused])).toEqual(sheet);
    const heard = withMarks(sheet, [load, leave, deliver]);
    expect(withMarks(heard, [load, leave, deliver])).toEqual(heard);
  });
});
