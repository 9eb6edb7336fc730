import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

/** Listening is the only sure way to learn that a port is free. */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export async function demandFree(ports, host) {
  const taken = [];
  for (const [name, port] of Object.entries(ports)) if (!(await isFree(port, host))) taken.push(`${port} (${name})`);
  if (taken.length === 0) return;
  const which = taken.length === 1 ? `Port ${taken[0]} is` : `Ports ${taken.join(', ')} are`;
  throw new Problem(`${which} taken: stop what listens there, or choose another with PORT=… npm start.`);
}
