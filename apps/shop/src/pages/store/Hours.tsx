import type { StoreQuery } from '@bytorg/graphql-client';
import { dayKey, longDate, weekdayName } from '@bytorg/ui';
import { useSite } from '../../frame/useSite';
import { useLang, useTexts } from '../../texts/texts';

type StoreData = NonNullable<StoreQuery['store']>;

/** The coming week as it really is, holidays and notes included; the ordinary week folded under it. */
export function Hours({ days, usual }: { days: StoreData['nextDays']; usual: StoreData['hours'] }) {
  const t = useTexts();
  const lang = useLang();
  const today = dayKey(useSite().now);
  const times = (intervals: { opens: string; closes: string }[]) =>
    intervals.length > 0 ? intervals.map(({ opens, closes }) => `${opens}–${closes}`).join(', ') : t('open.closed');
  return (
    <section className="hours" aria-labelledby="hours">
      <h2 id="hours">{t('store.hours')}</h2>
      <dl className="figures">
        {days.map((day) => (
          <div key={day.date} data-today={day.date === today || undefined}>
            <dt>
              {day.date === today ? t('day.todayWord') : longDate(`${day.date}T12:00:00Z`, lang)}
              {day.holiday || day.note ? <small>{day.holiday ?? day.note}</small> : null}
            </dt>
            <dd>{times(day.intervals)}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t('store.usualHours')}</summary>
        <dl className="figures">
          {usual.map(({ weekday, intervals }) => (
            <div key={weekday}>
              <dt>{weekdayName(weekday, lang)}</dt>
              <dd>{times(intervals)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
