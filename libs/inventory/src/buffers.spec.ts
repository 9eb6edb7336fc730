import { bufferFor } from './buffers.service';

it.each([
  [0, 0],
  [0.019, 0],
  [0.02, 1],
  [0.059, 1],
  [0.06, 2],
  [0.15, 3],
  [1, 3],
])('a store whose shelf holds less than believed %p of the times keeps back %i', (share, buffer) =>
  expect(bufferFor(share)).toBe(buffer),
);
