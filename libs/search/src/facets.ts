import type { Row } from '@bytorg/database';
import { type AttributeFilter, attributeFacets } from './attribute-facets';
import type { CategoryInfo, Tree } from './category-tree';
import type { Counts } from './marks';
import type { SearchFacets } from './search.views';
import type { Moment } from './store-moment';

export interface FacetCounts {
  /** Among what is picked; without the choice of store and of attributes; and with each question about attributes unanswered in turn. */
  picked: Counts;
  all: Counts;
  questions: Counts[];
  /** Where stores are asked for: of attributes, what is there. */
  there: ReadonlyMap<string, number> | null;
}

/** Of the questions that are answered as if they were not, of the others among what is picked. */
const attributeCounts = (picked: Counts, questions: Counts[], filters: AttributeFilter[]): Map<string, number> => {
  const asks = (facet: string) => filters.findIndex(({ code }) => facet.startsWith(`${code}=`));
  return new Map([
    ...[...picked.attribute].filter(([facet]) => asks(facet) < 0),
    ...questions.flatMap((counts, n) => [...counts.attribute].filter(([facet]) => asks(facet) === n)),
  ]);
};

/** How many there would be with one choice more. */
export const facetsOf = (
  row: Row,
  { picked, all: everything, questions, there }: FacetCounts,
  {
    all,
    tree,
    category,
    language,
    filters,
    asked,
    more,
  }: {
    all: Moment[];
    tree: Tree;
    category: CategoryInfo | null;
    language: 'nb' | 'en';
    filters: AttributeFilter[];
    asked: boolean;
    /** Not all was looked at: what was not seen may still be there. */
    more: boolean;
  },
): SearchFacets => {
  const perStore = everything.store;
  const perCategory = picked.category;
  const perCentre = everything.centre;
  const centres = new Map(all.map(({ store }) => [store.centre.id, store.centre]));
  return {
    // Over everything that the town sells they would say nothing.
    attributes:
      asked || category || filters.length
        ? attributeFacets(there ?? attributeCounts(picked, questions, filters), { tree, language, filters })
        : [],
    categories: tree.list
      .filter((c) => perCategory.has(c.id) && c.parentId === (category?.id ?? null))
      .map((c) => ({ category: tree.view(c, language), count: perCategory.get(c.id)! })),
    stores: all
      .filter(({ store }) => more || perStore.has(store.id))
      .map(({ store }) => ({
        id: store.id,
        slug: store.slug,
        name: store.name,
        colour: store.colour,
        count: perStore.get(store.id) ?? 0,
      })),
    centres: [...centres.values()]
      .filter((c) => more || perCentre.has(c.id))
      .map((c) => ({ id: c.id, slug: c.slug, name: c.name, count: perCentre.get(c.id) ?? 0 })),
    minPriceOre: row.min_price ?? 0,
    maxPriceOre: row.max_price ?? 0,
    availableToday: row.today,
    openNow: row.open,
    local: row.local,
    green: row.green,
  };
};
