import { inOrder } from '@bytorg/catalog';
import { slugOf } from '@bytorg/stores';
import type { Attributes } from './attributes';
import { core } from './core';
import { postcodeRegister } from '@bytorg/stores';
import { regionPlaces } from './data/places';
import { idOf, orgNumberOf } from './ids';
import type { Moments } from './moments';
import type { CategorySpec, FoodSpec, LabelSpec, OfferSpec, PersonSpec, ProductSpec, StoreSpec } from './specs';
import type { Tables } from './tables';

/** Everybody but the stores' own people. */
export const townPeople: PersonSpec[] = [
  { key: 'courier', name: core.people.courier.name, role: 'courier' },
  { key: 'coordinator', name: core.people.coordinator.name, role: 'coordinator' },
  { key: 'evaluator', name: core.people.evaluator.name, role: 'evaluator' },
];

export const addPeople = (
  t: Tables,
  m: Moments,
  people: readonly PersonSpec[],
  passwordHash: string,
  storeKey?: string,
) => {
  const created = m.daysAgo(400);
  for (const p of people) {
    const id = idOf('person', p.key);
    t.add('person', {
      id,
      name: p.name,
      email: `${p.key}@bytorg.example`,
      email_verified: true,
      created_at: created,
      updated_at: created,
    });
    t.add('person_account', {
      id: idOf('account', p.key),
      person_id: id,
      account_id: id,
      provider_id: 'credential',
      password: passwordHash,
      created_at: created,
      updated_at: created,
    });
    t.add('role_grant', {
      id: idOf('grant', p.key),
      person_id: id,
      role: p.role,
      scope_id: storeKey ? idOf('store', storeKey) : null,
      created_at: created,
    });
  }
};

export const addTown = (t: Tables) => {
  const { town, centres } = core;
  t.add('town', {
    id: town.id,
    slug: town.slug,
    name: town.name,
    municipality_no: town.municipalityNo,
    lat: 59.6694,
    lon: 9.6517,
    eligible_stores: 64,
  });
  t.add(
    'centre',
    { ...centres.kongsberg, town_id: town.id, lat: 59.6694, lon: 9.6505 },
    { ...centres.hvittingfoss, town_id: town.id, lat: 59.4867, lon: 10.0078 },
  );
};

export const postcodes = () =>
  postcodeRegister().map((row) => {
    const [lat, lon] = regionPlaces[row.postcode] ?? [null, null];
    return { ...row, lat, lon };
  });

/** Where the town's courier drives: the street addresses of the municipality's postcodes around the town. */
export const deliveryPostcodes = [
  '3608',
  '3610',
  '3611',
  '3612',
  '3613',
  '3614',
  '3615',
  '3616',
  '3617',
  '3618',
  '3619',
];

export const addStores = (t: Tables, m: Moments, stores: readonly StoreSpec[], passwordHash: string) => {
  for (const [n, s] of stores.entries()) {
    const id = idOf('store', s.key);
    const slug = slugOf(s.name);
    t.add('store', {
      id,
      town_id: core.town.id,
      centre_id: idOf('centre', s.centre),
      slug,
      name: s.name,
      kind: s.kind,
      org_number: orgNumberOf(n),
      vat_registered: true,
      tagline_nb: s.tagline.nb,
      tagline_en: s.tagline.en,
      about_nb: s.about.nb,
      about_en: s.about.en,
      colour: s.colour,
      monogram: s.monogram,
      illustration: s.kind,
      email: `${slug}@bytorg.example`,
      phone: s.phone,
      address_line: s.address,
      postcode: s.postcode,
      city: s.city,
      lat: s.lat,
      lon: s.lon,
      status: 'active',
      prep_minutes: s.prepMinutes,
      buffer: s.buffer ?? 0,
      slot_minutes: s.slotMinutes,
      slot_capacity: s.slotCapacity,
      delivers: s.delivers ?? true,
      sunday_exempt: s.sundayExempt ?? false,
      parking_nb: s.parking.nb,
      parking_en: s.parking.en,
      stripe_account_id: `acct_demo_${s.key}`,
      created_at: m.daysAgo(420 - n),
      admitted_at: m.daysAgo(410 - n),
    });
    for (const [weekday, [opens, closes]] of Object.entries(s.hours))
      t.add('store_hours', { store_id: id, weekday: Number(weekday), opens, closes });
    for (const c of s.closures ?? [])
      t.add('store_closure', {
        id: idOf('closure', `${s.key}/${c.inDays}`),
        store_id: id,
        from_date: m.date(c.inDays),
        to_date: m.date(c.inDays + c.days - 1),
        opens: c.hours?.[0] ?? null,
        closes: c.hours?.[1] ?? null,
        note: c.note,
      });
    addPeople(t, m, s.staff, passwordHash, s.key);
  }
};

