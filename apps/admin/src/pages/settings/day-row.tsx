import { Button, Switch, ValidationMessage } from '@digdir/designsystemet-react';
import { Plus, X } from 'lucide-react';
import { ClockInput } from '../../parts/clock-input';
import { useWords } from '../../language/use-words';
import { splitDay, type Interval, type Weekday, type WeekdayHours } from './week';

interface Props {
  day: WeekdayHours;
  problem: string | undefined;
  onChange: (intervals: Interval[]) => void;
}

export function DayRow({ day: { weekday, intervals }, problem, onChange }: Props) {
  const { say } = useWords();
  const day = say(`day.${weekday as Weekday}`);
  const set = (at: number, change: Partial<Interval>) =>
    onChange(intervals.map((interval, index) => (index === at ? { ...interval, ...change } : interval)));
  return (
    <div className="day" role="group" aria-label={day}>
      <Switch
        aria-label={say('hours.open', { day })}
        checked={intervals.length > 0}
        onChange={(event) => onChange(event.target.checked ? splitDay([]) : [])}
      />
      <span className="day__name">{day}</span>
      <div className="day__times">
        {intervals.length === 0 && <span className="quiet">{say('hours.closed')}</span>}
        {intervals.map((interval, index) => (
          <span className="day__interval" key={index}>
            <ClockInput
              label={say('hours.opens', { day })}
              value={interval.opens}
              onChange={(opens) => set(index, { opens })}
            />
            <span aria-hidden>–</span>
            <ClockInput
              label={say('hours.closes', { day })}
              value={interval.closes}
              onChange={(closes) => set(index, { closes })}
            />
            {index > 0 && (
              <Button
                variant="tertiary"
                data-size="sm"
                icon
                aria-label={say('hours.removeFor', { day, time: interval.opens })}
                onClick={() => onChange(intervals.filter((_, other) => other !== index))}
              >
                <X aria-hidden />
              </Button>
            )}
          </span>
        ))}
        {problem && <ValidationMessage>{problem}</ValidationMessage>}
      </div>
      {intervals.length === 1 && (
        <Button
          className="day__split"
          variant="tertiary"
          data-size="sm"
          icon
          title={say('hours.add')}
          aria-label={say('hours.addFor', { day })}
          onClick={() => onChange(splitDay(intervals))}
        >
          <Plus aria-hidden />
        </Button>
      )}
    </div>
  );
}
