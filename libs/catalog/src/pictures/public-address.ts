import ipaddr from 'ipaddr.js';

/** Whether an address is somewhere on the open internet: no house of ours, no neighbour of the server, no relay to one. */
export const isPublicAddress = (address: string): boolean =>
  // `process` unpacks an IPv4 address that is dressed as IPv6; `unicast` is what no special range has claimed.
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

export type Allowance = (address: string, port: number) => boolean;

/** Only where websites are: a picture's address is no way to knock at other doors. */
export const openInternet: Allowance = (address, port) => (port === 80 || port === 443) && isPublicAddress(address);
