import { date } from '../../language/format';
import { useWords } from '../../language/use-words';
import type { Settings } from './settings-page';

/** What the week, the exceptions and the law together come to. */
export function NextDays({ settings }: { settings: Settings }) {
  const { say, language } = useWords();
  return (
    <section className="card stack next-days">
      <div>
        <h2>{say('next.title')}</h2>
        <p className="quiet">{say('next.text')}</p>
      </div>
      <ol className="next">
        {settings.nextDays.slice(0, 14).map((day) => (
          <li key={day.date} data-closed={day.intervals.length === 0} data-holiday={day.holiday !== null}>
            <span>
              {date(`${day.date}T12:00:00Z`, language)}
              {(day.holiday ?? day.note) && <small>{day.holiday ?? day.note}</small>}
            </span>
            <b className="figures">
              {day.intervals.length === 0
                ? say('next.closed')
                : day.intervals.map(({ opens, closes }) => `${opens.slice(0, 5)}–${closes.slice(0, 5)}`).join(', ')}
            </b>
          </li>
        ))}
      </ol>
    </section>
  );
}
