import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

const agents = new Map();

/** Connections are kept alive between requests and rounds; each server has its own. */
function agentOf({ port }) {
  if (!agents.has(port)) agents.set(port, new Agent({ keepAlive: true, maxSockets: 600, scheduling: 'lifo' }));
  return agents.get(port);
}
export const closeAll = () => agents.forEach((agent) => agent.destroy());

/** One request; the answer's text. Rejects on any status but 2xx and 3xx. */
export function send(at, { method = 'POST', path, body = '', headers = {} }) {
  const given = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers };
  return new Promise((resolve, reject) => {
    const asked = request({ ...at, method, path, headers: given, agent: agentOf(at) }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode < 400) resolve(text);
        else reject(new Error(`${answer.statusCode} ${text.slice(0, 300)}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** The same number of shoppers all the time, each asking again as soon as it is answered (a closed loop). */
export async function round(act, { connections, seconds }) {
  const times = [];
  const errors = [];
  const from = performance.now();
  const until = from + seconds * 1000;
  let n = 0;
  const shopper = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      try {
        await act(n++);
        times.push(performance.now() - began);
      } catch (error) {
        errors.push(error.message);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, shopper));
  const took = (performance.now() - from) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { rate: times.length / took, p50: at(0.5), p99: at(0.99), errors };
}

export const median = (list) => list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) / 2)];

/** Ours and the limit in turns, so that a busy moment of the machine meets both; medians of the rounds. */
export async function compare({ ours, limit }, { connections, seconds, rounds }) {
  const kept = { ours: [], limit: [] };
  for (const act of [ours, limit]) await round(act, { connections, seconds: seconds / 3 });
  for (let i = 0; i < rounds; i++) {
    kept.ours.push(await round(ours, { connections, seconds }));
    kept.limit.push(await round(limit, { connections, seconds }));
  }
  return { ours: sum(kept.ours), limit: sum(kept.limit) };
}

const sum = (list) => ({
  rate: median(list.map((r) => r.rate)),
  p50: median(list.map((r) => r.p50)),
  p99: median(list.map((r) => r.p99)),
  errors: list.flatMap((r) => r.errors),
});
