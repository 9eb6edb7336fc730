import { Alert, Button } from '@digdir/designsystemet-react';
import { CloudUpload } from 'lucide-react';
import { time } from '../../language/format';
import { useWords } from '../../language/use-words';
import type { Mark } from '../../offline/marks';
import type { Marking } from '../../offline/use-marks';
import type { Sheet } from './run-page';

/** Comes and goes with every scan, so it has a place of its own: what a thumb is on its way to never moves. */
export function UnsentCount({ count }: { count: number }) {
  const { say } = useWords();
  if (count === 0) return null;
  return (
    <span className="marks-unsent">
      <CloudUpload aria-hidden size={20} /> {say('marks.unsent', { n: count })}
    </span>
  );
}

/** That something is not sent is said, never hidden; and that it is safe. Stands last, where it moves nothing. */
export function WaitingMarks({ count }: { count: number }) {
  const { say } = useWords();
  return (
    <div role="status">
      {count > 0 && (
        <div className="marks-waiting">
          <CloudUpload aria-hidden size={28} />
          <p>
            <b>{say('marks.waiting', { n: count })}</b>
            <span>{say('marks.waitingText')}</span>
          </p>
        </div>
      )}
    </div>
  );
}

export function RefusedMarks({ run, marking }: { run: Sheet; marking: Marking }) {
  const { say } = useWords();
  if (marking.refused.length === 0) return null;
  return (
    <Alert data-color="danger" role="alert" className="marks-refused">
      <h2>{say('marks.refused')}</h2>
      <ul>
        {marking.refused.map((mark) => (
          <RefusedMark key={mark.id} run={run} mark={mark} marking={marking} />
        ))}
      </ul>
    </Alert>
  );
}

function RefusedMark({ run, mark, marking }: { run: Sheet; mark: Mark; marking: Marking }) {
  const { say, sayCode } = useWords();
  const stop = run.stops.find(({ id }) => id === mark.variables.stopId)?.name ?? '';
  const code = mark.kind === 'loadBag' ? mark.variables.bagCode : '';
  const what = say(`marks.${mark.kind}`, { stop, code });
  return (
    <li>
      <b>{what}</b> <span>{say('marks.at', { at: time(mark.at) })}</span>
      <p>{sayCode('problem', mark.refused!.code, 'problem.UNKNOWN', mark.refused!.values)}</p>
      <div className="marks-refused__steps">
        <Button
          variant="secondary"
          aria-label={say('marks.againFor', { what })}
          onClick={() => void marking.tryAgain(mark)}
        >
          {say('retry')}
        </Button>
        <Button
          variant="tertiary"
          aria-label={say('marks.removeFor', { what })}
          onClick={() => void marking.remove(mark)}
        >
          {say('marks.remove')}
        </Button>
      </div>
    </li>
  );
}
