import { Alert, Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { Check, Truck, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../../language/use-words';
import { buzz } from '../../live/sound';
import type { Marking } from '../../offline/use-marks';
import { ScanButton } from '../../scanner/scan-button';
import { useHandScanner } from '../../scanner/use-hand-scanner';
import { BagList } from './bag-list';
import { FailSheet } from './fail-sheet';
import type { RunStop, Sheet } from './run-page';

interface Props {
  run: Sheet;
  stop: RunStop;
  mark: Marking['mark'];
}

/** Its goods lie at a store that the run has still to come to. */
function isAhead(run: Sheet, door: RunStop): boolean {
  const parts = new Set([...door.bags.map((bag) => bag.orderNumber), ...door.notReady]);
  return run.stops.some(
    ({ kind, state, bags, notReady }) =>
      kind === 'STORE' &&
      state === 'PLANNED' &&
      [...bags.map((bag) => bag.orderNumber), ...notReady].some((number) => parts.has(number)),
  );
}

export function DoorStop({ run, stop, mark }: Props) {
  const { say } = useWords();
  const [ending, setEnding] = useState(false);
  const ended = useRef(false);
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState<string>();
  const [receivedBy, setReceivedBy] = useState('');
  const [idChecked, setIdChecked] = useState(false);
  const [asked, setAsked] = useState(false);
  const [failing, setFailing] = useState(false);
  const aboard = stop.bags.filter((bag) => bag.state === 'ON_BOARD');

  function tick(code: string) {
    setWrong(undefined);
    if (stop.bags.some((bag) => bag.code === code)) return setFound((old) => new Set([...old, code]));
    buzz();
    setWrong(code);
  }
  useHandScanner(tick, !failing);

  /** A second tap is no second mark. */
  function once() {
    if (ended.current) return false;
    ended.current = true;
    setEnding(true);
    return true;
  }
  async function delivered() {
    if (stop.minAge !== null && !idChecked) return setAsked(true);
    if (!once()) return;
    await mark({
      kind: 'deliverStop',
      variables: {
        stopId: stop.id,
        receivedBy: receivedBy.trim() || undefined,
        idChecked: stop.minAge === null ? undefined : idChecked,
      },
    });
  }

  async function driveOn() {
    if (!once()) return;
    await mark({ kind: 'failStop', variables: { stopId: stop.id, reason: 'NOT_READY' } });
  }

  if (aboard.length === 0 && isAhead(run, stop))
    return (
      <p>
        <b>{say('run.fetchFirst')}</b>
      </p>
    );
  if (aboard.length === 0)
    return (
      <>
        <p>
          <b>{say('run.nothingAboard')}</b>
        </p>
        <Button className="thumb-button" onClick={() => void driveOn()} loading={ending}>
          <Truck aria-hidden /> {say('run.driveOn')}
        </Button>
      </>
    );
  return (
    <>
      <BagList
        title={say('run.bags.give', { n: aboard.length })}
        bags={aboard}
        ticked={(bag) => found.has(bag.code)}
        onTick={(bag) => tick(bag.code)}
        busy={false}
      />
      {wrong && (
        <Alert data-color="danger" role="alert">
          {say('run.scan.wrong', { code: wrong })}
        </Alert>
      )}
      {found.size < aboard.length && <ScanButton onCode={tick} size="lg" />}
      {stop.minAge !== null && (
        <Checkbox
          className="stop__id"
          label={say('run.id', { n: stop.minAge })}
          checked={idChecked}
          error={asked && !idChecked ? say('run.idNeeded') : undefined}
          onChange={(event) => setIdChecked(event.target.checked)}
        />
      )}
      <Textfield
        label={`${say('run.receivedBy')} (${say('optional')})`}
        autoComplete="off"
        value={receivedBy}
        onChange={(event) => setReceivedBy(event.target.value)}
      />
      <Button className="thumb-button" onClick={() => void delivered()} loading={ending}>
        <Check aria-hidden /> {say('run.delivered')}
      </Button>
      <Button className="thumb-button" variant="secondary" data-color="neutral" onClick={() => setFailing(true)}>
        <X aria-hidden /> {say('run.failed')}
      </Button>
      {failing && <FailSheet stop={stop} onClose={() => setFailing(false)} mark={mark} />}
    </>
  );
}
