import { SetImportMappingDocument, type ApiError, type ImportField } from '@bytorg/graphql-client';
import { Alert, Button, Checkbox, Select } from '@digdir/designsystemet-react';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { PhraseId } from '../../language/phrases';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import type { ImportFile } from './import-page';
import { ShelvesPart } from './shelves-part';
import type { ShelfChoices } from './use-shelf-choices';

const fields: ImportField[] = [
  'IGNORE',
  'GTIN',
  'SKU',
  'NAME',
  'BRAND',
  'PRICE',
  'STOCK',
  'CATEGORY',
  'DESCRIPTION',
  'VAT',
  'SIZE',
  'COLOUR',
  'MATERIAL',
  'GROUP',
  'GROUP_NAME',
  'BY_WEIGHT',
  'TYPICAL_GRAMS',
  'MAX_GRAMS',
  'BUNDLE',
  'UNIT_AMOUNT',
  'UNIT',
  'IMAGE',
];

const delimiters: Record<string, PhraseId> = {
  ';': 'import.delimiter.semicolon',
  ',': 'import.delimiter.comma',
  '\t': 'import.delimiter.tab',
};

/** What the server would not have of the columns, each by the name of what it was to be. */
function WrongColumns({ error }: { error: ApiError | undefined }) {
  const { say, sayCode } = useWords();
  if (!error?.problems.length) return <Refusal error={error} />;
  return (
    <Alert data-color="danger" role="alert">
      {error.problems.map(({ field, code, values }, n) => (
        <p key={n}>
          {say('import.columns.wrong', {
            field: sayCode('importField', field.replace('mapping.', '').toUpperCase(), 'import.columns.column'),
            problem: sayCode('problem', code, 'problem.INVALID', values),
          })}
        </p>
      ))}
    </Alert>
  );
}

interface Props {
  file: ImportFile;
  choices: ShelfChoices;
  onFile: (file: ImportFile) => void;
}

export function ColumnsStep({ file, choices, onFile }: Props) {
  const { say } = useWords();
  const act = useAct(SetImportMappingDocument);
  const [chosen, setChosen] = useState<Record<number, ImportField>>(() =>
    Object.fromEntries(file.columns.map(({ index, field }) => [index, field])),
  );
  const [excludesHeld, setExcludesHeld] = useState(file.excludesHeld);
  const [complete, setComplete] = useState(file.complete);
  const used = Object.values(chosen).filter((field) => field !== 'IGNORE');
  const twice = used.find((field, index) => used.indexOf(field) !== index);

  async function next() {
    const mapping = file.columns.map(({ index }) => ({ index, field: chosen[index] ?? 'IGNORE' }));
    const options = { excludesHeld, complete };
    const answer = await act.run({ id: file.id, mapping, options, shelves: choices.given });
    if (!answer) return;
    choices.clear();
    onFile(answer.setImportMapping);
  }

  return (
    <section className="stack">
      <div>
        <h2>{say('import.columns.title')}</h2>
        <p className="quiet">{say('import.columns.text')}</p>
        {file.encoding && (
          <p className="quiet small">
            {say('import.columns.read', {
              encoding: file.encoding,
              delimiter: delimiters[file.delimiter ?? ''] ? say(delimiters[file.delimiter!]!) : (file.delimiter ?? '–'),
            })}
          </p>
        )}
      </div>
      <ul className="columns">
        {file.columns.map((column) => (
          <li key={column.index} data-used={chosen[column.index] !== 'IGNORE'}>
            <div>
              <b>{column.header || `${say('import.columns.column')} ${column.index + 1}`}</b>
              <p className="columns__samples">{column.samples.slice(0, 3).join(' · ')}</p>
            </div>
            <ArrowRight aria-hidden className="only-desk" />
            <div className="columns__meaning">
              <Select
                aria-label={say('import.columns.for', { header: column.header })}
                value={chosen[column.index]}
                onChange={(event) =>
                  setChosen((old) => ({ ...old, [column.index]: event.target.value as ImportField }))
                }
              >
                {fields.map((field) => (
                  <Select.Option key={field} value={field}>
                    {say(`importField.${field}`)}
                  </Select.Option>
                ))}
              </Select>
              {column.guessed && chosen[column.index] === column.field && column.field !== 'IGNORE' && (
                <span className="state">{say('import.columns.guessed')}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Checkbox
        label={say('import.excludesHeld')}
        description={say('import.excludesHeldHint')}
        checked={excludesHeld}
        onChange={(event) => setExcludesHeld(event.target.checked)}
      />
      <Checkbox
        label={say('import.complete')}
        description={say('import.completeHint')}
        checked={complete}
        onChange={(event) => setComplete(event.target.checked)}
      />
      {twice && (
        <Alert data-color="warning" role="alert">
          {say('import.columns.twice', { field: say(`importField.${twice}`).toLowerCase() })}
        </Alert>
      )}
      <ShelvesPart file={file} all choices={choices} />
      <WrongColumns error={act.error} />
      <div>
        <Button onClick={() => void next()} loading={act.busy} disabled={twice !== undefined}>
          {say('import.columns.next')}
        </Button>
      </div>
    </section>
  );
}
