import { checkWeight, usualMax, type Weight } from '@bytorg/catalog';
import { type FieldProblem, Problems } from '@bytorg/errors';
import type { ImportField } from './columns';
import { parseNumber } from './numbers';

const yes = new Set(['ja', 'j', 'yes', 'y', '1', 'x', 'true', 'sann', 'kg']);
const no = new Set(['nei', 'n', 'no', '0', 'false', 'usann', 'stk']);
const columnOf: Record<string, ImportField> = { typicalGrams: 'typical_grams', maxGrams: 'max_grams' };

/** Sold by weight, as a row says it: its weights, null for by the piece, undefined where it says nothing of it. */
export const weightOf = (cell: (field: ImportField) => string, problems: FieldProblem[]): Weight | null | undefined => {
  const said = cell('by_weight').toLowerCase();
  if (no.has(said)) return null;
  if (said && !yes.has(said)) problems.push({ field: 'by_weight', code: 'NOT_A_CHOICE' });
  const grams = (field: 'typical_grams' | 'max_grams'): number | null => {
    const text = cell(field).replace(/\s*(?:g|gram)$/i, '');
    if (!text) return null;
    const parsed = parseNumber(text);
    if (parsed.ok && Number.isInteger(parsed.value)) return parsed.value;
    problems.push({ field, code: parsed.ok ? 'NOT_WHOLE' : parsed.code, values: { text: text.slice(0, 40) } });
    return null;
  };
  const before = problems.length;
  const [typicalGrams, max] = [grams('typical_grams'), grams('max_grams')];
  if (problems.length > before) return undefined;
  if (typicalGrams === null) {
    if (said || max !== null) problems.push({ field: 'typical_grams', code: 'REQUIRED' });
    return undefined;
  }
  const weight = { typicalGrams, maxGrams: max ?? usualMax(typicalGrams) };
  const wrong = new Problems();
  checkWeight(weight, wrong);
  problems.push(...wrong.all().map((p) => ({ ...p, field: columnOf[p.field]! })));
  return weight;
};