export const addCategories = (t: Tables, categories: readonly CategorySpec[]) => {
  for (const [n, c] of categories.entries())
    t.add('category', {
      id: idOf('category', c.slug),
      parent_id: c.parent && idOf('category', c.parent),
      slug: c.slug,
      name_nb: c.nb,
      name_en: c.en,
      hue: c.hue,
      icon: c.icon,
      sort: n,
      vat_class: c.vat ?? null,
    });
};

const labelRow = (kind: 'local' | 'green', label?: LabelSpec) => ({
  [`${kind}_note`]: label?.note ?? null,
  [`${kind}_by`]: label?.by ?? null,
  [`${kind}_store`]: label?.store ? idOf('store', label.store) : null,
});

const foodRow = (food?: FoodSpec) => ({
  ingredients_nb: food?.ingredients.nb ?? null,
  ingredients_en: food?.ingredients.en ?? null,
  contains: inOrder(food?.contains ?? []),
  may_contain: inOrder(food?.mayContain ?? []),
  nutrition: food?.nutrition ?? null,
  producer: food?.producer ?? null,
  origin: food?.origin ?? null,
});

/** Products, variants and offers; prices begin as they were, the later change is left to `priceCuts`. */
export const addProducts = (t: Tables, m: Moments, products: readonly ProductSpec[], attributes: Attributes) => {
  attributes.add(t);
  const slugs = new Set<string>();
  const skus = new Map<string, number>();
  for (const p of products) {
    let slug = slugOf(p.name.nb);
    if (slugs.has(slug)) slug = slugOf(`${p.name.nb} ${p.brand}`);
    for (let n = 2; slugs.has(slug); n++) slug = slugOf(`${p.name.nb} ${p.brand} ${n}`);
    slugs.add(slug);
    const created = m.daysAgo(p.createdDaysAgo);
    const productId = idOf('product', p.key);
    t.add('product', {
      id: productId,
      slug,
      category_id: idOf('category', p.category),
      brand: p.brand,
      name_nb: p.name.nb,
      name_en: p.name.en,
      description_nb: p.description.nb,
      description_en: p.description.en,
      attrs: attributes.values(p.category, p.attributes),
      vat_class: p.vat,
      min_age: p.minAge ?? null,
      storage: p.storage ?? 'ambient',
      perishable: p.perishable ?? false,
      ...labelRow('local', p.local),
      ...labelRow('green', p.green),
      ...foodRow(p.food),
      icon: p.icon,
      keywords: p.keywords,
      created_at: created,
      created_by_store: idOf('store', p.createdBy),
    });
    for (const [n, v] of p.variants.entries()) {
      t.add('variant', {
        id: idOf('variant', v.key),
        product_id: productId,
        gtin: v.gtin || null,
        name: v.name,
        attrs: attributes.values(p.category, v.values ?? []),
        sort: n,
        unit: v.unit ?? null,
        net_amount: v.net ?? null,
      });
      for (const o of v.offers) {
        const next = (skus.get(o.store) ?? 1000) + 1;
        skus.set(o.store, next);
        t.add('offer', {
          id: idOf('offer', `${o.store}/${v.key}`),
          store_id: idOf('store', o.store),
          variant_id: idOf('variant', v.key),
          sku: o.sku ?? String(next),
          price_ore: o.wasOre ?? o.priceOre,
          typical_grams: o.typicalGrams ?? null,
          max_grams: o.maxGrams ?? null,
          not_for_delivery: o.notForDelivery ?? false,
          bundle: !!o.bundle,
          shelf: o.shelf ?? '',
          created_at: created,
          updated_at: created,
        });
        addParts(t, o, v.key);
      }
    }
  }
};

const addParts = (t: Tables, { store, bundle = [] }: OfferSpec, variant: string) => {
  for (const part of bundle)
    t.add('bundle_part', {
      offer_id: idOf('offer', `${store}/${variant}`),
      part_offer_id: idOf('offer', `${store}/${part.variant}`),
      store_id: idOf('store', store),
      quantity: part.quantity,
    });
};

export const priceCuts = (m: Moments, products: readonly ProductSpec[]) =>
  products.flatMap((p) =>
    p.variants.flatMap((v) =>
      v.offers
        .filter((o) => o.wasOre)
        .map((o) => ({
          id: idOf('offer', `${o.store}/${v.key}`),
          price_ore: o.priceOre,
          updated_at: m.daysAgo(o.changedDaysAgo ?? 7),
        })),
    ),
  );
