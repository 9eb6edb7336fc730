import { createRequire } from 'node:module';
import { isInStoreCode, normaliseGtin } from '@bytorg/catalog';
import { isOrgNumber } from '@bytorg/stores';
import { Catalogue } from './catalogue';
import { core } from './core';
import { signIns } from './sign-ins';
import { allProducts, allStores, isGoods, makeCore, makeTown } from './town';

const { icons, aliases } = createRequire(import.meta.url)('@iconify-json/fluent-emoji-flat/icons.json');
const instant = new Date(core.instant);
const products = allProducts();
const town = makeTown(instant, 'x');
const variants = products.filter(isGoods).flatMap((p) => p.variants);
const stores = (p: (typeof products)[number]) => new Set(p.variants.flatMap((v) => v.offers.map((o) => o.store)));

const banned =
  /\b(øl|vin|brennevin|akevitt|sigarett\w*|snus|tobakk|paracet\w*|ibux|medisin\w*|beer|wine|vodka|cigarette\w*)\b/i;
const chains =
  /\b(kiwi|rema|coop|meny|spar|joker|bunnpris|norli|ark|jernia|byggmakker|obs|biltema|clas ohlson|elkjøp|power|xxl|sport ?1|intersport|anton sport|nille|kremmerhuset|mester grønn|floriss|cubus|dressmann|kappahl|h&m|eurosko|skoringen|vita|kicks|apotek 1|vitusapotek|lego|brio|tine|freia|stabburet|gilde|jotun|helly hansen|bergans|norrøna|dale|sandnes garn|rauma|ringo|princess|jysk|ikea)\b/i;

