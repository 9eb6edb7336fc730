import { Button, Textfield } from '@digdir/designsystemet-react';
import { PencilLine, Trash2 } from 'lucide-react';
import { useWords } from '../../language/use-words';
import type { Edited, Words } from './search-words-page';

/** A page long; the rest is found by its words. */
const MOST = 40;

interface Props {
  synonyms: Words['synonyms'];
  wanted: string;
  onWant: (wanted: string) => void;
  onEdit: (edited: Edited) => void;
  onRemove: (id: string) => void;
}

export function SynonymList({ synonyms, wanted, onWant, onEdit, onRemove }: Props) {
  const { say } = useWords();
  const start = wanted.trim().toLowerCase();
  const shown = synonyms.filter(({ words, kindOf }) => [...words, kindOf ?? ''].some((word) => word.includes(start)));
  return (
    <section className="card" aria-labelledby="synonyms">
      <h2 id="synonyms">{say('searchWords.synonyms')}</h2>
      <Textfield
        type="search"
        label={say('searchWords.find')}
        value={wanted}
        onChange={(event) => onWant(event.target.value)}
      />
      {shown.length === 0 && <p className="quiet">{say('searchWords.none')}</p>}
      <ul className="search-words__list">
        {shown.slice(0, MOST).map(({ id, words, kindOf }) => (
          <li key={id}>
            <span className="search-words__words" lang="nb">
              {kindOf && <b>{kindOf}: </b>}
              {words.join(', ')}
            </span>
            <Button
              variant="tertiary"
              data-size="sm"
              icon
              aria-label={say('searchWords.edit', { words: kindOf ?? words[0] ?? '' })}
              onClick={() => onEdit({ id, words, kindOf })}
            >
              <PencilLine aria-hidden />
            </Button>
            <Button
              variant="tertiary"
              data-size="sm"
              icon
              aria-label={say('searchWords.removeFor', { words: kindOf ?? words[0] ?? '' })}
              onClick={() => onRemove(id)}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      {shown.length > MOST && <p className="quiet">{say('searchWords.more', { n: MOST, all: shown.length })}</p>}
    </section>
  );
}
