import vendure from '@vendure/core';
import inMemory from '@vendure/core/dist/job-queue/in-memory-job-queue-strategy.js';

const { DefaultLogger, DefaultSearchPlugin, dummyPaymentHandler, LogLevel } = vendure;
const { DATABASE_URL, PEER_MAKE, PEER_PORT } = process.env;

/** Vendure as its documentation begins: its own default search, and a payment that always works. */
export const config = {
  apiOptions: { port: Number(PEER_PORT), hostname: '127.0.0.1', shopApiPath: 'shop-api' },
  authOptions: {
    tokenMethod: 'bearer',
    superadminCredentials: { identifier: 'bench', password: 'bench-only' },
    cookieOptions: { secret: 'bench-only' },
  },
  dbConnectionOptions: { type: 'postgres', url: DATABASE_URL, synchronize: PEER_MAKE === '1', logging: false },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  // What its worker would do after an order is left out, in its favour.
  jobQueueOptions: { jobQueueStrategy: new inMemory.InMemoryJobQueueStrategy(), activeQueues: ['none'] },
  plugins: [DefaultSearchPlugin.init({ bufferUpdates: false, indexStockStatus: true })],
  logger: new DefaultLogger({ level: LogLevel.Warn }),
};
