import { isOrgNumber } from './org-number';
import { metresBetween } from './geo';

it.each(['987654325', '999888771', '812345672', '310000019', '310000027', '974760673'])(
  '%s is an organisation number',
  (n) => expect(isOrgNumber(n)).toBe(true),
);
it.each(['987654324', '98765432', '9876543250', 'abcdefghi', '', '310000001 '])('%s is none', (n) =>
  expect(isOrgNumber(n)).toBe(false),
);

it('measures the way from the church to the falls', () => {
  expect(metresBetween({ lat: 59.6694, lon: 9.6517 }, { lat: 59.6694, lon: 9.6517 })).toBe(0);
  expect(Math.abs(metresBetween({ lat: 59.6694, lon: 9.6517 }, { lat: 59.666, lon: 9.6508 }) - 381)).toBeLessThan(5);
});
