import { checkParts, LEAST_BUNDLE_ORE, type NamedPart, readParts } from '@bytorg/catalog';
import { type FieldProblem, Problems } from '@bytorg/errors';
import type { ImportField } from './columns';
import type { OwnOffer } from './judge';
import type { ParsedRow } from './rows';

/** What is in a bundle, as a row says it; undefined where it says nothing of it. */
export const partsOfRow = (cell: (field: ImportField) => string, problems: FieldProblem[]): NamedPart[] | undefined => {
  const text = cell('bundle');
  if (!text) return undefined;
  const parts = readParts(text);
  const wrong = new Problems();
  if (parts) checkParts(parts, wrong, 'bundle');
  else problems.push({ field: 'bundle', code: 'BUNDLE_UNREADABLE', values: { text: text.slice(0, 60) } });
  problems.push(...wrong.all());
  return parts ?? undefined;
};

/** What keeps a row from being what it says of a bundle, given what the store has under its name. */
export const bundleProblem = (row: ParsedRow, own: OwnOffer | null): FieldProblem | null => {
  const bundle = own ? !!own.parts : !!row.parts;
  if (row.parts && !bundle) return { field: 'bundle', code: 'NOT_A_BUNDLE' };
  if (row.weight && bundle) return { field: 'by_weight', code: 'BUNDLE_BY_WEIGHT' };
  if (row.weight && own?.inBundle) return { field: 'by_weight', code: 'IN_A_BUNDLE' };
  if (bundle && row.priceOre !== null && row.priceOre < LEAST_BUNDLE_ORE)
    return { field: 'price', code: 'OUT_OF_RANGE', values: { min: LEAST_BUNDLE_ORE / 100, max: 1_000_000 } };
  return null;
};

/** A count of a bundle is left out, and told so; nothing is what every till says of it. */
export const countNotes = (row: ParsedRow): FieldProblem[] =>
  row.stock ? [{ field: 'stock', code: 'BUNDLE_HAS_NO_STOCK' }] : [];

const inOrder = (parts: readonly NamedPart[]) =>
  JSON.stringify(parts.map(({ sku, quantity }) => [sku, quantity]).toSorted());
export const sameParts = (a: readonly NamedPart[], b: readonly NamedPart[]): boolean => inOrder(a) === inOrder(b);

/** $1 the import, $2 its store: parts that neither the store has by the piece nor the file brings. */
export const UNKNOWN_PARTS = /* sql */ `
WITH wanted AS (
  SELECT r.row, p->>'sku' AS sku FROM import_row r CROSS JOIN LATERAL jsonb_array_elements(r.parsed->'parts') p
  WHERE r.import_id = $1 AND r.parsed ? 'parts' AND r.action <> 'refused'),
brought AS MATERIALIZED (
  SELECT r.parsed->>'sku' AS sku FROM import_row r WHERE r.import_id = $1 AND r.action IN ('new_product', 'new_offer') AND NOT r.parsed ? 'parts'
    AND coalesce(jsonb_typeof(r.parsed->'weight'), 'null') = 'null'),
lacking AS (
  SELECT DISTINCT ON (w.row) w.row, w.sku FROM wanted w WHERE NOT EXISTS (SELECT 1 FROM brought b WHERE b.sku = w.sku)
    AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.store_id = $2 AND o.sku = w.sku AND o.kind = 'piece') ORDER BY w.row, w.sku)
UPDATE import_row r SET action = 'refused', problems = r.problems || jsonb_build_array(jsonb_build_object('field', 'bundle', 'code', 'PART_UNKNOWN', 'values', jsonb_build_object('text', left(l.sku, 40))))
FROM lacking l WHERE r.import_id = $1 AND r.row = l.row`;
