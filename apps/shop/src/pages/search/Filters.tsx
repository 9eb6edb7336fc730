import type { SearchQuery } from '@bytorg/graphql-client';
import { SlidersHorizontal } from 'lucide-react';
import { useRef } from 'react';
import { Form, Link, useLocation, useSearchParams, useSubmit } from 'react-router';
import { useEarly } from '../../frame/useEarly';
import { type TextKey, usePath, useTexts } from '../../texts/texts';
import { PriceRange } from './PriceRange';
import { Bounded, Count, Group, Several, Tick } from './Ticks';
import { offered, type Toggle, toggles } from './wanted';

export type Facets = SearchQuery['search']['facets'];

export const toggleTexts: Record<Toggle, TextKey> = {
  idag: 'filter.today',
  apent: 'filter.open',
  lokal: 'filter.local',
  gronn: 'filter.green',
};

export interface FiltersProps {
  facets: Facets;
  total: number;
  more: boolean;
  /** The category whose page this is; elsewhere a category is a choice like the others. */
  shelf?: string;
  chosen: SearchQuery['search']['category'];
}

/** A form of its own: with scripts every tick asks at once, without them the button does. */
export function Filters({ facets, total, more, shelf, chosen }: FiltersProps) {
  const t = useTexts();
  const [params] = useSearchParams();
  const submit = useSubmit();
  const { pathname } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const ask = () => void submit(form.current, { preventScrollReset: true });
  useEarly(form, ask);
  return (
    <Bounded value={more}>
      <details className="filters">
        <summary className="filters-open">
          <SlidersHorizontal size={18} aria-hidden="true" />
          {t('filter.title')}
        </summary>
        <Form
          key={params.toString()}
          ref={form}
          action={pathname}
          className="filters-form"
          preventScrollReset
          onChange={ask}
        >
          <Kept params={params} names={['q', 'sorter']} />
          <Availability facets={facets} more={more} params={params} />
          <Categories facets={facets} shelf={shelf} chosen={chosen} />
          <Attributes facets={facets} params={params} />
          {facets.stores.length > 0 ? (
            <Group title={t('filter.stores')}>
              <Several>
                {facets.stores.map((store) => (
                  <Tick
                    key={store.id}
                    name="butikk"
                    value={store.slug}
                    checked={params.getAll('butikk').includes(store.slug)}
                    label={store.name}
                    count={store.count}
                  />
                ))}
              </Several>
            </Group>
          ) : null}
          {facets.centres.length > 1 ? (
            <Group title={t('filter.centre')}>
              <Tick type="radio" name="senter" value="" checked={!params.get('senter')} label={t('filter.anywhere')} />
              {facets.centres.map((centre) => (
                <Tick
                  key={centre.id}
                  type="radio"
                  name="senter"
                  value={centre.slug}
                  checked={params.get('senter') === centre.slug}
                  label={centre.name}
                  count={centre.count}
                />
              ))}
            </Group>
          ) : null}
          <PriceRange min={facets.minPriceOre} max={facets.maxPriceOre} more={more} />
          <button className="ds-button filters-go" data-variant="secondary">
            {t(more ? 'filter.showMore' : 'filter.show', { count: total })}
          </button>
        </Form>
      </details>
    </Bounded>
  );
}

function Availability({ facets, more, params }: { facets: Facets; more: boolean; params: URLSearchParams }) {
  const t = useTexts();
  const words = offered(facets, params, more);
  if (words.length === 0) return null;
  return (
    <Group title={t('filter.availability')}>
      {words.map((word) => (
        <Tick
          key={word}
          name={word}
          value="1"
          checked={params.get(word) === '1'}
          label={t(toggleTexts[word])}
          count={facets[toggles[word]]}
        />
      ))}
      {words.some((word) => word === 'lokal' || word === 'gronn') ? (
        <details className="filter-labels">
          <summary>{t('filter.labels')}</summary>
          <p>{t('filter.labelsText')}</p>
        </details>
      ) : null}
    </Group>
  );
}

/** Size and colour, where these goods differ by them. */
function Attributes({ facets, params }: { facets: Facets; params: URLSearchParams }) {
  const chosen = params.getAll('valg');
  return facets.attributes.map(({ code, name, values }) => (
    <Group key={code} title={name}>
      <Several>
        {values.map(({ value, label, swatch, count }) => (
          <Tick
            key={value}
            name="valg"
            value={`${code}:${value}`}
            checked={chosen.includes(`${code}:${value}`)}
            label={label}
            swatch={swatch}
            count={count}
          />
        ))}
      </Several>
    </Group>
  ));
}

function Categories({ facets, shelf, chosen }: Omit<FiltersProps, 'total' | 'more'>) {
  const t = useTexts();
  const path = usePath();
  if (facets.categories.length === 0 && !chosen) return null;
  if (!shelf)
    return (
      <Group title={t('filter.categories')}>
        <Tick type="radio" name="kategori" value="" checked={!chosen} label={t('filter.every')} />
        {chosen ? <Tick type="radio" name="kategori" value={chosen.slug} checked label={chosen.name} /> : null}
        <Several>
          {facets.categories.map(({ category, count }) => (
            <Tick
              key={category.id}
              type="radio"
              name="kategori"
              value={category.slug}
              checked={category.slug === chosen?.slug}
              label={category.name}
              count={count}
            />
          ))}
        </Several>
      </Group>
    );
  return (
    <div className="filter-group">
      <p className="filter-title">{t('filter.categories')}</p>
      <ul className="filter-links">
        <li>
          <Link to={path('/sok')}>{t('filter.every')}</Link>
        </li>
        {facets.categories.map(({ category, count }) => (
          <li key={category.id}>
            <Link to={path(`/kategori/${category.slug}`)} aria-current={category.slug === shelf ? 'page' : undefined}>
              {category.name} <Count count={count} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Kept({ params, names }: { params: URLSearchParams; names: string[] }) {
  return names.map((name) => {
    const value = params.get(name);
    return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
  });
}
