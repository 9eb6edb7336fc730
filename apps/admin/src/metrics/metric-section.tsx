import { Details, Skeleton } from '@digdir/designsystemet-react';
import { lazy, Suspense } from 'react';
import { useWords } from '../language/use-words';
import type { Metric } from './metric-report';
import { MetricTable } from './metric-table';
import { showCell, showValue } from './show-value';

// Recharts is half the weight of these pages; the sentences need not wait for it.
const MetricChart = lazy(() => import('./metric-chart'));

export function MetricSection({ metric, rule }: { metric: Metric; rule: string }) {
  const { say, language } = useWords();
  const { total, unit } = metric;
  const drawn = metric.points.filter((point) => point.value !== null && !point.suppressed).length;
  return (
    <section className="metric" id={`m-${metric.key}`} aria-label={metric.name}>
      <p className="metric__question">
        <span className="metric__number">{metric.number}</span> {metric.name}
      </p>
      <h2>{metric.finding}</h2>
      <div className="metric__figure">
        <p className="metric__value">
          {showCell(total, unit, language)}
          {total.suppressed && <span className="sr">{say('metric.suppressed')}</span>}
        </p>
        <dl className="metric__around">
          <dt>
            {metric.weeksShown === metric.points.length
              ? say('metric.wholePeriod')
              : say('metric.shownWeeks', { shown: metric.weeksShown, n: metric.points.length })}
          </dt>
          <dd>{say('metric.n', { n: total.n })}</dd>
          {total.low !== null && total.high !== null && (
            <>
              <dt>{say('metric.intervalNote')}</dt>
              <dd>
                {say('metric.interval', {
                  low: showValue(total.low, unit, language),
                  high: showValue(total.high, unit, language),
                })}
              </dd>
            </>
          )}
          {metric.secondName && total.second !== null && (
            <>
              <dt>{metric.secondName}</dt>
              <dd>{showValue(total.second, unit, language)}</dd>
            </>
          )}
        </dl>
      </div>
      {total.suppressed && <p className="metric__few">{say('metric.suppressedLong', { rule })}</p>}
      {drawn > 1 && (
        <Suspense fallback={<Skeleton variant="rectangle" height={220} />}>
          <MetricChart metric={metric} />
        </Suspense>
      )}
      <Details>
        <Details.Summary>{say('metric.table')}</Details.Summary>
        <Details.Content>
          <MetricTable metric={metric} />
        </Details.Content>
      </Details>
      <Details>
        <Details.Summary>{say('metric.how')}</Details.Summary>
        <Details.Content>
          <dl className="facts">
            <dt>{say('metric.basis')}</dt>
            <dd>
              {metric.question} {say('metric.n', { n: total.n })}
            </dd>
            <dt>{say('metric.formula')}</dt>
            <dd>{metric.formula}</dd>
            <dt>{say('metric.version')}</dt>
            <dd>{say('metric.versionN', { n: metric.definitionVersion })}</dd>
          </dl>
        </Details.Content>
      </Details>
    </section>
  );
}
