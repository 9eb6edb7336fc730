import { CountRestAsNothingDocument, RoundLinesDocument } from '@bytorg/graphql-client';
import { Alert, Button, Checkbox, Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { useQuery } from '../../query/use-query';

interface Props {
  id: string;
  left: number;
  /** Which they are. */
  seen: string;
  onDone: () => Promise<void>;
}

/** What nobody met keeps its number, until a person says that it is gone; that holds for the goods that were shown. */
export function WhatIsLeft({ id, left, seen, onDone }: Props) {
  const { say } = useWords();
  const act = useAct(CountRestAsNothingDocument);
  const key = useKey();
  const [yes, setYes] = useState<string>();
  async function zero() {
    const body = { id, seen };
    if (await act.run({ ...body, key: key.of(body) })) key.next();
    await onDone();
  }
  return (
    <Alert data-color="warning">
      <div className="stack">
        <p>
          <b>{say('round.left', { n: left })}</b> {say('round.leftText')}
        </p>
        <Details>
          <Details.Summary>{say('round.leftShow')}</Details.Summary>
          <Details.Content>
            <Names key={seen} id={id} />
          </Details.Content>
        </Details>
        <Checkbox
          label={say('round.leftGone', { n: left })}
          checked={yes === seen}
          onChange={(event) => setYes(event.target.checked ? seen : undefined)}
        />
        <div>
          <Button variant="secondary" disabled={yes !== seen} loading={act.busy} onClick={() => void zero()}>
            {say('round.leftZero')}
          </Button>
        </div>
        <Refusal error={act.error} />
      </div>
    </Alert>
  );
}

function Names({ id }: { id: string }) {
  const { say } = useWords();
  const query = useQuery(RoundLinesDocument, { id, show: 'LEFT' });
  return (
    <Loaded query={query} skeleton={<Lines count={3} height={24} />}>
      {({ countLines: { rows, total } }) => (
        <>
          <ul className="retired">
            {rows.map((row) => (
              <li key={row.offerId}>
                {row.name} {row.variantName}{' '}
                <small className="quiet">
                  {row.sku}
                  {row.shelf && ` · ${say('round.shelf', { name: row.shelf })}`}
                </small>
              </li>
            ))}
          </ul>
          {total > rows.length && <p className="quiet">{say('import.retiresMore', { n: total - rows.length })}</p>}
        </>
      )}
    </Loaded>
  );
}
