import { StoreMetricsDocument } from '@bytorg/graphql-client';
import { useWords } from '../../language/use-words';
import { MetricReport } from '../../metrics/metric-report';
import { PeriodChoice } from '../../metrics/period-choice';
import { usePeriod } from '../../metrics/use-period';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';

export function StoreFiguresPage() {
  const { say } = useWords();
  const store = useStore();
  const { period } = usePeriod();
  const query = useQuery(StoreMetricsDocument, { storeId: store.id, ...period });
  return (
    <Page title={say('figures.title')} lead={say('figures.lead', { store: store.name })}>
      <PeriodChoice storeId={store.id} />
      <Loaded query={query} skeleton={<Lines count={4} height={160} />}>
        {({ storeMetrics }) => <MetricReport report={storeMetrics} />}
      </Loaded>
    </Page>
  );
}
