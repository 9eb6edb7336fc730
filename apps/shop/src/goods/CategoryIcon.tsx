import {
  Bike,
  BookOpen,
  Croissant,
  Flower2,
  Glasses,
  Hammer,
  HeartPulse,
  Lamp,
  LayoutGrid,
  Mountain,
  Footprints,
  Plug,
  Scissors,
  Shirt,
  ToyBrick,
  Utensils,
  Gift,
  Baby,
  PawPrint,
  Car,
} from 'lucide-react';

const icons: [RegExp, typeof Bike][] = [
  [/bread|croissant|bak|brod/, Croissant],
  [/food|mat|cheese|deli|drikke|kitchen|kjokken|cooking/, Utensils],
  [/boot|shoe|sko/, Footprints],
  [/coat|shirt|cloth|klaer|dress/, Shirt],
  [/ski|sport|mountain|frilu|tent|camp/, Mountain],
  [/book|bok|paper|pen/, BookOpen],
  [/hammer|tool|verktoy|jern|paint/, Hammer],
  [/headphone|electr|elektr|plug|radio|phone/, Plug],
  [/teddy|toy|lek|game|spill/, ToyBrick],
  [/bouquet|flower|blom|hage|plant/, Flower2],
  [/yarn|garn|sew|hobby|thread/, Scissors],
  [/glasses|optik|brille/, Glasses],
  [/bicycle|bike|sykkel/, Bike],
  [/lotion|helse|health|soap|beauty/, HeartPulse],
  [/lamp|light|hjem|interi|bulb|couch|home/, Lamp],
  [/gift|gave/, Gift],
  [/baby|barn/, Baby],
  [/paw|dyr|pet/, PawPrint],
  [/car|bil/, Car],
];

/** Categories are data and may name any picture; this finds the nearest line icon for it. */
export function CategoryIcon({ slug }: { slug: string }) {
  const Icon = icons.find(([pattern]) => pattern.test(slug))?.[1] ?? LayoutGrid;
  return <Icon size={20} aria-hidden="true" />;
}
