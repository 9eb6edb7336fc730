import { date } from '../language/format';
import { useWords } from '../language/use-words';
import type { Metric } from './metric-report';
import { sundayOf } from './period';
import { showCell, showValue, weekNumber } from './show-value';

export function MetricTable({ metric }: { metric: Metric }) {
  const { say, language } = useWords();
  const intervals = metric.points.some((point) => point.low !== null);
  const shown = (value: number | null) => (value === null ? '' : showValue(value, metric.unit, language));
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={say('metric.tableOf', { name: metric.name })}>
      <table className="table">
        <caption className="sr">{say('metric.tableOf', { name: metric.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('metric.week')}</th>
            <th scope="col" className="num">
              {say('metric.value')}
            </th>
            {intervals && (
              <>
                <th scope="col" className="num">
                  {say('metric.low')}
                </th>
                <th scope="col" className="num">
                  {say('metric.high')}
                </th>
              </>
            )}
            {metric.secondName && (
              <th scope="col" className="num">
                {metric.secondName}
              </th>
            )}
            <th scope="col" className="num">
              n
            </th>
          </tr>
        </thead>
        <tbody>
          {metric.points.map((point) => (
            <tr key={point.week}>
              <th scope="row">
                {say('metric.weekFull', { n: weekNumber(point.week) })}
                <small>
                  {date(point.week, language, 'short')} – {date(sundayOf(point.week), language, 'short')}
                </small>
              </th>
              <td className="num">
                {showCell(point, metric.unit, language)}
                {point.suppressed && <span className="sr"> {say('metric.suppressed')}</span>}
              </td>
              {intervals && (
                <>
                  <td className="num">{shown(point.low)}</td>
                  <td className="num">{shown(point.high)}</td>
                </>
              )}
              {metric.secondName && <td className="num">{shown(point.second)}</td>}
              <td className="num">{point.suppressed ? ':' : point.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
