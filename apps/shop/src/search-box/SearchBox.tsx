import { LayoutGrid, Search, Store } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Form, useNavigate, useSearchParams } from 'react-router';
import { useEarly } from '../frame/useEarly';
import { GoodsImage } from '../goods/GoodsImage';
import { usePath, useTexts } from '../texts/texts';
import type { Suggested } from './suggestions';
import { useSuggestions } from './useSuggestions';

const places = { PRODUCT: '/vare/', CATEGORY: '/kategori/', STORE: '/butikk/' } as const;

/** A search form that works as it stands; with scripts it suggests while one types (combobox with a listbox). */
export function SearchBox({ id, large, label }: { id: string; large?: boolean; label?: string }) {
  const t = useTexts();
  const path = usePath();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [text, setText] = useState(asked);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(text, open);
  const listed = open && found.length > 0;
  const words = label ?? t('search.label');

  // Going back, the box says again what the page shows.
  const [shown, setShown] = useState(asked);
  if (shown !== asked) {
    setShown(asked);
    setText(asked);
  }
  const form = useRef<HTMLFormElement>(null);
  useEarly(form, (box) => {
    setText(box.value);
    setOpen(document.activeElement === box);
  });

  function go(suggestion: Suggested[number]) {
    setOpen(false);
    void navigate(path(places[suggestion.kind] + suggestion.slug));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') return setOpen(false);
    if (!listed) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setActive((now) => (now + step + found.length + 1) % (found.length + 1));
    } else if (event.key === 'Enter' && found[active]) {
      event.preventDefault();
      go(found[active]);
    }
  }

  return (
    <Form
      ref={form}
      action={path('/sok')}
      role="search"
      className="search-box"
      data-large={large || undefined}
      onSubmit={() => setOpen(false)}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}
    >
      <label className="visually-hidden" htmlFor={id}>
        {words}
      </label>
      <Search className="search-box-icon" size={large ? 24 : 20} aria-hidden="true" />
      <input
        id={id}
        className="search-box-input"
        type="search"
        name="q"
        value={text}
        placeholder={large ? t('search.example') : words}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={80}
        role="combobox"
        aria-expanded={listed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={listed && found[active] ? `${id}-${active}` : undefined}
        onChange={(event) => (setText(event.target.value), setOpen(true), setActive(-1))}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <button className="search-box-go" aria-label={t('search.go')}>
        <span className="search-box-word">{t('search.go')}</span>
        <Search className="search-box-sign" size={20} aria-hidden="true" />
      </button>
      <ul
        id={`${id}-list`}
        className="suggestions"
        role="listbox"
        aria-label={t('search.suggestions')}
        hidden={!listed}
      >
        {found.map((one, index) => (
          <li
            key={one.kind + one.slug}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="suggestion"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => go(one)}
          >
            <SuggestionSign one={one} />
            <span className="suggestion-text">{one.text}</span>
            <span className="suggestion-note">{one.note ?? t(`suggestion.${one.kind}`)}</span>
          </li>
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {listed ? t('search.suggested', { count: found.length }) : ''}
      </span>
    </Form>
  );
}

function SuggestionSign({ one }: { one: Suggested[number] }) {
  if (one.picture) return <GoodsImage picture={one.picture} size={36} />;
  const Icon = one.kind === 'STORE' ? Store : LayoutGrid;
  return (
    <span className="suggestion-sign">
      <Icon size={18} aria-hidden="true" />
    </span>
  );
}
