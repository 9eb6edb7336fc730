import { Offers, Products } from '@bytorg/catalog';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Planned } from './planned';

/** Adds rows' goods to the catalogue and the store's offers on them. */
@Injectable()
export class Wares {
  constructor(
    @Inject(Products) private readonly products: Products,
    @Inject(Offers) private readonly offers: Offers,
  ) {}

  /** The new offers, each with its row; what the store has meanwhile is left out. */
  async addAll(tx: EntityManager, storeId: string, rows: Planned[], now: Date) {
    const known = await this.known(tx, rows);
    const fresh = rows.filter((p) => !variantOf(p, known));
    const described = await this.products.createAll(
      tx,
      fresh.map((p) => goodsOf(storeId, p)),
    );
    const made = new Map(fresh.map((p, n) => [p, described[n]!]));
    const offers = rows.map((p) => ({
      variantId: made.get(p) ?? variantOf(p, known)!,
      sku: p.sku!,
      priceOre: p.priceOre!,
    }));
    const bySku = new Map(rows.map((p) => [p.sku!.trim(), p]));
    const created = await this.offers.createAll(tx, storeId, offers, now);
    return created.map(({ offerId, sku }) => ({ offerId, planned: bySku.get(sku)! }));
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

const goodsOf = (storeId: string, p: Planned) => ({
  storeId,
  name: p.name!,
  brand: p.brand,
  description: p.description,
  categoryId: p.categoryId!,
  vatClass: p.vatClass!,
  unit: p.unit ?? undefined,
  netAmount: p.netAmount ?? undefined,
  gtin: p.gtin,
  food: p.food,
});
