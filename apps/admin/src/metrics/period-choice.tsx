import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { date } from '../language/format';
import { useWords } from '../language/use-words';
import { FilterChips } from '../parts/filter-chips';
import { mondayOf, nextWhole, sundayOf, weeksBack, type Period } from './period';
import { weekNumber } from './show-value';
import { choices, usePeriod } from './use-period';

const YEAR = 52;

export function PeriodChoice({ storeId }: { storeId?: string }) {
  const { say, language } = useWords();
  const next = nextWhole();
  const { period, weeks, chooseWeeks, chooseOwn } = usePeriod();
  const [open, setOpen] = useState(weeks === undefined);
  const csv = new URLSearchParams({ ...period, ...(storeId ? { storeId } : {}) });
  return (
    <div className="period no-print">
      <FilterChips
        label={say('metric.period')}
        value={open ? 'own' : String(weeks)}
        options={[
          ...choices.map((count) => ({ value: String(count), label: say('metric.weeks', { n: count }) })),
          { value: 'own', label: say('metric.own') },
        ]}
        onChange={(value) => {
          setOpen(value === 'own');
          if (value !== 'own') chooseWeeks(Number(value));
        }}
      />
      <Button asChild variant="secondary" className="period__csv">
        <a href={`/api/metrics.csv?${csv}`} download>
          <Download aria-hidden /> {say('metric.export')}
        </a>
      </Button>
      {open && <OwnPeriod period={period} onChoose={chooseOwn} />}
      <p className="period__note">
        {say('metric.wholeWeeks', { n: weekNumber(next.monday), day: date(next.shownFrom, language) })}
        {storeId && ` ${say('metric.whyWholeWeeks')}`}
      </p>
    </div>
  );
}

/** From one whole week to another; whoever turns them round gets the one week that was chosen last. */
function OwnPeriod({ period, onChoose }: { period: Period; onChoose: (period: Period) => void }) {
  const { say } = useWords();
  const last = mondayOf(period.to);
  return (
    <div className="period__own">
      <WeekSelect
        label={say('metric.fromWeek')}
        value={period.from}
        onChange={(from) => onChoose({ from, to: from > last ? sundayOf(from) : period.to })}
      />
      <WeekSelect
        label={say('metric.toWeek')}
        value={last}
        onChange={(to) => onChoose({ from: to < period.from ? to : period.from, to: sundayOf(to) })}
      />
    </div>
  );
}

function WeekSelect({ label, value, onChange }: { label: string; value: string; onChange: (monday: string) => void }) {
  const { say, language } = useWords();
  const known = weeksBack(YEAR);
  const weeks = known.includes(value) ? known : [...known, value];
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        {weeks.map((monday) => (
          <Select.Option key={monday} value={monday}>
            {say('metric.weekOf', {
              n: weekNumber(monday),
              from: date(monday, language, 'short'),
              to: date(sundayOf(monday), language, 'short'),
              year: monday.slice(0, 4),
            })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
