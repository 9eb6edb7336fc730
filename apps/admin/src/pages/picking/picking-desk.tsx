import { BeginPickingDocument, PickLineDocument, type ShortReason } from '@bytorg/graphql-client';
import { Alert, Button } from '@digdir/designsystemet-react';
import { ListChecks, Printer } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { buzz } from '../../live/sound';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { ScanButton } from '../../scanner/scan-button';
import { useHandScanner } from '../../scanner/use-hand-scanner';
import { BagLabels } from './bag-labels';
import { BagsAndReady } from './bags-and-ready';
import { Brief } from './brief';
import type { Part } from './picking-page';
import { PickLineCard } from './pick-line-card';
import { printOnly } from './print-only';
import { scanLine } from './scan-lines';

export function PickingDesk({ part, onPart }: { part: Part; onPart: (part: Part) => void }) {
  const { say } = useWords();
  const begin = useAct(BeginPickingDocument);
  const pick = useAct(PickLineDocument);
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [heard, setHeard] = useState<{ text: string; wrong: boolean }>();
  const picking = part.state === 'PICKING';
  const done = part.lines.filter((line) => line.picked !== null).length;

  async function save(lineId: string, picked: number, shortReason?: ShortReason) {
    const answer = await pick.run({ lineId, picked, shortReason });
    if (answer) onPart(answer.pickLine);
    return answer !== undefined;
  }

  function onCode(code: string) {
    if (!picking) return;
    const outcome = scanLine(part.lines, counts, code);
    if (outcome.kind === 'unknown') {
      buzz();
      return setHeard({ text: say('picking.scan.wrong', { code }), wrong: true });
    }
    if (outcome.kind === 'enough') {
      buzz();
      return setHeard({ text: say('picking.scan.enough', { name: outcome.line.name }), wrong: true });
    }
    setHeard({ text: say('picking.scan.right', { name: outcome.line.name }), wrong: false });
    setCounts((old) => ({ ...old, [outcome.line.id]: outcome.scanned }));
    if (outcome.kind === 'complete') void save(outcome.line.id, outcome.line.quantity);
  }
  useHandScanner(onCode, picking);

  async function start() {
    const answer = await begin.run({ subOrderId: part.id });
    if (answer) onPart(answer.startPicking);
  }

  return (
    <>
      <Brief part={part} />
      <div className="picking-bar no-print">
        <div className="picking-bar__progress">
          <strong>{say('picking.progress', { done, total: part.lines.length })}</strong>
          <progress
            value={done}
            max={part.lines.length}
            aria-label={say('picking.progress', { done, total: part.lines.length })}
          />
        </div>
        {picking && <ScanButton onCode={onCode} />}
        <Button variant="tertiary" className="flush" onClick={() => printOnly('list')}>
          <Printer aria-hidden /> {say('picking.printList')}
        </Button>
      </div>
      <div role="status" className="no-print">
        {heard && <Alert data-color={heard.wrong ? 'danger' : 'success'}>{heard.text}</Alert>}
      </div>
      <Refusal error={pick.error ?? begin.error} />
      {part.state === 'ACCEPTED' && (
        <Button className="no-print" data-size="lg" onClick={() => void start()} loading={begin.busy}>
          <ListChecks aria-hidden /> {say('picking.start')}
        </Button>
      )}
      <ol className="pick-lines">
        {part.lines.map((line) => (
          <li key={line.id}>
            <PickLineCard line={line} open={picking} scanned={counts[line.id] ?? 0} busy={pick.busy} onPick={save} />
          </li>
        ))}
      </ol>
      <BagsAndReady part={part} complete={done === part.lines.length} onPart={onPart} />
      <BagLabels part={part} />
    </>
  );
}
