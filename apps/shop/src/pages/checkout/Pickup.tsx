import { clockSpan, dayKey } from '@bytorg/ui';
import { useMoments } from '../../goods/useMoments';
import { useTexts } from '../../texts/texts';
import { Field, FieldTrouble, idOf, useField, useFormState } from './fields';
import type { CheckoutData } from './Fulfilment';
import { hasOwnTimeProblem } from './problems';

/** One common time for the whole round, preselected; a store of one's choice may get its own. */
export function Pickup({ checkout }: { checkout: CheckoutData }) {
  const t = useTexts();
  const common = checkout.commonSlots;
  const several = checkout.parts.length > 1;
  return (
    <>
      {common.length > 0 ? (
        <CommonSlots slots={common} several={several} />
      ) : (
        <p className="till-hint">{t('pickup.noCommon')}</p>
      )}
      {several || common.length === 0 ? (
        <OwnTimes checkout={checkout} />
      ) : (
        checkout.parts.map(({ store }) => <OwnTimeKept key={store.id} storeId={store.id} />)
      )}
      <Field
        name="postcode"
        label={t('field.postcode')}
        help={t('field.postcodeHelp')}
        optional
        input={{ autoComplete: 'postal-code', inputMode: 'numeric', maxLength: 4, size: 6 }}
      />
    </>
  );
}

type Slot = CheckoutData['commonSlots'][number];

function byDay(slots: Slot[]) {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) days.set(dayKey(slot.startsAt), [...(days.get(dayKey(slot.startsAt)) ?? []), slot]);
  return [...days.values()];
}

function CommonSlots({ slots, several }: { slots: Slot[]; several: boolean }) {
  const t = useTexts();
  const { value, problem, id } = useField('commonSlot');
  const days = byDay(slots);
  const chosen = slots.some(({ startsAt }) => startsAt === value) ? value : slots[0].startsAt;
  const late = days.slice(2);
  const lateChosen = late.flat().some(({ startsAt }) => startsAt === chosen);
  return (
    <fieldset className="slots" id={id} tabIndex={-1} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>{several ? t('pickup.common') : t('pickup.time')}</legend>
      {days.slice(0, 2).map((day) => (
        <Day key={day[0].startsAt} day={day} chosen={chosen} />
      ))}
      {late.length > 0 ? (
        <details open={lateChosen || undefined}>
          <summary>{t('pickup.moreDays')}</summary>
          {late.map((day) => (
            <Day key={day[0].startsAt} day={day} chosen={chosen} />
          ))}
        </details>
      ) : null}
      <FieldTrouble id={id} problem={problem} />
    </fieldset>
  );
}

function Day({ day, chosen }: { day: Slot[]; chosen: string }) {
  const { day: name } = useMoments();
  return (
    <div className="slot-day">
      <p>{name(day[0].startsAt)}</p>
      <div className="slot-row">
        {day.map(({ startsAt, endsAt }) => (
          <label key={startsAt} className="slot">
            <input type="radio" name="commonSlot" value={startsAt} defaultChecked={startsAt === chosen} />
            <span className="figures">{clockSpan(startsAt, endsAt)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

function OwnTimes({ checkout }: { checkout: CheckoutData }) {
  const t = useTexts();
  // What was said, not what still stands: the list must not close under the one who corrects it.
  const { said } = useFormState();
  const shared = checkout.commonSlots.length > 0;
  const rows = checkout.parts.map((part) => <OwnTime key={part.store.id} part={part} shared={shared} />);
  if (!shared) return <div className="own-times">{rows}</div>;
  return (
    <details className="own-times" open={hasOwnTimeProblem(said) || undefined}>
      <summary>{t('pickup.perStore')}</summary>
      {rows}
    </details>
  );
}

function OwnTime({ part, shared }: { part: CheckoutData['parts'][number]; shared: boolean }) {
  const t = useTexts();
  const { day } = useMoments();
  const name = `slots.${part.store.id}`;
  const { value, problem } = useField(name);
  const id = idOf(name);
  return (
    <div className="ds-field till-field">
      <label className="ds-label" htmlFor={id}>
        {part.store.name}
      </label>
      <select
        className="ds-input"
        id={id}
        name={name}
        defaultValue={value ?? ''}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      >
        {shared ? <option value="">{t('pickup.same')}</option> : null}
        {part.slots.map(({ startsAt, endsAt, free }) => (
          <option key={startsAt} value={startsAt} disabled={!free}>
            {day(startsAt)} {clockSpan(startsAt, endsAt)}
            {free ? '' : ` – ${t('pickup.full')}`}
          </option>
        ))}
      </select>
      <FieldTrouble id={id} problem={problem} />
    </div>
  );
}

/** With one store there is nothing to choose, yet the field has to name the store. */
function OwnTimeKept({ storeId }: { storeId: string }) {
  const name = `slots.${storeId}`;
  const { problem, id } = useField(name);
  return (
    <>
      <input type="hidden" name={name} value="" id={id} />
      <FieldTrouble id={id} problem={problem} />
    </>
  );
}
