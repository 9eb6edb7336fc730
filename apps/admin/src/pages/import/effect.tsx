import { ImportRetirementsDocument } from '@bytorg/graphql-client';
import { Alert, Checkbox, Details } from '@digdir/designsystemet-react';
import { useWords } from '../../language/use-words';
import { Loaded } from '../../parts/loaded';
import { useQuery } from '../../query/use-query';
import type { ImportFile } from './import-page';

/** What the file is about, and what it would do to the store as a whole. */
export function Effect({ file }: { file: ImportFile }) {
  const { say } = useWords();
  const { retires } = file.effect;
  return (
    <>
      <p>
        {file.kind && say(`importKind.${file.kind}`)}
        {file.connectorName && <> {say('import.fromSource', { name: file.connectorName })}</>}
      </p>
      {retires > 0 && (
        <Details>
          <Details.Summary>{say('import.retires', { n: retires })}</Details.Summary>
          <Details.Content>
            <Retirements id={file.id} />
          </Details.Content>
        </Details>
      )}
    </>
  );
}

function Retirements({ id }: { id: string }) {
  const { say } = useWords();
  const query = useQuery(ImportRetirementsDocument, { id });
  return (
    <Loaded query={query}>
      {({ importRetirements: { total, offers } }) => (
        <>
          <ul className="retired">
            {offers.map((offer) => (
              <li key={offer.id}>
                {offer.name}{' '}
                <small className="quiet">{say('import.retired', { sku: offer.sku, n: offer.onHand })}</small>
              </li>
            ))}
          </ul>
          {total > offers.length && <p className="quiet">{say('import.retiresMore', { n: total - offers.length })}</p>}
        </>
      )}
    </Loaded>
  );
}

interface Yes {
  file: ImportFile;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A large share of the store is asked about again, with the number in the answer. */
export function SecondYes({ file, checked, onChange }: Yes) {
  const { say } = useWords();
  const { asks, offers, retires, reprices, empties } = file.effect;
  if (asks === null) return null;
  return (
    <Alert data-color="warning">
      <div className="stack">
        <p>
          <b>{say('import.asks', { n: asks, offers })}</b> {say('import.asksOf', { retires, reprices, empties })}
        </p>
        <Checkbox
          label={say('import.asksYes', { n: asks })}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
      </div>
    </Alert>
  );
}
