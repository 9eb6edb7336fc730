import { Button, Textfield } from '@digdir/designsystemet-react';
import { CalendarRange, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../language/use-words';
import { FilterChips } from '../parts/filter-chips';
import { isPeriod } from './period';
import { choices, usePeriod } from './use-period';

export function PeriodChoice({ storeId }: { storeId?: string }) {
  const { say } = useWords();
  const { period, weeks, chooseWeeks, chooseOwn } = usePeriod();
  const [typed, setTyped] = useState(period);
  const [open, setOpen] = useState(weeks === undefined);
  useEffect(() => setTyped(period), [period]);
  const set = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    if (isPeriod(next)) chooseOwn(next);
  };
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
      {open && (
        <div className="period__own">
          <CalendarRange aria-hidden size={22} />
          <Textfield
            type="date"
            label={say('metric.from')}
            value={typed.from}
            onChange={(e) => set({ from: e.target.value })}
          />
          <Textfield
            type="date"
            label={say('metric.to')}
            value={typed.to}
            onChange={(e) => set({ to: e.target.value })}
          />
        </div>
      )}
      <Button asChild variant="secondary" className="period__csv">
        <a href={`/api/metrics.csv?${csv}`} download>
          <Download aria-hidden /> {say('metric.export')}
        </a>
      </Button>
    </div>
  );
}
