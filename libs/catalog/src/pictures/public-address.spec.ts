import { isPublicAddress, openInternet } from './public-address';

it.each([
  '10.0.0.1',
  '172.16.3.4',
  '192.168.1.1',
  '127.0.0.53',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.7',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'ff02::1',
  '2001:db8::1',
  'fec0::1',
  'localhost',
  '',
])('%s is no public address', (address) => expect(isPublicAddress(address)).toBe(false));
it.each(['8.8.8.8', '185.125.190.36', '2a00:1450:400f::1', '::ffff:8.8.8.8'])('%s is one', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);
it('and only where websites are', () => {
  expect([80, 443, 22, 5432, 6379].map((at) => openInternet('8.8.8.8', at))).toEqual([true, true, false, false, false]);
});
