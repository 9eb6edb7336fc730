import { report } from './problem.mjs';
import { stopCommands } from './run.mjs';

/** Stops everything in the right order, once, whatever the reason; a second Ctrl-C hurries. */
class Shutdown {
  system;
  cluster;
  lastly = [];
  running = undefined;

  listen() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.asked());
    // npm hands a signal to a shell that ends without handing it on: when npm goes, so do we.
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event)
      setInterval(() => process.ppid !== parent && !this.running && this.asked(), 250).unref();
    // The terminal may be gone before we are.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
    process.on('uncaughtException', (error) => void this.now(error));
    process.on('unhandledRejection', (error) => void this.now(error));
  }

  first(system) {
    this.system = system;
  }

  database(cluster) {
    this.cluster = cluster;
    void cluster.ended.then(() => this.running ?? this.now(new Error('The embedded PostgreSQL ended unexpectedly.')));
  }

  last(work) {
    this.lastly.push(work);
  }

  asked() {
    if (!this.running) {
      console.log('\nStopping …');
      void this.now(undefined, 0);
    } else {
      this.system?.kill();
      void this.cluster?.stop({ hurry: true });
    }
  }

  now(error, code = 1) {
    if (error) this.tell(error);
    return (this.running ??= this.inOrder(code));
  }

  /** Once: what was stopped on purpose may well complain about it. */
  tell(error) {
    if (!this.running) report(error, this.cluster?.said());
  }

  async inOrder(code) {
    stopCommands();
    try {
      await this.system?.stop();
      // Last: what the others acknowledged on their way out has to be written.
      await this.cluster?.stop();
    } catch (error) {
      report(error);
      code ||= 1;
    }
    for (const work of this.lastly) work();
    if (code === 0) console.log('Stopped.');
    process.exit(code);
  }
}

export const shutdown = new Shutdown();
