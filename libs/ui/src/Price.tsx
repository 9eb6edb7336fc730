import { price, unitPrice } from './format/price';

export interface PriceProps {
  ore: number;
  beforeOre?: number | null;
  beforeLabel?: string;
  unitOre?: number | null;
  unit?: string | null;
  /** Stands before the price: `fra`, `ca.` */
  from?: string;
  /** What a piece is expected to weigh, where the price depends on it. */
  weighs?: string;
  size?: 'sm' | 'md' | 'lg';
}

/**
 * The unit price stands to the left of the price and weighs as much, as the price information rules ask;
 * where it is the same sum, it says nothing and is left out, unless it is what the price is made of.
 */
export function Price({ ore, beforeOre, beforeLabel, unitOre, unit, from, weighs, size = 'md' }: PriceProps) {
  return (
    <span className="price-group" data-size-of-price={size}>
      {unitOre && unit && (weighs || unitOre !== ore) ? (
        <span className="price-unit figures">{unitPrice(unitOre, unit)}</span>
      ) : null}
      <span className={beforeOre ? 'price price--reduced' : 'price'}>
        {from ? <span className="price-from">{from} </span> : null}
        {price(ore)}
      </span>
      {weighs ? <span className="price-weighs figures">{weighs}</span> : null}
      {beforeOre ? (
        <span className="price-before figures">
          {beforeLabel} <s>{price(beforeOre)}</s>
        </span>
      ) : null}
    </span>
  );
}
