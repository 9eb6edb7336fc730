import { Process } from './processes.mjs';
import { needsSandbox } from './settings.mjs';

/** The processes of the system, in the order they start. The images in docker/ run the same files. */
export const parts = {
  sandbox: { file: 'dist/sandbox/main.mjs', port: 'SANDBOX_PORT', ready: '/healthz' },
  api: { file: 'dist/api/main.mjs', port: 'API_PORT', ready: '/readyz', restart: true },
  worker: { file: 'dist/worker/main.mjs', port: 'WORKER_PORT', ready: '/readyz', restart: true },
  web: { file: 'dist/web/main.mjs', port: 'PORT', ready: '/healthz' },
};

/** @type {string[]} */
const nothing = [];

/**
 * @param env    what the processes are started with (settings.mjs)
 * @param node   the Node that runs them
 * @param logs   the folder of their logs
 * @param quiet  no lines on the terminal (tests)
 * @param without  parts that are not wanted (tests)
 */
export function createSystem({ env, node, logs, quiet, without = nothing, onFatal }) {
  const host = env.HOST === '0.0.0.0' || env.HOST === '::' ? '127.0.0.1' : env.HOST;
  const make = (name) => {
    const { file, port, ready, restart } = parts[name];
    return new Process({
      name,
      file,
      restart,
      node,
      env,
      logs,
      quiet,
      onFatal,
      ready: `http://${host}:${env[port]}${ready}`,
    });
  };
  const wanted = Object.keys(parts).filter((name) => !without.includes(name));
  const all = wanted.filter((name) => name !== 'sandbox' || needsSandbox(env));
  const system = Object.fromEntries(all.map((name) => [name, make(name)]));

  const backend = async () => {
    // Together: they do not need each other to start, and each takes a second.
    await Promise.all(all.filter((name) => name !== 'web').map((name) => system[name].start()));
  };
  const site = () => system.web?.start();

  /** The door first, so that nobody new comes in; then what works behind it; the stand-ins last. */
  const stop = async () => {
    await system.web?.stop(8_000);
    await Promise.all([system.api.stop(20_000), system.worker?.stop(20_000)]);
    await system.sandbox?.stop(3_000);
  };
  const kill = () => Object.values(system).forEach((part) => part.kill());
  const ended = () => Promise.all(Object.values(system).map((part) => part.ended));
  return { backend, site, stop, kill, ended };
}
