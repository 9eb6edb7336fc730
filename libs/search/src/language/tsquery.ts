import type { Question, Term, Way } from './question';

/** How well one kind of answer to one term fits: lexemes of the places head, name, category and brand; those of the other four. */
export interface Score {
  near: string;
  far: string;
  factor: number;
  most: number;
}

/** A question as PostgreSQL takes it: what must be there, and per term what counts for the order; the best of a term's scores is its own. */
export interface Asked {
  match: string;
  terms: Score[][];
  /** Any of the words as what the thing is; any of them in its name, shelf or brand. */
  heads: string;
  names: string;
  /** Any of these lexemes is an answer. */
  simple: boolean;
}

const quoted = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const either = (way: Way, lexeme: string) => {
  if (way.strict)
    return lexeme === way.lexemes.at(-1) ? `${quoted(lexeme)}:ABC` : `(${quoted(lexeme)}|${quoted(`.${lexeme}`)}:AB)`;
  const end = way.prefix ? ':*' : '';
  return `(${spelled(way, lexeme)
    .flatMap((l) => [`${quoted(l)}${end}`, `${quoted(`.${l}`)}${end}`])
    .join('|')})`;
};
/** The beginning of a word may be that of an English one. */
const spelled = (way: Way, lexeme: string) => (way.prefix ? [lexeme, `+${lexeme}`] : [lexeme]);
const anyOf = (ways: Way[]) => `(${ways.map((way) => way.lexemes.map((l) => either(way, l)).join('&')).join('|')})`;

/** Where not all that matches can be looked at, these come first; § stands for the lot that is looked at. A beginning of a word has no lots. */
const firstOf = (terms: Term[]) => {
  const ways = terms.flatMap((t) => t.ways);
  const lexemes = [...new Set(ways.filter((w) => !w.prefix).flatMap((w) => w.lexemes))];
  const list = (kind: string) => lexemes.map((l) => quoted(`${kind}${l}~§`)).join('|');
  return {
    heads: list('!'),
    names: list(''),
    simple: terms.length === 1 && ways.every((w) => w.lexemes.length === 1 && !w.strict),
  };
};

/** A position's full weight in `ts_rank`; it also divides by the number of lexemes. */
const FULL = 1.64493406685;
const worth = { own: 1, synonym: 0.9, parts: 0.85, kind: 0.7 };
const MOST = 1.3;

const scores = (ways: Way[]): Score[] =>
  (['own', 'synonym', 'parts', 'kind'] as const).flatMap((kind) => {
    const of = ways.filter((w) => w.kind === kind);
    const lexemes = [...new Set(of.flatMap((w) => w.lexemes.flatMap((l) => spelled(w, l))))];
    if (!lexemes.length) return [];
    const end = of.some((w) => w.prefix) ? ':*' : '';
    const list = (dot: string) => lexemes.map((l) => quoted(dot + l) + end).join('|');
    const length = Math.max(...of.map((w) => w.lexemes.length));
    return {
      near: list(''),
      far: list('.'),
      factor: (worth[kind] * FULL * lexemes.length) / length,
      most: worth[kind] * MOST,
    };
  });

/** All terms must be answered; null where one cannot be. */
export const asTsquery = ({ terms }: Question): Asked | null =>
  terms.length && terms.every((t) => t.ways.length)
    ? {
        match: terms.map((t) => anyOf(t.ways)).join('&'),
        terms: terms.map((t) => scores(t.ways)),
        ...firstOf(terms),
      }
    : null;

/** Any term will do, and half an answer as well; null where even that asks nothing more than all. */
export const asNearTsquery = ({ terms }: Question): Asked | null => {
  const usable = terms.map((t): Term => ({ ...t, ways: [...t.ways, ...t.nearly] })).filter((t) => t.ways.length);
  if (!usable.length || (terms.length === 1 && !terms[0].nearly.length)) return null;
  return {
    match: usable.map((t) => anyOf(t.ways)).join('|'),
    terms: usable.map((t) => scores(t.ways)),
    ...firstOf(usable),
  };
};

/** While one types, the last word may go on. */
export const asTyped = ({ terms }: Question): Asked | null => {
  const last = terms.at(-1);
  if (!last) return null;
  const begun: Way = { kind: 'own', lexemes: [last.typed.split(' ').at(-1)!], prefix: true };
  // What was corrected is not what was typed so far; what is known may be a word already, or the beginning of another.
  const open: Term = { ...last, ways: last.corrected && !last.ways.length ? [begun] : [...last.ways, begun] };
  const asked = [...terms.slice(0, -1), open];
  return asked.every((t) => t.ways.length)
    ? {
        match: asked.map((t) => anyOf(t.ways)).join('&'),
        terms: [scores([...open.ways.filter((w) => w.kind === 'own' && !w.prefix), begun])],
        ...firstOf([open]),
      }
    : null;
};

/** Numbers of goods and names of stores: exactly that, or nothing. */
export const codeQuery = (codes: string[]): string => codes.map(quoted).join('|');
