import { CountAnewDocument } from '@bytorg/graphql-client';
import { Button, Spinner, Textfield } from '@digdir/designsystemet-react';
import { ArrowRight, Minus, Plus, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Thumb } from '../../parts/thumb';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import type { Line } from './pending';
import type { useRound } from './use-round';

type Desk = ReturnType<typeof useRound>;

/** What is being counted just now: its name, and a number large enough for an outstretched arm. */
export function InHandCard({ roundId, desk }: { roundId: string; desk: Desk }) {
  const { say } = useWords();
  if (desk.code)
    return (
      <section className="in-hand" aria-busy>
        <p role="status">
          <Spinner aria-hidden data-size="sm" /> {say('round.looking', { code: desk.code })}
        </p>
      </section>
    );
  if (!desk.line) return null;
  const waits = desk.pending.some(({ counted }) => counted.offerId === desk.line!.offerId);
  return <InHand key={desk.line.offerId} roundId={roundId} line={desk.line} desk={desk} waits={waits} />;
}

interface Props {
  roundId: string;
  line: Line;
  desk: Desk;
  waits: boolean;
}

function InHand({ roundId, line, desk, waits }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const card = useRef<HTMLElement>(null);
  // In braces: newer browsers answer a promise, which is no way of undoing an effect.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  // Scanned once more: what was typed and not saved is about the number before.
  useEffect(() => setTyped(undefined), [line.mine]);
  const shown = typed ?? (line.figure === null ? '' : String(line.mine));
  const number = /^\d{1,6}$/.test(shown) ? Number(shown) : undefined;
  const step = (by: number) => setTyped(String(Math.max(0, (number ?? 0) + by)));

  function save(event: FormEvent) {
    event.preventDefault();
    setWrong(number === undefined);
    if (number !== undefined) desk.type(line.offerId, number);
  }

  return (
    <section className="in-hand" aria-label={line.name} ref={card}>
      <div className="in-hand__what">
        <Thumb picture={line.picture} size={64} />
        <div>
          <h2 aria-live="polite">
            {line.name} {line.variantName}
          </h2>
          <p className="quiet small">
            {line.sku}
            {line.shelf && ` · ${say('round.shelf', { name: line.shelf })}`}
          </p>
        </div>
      </div>
      <form onSubmit={save} noValidate>
        <div className="in-hand__number">
          <Button type="button" variant="secondary" icon aria-label={say('round.fewer')} onClick={() => step(-1)}>
            <Minus aria-hidden />
          </Button>
          <Textfield
            label={say('round.number')}
            inputMode="numeric"
            autoComplete="off"
            value={shown}
            error={wrong && say('round.whole')}
            onChange={(event) => setTyped(event.target.value.trim())}
            onFocus={(event) => event.target.select()}
          />
          <Button type="button" variant="secondary" icon aria-label={say('round.more')} onClick={() => step(1)}>
            <Plus aria-hidden />
          </Button>
        </div>
        <p className="quiet small">
          {line.people > 1 ? say('round.total', { n: line.figure, people: line.people }) : say('round.numberHint')}
        </p>
        <Button type="submit" data-size="lg">
          {say('round.next')} <ArrowRight aria-hidden />
        </Button>
      </form>
      {line.figure !== null && !waits && <Anew roundId={roundId} line={line} desk={desk} />}
    </section>
  );
}

function Anew({ roundId, line, desk }: Omit<Props, 'waits'>) {
  const { say } = useWords();
  const act = useAct(CountAnewDocument);
  const key = useKey();
  async function anew() {
    const answer = await act.run({ id: roundId, offerId: line.offerId, key: key.current() });
    if (!answer) return;
    key.next();
    desk.learn(answer.countAnew);
    void desk.refetch();
  }
  return (
    <>
      <Button variant="tertiary" onClick={() => void anew()} loading={act.busy}>
        <RotateCcw aria-hidden /> {say('round.anew')}
      </Button>
      <Refusal error={act.error} />
    </>
  );
}
