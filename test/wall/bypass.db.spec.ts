import {
  asPlatform,
  asPlatformIn,
  behindWall,
  inSavepoint,
  inTransaction,
  openDataSource,
  prepare,
  read,
} from '@bytorg/database';
import { Staff, Who } from '@bytorg/identity';
import { IntakeModule } from '@bytorg/intake';
import { InventoryModule } from '@bytorg/inventory';
import { MetricsModule } from '@bytorg/metrics';
import { BoardReader, SubOrders } from '@bytorg/ordering';
import { HandOvers } from '@bytorg/pickup';
import { StoreDirectory, StoresModule } from '@bytorg/stores';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';
import { buildOrder } from '../town/factories';

let domain: Domain;
/** The application's own check fails us: these grants say that the ironmonger's shop is theirs. */
const { id, name, email } = core.people.bakeryOwner;
const liar = new Who({ id, name, email }, [{ id, role: 'owner', scopeId: core.ironmonger.id }], 'nb', '192.0.2.1');
const inBakery = <T>(work: () => T) => behindWall([core.bakery.id], work);
const { hammer } = core.ironmonger;
let part: { id: string; lineId: string; code: string };

/** A service that its lib keeps to itself. */
const inner = (module: object, name: string): any =>
  domain.get(Reflect.getMetadata('providers', module).find((p: { name: string }) => p.name === name));
const counting = () => inner(InventoryModule, 'Counting');
const grid = () => inner(InventoryModule, 'OfferGridService');
const imports = () => inner(IntakeModule, 'Imports');
const reader = () => inner(IntakeModule, 'ImportReader');
const connectors = () => inner(IntakeModule, 'Connectors');
const settings = () => inner(StoresModule, 'StoreSettingsService');

let planting: pg.Client;
beforeAll(async () => {
  domain = await openDomain('_bypass', 4);
  planting = new pg.Client({ connectionString: domain.database.url });
  await planting.connect();
});
afterAll(async () => {
  await planting?.end();
  await domain?.close();
});

const newPart = async () => {
  const order = await buildOrder(planting, { lines: [{ item: hammer, quantity: 1 }] });
  const [row] = await domain.db.query(
    `SELECT s.id, l.id AS "lineId", o.code FROM sub_order s JOIN order_line l ON l.sub_order_id = s.id JOIN orders o ON o.id = s.order_id WHERE o.id = $1`,
    [order.id],
  );
  part = row;
};

const guarded = [
  'sub_order',
  'sub_order_move',
  'order_line',
  'offer',
  'stock',
  'stock_movement',
  'store',
  'store_hours',
].concat([
  'store_closure',
  'role_grant',
  'invitation',
  'import_file',
  'connector',
  'audit_entry',
  'outbox_event',
  'idempotency',
]);
const state = () =>
  Promise.all(
    guarded.map(async (t) => {
      const [{ h }] = await domain.db.query(
        `SELECT md5(coalesce(string_agg(to_jsonb(x)::text, '' ORDER BY to_jsonb(x)::text), '')) AS h FROM ${t} x`,
      );
      return `${t} ${h}`;
    }),
  );

const acts: [string, () => Promise<unknown>][] = [
  ['accept', () => domain.get(SubOrders).accept(liar, part.id)],
  ['cancelByStore', () => domain.get(SubOrders).cancelByStore(liar, part.id, 'closed')],
  [
    'countStock',
    () => counting().count(liar, { offerId: hammer.offerId, onHand: 60, reason: 'count', note: null }, 'a'),
  ],
  ['walkInSale', () => counting().walkIn(liar, hammer.offerId, 1, 'b')],
  ['updateOffer', () => counting().update(liar, { offerId: hammer.offerId, priceOre: 100 })],
  [
    'createOffer',
    () =>
      counting().create(
        liar,
        {
          storeId: core.ironmonger.id,
          variantId: core.bookshop.novel.variantId,
          sku: 'NY-1',
          priceOre: 100,
          onHand: 1,
        } as never,
        'c',
      ),
  ],
  ['setStoreHours', () => settings().setHours(liar, core.ironmonger.id, [])],
  ['updateStoreSettings', () => settings().update(liar, { storeId: core.ironmonger.id, buffer: 9 })],
  [
    'addClosure',
    () =>
      settings().addClosure(liar, core.ironmonger.id, { fromDate: '2026-12-01', toDate: '2026-12-01' } as never, 'd'),
  ],
  ['upload', () => imports().upload(liar, core.ironmonger.id, 'a.csv', Buffer.from('Varenr;Pris\n1;10\n'))],
  [
    'saveConnector',
    () =>
      connectors().save(
        liar,
        {
          storeId: core.ironmonger.id,
          kind: 'file_url',
          name: 'Kassen',
          address: 'https://kasse.example/varer.csv',
          schedule: 'hourly',
          complete: false,
          excludesHeld: false,
        },
        'f',
      ),
  ],
  [
    'inviteStaff',
    () =>
      domain
        .get(Staff)
        .invite(liar, { email: 'ny@bytorg.example', role: 'clerk', scopeId: core.ironmonger.id, scopeName: '' }, 'e'),
  ],
  [
    'revokeGrant',
    async () => {
      const [grant] = await asPlatform(() =>
        domain.db.query(`SELECT id FROM role_grant WHERE person_id = $1`, [core.people.ironmongerClerk.id]),
      );
      await domain.get(Staff).revoke(liar, grant.id);
    },
  ],
];

