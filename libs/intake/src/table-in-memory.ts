import { openTable } from './table';

/** A whole table from bytes, given in pieces of seven as a slow disk might: no character may depend on where they are cut. */
export const readTable = async (bytes: Buffer) => {
  const size = bytes.length > 100_000 ? 65_536 : 7;
  const table = await openTable({
    async *stream() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  });
  return { ...table, rows: await Array.fromAsync(table.rows) };
};
