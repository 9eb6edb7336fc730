export type Unit = 'nok' | 'count' | 'percent' | 'stores' | 'opening_minutes' | 'hours';

export interface Definition {
  number: number;
  key: string;
  version: number;
  unit: Unit;
  /** Whose smallness is hidden: persons, stores (business), both, or open. */
  privacy: 'P' | 'B' | 'PB' | 'O';
  /** Measures that count the same things, or multiply to the same sum, hide the same weeks. */
  family: string;
  kind: 'sum' | 'count' | 'mean' | 'share' | 'ratio' | 'percentiles' | 'stores';
  /** Facts that are observed, as columns: a (value or numerator), b (denominator), of metric_fact f. */
  facts: string[];
  a: string;
  b?: string;
  where?: string;
  /** How a store's own view differs: its own part of a measure of whole orders ($3 is the store). */
  ofOwnPart?: { a: string; formula: { nb: string; en: string } };
  /** Tells of whole orders, so that a store with few shoppers would learn what they bought elsewhere. */
  acrossStores?: true;
  name: { nb: string; en: string };
  question: { nb: string; en: string };
  formula: { nb: string; en: string };
  second?: { nb: string; en: string };
}

const passed = ['sub_order.handed_over', 'sub_order.delivered'];

/** The pilot's first dozen measures, by their written definitions. A change of meaning is a new version. */
export const definitions: Definition[] = [
  {
    number: 1,
    key: 'net_local_turnover',
    version: 1,
    unit: 'nok',
    privacy: 'PB',
    family: 'sales',
    kind: 'sum',
    facts: passed,
    a: '(f.gross_ore - f.vat_ore) / 100.0',
    name: { nb: 'Netto lokal omsetning', en: 'Net local turnover' },
    question: { nb: 'Hvor mye handles lokalt gjennom Bytorg?', en: 'How much is bought locally through Bytorg?' },
    formula: {
      nb: 'Sum av utleverte og leverte varer uten merverdiavgift, fratrukket tilbakebetalinger',
      en: 'Sum of goods handed over or delivered, without VAT, less refunds',
    },
  },
  {
    number: 3,
    key: 'orders',
    version: 1,
    unit: 'count',
    privacy: 'PB',
    family: 'sales',
    kind: 'count',
    facts: ['order.placed', 'order.void'],
    a: "CASE f.name WHEN 'order.placed' THEN 1 ELSE -1 END",
    name: { nb: 'Bestillinger', en: 'Orders' },
    question: { nb: 'Hvor mange handler?', en: 'How many orders are there?' },
    formula: {
      nb: 'Antall bestillinger, uten dem som ble helt avbestilt',
      en: 'Number of orders, without those cancelled as a whole',
    },
  },
  {
    number: 4,
    key: 'basket',
    version: 1,
    unit: 'nok',
    privacy: 'PB', // the number of orders times this is a turnover
    family: 'sales',
    kind: 'mean',
    facts: ['order.placed'],
    a: 'f.gross_ore / 100.0',
    name: { nb: 'Handlekurv', en: 'Basket' },
    question: { nb: 'Hvor mye handles det for om gangen?', en: 'How much is bought at a time?' },
    formula: {
      nb: 'Gjennomsnittlig beløp per bestilling med merverdiavgift',
      en: 'Mean amount of an order including VAT',
    },
    ofOwnPart: {
      a: '(SELECT sum(placed_ore(l)) FROM sub_order s JOIN order_line l ON l.sub_order_id = s.id WHERE s.order_id = f.order_id AND s.store_id = $3) / 100.0',
      formula: {
        nb: 'Gjennomsnittlig beløp for egne varer i en bestilling med merverdiavgift',
        en: 'Mean amount of your own goods in an order including VAT',
      },
    },
    second: { nb: 'Median', en: 'Median' },
  },
  {
    number: 5,
    key: 'cross_store_share',
    version: 1,
    unit: 'percent',
    privacy: 'P',
    family: 'sales',
    kind: 'share',
    acrossStores: true,
    facts: ['order.placed'],
    a: '(f.stores >= 2)::int',
    name: { nb: 'Handler på tvers', en: 'Cross-store share' },
    question: {
      nb: 'Handler folk i flere butikker i samme kurv?',
      en: 'Do people buy from several shops in one basket?',
    },
    formula: {
      nb: 'Bestillinger fra to eller flere butikker delt på alle bestillinger',
      en: 'Orders from two or more shops divided by all orders',
    },
  },
  {
    number: 6,
    key: 'stores_per_basket',
    version: 1,
    unit: 'stores',
    privacy: 'P',
    family: 'sales',
    kind: 'mean',
    acrossStores: true,
    facts: ['order.placed'],
    a: 'f.stores',
    name: { nb: 'Butikker per kurv', en: 'Stores per basket' },
    question: { nb: 'Hvor mange butikker er med i en kurv?', en: 'How many shops share a basket?' },
    formula: { nb: 'Gjennomsnittlig antall butikker per bestilling', en: 'Mean number of shops of an order' },
    second: { nb: 'Median', en: 'Median' },
  },
  {
    number: 9,
    key: 'ready_lead_time',
    version: 1,
    unit: 'opening_minutes',
    privacy: 'B',
    family: 'ready',
    kind: 'percentiles',
    facts: ['sub_order.ready'],
    a: 'f.opening_minutes',
    name: { nb: 'Tid til klar', en: 'Ready lead time' },
    question: { nb: 'Hvor fort blir varene klare?', en: 'How fast are goods ready?' },
    formula: {
      nb: 'Åpningsminutter fra bestilling til klar: halvparten er raskere enn dette',
      en: 'Opening minutes from order to ready: half are faster than this',
    },
    second: { nb: '90 % er raskere enn', en: '90 % are faster than' },
  },
  {
    number: 10,
    key: 'ready_on_promise',
    version: 1,
    unit: 'percent',
    privacy: 'B',
    family: 'ready',
    kind: 'share',
    facts: ['sub_order.ready'],
    a: 'f.on_time::int',
    name: { nb: 'Klar som lovet', en: 'Ready on promise' },
    question: { nb: 'Holder butikkene det de lover?', en: 'Do the shops keep their promise?' },
    formula: {
      nb: 'Delbestillinger klare innen lovet tid delt på alle som ble klare',
      en: "Stores' parts ready by the promised time divided by all that became ready",
    },
  },
  {
    number: 12,
    key: 'no_show',
    version: 2,
    unit: 'percent',
    privacy: 'PB',
    family: 'ready',
    kind: 'share',
    facts: ['sub_order.ready'],
    a: "EXISTS (SELECT 1 FROM metric_fact x WHERE x.name = 'sub_order.expired' AND x.sub_order_id = f.sub_order_id)::int",
    where: "f.fulfilment = 'collect'",
    name: { nb: 'Ikke hentet', en: 'No-show' },
    question: { nb: 'Hvor ofte blir varer stående?', en: 'How often are goods left behind?' },
    formula: {
      nb: 'Delbestillinger som ble klare til henting i uken og ikke ble hentet innen fristen, delt på alle som ble klare til henting i uken',
      en: "Stores' parts that became ready to collect in the week and were not collected in time, divided by all that became ready to collect in the week",
    },
  },
  {
    number: 13,
    key: 'fill_rate',
    version: 1,
    unit: 'percent',
    privacy: 'B',
    family: 'ready',
    kind: 'ratio',
    facts: ['sub_order.ready', 'sub_order.missing'],
    a: 'f.units',
    b: 'f.units_ordered',
    name: { nb: 'Leveringsgrad', en: 'Fill rate' },
    question: { nb: 'Får kundene det de bestilte?', en: 'Do customers get what they ordered?' },
    formula: { nb: 'Plukkede enheter delt på bestilte enheter', en: 'Units picked divided by units ordered' },
  },
  {
    number: 18,
    key: 'consolidation',
    version: 1,
    unit: 'percent',
    privacy: 'P',
    family: 'drops',
    kind: 'share',
    acrossStores: true,
    facts: ['drop.completed'],
    a: 'f.one_drop::int',
    where: 'f.stores >= 2',
    name: { nb: 'Samlet levering', en: 'Consolidation' },
    question: { nb: 'Kommer alt på én gang?', en: 'Does everything come at once?' },
    formula: {
      nb: 'Leveringer fra flere butikker som kom samlet, delt på alle leveringer fra flere butikker',
      en: 'Deliveries from several shops made in one drop divided by all deliveries from several shops',
    },
  },
  {
    number: 19,
    key: 'orders_per_run',
    version: 1,
    unit: 'count',
    privacy: 'O',
    family: 'runs',
    kind: 'mean',
    facts: ['run.completed'],
    a: 'f.units',
    name: { nb: 'Leveringer per rute', en: 'Orders per run' },
    question: { nb: 'Hvor fulle er rutene?', en: 'How full are the runs?' },
    formula: { nb: 'Leverte bestillinger delt på fullførte ruter', en: 'Orders delivered divided by runs completed' },
    second: { nb: 'Median', en: 'Median' },
  },
  {
    number: 24,
    key: 'active_merchants',
    version: 2,
    unit: 'percent',
    privacy: 'O',
    family: 'stores',
    kind: 'stores',
    facts: [...passed, 'stock.updated'],
    a: '1', // counted over stores, not over facts: see Metrics.activeStores
    name: { nb: 'Aktive butikker', en: 'Active merchants' },
    question: { nb: 'Hvor mange butikker er med for fullt?', en: 'How many shops take part in earnest?' },
    formula: {
      nb: 'Butikker med minst én utlevering og én lageroppdatering siste 28 dager, delt på alle som er tatt opp. Ved siden av: tatt opp, delt på alle i byen som kan være med',
      en: 'Shops with at least one hand-over and one stock update in the last 28 days divided by all that were admitted. Beside it: admitted divided by all in town that could take part',
    },
    second: { nb: 'Tatt opp av dem som kan være med', en: 'Admitted of those that could take part' },
  },
];
