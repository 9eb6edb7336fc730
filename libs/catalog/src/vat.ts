import { osloDate } from '@bytorg/clock';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { VatClass } from './catalog.views';

/** VAT rates by class and date (Europe/Oslo). Rates change by law a few times in a decade: read once an hour. */
@Injectable()
export class VatRates {
  private rates: { vatClass: string; fromDate: string; percent: number }[] = [];
  private readAt = -Infinity;

  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async percent(vatClass: VatClass, at: Date): Promise<number> {
    if (performance.now() - this.readAt > 3_600_000) {
      this.rates = await this.db.query(
        `SELECT vat_class AS "vatClass", from_date::text AS "fromDate", percent::float8 AS percent FROM vat_rate ORDER BY from_date DESC`,
      );
      this.readAt = performance.now();
    }
    const day = osloDate(at);
    const rate = this.rates.find((r) => r.vatClass === vatClass && r.fromDate <= day);
    if (!rate) throw new Error(`no VAT rate for ${vatClass} on ${day}`);
    return rate.percent;
  }
}
