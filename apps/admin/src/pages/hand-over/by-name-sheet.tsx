import { PartToHandOverDocument, WaitingToCollectDocument } from '@bytorg/graphql-client';
import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../language/use-words';
import { Loaded } from '../../parts/loaded';
import { Sheet } from '../../parts/sheet';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { FoundPart, type Part, type Proof } from './found-part';

interface Props {
  preset: string | null;
  onClose: () => void;
  onDone: (part: Part) => void;
}

/** Without a phone: name and number against the order. The server compares them, counts the tries and logs who asked. */
export function ByNameSheet({ preset, onClose, onDone }: Props) {
  const { say } = useWords();
  const store = useStore();
  const query = useQuery(WaitingToCollectDocument, { storeId: store.id });
  const [chosen, setChosen] = useState(preset ?? '');
  const [proof, setProof] = useState<Proof>();
  const part = useQuery(PartToHandOverDocument, proof ? { id: chosen } : null);

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setProof({ name: String(form.get('name')).trim(), phone: String(form.get('phone')).trim() });
  }

  return (
    <Sheet title={say('handover.byName')} onClose={onClose} side="right">
      {proof ? (
        <Loaded query={part}>
          {({ subOrder }) =>
            subOrder && (
              <FoundPart
                part={subOrder}
                otherStores={[]}
                proof={proof}
                onBack={() => setProof(undefined)}
                onDone={onDone}
              />
            )
          }
        </Loaded>
      ) : (
        <Loaded query={query}>
          {({ board }) => {
            const waiting = board.cards.filter((card) => card.state === 'READY' && card.fulfilment === 'COLLECT');
            if (waiting.length === 0) return <p>{say('handover.noneReady')}</p>;
            return (
              <form className="form" onSubmit={ask}>
                <p>{say('handover.byNameText')}</p>
                <Field>
                  <Label>{say('handover.choose')}</Label>
                  <Select required value={chosen} onChange={(event) => setChosen(event.target.value)}>
                    <Select.Option value="">{say('handover.chooseFirst')}</Select.Option>
                    {waiting.map((card) => (
                      <Select.Option key={card.id} value={card.id}>
                        {`${card.number} · ${say('handover.bags', { n: card.bagCount })}`}
                      </Select.Option>
                    ))}
                  </Select>
                </Field>
                <Textfield label={say('handover.name')} name="name" autoComplete="off" required />
                <Textfield label={say('handover.phone')} name="phone" type="tel" autoComplete="off" required />
                <Button type="submit">{say('handover.find')}</Button>
              </form>
            );
          }}
        </Loaded>
      )}
    </Sheet>
  );
}
