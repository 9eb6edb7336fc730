import 'reflect-metadata';
import { Who } from '@bytorg/identity';
import { Asking } from './asking';
import { CheckoutResolver } from './checkout.resolver';

const times = (n: number, ask: (i: number) => boolean) => Array.from({ length: n }, (_, i) => ask(i)).filter(Boolean);

describe('asking the payment provider', () => {
  it('is for each checkout ten times in ten seconds, and again in the next ten', () => {
    const asking = new Asking();
    expect(times(25, () => asking.may('192.0.2.1', 'one', 1000))).toHaveLength(10);
    expect(asking.may('192.0.2.1', 'another', 1000)).toBe(true);
    expect(asking.may('192.0.2.1', 'one', 10_999)).toBe(false);
    expect(asking.may('192.0.2.1', 'one', 11_000)).toBe(true);
  });

  it('is for each address sixty times, whatever it asks for', () => {
    const asking = new Asking();
    expect(times(100, (i) => asking.may('192.0.2.1', `id ${i}`, 1000))).toHaveLength(60);
    expect(asking.may('192.0.2.2', 'id 99', 1000)).toBe(true);
  });
});

it('who asks more often is answered all the same, from what the webhook made known', async () => {
  const [asked, known]: string[][] = [[], []];
  const placement = { settle: async (id: string) => (asked.push(id), { id }) };
  const reader = {
    viewOf: async ({ id }: { id: string }) => ({ id }),
    view: async (id: string) => (known.push(id), { id }),
  };
  const given = [{}, reader, {}, placement, {}] as unknown as ConstructorParameters<typeof CheckoutResolver>;
  const resolver = new CheckoutResolver(...given);
  const who = new Who(null, [], 'nb', '192.0.2.1');
  for (let i = 0; i < 15; i++) expect(await resolver.checkPayment(who, 'one')).toEqual({ id: 'one' });
  expect([asked.length, known.length]).toEqual([10, 5]);
});
