import type { AttributeInfo, Tree } from './category-tree';
import type { Attribute, Chooser } from './page.views';

export type Attrs = Record<string, string | number | { nb: string; en?: string }>;
type Language = 'nb' | 'en';

/** One answer of a variant: to which attribute, under which key, and where it stands among the others. */
interface Said {
  attribute: AttributeInfo;
  key: string;
  label: string;
  /** As `listing.facets` has it. */
  value: string;
  swatch: string | null;
  place: number;
}

export const said = (tree: Tree, attrs: Attrs, language: Language): Said[] =>
  Object.entries(attrs).flatMap(([id, value]): Said[] => {
    const attribute = tree.attributes.get(id);
    if (!attribute) return [];
    if (typeof value === 'number') {
      const amount = (point: string) => [String(value).replace('.', point), attribute.unit].filter(Boolean).join(' ');
      const label = amount(language === 'nb' ? ',' : '.');
      return [{ attribute, key: String(value), label, value: amount(','), swatch: null, place: value }];
    }
    const place = attribute.choices?.findIndex((c) => c.id === value) ?? -1;
    const choice = attribute.choices?.[place];
    const said = choice && { key: choice.id, label: choice[language], value: choice.nb, swatch: choice.swatch, place };
    return said ? [{ attribute, ...said }] : [];
  });

export interface Choice {
  choosers: Chooser[];
  /** Of each variant, in the order of the choosers. */
  keys: string[][];
  /** What all variants have in common. */
  common: Attribute[];
}

/**
 * By what a product's variants are chosen: what all of them answer, and not all the same. Where some answer more than others, there is nothing to
 * choose by, and their names have to do.
 */
export const choiceOf = (tree: Tree, variants: readonly Attrs[], language: Language): Choice => {
  const all = variants.map((attrs) => said(tree, attrs, language));
  const asked = [...new Set(all.flat().map((s) => s.attribute))].toSorted((a, b) => a.sort - b.sort);
  const answers = asked.map((a) => all.map((list) => list.find((s) => s.attribute === a)));
  if (answers.flat().some((answer) => !answer)) return { choosers: [], keys: variants.map(() => []), common: [] };
  const distinct = (answers as Said[][]).map((list) =>
    [...new Map(list.map((s) => [s.key, s])).values()].toSorted((a, b) => a.place - b.place),
  );
  const chosen = asked.map((_, n) => n).filter((n) => distinct[n]!.length > 1);
  return {
    choosers: chosen.map((n) => ({
      code: asked[n]!.code,
      name: asked[n]![language],
      isColour: asked[n]!.kind === 'colour',
      values: distinct[n]!.map(({ key, label, value, swatch }) => ({
        key,
        label,
        value,
        swatch: swatch && `#${swatch}`,
      })),
    })),
    keys: variants.map((_, v) => chosen.map((n) => answers[n]![v]!.key)),
    common: asked.flatMap((a, n) =>
      distinct[n]!.length > 1 ? [] : [{ name: a[language], value: distinct[n]![0]!.label }],
    ),
  };
};
