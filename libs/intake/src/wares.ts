import { Offers, Products } from '@bytorg/catalog';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Planned } from './preview.job';

/** Adds one row's goods to the catalogue and the store's offer on them. */
@Injectable()
export class Wares {
  constructor(
    @Inject(Products) private readonly products: Products,
    @Inject(Offers) private readonly offers: Offers,
  ) {}

  /** The new offer, or null when the store has one meanwhile. */
  async add(tx: EntityManager, storeId: string, p: Planned, now: Date): Promise<string | null> {
    const variantId = p.variantId ?? (await this.known(tx, p.gtin)) ?? (await this.describe(tx, storeId, p));
    return this.offers.create(tx, { storeId, variantId, sku: p.sku!, priceOre: p.priceOre! }, now);
  }

  private async known(tx: EntityManager, gtin: string | null): Promise<string | null> {
    const [row] = gtin ? await tx.query(`SELECT id FROM variant WHERE gtin = $1`, [gtin]) : [];
    return row?.id ?? null;
  }

  private async describe(tx: EntityManager, storeId: string, p: Planned): Promise<string> {
    const product = {
      storeId,
      name: p.name!,
      brand: p.brand,
      description: p.description,
      categoryId: p.categoryId!,
      vatClass: p.vatClass!,
      unit: p.unit ?? undefined,
      netAmount: p.netAmount ?? undefined,
    };
    return (await this.products.create(tx, product, p.gtin)).variantId;
  }
}
