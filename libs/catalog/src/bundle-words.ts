/** A part of a bundle by the store's own number for it. */
export interface NamedPart {
  sku: string;
  quantity: number;
}

const COUNT = /^(.*\S)\s+[x×*]\s*(\d{1,4})$/iu;
const escaped = (sku: string) => sku.replace(/[\\|]/g, (c) => `\\${c}`);

/** `4711 x 2 | 4712`, as a cell of a file has it. A number that looks like a count itself is counted too. */
export const writeParts = (parts: readonly NamedPart[]): string =>
  parts
    .map(({ sku, quantity }) => (quantity > 1 || COUNT.test(sku) ? `${escaped(sku)} x ${quantity}` : escaped(sku)))
    .join(' | ');

/** The same read back; null where it cannot be read. */
export const readParts = (text: string): NamedPart[] | null => {
  const cells = text.match(/(?:\\.|[^\\|])+/gsu)?.map((cell) => cell.trim()) ?? [];
  if (!cells.length || cells.some((cell) => !cell)) return null;
  const parts = cells.map((cell) => {
    const [, sku = cell, count = '1'] = COUNT.exec(cell) ?? [];
    return { sku: sku.replace(/\\(.)/gsu, '$1'), quantity: Number(count) };
  });
  return new Set(parts.map((p) => p.sku)).size === parts.length ? parts : null;
};
