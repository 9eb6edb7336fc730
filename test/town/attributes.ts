import { slugOf } from '@bytorg/stores';
import { askedOf } from './data/attributes';
import { colourNamed, colours } from './data/colours';
import { idOf } from './ids';
import type { AttributeDef, AttributeSpec, CategorySpec, ProductSpec, Words } from './specs';
import type { Tables } from './tables';

const NUMBER = /^(\d+(?:,\d+)?)(?:\s(\D.{0,11}))?$/;
const LAST = 10;
const key = (words: Words) => words.nb.toLowerCase();

/** What each shelf asks of its goods, and what these answer: written in the data by name, kept by id. */
export class Attributes {
  private readonly parents: Map<string, string | null>;
  private readonly defs: AttributeDef[];
  private readonly choices = new Map<AttributeDef, Map<string, Words>>();

  constructor(categories: readonly CategorySpec[], products: readonly ProductSpec[]) {
    this.parents = new Map(categories.map((c) => [c.slug, c.parent]));
    this.defs = askedOf.filter((d) => this.parents.has(d.category)).map((d) => ({ ...d }));
    for (const [category, said] of byShelf(products))
      for (const [nb, values] of said)
        if (!this.find(category, nb)) this.defs.push(asking(category, values[0]!.name, values, this.defs.length));
    for (const def of this.defs) this.choices.set(def, new Map((def.choices ?? []).map((c) => [key(c), c])));
    for (const p of products)
      for (const a of everything(p)) {
        const def = this.find(p.category, a.name.nb)!;
        if (isChosen(def) && !this.choices.get(def)!.has(key(a.value)))
          this.choices.get(def)!.set(key(a.value), a.value);
      }
    for (const def of this.defs.filter((d) => d.kind === 'colour')) this.choices.set(def, this.palette(def));
  }

  add(t: Tables) {
    for (const d of this.defs) {
      t.add('attribute', {
        ...{
          id: attributeId(d),
          category_id: idOf('category', d.category),
          code: d.code,
          name_nb: d.nb,
          name_en: d.en,
        },
        ...{ kind: d.kind, unit: d.unit ?? null, makes_variants: d.makesVariants, sort: d.sort },
      });
      for (const [n, c] of [...this.choices.get(d)!.values()].entries())
        t.add('attribute_choice', {
          ...{ id: choiceId(d, c), attribute_id: attributeId(d), name_nb: c.nb, name_en: c.en },
          ...{ swatch: d.kind === 'colour' ? (colourNamed(c.nb)?.hex ?? null) : null, sort: n },
        });
    }
  }

  values(category: string, said: readonly AttributeSpec[]) {
    return Object.fromEntries(
      said.map((a) => {
        const def = this.find(category, a.name.nb)!;
        if (def.kind === 'text') return [attributeId(def), a.value];
        if (def.kind === 'number') return [attributeId(def), Number(NUMBER.exec(a.value.nb)![1]!.replace(',', '.'))];
        return [attributeId(def), choiceId(def, a.value)];
      }),
    );
  }

  /** The nearest shelf upwards that asks this. */
  private find(category: string | null, nb: string): AttributeDef | undefined {
    if (!category) return undefined;
    return (
      this.defs.find((d) => d.category === category && d.nb === nb) ?? this.find(this.parents.get(category) ?? null, nb)
    );
  }

  /** The plain colours, and those that these goods come in. */
  private palette(def: AttributeDef): Map<string, Words> {
    const used = this.choices.get(def)!;
    const shown = colours.filter((c, n) => n <= 12 || used.has(key(c)));
    return new Map([...shown.map((c) => [key(c), { nb: c.nb, en: c.en }] as const), ...used]);
  }
}

const isChosen = (def: AttributeDef) => def.kind === 'choice' || def.kind === 'colour';
const attributeId = (d: AttributeDef) => idOf('attribute', `${d.category}/${d.code}`);
const choiceId = (d: AttributeDef, value: Words) => idOf('choice', `${d.category}/${d.code}/${key(value)}`);
const everything = (p: ProductSpec) => [...p.attributes, ...p.variants.flatMap((v) => v.values ?? [])];

const byShelf = (products: readonly ProductSpec[]) => {
  const shelves = new Map<string, Map<string, AttributeSpec[]>>();
  for (const p of products) {
    const said = shelves.get(p.category) ?? shelves.set(p.category, new Map()).get(p.category)!;
    for (const a of everything(p)) said.set(a.name.nb, [...(said.get(a.name.nb) ?? []), a]);
  }
  return shelves;
};

/** A number where all are numbers of one unit, in both languages alike; a choice where things say the same; otherwise a text. */
const asking = (category: string, name: Words, values: AttributeSpec[], n: number): AttributeDef => {
  const units = new Set(values.map(({ value }) => (value.nb === value.en ? (NUMBER.exec(value.nb)?.[2] ?? '') : '–')));
  const isNumber = values.every(({ value }) => NUMBER.test(value.nb)) && units.size === 1 && !units.has('–');
  const unit = [...units][0] || undefined;
  const kind = isNumber ? 'number' : name.nb === 'Forfatter' ? 'text' : 'choice';
  const told = { category, code: slugOf(name.nb), ...name, kind, makesVariants: false, sort: LAST + n } as const;
  return { ...told, ...(isNumber && unit && { unit }) };
};
