import { ApiError, NetworkError } from '@bytorg/graphql-client';
import type { Pending } from '../../offline/counted';
import { againIn, foreseen, isCodeOf, type Line } from './pending';

const line: Line = {
  offerId: 'o',
  name: 'Hammer',
  variantName: '',
  brand: '',
  sku: 'J-0007',
  gtin: '07039000000010',
  shelf: 'A2',
  picture: { url: '', srcset: null },
  figure: 5,
  mine: 2,
  people: 2,
};
const waits = (kind: 'SCAN' | 'TYPED', quantity: number, by: object = { offerId: 'o' }): Pending => ({
  key: '',
  at: 0,
  counted: { kind, quantity, ...by },
});

it('scans add to what is mine, a typed number is instead of it; what others counted stays', () => {
  expect(foreseen(line, [])).toBe(line);
  expect(foreseen(line, [waits('SCAN', 1), waits('SCAN', 1)])).toMatchObject({ mine: 4, figure: 7 });
  expect(foreseen(line, [waits('SCAN', 1), waits('TYPED', 9), waits('SCAN', 1)])).toMatchObject({
    mine: 10,
    figure: 13,
  });
  expect(foreseen({ ...line, figure: null, mine: 0 }, [waits('TYPED', 0)])).toMatchObject({ mine: 0, figure: 0 });
});

it('a code is the goods’ however it is written, and no other goods’', () => {
  for (const code of ['7039000000010', '07039000000010', ' j-0007']) expect(isCodeOf(line, code)).toBe(true);
  for (const code of ['7039000000027', 'J-000', '']) expect(isCodeOf(line, code)).toBe(false);
  expect(foreseen(line, [waits('SCAN', 1, { code: '7039000000010' })])).toMatchObject({ mine: 3 });
  expect(foreseen(line, [waits('SCAN', 1, { code: 'annet' }), waits('SCAN', 1, { offerId: 'x' })])).toBe(line);
});

it('what the server could not hear is sent again, when it says so; what it has answered is not', () => {
  expect(againIn(new NetworkError('no answer'))).toBe(2000);
  expect(againIn(new ApiError('UNAVAILABLE'))).toBe(2000);
  expect(againIn(new ApiError('TOO_MANY_REQUESTS', undefined, {}, 7))).toBe(7000);
  for (const code of ['COUNT_CODE_UNKNOWN', 'COUNTED_ELSEWHERE', 'COUNT_CLOSED', 'UNAUTHENTICATED', 'INTERNAL'])
    expect(againIn(new ApiError(code))).toBeUndefined();
});
