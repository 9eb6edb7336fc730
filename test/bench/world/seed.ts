import pg from 'pg';
import { addressesOf } from '../../town/addresses';
import {
  addCategories,
  addProducts,
  addStores,
  addTown,
  deliveryPostcodes,
  postcodes,
  priceCuts,
} from '../../town/assemble';
import { Attributes } from '../../town/attributes';
import { Catalogue } from '../../town/catalogue';
import { core } from '../../town/core';
import { fill } from '../../town/fill';
import { idOf } from '../../town/ids';
import { Moments } from '../../town/moments';
import { addDeliverySlots, deliveryWindows } from '../../town/slots';
import { Ledger } from '../../town/stock';
import { Tables } from '../../town/tables';
import { allStores } from '../../town/town';
import { goods } from './goods';
import { stores as makeStores } from './stores';

/** The generated world of the bench, the same every time. */
const makeWorld = (now: Date, size: { products: number; stores: number }) => {
  const m = new Moments(now);
  const t = new Tables();
  const stores = makeStores(size.stores);
  const products = goods(stores, size.products);
  addTown(t);
  t.add('postcode', ...postcodes());
  t.add('gazetteer', ...addressesOf(allStores).map((a) => ({ ...a })));
  t.add('delivery_area', ...deliveryPostcodes.map((postcode) => ({ town_id: core.town.id, postcode })));
  addStores(t, m, stores, '');
  addCategories(t, Catalogue.categories());
  addProducts(t, m, products, new Attributes(Catalogue.categories(), products));
  const counts = products.flatMap((p) =>
    p.variants.flatMap((v) =>
      v.offers.map((o) => ({ offerId: idOf('offer', `${o.store}/${v.key}`), onHand: o.onHand, buffer: 0 })),
    ),
  );
  new Ledger(m.daysAgo(40)).settle(t, counts);
  addDeliverySlots(t, deliveryWindows(m, 0, 4));
  const cuts = priceCuts(m, products);
  return { tables: t, priceCuts: cuts, lastOrderNumber: 10_000, facts: new Map(), schedules: new Map() };
};

/** A slot takes 200 orders at most in a real town; here thousands must find a place. */
const roomForAll = `
DO $$ DECLARE c record; BEGIN
  FOR c IN SELECT conname FROM pg_constraint WHERE conrelid = 'store'::regclass AND pg_get_constraintdef(oid) LIKE '%slot_capacity%' LOOP
    EXECUTE format('ALTER TABLE store DROP CONSTRAINT %I', c.conname);
  END LOOP;
END $$;
UPDATE store SET slot_capacity = 1000000;
-- The files below are read by every page; what the filling left behind is not part of what is measured.
VACUUM (ANALYZE);`;

const { DATABASE_URL, CLOCK_START, BENCH_PRODUCTS, BENCH_STORES } = process.env;
const db = new pg.Client({ connectionString: DATABASE_URL });
await db.connect();
try {
  const world = makeWorld(new Date(CLOCK_START!), { products: Number(BENCH_PRODUCTS), stores: Number(BENCH_STORES) });
  await fill(db, world);
  for (const statement of roomForAll.split(/;\n(?=UPDATE|--)/)) await db.query(statement);
  await db.query('CREATE EXTENSION pg_stat_statements');
  const { tables } = world;
  console.log(`${tables.count('store')} stores, ${tables.count('product')} products, ${tables.count('offer')} offers`);
} finally {
  await db.end();
}
