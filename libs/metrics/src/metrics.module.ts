import { Global, Module } from '@nestjs/common';
import { MetricsCsvController } from './metrics-csv.controller';
import { MetricsResolver } from './metrics.resolver';
import { Metrics } from './metrics.service';
import { RecordFacts } from './record-facts.job';

@Global()
@Module({ controllers: [MetricsCsvController], providers: [Metrics, MetricsResolver, RecordFacts] })
export class MetricsModule {}
