import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { number } from '../language/format';
import { useWords } from '../language/use-words';
import type { Metric } from './metric-report';
import { weekNumber } from './show-value';

/** The line, and around it what the line does not know. Withheld weeks are gaps, never zeros. */
export default function MetricChart({ metric }: { metric: Metric }) {
  const { say, language } = useWords();
  const points = metric.points.map((point) => ({
    week: say('metric.weekShort', { n: weekNumber(point.week) }),
    value: point.suppressed ? null : point.value,
    band: point.suppressed || point.low === null || point.high === null ? null : [point.low, point.high],
    second: point.suppressed ? null : point.second,
  }));
  return (
    <div className="metric__chart" role="img" aria-label={say('metric.chart', { name: metric.name })}>
      <ResponsiveContainer width="100%" height={220}>
        {/* The table below carries the numbers; the drawing needs no keyboard of its own. */}
        <ComposedChart data={points} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--silver)" />
          <XAxis
            dataKey="week"
            padding={{ left: 20, right: 8 }}
            tickLine={false}
            axisLine={{ stroke: 'var(--silver)' }}
            tick={{ fill: 'var(--slate)', fontSize: 13 }}
          />
          <YAxis
            width={64}
            tickLine={false}
            axisLine={false}
            domain={metric.unit === 'PERCENT' ? [0, 100] : [0, 'auto']}
            tick={{ fill: 'var(--slate)', fontSize: 13 }}
            tickFormatter={(value: number) =>
              number(value, metric.unit === 'NOK' ? 'nb' : language, Number.isInteger(value) ? 0 : 1)
            }
          />
          <Area
            dataKey="band"
            stroke="none"
            fill="var(--spruce)"
            fillOpacity={0.14}
            isAnimationActive={false}
            connectNulls={false}
          />
          {metric.secondName && (
            <Line
              dataKey="second"
              stroke="var(--copper)"
              strokeWidth={2}
              strokeDasharray="5 4"
              dot={false}
              isAnimationActive={false}
            />
          )}
          <Line
            dataKey="value"
            stroke="var(--spruce)"
            strokeWidth={2.5}
            dot={{ r: 4, fill: 'var(--spruce)', strokeWidth: 0 }}
            isAnimationActive={false}
            connectNulls={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
      {metric.secondName && (
        <p className="metric__legend" aria-hidden>
          <span data-line="first">{metric.name}</span>
          <span data-line="second">{metric.secondName}</span>
        </p>
      )}
    </div>
  );
}
