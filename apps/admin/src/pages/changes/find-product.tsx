import { TownProductsDocument, type TownProductsQuery } from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { FilePenLine, Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { Thumb } from '../../parts/thumb';
import { useQuery } from '../../query/use-query';
import './changes.css';
import { TownTextSheet } from './town-text-sheet';

type Found = TownProductsQuery['townProducts'][number];

/** For the office: any goods of the town, looked up to write about them. */
export function FindProduct({ onSaved }: { onSaved: () => void }) {
  const { say } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string>();
  const query = useQuery(TownProductsDocument, text ? { text } : null);

  // What was saved takes its dialog away with the focus in it: that goes back to where it came from.
  const opener = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) opener.current?.focus();
  }, [open]);

  function submit(event: FormEvent) {
    event.preventDefault();
    setText(typed.trim());
  }

  function saved() {
    setOpen(undefined);
    // It may be called something else now.
    void query.refetch();
    onSaved();
  }

  return (
    <section className="find-product" aria-labelledby={id}>
      <h2 id={id}>{say('changes.write')}</h2>
      <form className="find-product__form" role="search" onSubmit={submit}>
        <Textfield
          type="search"
          label={say('changes.find')}
          description={say('changes.findHint')}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" variant="secondary">
          <Search aria-hidden /> {say('changes.findDo')}
        </Button>
      </form>
      <div aria-live="polite">
        {text && (
          <Loaded query={query} skeleton={<Lines count={3} height={56} />}>
            {({ townProducts }) => (
              <FoundList
                found={townProducts}
                onOpen={(productId, button) => {
                  opener.current = button;
                  setOpen(productId);
                }}
              />
            )}
          </Loaded>
        )}
      </div>
      {open && <TownTextSheet productId={open} onClose={() => setOpen(undefined)} onSaved={saved} />}
    </section>
  );
}

/** As many as the server shows at most. */
const MOST = 20;

function FoundList({ found, onOpen }: { found: Found[]; onOpen: (productId: string, button: HTMLElement) => void }) {
  const { say } = useWords();
  if (!found.length) return <p>{say('changes.notFound')}</p>;
  return (
    <>
      <ul className="find-product__found">
        {found.map(({ productId, name, brand, categoryName, picture }) => (
          <li key={productId}>
            <Thumb picture={picture} size={48} />
            <span>
              <b>{name}</b>
              <small>{[brand, categoryName].filter(Boolean).join(' · ')}</small>
            </span>
            <Button
              variant="secondary"
              data-size="sm"
              aria-label={say('describe.open', { name })}
              onClick={(event) => onOpen(productId, event.currentTarget)}
            >
              <FilePenLine aria-hidden /> {say('changes.writeOne')}
            </Button>
          </li>
        ))}
      </ul>
      {found.length === MOST && <p className="quiet">{say('changes.more')}</p>}
    </>
  );
}
