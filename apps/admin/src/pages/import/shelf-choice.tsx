import type { AskedShelfFragment } from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';

/** A shelf by its id, or that such goods are not taken. */
export type Chosen = string | 'NONE' | undefined;
/** Shelves of the town as they are shown and searched: with the one they stand under. */
export type ShelfNames = ReadonlyMap<string, string>;

interface Props {
  asked: AskedShelfFragment;
  names: ShelfNames;
  listId: string;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

/** What one of the source's words means: the nearest at hand, all others by searching. */
export function ShelfChoice({ asked, names, listId, chosen, onChoose }: Props) {
  const { say } = useWords();
  const [text, setText] = useState(names.get(chosen ?? '') ?? '');
  const idOf = (name: string) => [...names].find(([, one]) => one.toLowerCase() === name.trim().toLowerCase())?.[0];

  function choose(next: Chosen) {
    setText(names.get(next ?? '') ?? '');
    onChoose(next);
  }
  const button = (value: string, words: string) => (
    <Button
      key={value}
      type="button"
      data-size="sm"
      variant={chosen === value ? 'primary' : 'secondary'}
      aria-pressed={chosen === value}
      onClick={() => choose(chosen === value ? undefined : value)}
    >
      {words}
    </Button>
  );

  return (
    <li>
      <div className="shelves__one" role="group" aria-label={asked.name}>
        <p>
          <b>{asked.name}</b>{' '}
          {asked.rows > 0 && <small className="quiet">{say('import.shelves.rows', { n: asked.rows })}</small>}
        </p>
        <div className="row">
          {asked.near.filter((id) => names.has(id)).map((id) => button(id, names.get(id)!))}
          {button('NONE', say('import.shelves.none'))}
        </div>
        <Textfield
          label={say('import.shelves.search', { name: asked.name })}
          list={listId}
          autoComplete="off"
          value={text}
          error={text && !idOf(text) ? say('import.shelves.noSuch') : undefined}
          onChange={(event) => {
            setText(event.target.value);
            onChoose(idOf(event.target.value));
          }}
        />
      </div>
    </li>
  );
}
