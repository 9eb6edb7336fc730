import { HandOverByNameDocument, HandOverDocument, type PartInHandFragment } from '@bytorg/graphql-client';
import { Alert, Button, Checkbox } from '@digdir/designsystemet-react';
import { Handshake } from 'lucide-react';
import { useRef, useState } from 'react';
import { kroner } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { CounterRefusal, type CounterNo } from './counter-refusal';
import { CounterLine } from './counter-line';

export type Part = PartInHandFragment;
export type Proof = { code: string } | { name: string; phone: string };

interface Props {
  part: Part;
  otherStores: string[];
  proof: Proof;
  onBack: () => void;
  onDone: (part: Part) => void;
}

export function FoundPart({ part, otherStores, proof, onBack, onDone }: Props) {
  const { say } = useWords();
  const byCode = useAct(HandOverDocument);
  const byName = useAct(HandOverByNameDocument);
  const key = useKey();
  const [refused, setRefused] = useState<Record<string, number>>({});
  const [idChecked, setIdChecked] = useState(false);
  const [refusal, setRefusal] = useState<CounterNo>();
  const idBox = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  const lines = part.lines.filter((line) => line.picked !== 0);

  async function confirm() {
    if (part.minAge !== null && !idChecked) {
      setAsked(true);
      return idBox.current?.focus();
    }
    const given = {
      subOrderId: part.id,
      refused: Object.entries(refused)
        .filter(([, quantity]) => quantity > 0)
        .map(([lineId, quantity]) => ({ lineId, quantity })),
      idChecked: part.minAge === null ? undefined : idChecked,
      key: key.current(),
    };
    const answer =
      'code' in proof
        ? (await byCode.run({ ...given, code: proof.code }))?.handOver
        : (await byName.run({ ...given, ...proof }))?.handOverByName;
    if (!answer) return;
    key.next();
    if (answer.__typename === 'HandOverRefusal') return setRefusal(answer);
    onDone(answer);
  }

  return (
    <div className="found">
      <div className="found__who">
        <h2>{part.shopperName}</h2>
        <p className="found__number">{part.number}</p>
        <p className="quiet">
          {say('handover.bags', { n: part.bags.length })} · {say('handover.reserved')}{' '}
          <span className="price">{kroner(part.totalOre)}</span>
        </p>
      </div>
      <section className="stack" aria-label={say('handover.lines')}>
        <ul className="found__lines">
          {lines.map((line) => (
            <CounterLine
              key={line.id}
              line={line}
              refused={refused[line.id] ?? 0}
              onRefuse={(quantity) => {
                key.next(); // other content is another intent
                setRefused((old) => ({ ...old, [line.id]: quantity }));
              }}
            />
          ))}
        </ul>
        {Object.values(refused).some((quantity) => quantity > 0) && (
          <p className="quiet">{say('handover.refusedNote')}</p>
        )}
      </section>
      {part.minAge !== null && (
        <Checkbox
          ref={idBox}
          className="found__id"
          label={say('handover.id', { n: part.minAge })}
          checked={idChecked}
          error={asked && !idChecked ? say('handover.idNeeded') : undefined}
          onChange={(event) => setIdChecked(event.target.checked)}
        />
      )}
      {otherStores.length > 0 && (
        <Alert data-color="info">{say('handover.otherStores', { stores: otherStores.join(', ') })}</Alert>
      )}
      <CounterRefusal refusal={refusal} />
      <Refusal error={byCode.error ?? byName.error} />
      <div className="found__steps">
        <Button data-size="lg" onClick={() => void confirm()} loading={byCode.busy || byName.busy}>
          <Handshake aria-hidden /> {say('handover.confirm')}
        </Button>
        <Button variant="tertiary" onClick={onBack}>
          {say('handover.another')}
        </Button>
      </div>
    </div>
  );
}
