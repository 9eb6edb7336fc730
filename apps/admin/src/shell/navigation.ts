import {
  ChartNoAxesCombined,
  Clock,
  FilePenLine,
  FileUp,
  HandHelping,
  LandPlot,
  LayoutGrid,
  Images,
  ListTree,
  Map,
  Package,
  ScrollText,
  SearchCheck,
  Store,
  Telescope,
  TriangleAlert,
  Truck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { PhraseId } from '../language/phrases';
import { has, type StoreAccess } from '../session/access';
import type { Person } from '../session/session';

export interface NavLinkTo {
  to: string;
  label: PhraseId;
  /** For the phone's bottom bar, where there is room for one word. Without it the page is under «Mer». */
  short?: PhraseId;
  icon: LucideIcon;
}

export interface NavGroup {
  title: PhraseId;
  links: NavLinkTo[];
}

/** Only what one's grants allow; the server refuses the rest anyway. */
export function navigation(me: Person, store: StoreAccess | undefined): NavGroup[] {
  const groups: NavGroup[] = [];
  if (store) groups.push({ title: 'nav.group.store', links: storeLinks(store) });
  if (has(me, 'COURIER')) groups.push({ title: 'nav.group.delivery', links: courierLinks });
  if (has(me, 'COORDINATOR')) groups.push({ title: 'nav.group.town', links: townLinks });
  if (has(me, 'EVALUATOR')) groups.push({ title: 'nav.group.pilot', links: pilotLinks });
  return groups;
}

function storeLinks({ slug, owner }: StoreAccess): NavLinkTo[] {
  const base = `/butikk/${slug}`;
  const everyone: NavLinkTo[] = [
    { to: `${base}/tavle`, label: 'nav.board', short: 'short.board', icon: LayoutGrid },
    { to: `${base}/utlevering`, label: 'nav.handover', short: 'short.handover', icon: HandHelping },
    { to: `${base}/varer`, label: 'nav.goods', short: 'short.goods', icon: Package },
    { to: `${base}/import`, label: 'nav.import', icon: FileUp },
  ];
  const owners: NavLinkTo[] = [
    { to: `${base}/innstillinger`, label: 'nav.settings', icon: Clock },
    { to: `${base}/ansatte`, label: 'nav.staff', icon: Users },
    { to: `${base}/tall`, label: 'nav.figures', icon: ChartNoAxesCombined },
  ];
  return owner ? [...everyone, ...owners] : everyone;
}

const courierLinks: NavLinkTo[] = [{ to: '/ruter', label: 'nav.runs', short: 'short.runs', icon: Truck }];

const townLinks: NavLinkTo[] = [
  { to: '/by', label: 'nav.attention', short: 'short.attention', icon: TriangleAlert },
  { to: '/by/butikker', label: 'nav.stores', short: 'short.stores', icon: Store },
  { to: '/by/ruter', label: 'nav.planning', short: 'short.planning', icon: Map },
  { to: '/by/sentre', label: 'nav.centres', icon: LandPlot },
  { to: '/by/kategorier', label: 'nav.categories', icon: ListTree },
  { to: '/by/varetekster', label: 'nav.changes', icon: FilePenLine },
  { to: '/by/bilder', label: 'nav.pictures', icon: Images },
  { to: '/by/sokeord', label: 'nav.searchWords', icon: SearchCheck },
  { to: '/by/brukere', label: 'nav.townStaff', icon: Users },
  { to: '/by/logg', label: 'nav.audit', icon: ScrollText },
];

const pilotLinks: NavLinkTo[] = [{ to: '/pilotkontor', label: 'nav.pilot', short: 'short.pilot', icon: Telescope }];
