// Makes Vendure's own tables and what it needs before goods: a country, taxes, a way to ship and to pay.
import vendure from '@vendure/core';
import cli from '@vendure/core/cli/index.js';
import { config } from './config.mjs';

const { bootstrap, dummyPaymentHandler } = vendure;

const app = await cli.populate(() => bootstrap(config), {
  defaultLanguage: 'nb',
  defaultZone: 'Norge',
  countries: [{ code: 'NO', name: 'Norge', zone: 'Norge' }],
  taxRates: [{ name: 'Standard', percentage: 25 }],
  shippingMethods: [{ name: 'Levering', price: 9900 }],
  paymentMethods: [
    {
      name: 'Dummy',
      handler: { code: dummyPaymentHandler.code, arguments: [{ name: 'automaticSettle', value: 'false' }] },
    },
  ],
  collections: [],
});
await app.close();
