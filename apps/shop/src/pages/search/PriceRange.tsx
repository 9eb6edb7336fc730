import { price } from '@bytorg/ui';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../texts/texts';

export function PriceRange({ min, max, more }: { min: number; max: number; more: boolean }) {
  const t = useTexts();
  const [params] = useSearchParams();
  if (max <= min && !params.get('fra') && !params.get('til')) return null;
  const field = (name: 'fra' | 'til', label: string, example: number) => (
    <label className="ds-field">
      <span className="ds-label">{label}</span>
      <input
        className="ds-input figures"
        name={name}
        inputMode="decimal"
        defaultValue={params.get(name) ?? ''}
        placeholder={String(Math.round(example / 100))}
        maxLength={9}
        autoComplete="off"
      />
    </label>
  );
  return (
    <fieldset className="filter-group">
      <legend className="filter-title">{t('filter.price')}</legend>
      <div className="price-range">
        {field('fra', t('filter.from'), min)}
        {field('til', t('filter.to'), max)}
      </div>
      {/* There may be cheaper and dearer ones among those that were not looked at. */}
      {more ? null : (
        <p className="filter-note figures">{t('filter.priceSpan', { min: price(min), max: price(max) })}</p>
      )}
    </fieldset>
  );
}
