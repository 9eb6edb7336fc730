import type { StoreSignFragment } from '@bytorg/graphql-client';
import { X } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../texts/texts';
import type { Facets } from './Filters';
import { changed } from './wanted';

interface ChosenProps {
  facets: Facets;
  category?: string;
  /** The town's stores, when nothing is found: then no facet names what was chosen. */
  asked: StoreSignFragment[];
}

/** What narrows the search, each with a way to let go of it. */
export function Chosen({ facets, category, asked }: ChosenProps) {
  const t = useTexts();
  const [params] = useSearchParams();
  const without = (name: string, value?: string) => changed(params, (next) => next.delete(name, value));
  const named = (list: { slug: string; name: string }[], slug: string) =>
    list.find((one) => one.slug === slug)?.name ?? slug;

  const chosen = [
    ...params
      .getAll('butikk')
      .map((slug) => ({ text: named([...facets.stores, ...asked], slug), to: without('butikk', slug) })),
    ...params.getAll('valg').map((text) => ({ text: answer(text), to: without('valg', text) })),
    ...one('kategori', (slug) => category ?? slug),
    ...one('senter', (slug) => named([...facets.centres, ...asked.map(({ centre }) => centre)], slug)),
    ...one('fra', (kroner) => t('filter.chosenFrom', { price: kroner })),
    ...one('til', (kroner) => t('filter.chosenTo', { price: kroner })),
  ];

  function answer(text: string) {
    const [code, value] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
    const facet = facets.attributes.find((a) => a.code === code);
    return `${facet?.name ?? code}: ${facet?.values.find((v) => v.value === value)?.label ?? value}`;
  }

  function one(name: string, say: (value: string) => string) {
    const value = params.get(name);
    return value ? [{ text: say(value), to: without(name) }] : [];
  }

  if (chosen.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('filter.chosen')}>
      {chosen.map(({ text, to }) => (
        <li key={text + to}>
          <Link
            className="chip chip--chosen"
            to={to}
            preventScrollReset
            aria-label={t('filter.remove', { name: text })}
          >
            {text}
            <X size={16} aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
