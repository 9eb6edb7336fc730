import { type AskedShelfFragment, ImportShelvesDocument, type ImportShelvesQuery } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useQuery } from '../../query/use-query';
import type { ImportFile } from './import-page';
import { ShelfChoice, type ShelfNames } from './shelf-choice';
import type { ShelfChoices } from './use-shelf-choices';

interface Props {
  file: ImportFile;
  /** Also what was answered before, to be changed. */
  all?: boolean;
  choices: ShelfChoices;
  /** None where the step's own button takes them along. */
  onFile?: (file: ImportFile) => void;
}

/** What the source calls shelves that the town does not know: chosen once, remembered for the store. */
export function ShelvesPart({ file, all = false, choices, onFile }: Props) {
  const query = useQuery(ImportShelvesDocument, { id: file.id });
  if (!query.data) return null;
  const asked = query.data.importShelves.filter((s) => all || (s.rows > 0 && !s.decided));
  if (asked.length === 0) return null;
  const saved = (next: ImportFile) => {
    onFile?.(next);
    void query.refetch();
  };
  return <Shelves file={file} asked={asked} names={namesOf(query.data)} choices={choices} onFile={onFile && saved} />;
}

function Shelves({ file, asked, names, choices, onFile }: Props & { asked: AskedShelfFragment[]; names: ShelfNames }) {
  const { say } = useWords();
  const listId = useId();

  async function save() {
    const saved = await choices.save();
    if (saved) onFile?.(saved);
  }

  return (
    <section className="stack shelves" aria-labelledby={`${listId}-title`}>
      <div>
        <h3 id={`${listId}-title`}>{say('import.shelves.title')}</h3>
        <p className="quiet">{say(file.state === 'APPLIED' ? 'import.shelves.next' : 'import.shelves.text')}</p>
      </div>
      <datalist id={listId}>
        {[...names].map(([id, name]) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <ul>
        {asked.map((one) => (
          <ShelfChoice
            key={one.name}
            asked={one}
            names={names}
            listId={listId}
            chosen={choices.of(one)}
            onChoose={(chosen) => choices.choose(one, chosen)}
          />
        ))}
      </ul>
      <Refusal error={choices.error} />
      {onFile && (
        <div>
          <Button
            variant="secondary"
            onClick={() => void save()}
            loading={choices.busy}
            disabled={choices.given.length === 0}
          >
            {say('import.shelves.save', { n: choices.given.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

const namesOf = ({ shelves }: ImportShelvesQuery): ShelfNames => {
  const byId = new Map(shelves.map((s) => [s.id, s]));
  return new Map(
    shelves.map((s) => {
      const parent = s.parentId && byId.get(s.parentId);
      return [s.id, parent ? `${parent.name} › ${s.name}` : s.name];
    }),
  );
};
