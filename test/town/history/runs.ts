import { addMinutes } from '@bytorg/clock';
import { metresBetween } from '@bytorg/stores';
import { core } from '../core';
import { idOf } from '../ids';
import type { Moments } from '../moments';
import type { DeliveryWindow } from '../slots';
import type { Tables } from '../tables';
import type { Facts } from './facts';
import type { Plan } from './plan';

const MINUTES_PER_STOP = 4;
const METRES_PER_MINUTE = 350;

export const courierOf = (w: DeliveryWindow) =>
  w.startsAt.getUTCDate() % 3 === 0 ? idOf('person', 'courier2') : core.people.courier.id;

/** Decides when each part is loaded and brought to the door, and writes the run as far as it has come. */
export const drive = (
  t: Tables,
  m: Moments,
  facts: Facts,
  window: DeliveryWindow,
  plans: readonly Plan[],
  planned: boolean,
): void => {
  const going = plans.filter((p) => p.parts.some((part) => part.ending === 'passed'));
  if (!going.length) return;
  const runId = idOf('run', window.id);
  const shops = [
    ...new Map(
      going.flatMap((p) => p.parts.filter((x) => x.ending === 'passed').map((x) => [x.shop.id, x.shop] as const)),
    ).values(),
  ];
  const startedAt = addMinutes(window.startsAt, -shops.length * MINUTES_PER_STOP - 5);
  let at = startedAt;
  let here: { lat: number; lon: number } = shops.toSorted((a, b) => a.spec.lat - b.spec.lat)[0].spec;
  let distance = 0;
  const stops: { storeId: string | null; plan: Plan | null; at: Date }[] = [];
  const go = (place: { lat: number; lon: number }, stop: { storeId: string | null; plan: Plan | null }) => {
    const metres = metresBetween(here, place);
    distance += metres;
    at = addMinutes(at, MINUTES_PER_STOP + metres / METRES_PER_MINUTE);
    here = place;
    stops.push({ ...stop, at });
  };
  const loaded = new Map<string, Date>();
  // From the far centre inwards, then to the nearest door each time.
  for (const shop of shops.toSorted((a, b) => a.spec.lat - b.spec.lat)) {
    go(shop.spec, { storeId: shop.id, plan: null });
    loaded.set(shop.id, at);
  }
  for (const left = [...going]; left.length;) {
    const [plan] = left.splice(
      left.indexOf(
        left.reduce((a, b) =>
          metresBetween(here, b.shopper.address) < metresBetween(here, a.shopper.address) ? b : a,
        ),
      ),
      1,
    );
    go(plan.shopper.address, { storeId: null, plan });
    // Nobody at home, twice in a hundred.
    const failed = parseInt(idOf('drop', plan.key).slice(0, 4), 16) % 50 === 0;
    for (const part of plan.parts)
      if (part.ending === 'passed')
        Object.assign(part, {
          loadedAt: new Date(Math.max(loaded.get(part.shop.id)!.getTime(), part.readyAt.getTime() + 1000)),
          doneAt: at,
          ending: failed ? 'returned' : 'passed',
        });
  }
  const completedAt = addMinutes(at, 3);
  if (!planned) return;
  const state = completedAt <= m.now ? 'completed' : startedAt <= m.now ? 'under_way' : 'planned';
  t.add('run', {
    id: runId,
    slot_id: window.id,
    courier_id: courierOf(window),
    state,
    distance_m: distance,
    started_at: startedAt <= m.now ? startedAt : null,
    completed_at: completedAt <= m.now ? completedAt : null,
    created_at: new Date(Math.min(window.cutoffAt.getTime(), m.now.getTime())),
  });
  for (const [i, s] of stops.entries()) writeStop(t, m, facts, runId, i + 1, s);
  if (state === 'completed') facts.add('run.completed', { key: runId, at: completedAt, runId });
};

const writeStop = (
  t: Tables,
  m: Moments,
  facts: Facts,
  runId: string,
  position: number,
  s: { storeId: string | null; plan: Plan | null; at: Date },
) => {
  const done = s.at <= m.now;
  const failed = done && !!s.plan?.parts.some((p) => p.ending === 'returned');
  const id = idOf('stop', `${runId}/${position}`);
  const orderId = s.plan && idOf('order', s.plan.key);
  t.add('stop', {
    id,
    run_id: runId,
    position,
    kind: s.plan ? 'door' : 'store',
    store_id: s.storeId,
    order_id: orderId,
    state: failed ? 'failed' : done ? 'done' : 'planned',
    eta_at: s.at,
    done_at: done ? s.at : null,
    fail_reason: failed ? 'nobody_home' : null,
    note: null,
    received_by: done && s.plan && !failed ? s.plan.shopper.name : null,
  });
  if (done && s.plan && !failed) facts.add('drop.completed', { key: id, at: s.at, orderId: orderId!, runId });
};
