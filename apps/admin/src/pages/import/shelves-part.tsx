import {
  type AskedShelfFragment,
  ImportShelvesDocument,
  type ImportShelvesQuery,
  SaveImportShelvesDocument,
} from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useQuery } from '../../query/use-query';
import type { ImportFile } from './import-page';
import { type Chosen, ShelfChoice, type ShelfNames } from './shelf-choice';

interface Props {
  file: ImportFile;
  /** Also what was answered before, to be changed. */
  all?: boolean;
  onFile: (file: ImportFile) => void;
}

/** What the source calls shelves that the town does not know: chosen once, remembered for the store. */
export function ShelvesPart({ file, all = false, onFile }: Props) {
  const query = useQuery(ImportShelvesDocument, { id: file.id });
  if (!query.data) return null;
  const asked = query.data.importShelves.filter((s) => all || (s.rows > 0 && !s.decided));
  if (asked.length === 0) return null;
  const saved = (next: ImportFile) => {
    onFile(next);
    void query.refetch();
  };
  return <Shelves file={file} asked={asked} names={namesOf(query.data)} onFile={saved} />;
}

function Shelves({ file, asked, names, onFile }: Props & { asked: AskedShelfFragment[]; names: ShelfNames }) {
  const { say } = useWords();
  const act = useAct(SaveImportShelvesDocument);
  const listId = useId();
  const [changed, setChanged] = useState<Record<string, Chosen>>({});
  const chosenOf = (s: AskedShelfFragment) => (s.name in changed ? changed[s.name] : before(s));
  const given = asked.filter((s) => chosenOf(s) && chosenOf(s) !== before(s));

  async function save() {
    const shelves = given.map((s) => ({ name: s.name, categoryId: chosenOf(s) === 'NONE' ? null : chosenOf(s) }));
    const answer = await act.run({ id: file.id, shelves });
    if (!answer) return;
    setChanged({});
    onFile(answer.saveImportShelves);
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
            chosen={chosenOf(one)}
            onChoose={(chosen) => setChanged((old) => ({ ...old, [one.name]: chosen }))}
          />
        ))}
      </ul>
      <Refusal error={act.error} />
      <div>
        <Button variant="secondary" onClick={() => void save()} loading={act.busy} disabled={given.length === 0}>
          {say('import.shelves.save', { n: given.length })}
        </Button>
      </div>
    </section>
  );
}

const before = ({ decided, categoryId }: AskedShelfFragment): Chosen => (decided ? (categoryId ?? 'NONE') : undefined);

const namesOf = ({ shelves }: ImportShelvesQuery): ShelfNames => {
  const byId = new Map(shelves.map((s) => [s.id, s]));
  return new Map(
    shelves.map((s) => {
      const parent = s.parentId && byId.get(s.parentId);
      return [s.id, parent ? `${parent.name} › ${s.name}` : s.name];
    }),
  );
};