describe('where the application’s own check has failed', () => {
  beforeEach(newPart);

  it.each(acts)('%s changes nothing behind the wall; control: outside it does', async (_, act) => {
    const before = await state();
    await inBakery(act).catch(() => undefined); // some are refused, some find nothing to do
    expect(await state()).toEqual(before);
    await act().catch((error: Error) => expect(error).toBeUndefined());
    expect(await state()).not.toEqual(before);
  });

  it('nothing is found behind the wall; control: outside it is', async () => {
    const looks: [() => Promise<unknown>, unknown][] = [
      [
        () =>
          domain
            .get(BoardReader)
            .read(liar, part.id)
            .catch((e) => e.code),
        'SUB_ORDER_UNKNOWN',
      ],
      [
        () =>
          domain
            .get(BoardReader)
            .board(liar, core.ironmonger.id)
            .then((b) => b.cards),
        [],
      ],
      [
        () =>
          grid()
            .grid(core.ironmonger.id, { language: 'nb', filter: 'all', sort: 'name', page: 1, pageSize: 5 })
            .then((g: any) => g.total),
        0,
      ],
      [
        () =>
          grid()
            .movements(hammer.offerId, 1)
            .then((m: any) => m.total),
        0,
      ],
      [() => reader().list(core.ironmonger.id), []],
      [() => connectors().list(liar, core.ironmonger.id), []],
      [
        () =>
          domain
            .get(Staff)
            .list(core.ironmonger.id)
            .then((s) => s.members),
        [],
      ],
      [
        () =>
          domain
            .get(HandOvers)
            .find(liar, core.ironmonger.id, part.code)
            .then((f) => ('code' in f ? f.code : 'found')),
        'nothing_here',
      ],
    ];
    await imports().upload(liar, core.ironmonger.id, 'b.csv', Buffer.from('Varenr;Pris\n1;10\n'));
    for (const [look, nothing] of looks) {
      expect(await inBakery(look)).toEqual(nothing);
      expect(await look()).not.toEqual(nothing);
    }
  });
});

it('a store’s own figures hold nobody else’s facts', async () => {
  await domain.db.query(
    `INSERT INTO metric_fact (event_id, name, at, day, town_id, store_id, units) VALUES (gen_random_uuid(), 'stock.updated', $1, '2026-11-20', $2, $3, 1)`,
    [core.instant, core.town.id, core.ironmonger.id],
  );
  const look = async () => {
    const page = await inner(MetricsModule, 'Metrics').page('2026-11-02', '2026-11-22', core.ironmonger.id, 'nb');
    return page.metrics.reduce((n: number, m: any) => n + m.points.reduce((sum: number, p: any) => sum + p.n, 0), 0);
  };
  expect(await inBakery(look)).toBe(0);
  expect(await look()).toBeGreaterThan(0);
});

describe('one connection', () => {
  // Whatever is left on it is there for the next.
  let db: DataSource;
  beforeAll(async () => (db = await openDataSource(domain.database.url, 1)));
  afterAll(() => db?.destroy());
  const me = async (on: Pick<EntityManager, 'query'> = db) =>
    (
      await on.query(
        `SELECT current_user::text AS role, coalesce(current_setting('bytorg.stores', true), '') AS stores`,
      )
    )[0];
  const outside = { role: 'bytorg', stores: '' };
  const inside = { role: 'bytorg_store', stores: core.bakery.id };

  afterEach(async () => expect(await me()).toEqual(outside));

  it('is the store’s for a statement, a transaction and a prepared read, and the platform’s again after each', async () => {
    expect(await inBakery(() => me())).toEqual(inside);
    expect(await me()).toEqual(outside);
    expect(await inBakery(() => inTransaction(db, (tx) => me(tx)))).toEqual(inside);
    expect(await me()).toEqual(outside);
    const who = prepare('SELECT current_user::text AS role');
    expect(await inBakery(() => read(db, who, []))).toEqual([{ role: 'bytorg_store' }]);
    expect(await read(db, who, [])).toEqual([{ role: 'bytorg' }]);
  });

  it('is the platform’s again after what failed', async () => {
    await expect(inBakery(() => db.query('SELECT 1/0'))).rejects.toThrow('division by zero');
    expect(await me()).toEqual(outside);
    const fails = inBakery(() => inTransaction(db, () => Promise.reject(new Error('no'))));
    await expect(fails).rejects.toThrow('no');
  });

  it('goes through a door and comes back, whatever happens behind it', async () => {
    await inBakery(() =>
      inTransaction(db, async (tx) => {
        expect(await asPlatformIn(tx, () => asPlatformIn(tx, () => me(tx)))).toEqual({ ...inside, role: 'bytorg' });
        expect(await me(tx)).toEqual(inside);
        await expect(asPlatformIn(tx, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
        expect(await me(tx)).toEqual(inside);
        const broken = inSavepoint(tx, () => asPlatformIn(tx, () => tx.query('SELECT 1/0')));
        await expect(broken).rejects.toThrow('division by zero');
        expect(await me(tx)).toEqual(inside);
      }),
    );
  });

  it('two people’s work at once does not mix', async () => {
    const seen = await Promise.all(
      [core.bakery.id, core.bookshop.id].map((store) => behindWall([store], async () => [await me(), await me()])),
    );
    expect(seen.flat().map((s) => s.stores)).toEqual(
      [core.bakery.id, core.bookshop.id].flatMap((store) => [store, store]),
    );
  });
});

it('what all requests share is not read through one store’s eyes', async () => {
  const directory = domain.get(StoreDirectory);
  directory.forget();
  expect(await inBakery(() => directory.all())).toHaveLength(3);
  expect(await directory.all()).toHaveLength(3);
});
