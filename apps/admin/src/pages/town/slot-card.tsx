import { PlanRunDocument, type CouriersQuery } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Route, TriangleAlert } from 'lucide-react';
import { kroner, time } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import type { Slot } from './planning-page';
import { RunRow } from './run-row';

interface Props {
  slot: Slot;
  couriers: CouriersQuery['couriers'];
  onChange: () => void;
}

export function SlotCard({ slot, couriers, onChange }: Props) {
  const { say, moment } = useWords();
  const plan = useAct(PlanRunDocument);
  const key = useKey();
  const window = `${time(slot.startsAt)}–${time(slot.endsAt)}`;

  async function make() {
    if (!(await plan.run({ slotId: slot.id, key: key.current() }))) return;
    key.next();
    onChange();
  }
  return (
    <article className="slot">
      <div className="slot__head">
        <h3>{window}</h3>
        <meter
          min={0}
          max={slot.capacity}
          value={slot.taken}
          aria-label={say('planning.taken', { taken: slot.taken, capacity: slot.capacity })}
        />
        <p>
          {say('planning.taken', { taken: slot.taken, capacity: slot.capacity })}
          <small>
            {say('planning.cutoff', { at: moment(slot.cutoffAt) })} · {kroner(slot.feeOre)}
          </small>
        </p>
        {slot.unplannedOrders > 0 ? (
          <div className="slot__plan">
            <span className="state state--warn">
              <TriangleAlert aria-hidden /> {say('planning.unplanned', { n: slot.unplannedOrders })}
            </span>
            <Button
              data-size="sm"
              onClick={() => void make()}
              loading={plan.busy}
              aria-label={say('planning.planFor', { slot: window })}
            >
              <Route aria-hidden /> {say('planning.plan')}
            </Button>
          </div>
        ) : (
          <span className="state state--plain">
            {slot.taken === 0 ? say('planning.empty') : say('planning.unplanned', { n: 0 })}
          </span>
        )}
      </div>
      <Refusal error={plan.error} />
      {slot.runs.map((run) => (
        <RunRow key={run.id} run={run} couriers={couriers} onChange={onChange} />
      ))}
    </article>
  );
}
