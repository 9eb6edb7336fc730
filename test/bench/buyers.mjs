import { performance } from 'node:perf_hooks';
import { placed } from './scenes.mjs';
import { buy } from './shopping.mjs';

const BUYERS = 500;
export const UNITS = 10;

const slowestOf = async (act) => {
  const errors = [];
  const from = performance.now();
  const all = await Promise.all(
    Array.from({ length: BUYERS }, async (_, n) => {
      const token = await act(n).catch((error) => errors.push(error.message) && null);
      return { token, ms: performance.now() - from };
    }),
  );
  const won = all.filter((a) => a.token).length;
  return { won, ms: Math.max(...all.map((a) => a.ms)), errors };
};

/** 500 buyers at once for ten units. Between the two the shelf is filled again. */
export async function rush(stack) {
  const { rows } = await stack.db.query(
    `SELECT o.id FROM offer o JOIN stock k ON k.offer_id = o.id WHERE k.on_hand = ${UNITS}`,
  );
  const offers = [rows[0].id];
  const refill = () => stack.db.query('UPDATE stock SET held = 0 WHERE offer_id = $1', offers);
  await refill();
  const ours = await slowestOf(() => buy(stack, offers));
  const held = await stack.db.query('SELECT held FROM stock WHERE offer_id = $1', offers);
  await refill();
  const limit = await slowestOf((n) => placed(stack, offers, n));
  await refill();
  return { ours: { ...ours, held: held.rows[0].held }, limit };
}
