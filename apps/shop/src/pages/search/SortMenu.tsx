import { useRef } from 'react';
import { Form, useLocation, useSearchParams, useSubmit } from 'react-router';
import { useEarly } from '../../frame/useEarly';
import { type TextKey, useTexts } from '../../texts/texts';
import { sorts, type SortWord } from './wanted';

const texts: Record<SortWord, TextKey> = {
  relevans: 'sort.relevance',
  'pris-opp': 'sort.priceUp',
  'pris-ned': 'sort.priceDown',
  nyest: 'sort.newest',
  navn: 'sort.name',
  naermest: 'sort.nearest',
};

export function SortMenu({ placed }: { placed: boolean }) {
  const t = useTexts();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const submit = useSubmit();
  const words = (Object.keys(sorts) as SortWord[]).filter((word) => placed || word !== 'naermest');
  const form = useRef<HTMLFormElement>(null);
  const ask = () => void submit(form.current, { preventScrollReset: true });
  useEarly(form, ask);
  return (
    <Form ref={form} action={pathname} className="sort-menu" onChange={ask}>
      {[...params]
        .filter(([name, value]) => name !== 'sorter' && name !== 'side' && value)
        .map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
      <label htmlFor="sorter">{t('sort.label')}</label>
      <select className="ds-input" id="sorter" name="sorter" defaultValue={params.get('sorter') ?? 'relevans'}>
        {words.map((word) => (
          <option key={word} value={word}>
            {t(texts[word])}
          </option>
        ))}
      </select>
      <noscript>
        <button className="ds-button" data-variant="secondary">
          {t('sort.go')}
        </button>
      </noscript>
    </Form>
  );
}
