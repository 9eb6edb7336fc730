import { AssignCourierDocument, type CouriersQuery, type PlannedRunFragment } from '@bytorg/graphql-client';
import { Select } from '@digdir/designsystemet-react';
import { kilometres, time } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';

interface Props {
  run: PlannedRunFragment;
  couriers: CouriersQuery['couriers'];
  onChange: () => void;
}

export function RunRow({ run, couriers, onChange }: Props) {
  const { say, language } = useWords();
  const assign = useAct(AssignCourierDocument);
  const courier = couriers.find(({ name }) => name === run.courierName);
  const total = run.storeCount + run.doorCount;

  async function give(courierId: string) {
    if (courierId && (await assign.run({ runId: run.id, courierId }))) onChange();
  }
  return (
    <div className="run-row">
      <p>
        <b>
          {say('planning.run', {
            stores: say('planning.storesN', { n: run.storeCount }),
            doors: say('planning.doorsN', { n: run.doorCount }),
            bags: say('planning.bagsN', { n: run.bagCount }),
          })}
        </b>
        <small>
          {kilometres(run.distanceM, language)} · {say(`planning.${run.state}`, { done: run.doneCount, total })}
        </small>
      </p>
      <Select
        data-size="sm"
        aria-label={say('planning.courierFor', { slot: `${time(run.slotStartsAt)}–${time(run.slotEndsAt)}` })}
        value={courier?.id ?? ''}
        disabled={assign.busy || run.state !== 'PLANNED'}
        onChange={(event) => void give(event.target.value)}
      >
        <Select.Option value="">{run.courierName ?? say('planning.noCourier')}</Select.Option>
        {couriers.map((person) => (
          <Select.Option key={person.id} value={person.id}>
            {person.name}
          </Select.Option>
        ))}
      </Select>
      <Refusal error={assign.error} />
    </div>
  );
}
