import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPorts, childEnvironment } from '../launch/settings.mjs';
import { createSystem } from '../launch/system.mjs';
import { startTestCluster } from '../test/cluster.mjs';
import { makeScratch } from '../test/scratch.mjs';

/** A Tuesday just after noon: the shops are open and the first orders are collected. */
const noon = '2026-11-24T12:10:00+01:00';
/** The same day, with the van on its way from shop to shop. */
export const afternoon = '2026-11-24T15:52:00+01:00';

/** The full demo town on a database that goes away afterwards; the ports are the launcher's (PORT moves them). */
export async function openDemoTown(node, moment = noon) {
  const { folder, remove } = await makeScratch();
  const cluster = await startTestCluster(folder);
  let system;
  const close = async () => {
    system?.kill();
    await system?.ended();
    await cluster.stop();
    remove();
  };
  try {
    const database = await cluster.makeTown(node, 'bytorg_screenshots', moment);
    const { PATH, HOME } = process.env;
    const given = { PATH, HOME, NODE_ENV: 'test', CLOCK_START: moment };
    const ports = readPorts();
    system = createSystem({
      env: childEnvironment(ports, database, given, folder),
      node,
      logs: join(folder, 'logs'),
      quiet: true,
      onFatal: (error) => console.error(error),
    });
    await Promise.all([system.backend(), system.site()]);
    const people = JSON.parse(readFileSync(join(folder, 'demo-sign-ins.json'), 'utf8'));
    return { url: `http://localhost:${ports.PORT}`, moment, people, close };
  } catch (error) {
    await close();
    throw error;
  }
}
