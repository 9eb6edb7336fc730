export { MetricsModule } from './metrics.module';
export { factEvents, recordFacts, type FactSource } from './facts';
