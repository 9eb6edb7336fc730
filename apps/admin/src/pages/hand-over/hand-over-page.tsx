import { FindHandOverDocument, type FindHandOverMutation } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { PhoneOff } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../language/use-words';
import { buzz } from '../../live/sound';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { ScanButton } from '../../scanner/scan-button';
import { useHandScanner } from '../../scanner/use-hand-scanner';
import { useStore } from '../../shell/store-frame';
import { ByNameSheet } from './by-name-sheet';
import { CodeEntry } from './code-entry';
import { codeFrom } from './code-from';
import { CounterRefusal, type CounterNo } from './counter-refusal';
import { Done } from './done';
import { Expecting } from './expecting';
import { FoundPart, type Part } from './found-part';
import './hand-over.css';

type Found = Extract<FindHandOverMutation['findHandOver'], { __typename: 'HandOverFound' }>;

export function HandOverPage() {
  const { say } = useWords();
  const store = useStore();
  const [search, setSearch] = useSearchParams();
  const expected = search.get('nr');
  const find = useAct(FindHandOverDocument);
  const [found, setFound] = useState<{ code: string; answer: Found }>();
  const [refusal, setRefusal] = useState<CounterNo>();
  const [done, setDone] = useState<Part>();
  const [byName, setByName] = useState(false);

  async function look(raw: string) {
    const code = codeFrom(raw);
    setRefusal(undefined);
    const answer = (await find.run({ storeId: store.id, code }))?.findHandOver;
    if (!answer) return;
    if (answer.__typename === 'HandOverFound') return setFound({ code, answer });
    buzz();
    setRefusal(answer);
  }

  function handedOver(part: Part) {
    setFound(undefined);
    setByName(false);
    setDone(part);
    setSearch({}, { replace: true });
  }

  useHandScanner((code) => void look(code), !found && !done && !byName);

  if (done) {
    return (
      <Page title={say('handover.title')} width="narrow">
        <Done part={done} onNext={() => setDone(undefined)} />
      </Page>
    );
  }
  if (found) {
    return (
      <Page title={say('handover.title')} width="narrow">
        <FoundPart
          part={found.answer.subOrder}
          otherStores={found.answer.otherStores}
          proof={{ code: found.code }}
          onBack={() => setFound(undefined)}
          onDone={handedOver}
        />
      </Page>
    );
  }
  return (
    <Page title={say('handover.title')} lead={say('handover.lead')} width="narrow">
      {expected && <Expecting subOrderId={expected} />}
      <CodeEntry onCode={(code) => void look(code)} busy={find.busy} paused={refusal?.code === 'PAUSED'} />
      <CounterRefusal refusal={refusal} onOver={() => setRefusal(undefined)} />
      <Refusal error={find.error} />
      <div className="counter-ways">
        <ScanButton onCode={(code) => void look(code)} />
        <Button variant="secondary" onClick={() => setByName(true)}>
          <PhoneOff aria-hidden /> {say('handover.noPhone')}
        </Button>
      </div>
      <p className="quiet small">{say('scan.hint')}</p>
      {byName && <ByNameSheet preset={expected} onClose={() => setByName(false)} onDone={handedOver} />}
    </Page>
  );
}
