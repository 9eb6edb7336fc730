import { crc32, createInflateRaw } from 'node:zlib';
import { DomainError } from '@bytorg/errors';

export interface UnpackLimits {
  /** Entries in the directory, wanted or not. */
  entries: number;
  /** Bytes that really came out of the file, all wanted entries together. */
  bytes: number;
  /** So many bytes may come out for each that went in, looked at from the first megabyte of an entry on. */
  ratio: number;
}

export const unpackLimits: UnpackLimits = { entries: 2000, bytes: 64 * 1024 * 1024, ratio: 250 };

interface Entry {
  name: string;
  method: number;
  crc: number;
  /** As the directory claims; believed by nobody. */
  size: number;
  packed: Buffer;
}

const CHUNK = 64 * 1024;
const SMALL = 1024 * 1024;
const UNKNOWN = 0xffffffff;
const END = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const BEFORE_DATA = 0x04034b50;

const unreadable = (reason: string) => new DomainError('FILE_UNREADABLE', { reason });

/** Where the directory begins and how many entries it has: the last record of the file says so. */
const directoryOf = (zip: Buffer): { at: number; entries: number } => {
  for (let i = zip.length - 22; i >= Math.max(0, zip.length - 22 - 0xffff); i--)
    if (zip.readUInt32LE(i) === END && i + 22 + zip.readUInt16LE(i + 20) === zip.length)
      return { entries: zip.readUInt16LE(i + 10), at: zip.readUInt32LE(i + 16) };
  throw unreadable('damaged');
};

/** Sizes that some exporters move to an extra field, whatever the size. */
const longSizes = (extra: Buffer, short: number[]): number[] => {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return short.map((n) => {
    if (n !== UNKNOWN) return n;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
};

const entryAt = (zip: Buffer, at: number): { entry: Entry; next: number } => {
  if (zip.readUInt32LE(at) !== IN_DIRECTORY || zip.readUInt16LE(at + 8) & 1) throw unreadable('damaged');
  const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
  const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
  const [size, packedSize, start] = longSizes(
    zip.subarray(nameEnd, extraEnd),
    [24, 20, 42].map((field) => zip.readUInt32LE(at + field)),
  );
  if (zip.readUInt32LE(start) !== BEFORE_DATA) throw unreadable('damaged');
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  if (from + packedSize > zip.length) throw unreadable('damaged');
  return {
    entry: {
      name: zip.toString('utf8', at + 46, nameEnd),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      size,
      packed: zip.subarray(from, from + packedSize),
    },
    next: extraEnd + zip.readUInt16LE(at + 32),
  };
};

const entriesOf = (zip: Buffer, limits: UnpackLimits): Entry[] => {
  const { at, entries } = directoryOf(zip);
  if (entries > limits.entries) throw new DomainError('FILE_TOO_LARGE', { max: limits.entries, unpacked: 0 });
  const found: Entry[] = [];
  for (let i = 0, next = at; i < entries; i++) {
    const read = entryAt(zip, next);
    found.push(read.entry);
    next = read.next;
  }
  // Two entries of one name: which of them counts would depend on the reader.
  if (new Set(found.map((e) => e.name)).size < found.length) throw unreadable('damaged');
  return found;
};

/** What of each file came out so far. */
type Counted = Map<string, number>;

/** Piece by piece, so that what comes out is counted before there is too much of it. */
async function* inflated({ method, packed, size: claimed, crc, name }: Entry, counted: Counted, limits: UnpackLimits) {
  if (method !== 0 && method !== 8) throw unreadable('damaged');
  counted.delete(name);
  const before = [...counted.values()].reduce((sum, size) => sum + size, 0);
  let size = 0;
  let sum = 0;
  const inflater = createInflateRaw({ chunkSize: CHUNK });
  for await (const chunk of method === 8 ? inflater.end(packed) : slices(packed)) {
    size += chunk.length;
    const unpacked = before + size;
    if (unpacked > limits.bytes) throw new DomainError('FILE_TOO_LARGE', { max: limits.bytes, unpacked });
    if (method === 8 && size > SMALL && size > inflater.bytesWritten * limits.ratio)
      throw new DomainError('FILE_UNREADABLE', { reason: 'packed', unpacked });
    sum = crc32(chunk, sum);
    yield chunk as Buffer;
  }
  if (size !== claimed || sum !== crc) throw unreadable('sizes');
  counted.set(name, size);
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** An offset that points outside the file, or data that zlib cannot read. */
const asDamaged = (error: unknown) => (error instanceof DomainError ? error : unreadable('damaged'));

async function* readable(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* stream;
  } catch (error) {
    throw asDamaged(error);
  }
}

/** A file of a zip, from its beginning whenever it is asked for. */
export type Unpacked = () => AsyncIterable<Buffer>;

/**
 * The wanted files of a zip, each as a stream. What its headers claim is compared afterwards, never trusted for room: the
 * limits count the bytes that really come out, and the work ends with the first one too many.
 */
export const unpack = async (
  zip: Buffer,
  wanted: (name: string) => boolean,
  limits: UnpackLimits = unpackLimits,
): Promise<Map<string, Unpacked>> => {
  const counted: Counted = new Map();
  try {
    const entries = entriesOf(zip, limits).filter((entry) => wanted(entry.name));
    return new Map(entries.map((entry) => [entry.name, () => readable(inflated(entry, counted, limits))]));
  } catch (error) {
    throw asDamaged(error);
  }
};
