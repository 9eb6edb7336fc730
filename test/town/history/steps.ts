import { secretOf } from '../ids';
import type { Part } from './plan';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const bagCode = (key: string) =>
  [...Buffer.from(secretOf('bag', key)).subarray(0, 8)].map((b) => letters[b % 32]).join('');

export interface Step {
  state: string;
  at: Date;
  by: 'shopper' | 'store' | 'courier' | 'system';
  note?: string;
}

/** What a part goes through, in order. */
export const stepsOf = (p: Part, placedAt: Date): Step[] => {
  const steps: Step[] = [{ state: 'placed', at: placedAt, by: 'shopper' }];
  if (p.ending === 'by_shopper')
    return [...steps, { state: 'cancelled', at: p.doneAt, by: 'shopper', note: 'Ombestemte meg' }];
  steps.push({ state: 'accepted', at: p.acceptedAt, by: 'store' }, { state: 'picking', at: p.pickingAt, by: 'store' });
  if (p.ending === 'missing') return [...steps, { state: 'cancelled', at: p.doneAt, by: 'store', note: 'missing' }];
  steps.push({ state: 'ready', at: p.readyAt, by: 'store' });
  if (p.ending === 'expired') return [...steps, { state: 'expired', at: p.doneAt, by: 'system' }];
  if (!p.loadedAt) return [...steps, { state: 'handed_over', at: p.doneAt, by: 'store' }];
  return [
    ...steps,
    { state: 'out_for_delivery', at: p.loadedAt, by: 'courier' },
    { state: p.ending === 'returned' ? 'returned' : 'delivered', at: p.doneAt, by: 'courier' },
  ];
};

export const over = ['handed_over', 'delivered', 'expired', 'cancelled', 'returned'];
