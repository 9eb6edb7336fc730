import type { MetricsShownFragment } from '@bytorg/graphql-client';
import { useWords } from '../language/use-words';
import { date, time } from '../language/format';
import { MetricSection } from './metric-section';
import './metrics.css';

export type Report = MetricsShownFragment;
export type Metric = Report['metrics'][number];

/** An annual report rather than a dashboard: one metric after the other, each with its sentence first. */
export function MetricReport({ report }: { report: Report }) {
  const { say, language } = useWords();
  return (
    <div className="report">
      <nav className="report__contents no-print" aria-label={say('metric.contents')}>
        <ol>
          {report.metrics.map((metric) => (
            <li key={metric.key}>
              <a href={`#m-${metric.key}`}>{metric.name}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="report__body">
        {report.metrics.map((metric) => (
          <MetricSection key={metric.key} metric={metric} rule={report.suppressionRule} />
        ))}
        <footer className="report__foot">
          <p>
            {say('metric.provenance', {
              at: `${date(report.generatedAt, language)} ${time(report.generatedAt)}`,
              zone: report.timeZone,
              excluded: report.excludedTestOrders,
              suppressed: report.suppressedCount,
            })}
          </p>
          <p>{say('metric.suppressedLong', { rule: report.suppressionRule })}</p>
        </footer>
      </div>
    </div>
  );
}
