import { TownMetricsDocument } from '@bytorg/graphql-client';
import { useWords } from '../../language/use-words';
import { MetricReport } from '../../metrics/metric-report';
import { PeriodChoice } from '../../metrics/period-choice';
import { usePeriod } from '../../metrics/use-period';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';

export function PilotPage() {
  const { say } = useWords();
  const { period } = usePeriod();
  const query = useQuery(TownMetricsDocument, period);
  return (
    <Page title={say('pilot.title')} lead={say('pilot.lead')}>
      <PeriodChoice />
      <Loaded query={query} skeleton={<Lines count={4} height={160} />}>
        {({ metrics }) => <MetricReport report={metrics} />}
      </Loaded>
    </Page>
  );
}
