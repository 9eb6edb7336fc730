import { Alert, Button } from '@digdir/designsystemet-react';
import { Truck } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../../language/use-words';
import { buzz } from '../../live/sound';
import { splitOrders } from '../../offline/marks';
import type { Marking } from '../../offline/use-marks';
import { ScanButton } from '../../scanner/scan-button';
import { useHandScanner } from '../../scanner/use-hand-scanner';
import { BagList } from './bag-list';
import { LeaveSheet } from './leave-sheet';
import type { RunStop, Sheet } from './run-page';

interface Props {
  run: Sheet;
  stop: RunStop;
  mark: Marking['mark'];
}

export function StoreStop({ run, stop, mark }: Props) {
  const { say } = useWords();
  const [leaving, setLeaving] = useState(false);
  const left = useRef(false);
  const [asking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const waiting = stop.bags.filter((bag) => bag.state === 'PACKED');
  const staying = [...new Set([...waiting.map((bag) => bag.orderNumber), ...stop.notReady])];

  const split = splitOrders(stop);

  async function take(code: string) {
    setWrong(undefined);
    const bag = stop.bags.find((candidate) => candidate.code === code);
    if (!bag) {
      buzz();
      return setWrong(code);
    }
    if (bag.state !== 'PACKED') return;
    await mark({ kind: 'loadBag', variables: { runId: run.id, stopId: stop.id, bagCode: code } });
  }
  async function driveOn() {
    if (left.current) return; // a second tap is no second mark
    left.current = true;
    setLeaving(true);
    await mark({ kind: 'leaveStore', variables: { stopId: stop.id, wholePartsStay: split.length > 0 } });
  }
  function onward() {
    if (split.length > 0) return say('run.leaveWhole', { n: split.length });
    if (waiting.length > 0) return say('run.leaveWithout', { n: say('runs.bags', { n: waiting.length }) });
    if (stop.notReady.length > 0) return say('run.leaveWithout', { n: say('run.orders', { n: stop.notReady.length }) });
    return say(stop.bags.length > 0 ? 'run.leave' : 'run.driveOn');
  }
  useHandScanner((code) => void take(code), !asking);

  return (
    <>
      {stop.notReady.length > 0 && (
        <Alert data-color="warning">
          {say('run.notReady', { n: stop.notReady.length, numbers: stop.notReady.join(', ') })}
        </Alert>
      )}
      <BagList
        title={stop.bags.length === 0 ? say('run.noBags') : say('run.bags.load', { n: stop.bags.length })}
        bags={stop.bags}
        ticked={(bag) => bag.state !== 'PACKED'}
        onTick={(bag) => void take(bag.code)}
        busy={leaving}
      />
      {wrong && (
        <Alert data-color="danger" role="alert">
          {say('run.scan.wrong', { code: wrong })}
        </Alert>
      )}
      {split.length > 0 && (
        <Alert data-color="warning">{say('run.split', { n: split.length, numbers: split.join(', ') })}</Alert>
      )}
      {waiting.length > 0 && <ScanButton onCode={(code) => void take(code)} size="lg" />}
      <Button
        className="thumb-button"
        variant={staying.length > 0 ? 'secondary' : 'primary'}
        onClick={() => (staying.length > 0 ? setAsking(true) : void driveOn())}
        loading={leaving}
      >
        <Truck aria-hidden />
        {onward()}
      </Button>
      {asking && (
        <LeaveSheet
          words={onward()}
          orders={staying}
          onStay={() => setAsking(false)}
          onLeave={() => {
            setAsking(false);
            void driveOn();
          }}
        />
      )}
    </>
  );
}
