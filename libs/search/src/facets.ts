import type { Row } from '@bytorg/database';
import { type AttributeFilter, attributeFacets } from './attribute-facets';
import type { CategoryInfo, Tree } from './category-tree';
import type { SearchFacets } from './search.views';
import type { Moment } from './store-moment';

const count = (found: Record<string, number> | null) => new Map(Object.entries(found ?? {}));

/** How many there would be with one choice more. */
export const facetsOf = (
  row: Row,
  {
    all,
    tree,
    category,
    language,
    filters,
    asked,
  }: {
    all: Moment[];
    tree: Tree;
    category: CategoryInfo | null;
    language: 'nb' | 'en';
    filters: AttributeFilter[];
    asked: boolean;
  },
): SearchFacets => {
  const perStore = count(row.stores);
  const perCategory = count(row.categories);
  const perCentre = count(row.centres);
  const centres = new Map(all.map(({ store }) => [store.centre.id, store.centre]));
  return {
    // Over everything that the town sells they would say nothing.
    attributes: asked || category || filters.length ? attributeFacets(row.attributes, { tree, language, filters }) : [],
    categories: tree.list
      .filter((c) => perCategory.has(c.id) && c.parentId === (category?.id ?? null))
      .map((c) => ({ category: tree.view(c, language), count: perCategory.get(c.id)! })),
    stores: all
      .filter(({ store }) => perStore.has(store.id))
      .map(({ store }) => ({
        id: store.id,
        slug: store.slug,
        name: store.name,
        colour: store.colour,
        count: perStore.get(store.id)!,
      })),
    centres: [...centres.values()]
      .filter((c) => perCentre.has(c.id))
      .map((c) => ({ id: c.id, slug: c.slug, name: c.name, count: perCentre.get(c.id)! })),
    minPriceOre: row.min_price ?? 0,
    maxPriceOre: row.max_price ?? 0,
    availableToday: row.today,
    openNow: row.open,
    local: row.local,
    green: row.green,
  };
};
