import type { CategorySpec } from '../specs';

/** The branches of the tree that the core's goods hang on; the full town adds the rest. */
export const coreCategories: CategorySpec[] = [
  {
    slug: 'mat-og-drikke',
    parent: null,
    nb: 'Mat og drikke',
    en: 'Food and drink',
    hue: 32,
    icon: 'fork-and-knife-with-plate',
  },
  { slug: 'brod', parent: 'mat-og-drikke', nb: 'Brød', en: 'Bread', hue: 34, icon: 'bread' },
  {
    slug: 'boller',
    parent: 'mat-og-drikke',
    nb: 'Boller og wienerbrød',
    en: 'Buns and pastries',
    hue: 28,
    icon: 'croissant',
  },
  { slug: 'kaker', parent: 'mat-og-drikke', nb: 'Kaker', en: 'Cakes', hue: 340, icon: 'shortcake' },
  {
    slug: 'drikke',
    parent: 'mat-og-drikke',
    nb: 'Brus, saft og vann',
    en: 'Soft drinks, cordial and water',
    hue: 190,
    icon: 'beverage-box',
  },
  {
    slug: 'verktoy-og-hus',
    parent: null,
    nb: 'Verktøy og hus',
    en: 'Tools and house',
    hue: 210,
    icon: 'hammer-and-wrench',
  },
  { slug: 'handverktoy', parent: 'verktoy-og-hus', nb: 'Håndverktøy', en: 'Hand tools', hue: 208, icon: 'hammer' },
  { slug: 'maling', parent: 'verktoy-og-hus', nb: 'Maling', en: 'Paint', hue: 265, icon: 'paintbrush' },
  { slug: 'hage', parent: 'verktoy-og-hus', nb: 'Hage og snø', en: 'Garden and snow', hue: 130, icon: 'seedling' },
  { slug: 'hjem', parent: null, nb: 'Hjem', en: 'Home', hue: 18, icon: 'couch-and-lamp' },
  { slug: 'lamper', parent: 'hjem', nb: 'Lamper', en: 'Lamps', hue: 46, icon: 'light-bulb' },
  { slug: 'boker-og-papir', parent: null, nb: 'Bøker og papir', en: 'Books and paper', hue: 325, icon: 'books' },
  { slug: 'romaner', parent: 'boker-og-papir', nb: 'Romaner', en: 'Novels', hue: 330, icon: 'closed-book' },
  {
    slug: 'skolesaker',
    parent: 'boker-og-papir',
    nb: 'Skole og kontor',
    en: 'School and office',
    hue: 220,
    icon: 'pencil',
  },
];
