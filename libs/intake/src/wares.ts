import { Attributes, Offers, Products } from '@bytorg/catalog';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { familyName } from './attribute-columns';
import { Families } from './families';
import type { Planned } from './planned';

/** Adds rows' goods to the catalogue and the store's offers on them. */
@Injectable()
export class Wares {
  constructor(
    @Inject(Products) private readonly products: Products,
    @Inject(Offers) private readonly offers: Offers,
    @Inject(Families) private readonly families: Families,
    @Inject(Attributes) private readonly attributes: Attributes,
  ) {}

  /** The new offers, each with its row; what the store has meanwhile is left out. */
  async addAll(tx: EntityManager, file: { id: string; storeId: string }, rows: Planned[], now: Date) {
    const known = await this.known(tx, rows);
    const fresh = rows.filter((p) => !variantOf(p, known));
    await this.forgetWhatIsNotAsked(tx, fresh);
    const made = await this.describe(tx, file, fresh);
    const offers = rows.map((p) => ({
      variantId: made.get(p) ?? variantOf(p, known)!,
      sku: p.sku!,
      priceOre: p.priceOre!,
      weight: p.weight ?? null,
      bundle: !!p.parts,
    }));
    const bySku = new Map(rows.map((p) => [p.sku!.trim(), p]));
    const created = await this.offers.createAll(tx, file.storeId, offers, now);
    return created.map(({ offerId, sku }) => ({ offerId, planned: bySku.get(sku)! }));
  }

  /** A choice that the coordinator has removed since the preview is left out; the goods come all the same. */
  private async forgetWhatIsNotAsked(tx: EntityManager, fresh: Planned[]): Promise<void> {
    const telling = fresh.filter((p) => p.said);
    if (!telling.length) return;
    const still = await this.attributes.still(
      tx,
      telling.map((p) => ({ categoryId: p.categoryId!, said: p.said! })),
    );
    telling.forEach((p, n) => (p.said = still[n]));
  }

  /** The first of a family describes the product, the others are variants of it; who cannot be one is a product of its own. */
  private async describe(tx: EntityManager, file: { id: string; storeId: string }, fresh: Planned[]) {
    const homes = await this.families.known(tx, file.id, fresh);
    const founders = new Set(
      fresh.filter((p, n) => p.family && !homes.has(p.family) && fresh.findIndex((q) => q.family === p.family) === n),
    );
    const first = fresh.filter((p) => !p.family || founders.has(p));
    const made = await this.create(tx, file.storeId, first, founders);
    const later = fresh.filter((p) => p.family && !founders.has(p));
    if (!later.length) return made;
    const founded = await this.families.founded(
      tx,
      new Map([...founders].map((p) => [p.family!, made.get(p)!])),
      fresh,
    );
    const joined = await this.families.join(tx, later, new Map([...homes, ...founded]));
    const alone = await this.create(
      tx,
      file.storeId,
      later.filter((p) => !joined.has(p)),
      new Set(),
    );
    return new Map([...made, ...joined, ...alone]);
  }

  private async create(tx: EntityManager, storeId: string, rows: Planned[], founders: ReadonlySet<Planned>) {
    const described = rows.length
      ? await this.products.createAll(
          tx,
          rows.map((p) => goodsOf(storeId, p, founders.has(p) ? familyName(p) : p.name!)),
        )
      : [];
    return new Map(rows.map((p, n) => [p, described[n]!]));
  }

  /** The neighbour may have brought the same goods since the preview: then this is an offer on them. */
  private async known(tx: EntityManager, rows: Planned[]): Promise<Map<string, string>> {
    const variants: { id: string; gtin: string }[] = await tx.query(
      `SELECT id, gtin FROM variant WHERE gtin = ANY($1)`,
      [rows.flatMap((p) => (p.variantId || !p.gtin ? [] : [p.gtin]))],
    );
    return new Map(variants.map((v) => [v.gtin, v.id]));
  }
}

const variantOf = (p: Planned, known: Map<string, string>) => p.variantId ?? (p.gtin ? known.get(p.gtin) : undefined);

const goodsOf = (storeId: string, p: Planned, name: string) => ({
  storeId,
  name,
  brand: p.brand,
  description: p.description,
  categoryId: p.categoryId!,
  vatClass: p.vatClass!,
  unit: p.unit ?? undefined,
  netAmount: p.netAmount ?? undefined,
  gtin: p.gtin,
  food: p.food,
  said: p.said,
});
