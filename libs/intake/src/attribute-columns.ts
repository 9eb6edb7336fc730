import { type Answers, answersOf, type AskedAttribute } from '@bytorg/catalog';
import { type FieldProblem, InputProblems, Problems } from '@bytorg/errors';
import type { ParsedRow } from './rows';

/** The columns in which files say by what goods are told apart, with the codes under which shelves ask it. */
export const attributeFields = ['size', 'colour', 'material'] as const;
export type AttributeField = (typeof attributeFields)[number];

/** Web shops call their options as they like. */
const names: Record<AttributeField, RegExp> = {
  size: /^(size|størrelse|str\.?|stl\.?)$/i,
  colour: /^(colou?r|farge)$/i,
  material: /^(material|materiale)$/i,
};
export const fieldOfOption = (name: string): AttributeField | undefined =>
  attributeFields.find((field) => names[field].test(name.trim()));

export interface Told {
  said: Answers;
  /** Why the row cannot be taken: a value that its shelf does not know. */
  problems: FieldProblem[];
  /** What is told and changes nothing: its shelf does not ask this. */
  notes: FieldProblem[];
}

/** What a row says of its goods, as their shelf keeps it; problems name the column and the nearest known words. */
export const toldOf = (row: ParsedRow, asked: readonly AskedAttribute[]): Told => {
  const given = Object.entries(row.attributes ?? {});
  const isAsked = ([code]: [string, string]) => asked.some((a) => a.code === code);
  const problems = new Problems();
  const said = answersOf(
    asked,
    given.filter(isAsked).map(([code, value]) => ({ code, value })),
    problems,
  );
  return {
    said,
    problems: listed(problems).map((p) => ({ ...p, field: p.field.replace('attributes.', '') })),
    notes: given.filter((g) => !isAsked(g)).map(([field]) => ({ field, code: 'NOT_ASKED' })),
  };
};

const listed = (problems: Problems): FieldProblem[] => {
  try {
    problems.throwIfAny();
    return [];
  } catch (error) {
    if (error instanceof InputProblems) return error.problems;
    throw error;
  }
};

/**
 * Rows of one family are variants of one product: by the group that the source names, otherwise by brand and name. What says
 * nothing by which it is told apart becomes no variant of it.
 */
export const familyOf = (row: ParsedRow): string | undefined => {
  if (!row.group && !(row.attributes && row.name)) return undefined;
  return row.group ? `=${row.group}` : `${row.brand}|${row.name}`.toLowerCase();
};

/** `Ullgenser, rød / L` without what its columns say; the source's own name of the whole where there is one. */
export const familyName = (row: ParsedRow): string => {
  if (row.groupName) return row.groupName;
  let name = row.name!;
  for (let before = ''; before !== name;) {
    before = name;
    for (const value of Object.values(row.attributes ?? {})) name = withoutEnding(name, value);
  }
  return name;
};

const withoutEnding = (name: string, value: string): string => {
  const rest = name.slice(0, -value.length);
  const ends = value && name.toLowerCase().endsWith(value.toLowerCase()) && /[\s,/(–-]$/.test(rest);
  return ends ? rest.replace(/[\s,/(–-]+$/, '').replace(/[\s,]+(str\.?|størrelse|size)$/i, '') || name : name;
};
