import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const decode = (base32: string): Buffer => {
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** What a person's phone does: the code of now (RFC 6238), of the half minute before (-1) or the one to come (1). */
export const authenticator = (key: string) => ({
  code(step: -1 | 0 | 1 = 0): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step));
    const digest = createHmac('sha1', decode(key)).update(counter).digest();
    const number = digest.readUInt32BE(digest[19]! & 15) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, '0');
  },
  /** Six digits that are right in none of the three steps that would be taken. */
  wrong(n = 0): string {
    const right = ([-1, 0, 1] as const).map((step) => this.code(step));
    return Array.from({ length: 20 }, (_, i) => String(100_000 + n * 20 + i)).find((code) => !right.includes(code))!;
  },
});
