import type { HandOverRefusalCode, SubOrderState } from '@bytorg/graphql-client';
import { Alert } from '@digdir/designsystemet-react';
import { useWords } from '../../language/use-words';
import { useNow } from '../../query/use-now';

export interface CounterNo {
  code: HandOverRefusalCode;
  triesLeft: number | null;
  pausedUntil: string | null;
  partState: SubOrderState | null;
}

/** Why the counter says no, and what is left to try. */
export function CounterRefusal({ refusal, onOver }: { refusal: CounterNo | undefined; onOver?: () => void }) {
  const { say } = useWords();
  if (!refusal) return <div role="alert" />;
  return (
    <div role="alert">
      <Alert data-color={refusal.code === 'NOT_READY' ? 'warning' : 'danger'} className="counter-no">
        {refusal.code === 'PAUSED' && refusal.pausedUntil ? (
          <Countdown until={refusal.pausedUntil} onOver={onOver} />
        ) : (
          say(`handover.refusal.${refusal.code}`, {
            n: refusal.triesLeft ?? 0,
            left: '',
            state: refusal.partState ? say(`state.${refusal.partState}`).toLowerCase() : '',
          })
        )}
      </Alert>
    </div>
  );
}

function Countdown({ until, onOver }: { until: string; onOver?: () => void }) {
  const { say } = useWords();
  const now = useNow(1000);
  const seconds = Math.max(0, Math.ceil((new Date(until).getTime() - now.getTime()) / 1000));
  if (seconds === 0) {
    if (onOver) queueMicrotask(onOver);
    return <>{say('handover.refusal.PAUSED.over')}</>;
  }
  const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    // The moving seconds are for the eye; a screen reader hears the sentence once.
    <span className="figures">{say('handover.refusal.PAUSED', { left })}</span>
  );
}
