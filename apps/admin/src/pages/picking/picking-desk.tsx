import {
  BeginPickingDocument,
  PickLineDocument,
  PickScaleLabelDocument,
  type ShortReason,
} from '@bytorg/graphql-client';
import { Alert, Button } from '@digdir/designsystemet-react';
import { ListChecks, Package, Printer } from 'lucide-react';
import { useState } from 'react';
import { grams } from '../../language/format';
import { useWords } from '../../language/use-words';
import { buzz } from '../../live/sound';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { ScanButton } from '../../scanner/scan-button';
import { useHandScanner } from '../../scanner/use-hand-scanner';
import { BagLabels } from './bag-labels';
import { BagsAndReady } from './bags-and-ready';
import { Brief } from './brief';
import type { Part } from './picking-page';
import { shareOut, together } from './pick-groups';
import { PickLineCard } from './pick-line-card';
import { printOnly } from './print-only';
import { isScaleLabel, scanLine } from './scan-lines';
import { gramsField } from './weigh-form';

type Line = Part['lines'][number];

/** Stands once above the goods of a bundle, which follow each other. */
function BundleHead({ line: { bundle }, before }: { line: Line; before: Line | undefined }) {
  const { say } = useWords();
  if (!bundle || before?.bundle?.offerId === bundle.offerId) return null;
  return (
    <p className="pick-bundle">
      <Package aria-hidden size={20} /> {say('picking.bundle', { n: bundle.quantity, name: bundle.name })}
    </p>
  );
}

export function PickingDesk({ part, onPart }: { part: Part; onPart: (part: Part) => void }) {
  const { say } = useWords();
  const begin = useAct(BeginPickingDocument);
  const pick = useAct(PickLineDocument);
  const label = useAct(PickScaleLabelDocument);
  const key = useKey();
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [heard, setHeard] = useState<{ text: string; wrong: boolean }>();
  const picking = part.state === 'PICKING';
  const lines = together(part.lines);
  const done = lines.filter((line) => line.picked !== null).length;

  async function save(lineId: string, picked: number, shortReason?: ShortReason, weight?: number) {
    const { of } = lines.find((line) => line.id === lineId)!;
    // Whoever taps again after a refusal says the same of each.
    for (const { line, picked: found } of shareOut(of, picked)) {
      const reason = found < line.quantity ? shortReason : undefined;
      const answer = await pick.run({ lineId: line.id, picked: found, shortReason: reason, grams: weight });
      if (!answer) return false;
      onPart(answer.pickLine);
    }
    return true;
  }

  /** The label of the store's own scale tells goods and weight: the server knows how this store's labels are read. */
  async function weighBy(code: string) {
    setHeard(undefined);
    const answer = await label.run({ subOrderId: part.id, code, key: key.current() });
    // Every scan is a piece of its own, also of the same weight.
    key.next();
    if (!answer) return buzz();
    onPart(answer.pickScaleLabel);
    const before = new Set(part.lines.filter((l) => l.picked !== null).map((l) => l.id));
    const line = answer.pickScaleLabel.lines.find((l) => l.picked !== null && !before.has(l.id));
    if (line)
      setHeard({
        text: say('picking.weigh.scanned', { name: line.name, weight: grams(line.weighedGrams ?? 0) }),
        wrong: false,
      });
  }

  function onCode(code: string) {
    if (!picking) return;
    label.clear();
    const outcome = scanLine(lines, counts, code);
    if (outcome.kind === 'unknown' && isScaleLabel(code) && part.lines.some((l) => l.byWeight))
      return void weighBy(code);
    if (outcome.kind === 'unknown') {
      buzz();
      return setHeard({ text: say('picking.scan.wrong', { code }), wrong: true });
    }
    if (outcome.kind === 'enough') {
      buzz();
      return setHeard({ text: say('picking.scan.enough', { name: outcome.line.name }), wrong: true });
    }
    if (outcome.line.byWeight) {
      document.getElementById(gramsField(outcome.line.id))?.focus();
      return setHeard({ text: say('picking.weigh.scan', { name: outcome.line.name }), wrong: false });
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
          <strong>{say('picking.progress', { done, total: lines.length })}</strong>
          <progress
            value={done}
            max={lines.length}
            aria-label={say('picking.progress', { done, total: lines.length })}
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
      <Refusal error={pick.error ?? label.error ?? begin.error} />
      {part.state === 'ACCEPTED' && (
        <Button className="no-print" data-size="lg" onClick={() => void start()} loading={begin.busy}>
          <ListChecks aria-hidden /> {say('picking.start')}
        </Button>
      )}
      <ol className="pick-lines">
        {lines.map((line, n) => (
          <li key={line.id} data-bundle={line.bundle ? true : undefined}>
            <BundleHead line={line} before={lines[n - 1]} />
            <PickLineCard
              line={line}
              open={picking}
              scanned={counts[line.id] ?? 0}
              busy={pick.busy || label.busy}
              onPick={save}
            />
          </li>
        ))}
      </ol>
      <BagsAndReady part={part} complete={done === lines.length} onPart={onPart} />
      <BagLabels part={part} />
    </>
  );
}
