import { ApplyImportDocument, CancelImportDocument } from '@bytorg/graphql-client';
import { Alert, Button } from '@digdir/designsystemet-react';
import { Check, Columns3, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { Effect, SecondYes } from './effect';
import type { ImportFile } from './import-page';
import { PreviewRows, type Shown } from './preview-rows';
import { ShelvesPart } from './shelves-part';
import { takenIn } from './taken-in';
import type { ShelfChoices } from './use-shelf-choices';

interface Props {
  file: ImportFile;
  choices: ShelfChoices;
  onFile: (file: ImportFile) => void;
  onColumns: () => void;
}

export function PreviewStep({ file, choices, onFile, onColumns }: Props) {
  const { say } = useWords();
  const apply = useAct(ApplyImportDocument);
  const cancel = useAct(CancelImportDocument);
  const key = useKey();
  const { refused, unanswered } = file.counts;
  const { asks, retires } = file.effect;
  const usable = takenIn(file.counts) + retires;
  const [saidYes, setSaidYes] = useState(false);
  const [first, setFirst] = useState<Shown>(refused > 0 ? 'REFUSED' : unanswered > 0 ? 'LIKELY' : 'ALL');

  async function takeIn() {
    const answer = await apply.run({ id: file.id, key: key.current(), confirmed: saidYes ? asks : undefined });
    if (answer) onFile(answer.applyImport);
  }
  async function discard() {
    const answer = await cancel.run({ id: file.id });
    if (answer) onFile(answer.cancelImport);
  }

  return (
    <section className="stack">
      <h2>{say('import.preview.title')}</h2>
      <Effect file={file} />
      {refused > 0 && usable > 0 && <Alert data-color="warning">{say('import.refusedStay', { n: refused })}</Alert>}
      {refused > 0 && <ShelvesPart file={file} choices={choices} onFile={onFile} />}
      {unanswered > 0 && (
        <Alert data-color="info">
          <div className="stack">
            <p>{say('import.likely.some', { n: unanswered })}</p>
            {first !== 'LIKELY' && (
              <div>
                <Button variant="secondary" data-size="sm" onClick={() => setFirst('LIKELY')}>
                  {say('import.likely.look')}
                </Button>
              </div>
            )}
          </div>
        </Alert>
      )}
      <PreviewRows key={first} file={file} first={first} onFile={onFile} />
      <SecondYes file={file} checked={saidYes} onChange={setSaidYes} />
      {choices.given.length > 0 && <Alert data-color="info">{say('import.shelves.first')}</Alert>}
      <Refusal error={apply.error ?? cancel.error} />
      <div className="import-steps">
        {usable > 0 ? (
          <Button
            onClick={() => void takeIn()}
            loading={apply.busy}
            disabled={(asks !== null && !saidYes) || choices.given.length > 0}
          >
            <Check aria-hidden /> {say(retires > 0 ? 'import.applyAll' : 'import.apply', { n: usable })}
          </Button>
        ) : (
          <p>{say('import.nothing')}</p>
        )}
        <Button variant="secondary" onClick={onColumns}>
          <Columns3 aria-hidden /> {say('import.changeColumns')}
        </Button>
        <Button variant="tertiary" data-color="danger" onClick={() => void discard()} loading={cancel.busy}>
          <Trash2 aria-hidden /> {say('import.discard')}
        </Button>
      </div>
    </section>
  );
}