describe('the demo town', () => {
  it('is the same every time', () => {
    expect(JSON.stringify(makeTown(instant, 'x').tables.rows)).toBe(JSON.stringify(town.tables.rows));
  });

  it('is large enough, and its shops share their goods', () => {
    expect(allStores.length).toBe(16);
    expect(products.length).toBeGreaterThanOrEqual(1900);
    expect(products.filter((p) => stores(p).size > 1).length / products.length).toBeGreaterThanOrEqual(0.35);
    expect(new Set(products.map((p) => p.category)).size).toBeGreaterThanOrEqual(60);
  });

  it('has valid and distinct numbers', () => {
    expect(variants.filter((v) => normaliseGtin(v.gtin) !== v.gtin || isInStoreCode(v.gtin))).toEqual([]);
    expect(new Set(variants.map((v) => v.gtin)).size).toBe(variants.length);
    const orgNumbers = town.tables.rows.store.map((s) => s.org_number as string);
    expect(orgNumbers.filter((n) => !isOrgNumber(n) || !n.startsWith('3'))).toEqual([]);
    expect(new Set(orgNumbers).size).toBe(allStores.length);
  });

  it('sells some of its goods together, cheaper than one by one, from shops of their own', () => {
    const bundles = products.filter((p) => !isGoods(p));
    expect(new Set(bundles.map((p) => p.createdBy)).size).toBe(4);
    const priceOf = (store: string, key: string) =>
      variants.find((v) => v.key === key)!.offers.find((o) => o.store === store)!.priceOre;
    for (const [offer] of bundles.map((p) => p.variants[0].offers)) {
      const separate = offer.bundle!.reduce((ore, b) => ore + b.quantity * priceOf(offer.store, b.variant), 0);
      expect(offer.priceOre).toBeLessThan(separate * 0.95);
    }
    const rows = town.tables.rows;
    expect(rows.bundle_part.length).toBe(bundles.flatMap((p) => p.variants[0].offers[0].bundle).length);
    expect(rows.offer.filter((o) => o.bundle).length).toBe(4);
  });

  it('has a picture for everything', () => {
    const used = [...products, ...Catalogue.categories()].map((x) => x.icon);
    expect([...new Set(used)].filter((name) => !icons[name] && !aliases?.[name])).toEqual([]);
  });

  it('says everything in both languages', () => {
    const slugs = new Set(Catalogue.categories().map((c) => c.slug));
    expect(
      products.filter(
        (p) => !p.name.nb || !p.name.en || !p.description.nb || !p.description.en || !slugs.has(p.category) || !p.vat,
      ),
    ).toEqual([]);
    expect(products.filter((p) => /[{}|]/.test(p.name.nb + p.name.en + p.description.nb + p.description.en))).toEqual(
      [],
    );
  });

  it('sells nothing that is banned and borrows no chain’s name', () => {
    const texts = [...products.map((p) => `${p.brand} ${p.name.nb} ${p.name.en}`), ...allStores.map((s) => s.name)];
    expect(texts.filter((t) => banned.test(t) || chains.test(t))).toEqual([]);
  });

  it('makes wool of wool, washes it as wool, and nothing else so', () => {
    const said = (p: (typeof products)[number], name: string) => p.attributes.find((a) => a.name.nb === name)?.value.nb;
    const washed = products.filter((p) => said(p, 'Materiale') && said(p, 'Vask'));
    const woollen = (p: (typeof products)[number]) =>
      /ull$/i.test(said(p, 'Materiale')!) && !/bomull/i.test(said(p, 'Materiale')!);
    expect(washed.filter(woollen).length).toBeGreaterThan(20);
    expect(washed.filter((p) => woollen(p) !== (said(p, 'Vask') === 'Ullprogram')).map((p) => p.name.nb)).toEqual([]);
    expect(washed.filter((p) => /^ull/i.test(p.name.nb) && !woollen(p)).map((p) => p.name.nb)).toEqual([]);
    // What is carried or worn in the rain is not knitted, and a belt is not put in the machine.
    const dry = washed.filter((p) => /^(Regndress|Paraply|Belte|Håndveske)/.test(p.name.nb));
    expect(dry.filter((p) => /ull/i.test(said(p, 'Materiale')!)).map((p) => p.name.nb)).toEqual([]);
  });

  it('pictures no toaster as a loaf and no swede as a potato', () => {
    const icons = (name: RegExp) => new Set(products.filter((p) => name.test(p.name.nb)).map((p) => p.icon));
    expect([...icons(/^Brødrister/)]).toEqual(['electric-plug']);
    expect([...icons(/^Kålrot/)]).toEqual(['roasted-sweet-potato']);
  });

  it('states a unit price for food and paint', () => {
    const needs = products
      .filter(isGoods)
      .filter((p) => p.vat === 'food' || p.category === 'maling' || p.category === 'rengjoring');
    expect(needs.filter((p) => p.variants.some((v) => !v.unit || !v.net)).map((p) => p.name.nb)).toEqual([]);
  });

  it('leaves every board with work, also on a Sunday night', () => {
    for (const moment of ['2026-11-29T23:30:00+01:00', '2026-12-26T11:00:00+01:00']) {
      const { sub_order: parts } = makeTown(new Date(moment), 'x').tables.rows;
      const open = parts.filter((p) => ['placed', 'accepted', 'picking', 'ready'].includes(p.state as string));
      expect(new Set(open.map((p) => p.store_id)).size).toBe(16);
    }
  });

  it('names first the courier who drives next', () => {
    const firsts = ['2026-11-22T06:15:00+01:00', core.instant, '2026-11-26T08:00:00+01:00'].map((moment) => {
      const { tables } = makeTown(new Date(moment), 'x');
      const starts = new Map(tables.rows.delivery_slot.map((slot) => [slot.id, Number(slot.starts_at)]));
      const open = tables.rows.run.filter(({ state }) => state !== 'completed');
      const soonest = Math.min(...open.map((run) => starts.get(run.slot_id)!));
      const { email } = signIns(false, tables).find(({ role }) => role === 'courier')!;
      const first = tables.rows.person.find((person) => person.email === email)!;
      const theirs = open.filter((run) => run.courier_id === first.id).map((run) => starts.get(run.slot_id));
      expect({ moment, theirs: theirs.includes(soonest) }).toEqual({ moment, theirs: true });
      return email;
    });
    expect(new Set(firsts).size).toBe(2);
  });

  it('keeps the ids that tests speak of', () => {
    for (const { tables } of [makeCore(instant, 'x'), town]) {
      const offers = new Map(tables.rows.offer.map((o) => [o.id, o]));
      const { ryeBread, lastLoaf } = core.bakery;
      expect(offers.get(ryeBread.offerId)).toMatchObject({
        store_id: core.bakery.id,
        sku: ryeBread.sku,
        price_ore: ryeBread.priceOre,
      });
      expect(offers.get(core.bookshop.lamp.offerId)).toMatchObject({ sku: core.bookshop.lamp.sku });
      expect(tables.rows.stock.find((s) => s.offer_id === lastLoaf.offerId)).toMatchObject({ on_hand: 1, held: 0 });
    }
  });
});
