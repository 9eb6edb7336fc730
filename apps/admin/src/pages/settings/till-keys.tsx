import { CreateTillKeyDocument, RevokeTillKeyDocument, TillKeysDocument } from '@bytorg/graphql-client';
import { Alert, Button, Details, Textfield } from '@digdir/designsystemet-react';
import { Copy, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { date } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { Refusal } from '../../parts/refusal';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { useQuery } from '../../query/use-query';

/** What a till's maker needs to know, as something that can be tried at once. */
const example = (storeId: string) => `curl ${window.location.origin}/graphql \\
  -H 'Authorization: Bearer …' -H 'Content-Type: application/json' \\
  -d '${JSON.stringify({
    query:
      'mutation ($store: ID!, $items: [StockToldInput!]!, $key: String!) { setStock(storeId: $store, items: $items, key: $key) { ... on PushReport { changed unchanged refused { field code } } ... on InputProblems { problems { field code } } } }',
    variables: { store: storeId, items: [{ gtin: '7038010009457', onHand: 12 }], key: '2026-11-22T14:30-1' },
  })}'`;

export function TillKeys({ storeId }: { storeId: string }) {
  const { say, language } = useWords();
  const query = useQuery(TillKeysDocument, { storeId });
  const revoke = useAct(RevokeTillKeyDocument);

  async function takeAway(id: string) {
    await revoke.run({ storeId, id });
    await query.refetch();
  }

  return (
    <section className="card stack">
      <div>
        <h2>{say('tills.title')}</h2>
        <p className="quiet">{say('tills.text')}</p>
      </div>
      <Loaded query={query} skeleton={<Lines count={1} />}>
        {({ tillKeys }) => (
          <ul className="closures">
            {tillKeys.map((till) => (
              <li key={till.id}>
                <b>{till.name}</b>
                <small className="quiet">
                  {till.lastUsedAt
                    ? say('tills.used', { day: date(till.lastUsedAt, language, 'short') })
                    : say('tills.neverUsed')}
                </small>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  data-color="danger"
                  icon
                  aria-label={say('tills.revoke', { name: till.name })}
                  onClick={() => void takeAway(till.id)}
                >
                  <Trash2 aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Refusal error={revoke.error} />
      <NewKey storeId={storeId} onMade={() => void query.refetch()} />
      <Details>
        <Details.Summary>{say('tills.how')}</Details.Summary>
        <Details.Content>
          <p>{say('tills.howText')}</p>
          <pre className="till-example">{example(storeId)}</pre>
        </Details.Content>
      </Details>
    </section>
  );
}

function NewKey({ storeId, onMade }: { storeId: string; onMade: () => void }) {
  const { say } = useWords();
  const [name, setName] = useState('');
  const [made, setMade] = useState<{ name: string; key: string }>();
  const create = useAct(CreateTillKeyDocument);
  const problems = useInputProblems();

  async function add(event: FormEvent) {
    event.preventDefault();
    problems.clear();
    const answer = (await create.run({ storeId, name }))?.createTillKey;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename !== 'NewTillKey') return;
    setMade({ name: answer.till.name, key: answer.key });
    setName('');
    onMade();
  }

  return (
    <>
      {made && (
        <Alert data-color="success" role="status">
          <p>{say('tills.made', { name: made.name })}</p>
          <p className="till-key">
            <code>{made.key}</code>
            <Button
              variant="tertiary"
              data-size="sm"
              icon
              aria-label={say('tills.copy')}
              onClick={() => void navigator.clipboard.writeText(made.key)}
            >
              <Copy aria-hidden />
            </Button>
          </p>
        </Alert>
      )}
      <form className="till-form" onSubmit={(event) => void add(event)} noValidate>
        <Textfield
          label={say('tills.name')}
          description={say('tills.nameHint')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={problems.of('name')}
        />
        <Button type="submit" variant="secondary" loading={create.busy}>
          {say('tills.create')}
        </Button>
      </form>
      <Refusal error={create.error} />
    </>
  );
}
