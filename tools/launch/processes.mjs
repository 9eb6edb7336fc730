import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './place.mjs';
import { Problem } from './problem.mjs';

const leash = pathToFileURL(join(root, 'tools/launch/leash.mjs')).href;
const tenMegabytes = 10 * 1024 * 1024;
const restartsAllowed = 3;

/** The log of one process: in a file and, with its name before each line, on the terminal. */
function openLog(folder, name) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  if (existsSync(file) && statSync(file).size > tenMegabytes) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: 'a' });
  stream.on('error', () => {}); // a full disk must not take the shop down
  return stream;
}

/**
 * One process of the system. It gets a session of its own, because a terminal sends Ctrl-C to its whole group
 * and the order of stopping is ours to decide; the leash ends it when the launcher dies without a word.
 */
export class Process {
  constructor({ name, file, node, env, logs, ready, restart = false, quiet = false, onFatal }) {
    Object.assign(this, { name, file, node, env, ready, restart, quiet, onFatal });
    this.log = openLog(logs, name);
    this.restarts = 0;
    this.stopping = false;
    this.wasReady = false;
  }

  async start() {
    this.spawn();
    await this.untilReady();
    this.wasReady = true;
  }

  spawn() {
    const args = ['--enable-source-maps', '--import', leash, join(root, this.file)];
    const stdio = ['ignore', 'pipe', 'pipe', 'ipc'];
    this.child = spawn(this.node, args, { cwd: root, env: this.env, detached: true, stdio });
    this.tail = [];
    for (const stream of [this.child.stdout, this.child.stderr])
      createInterface({ input: stream }).on('line', (line) => this.heard(line));
    this.ended = new Promise((resolve) => {
      this.child.on('error', (error) => resolve(error.message));
      this.child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    void this.ended.then((how) => this.hasEnded(how));
  }

  heard(line) {
    this.log.write(`${line}\n`);
    this.tail = [...this.tail.slice(-14), line];
    if (!this.quiet) process.stdout.write(`${this.name.padEnd(7)} | ${line}\n`);
  }

  async untilReady() {
    let over;
    void this.ended.then((how) => (over = how));
    const until = Date.now() + 60_000;
    for (;;) {
      if (over) throw this.problem(over);
      if (await answers(this.ready)) return;
      if (Date.now() > until) throw this.problem('no answer for 60 s');
      await sleep(25);
    }
  }

  problem(how) {
    const lines = this.quiet ? `\n${this.tail.join('\n')}` : '';
    return Object.assign(
      new Problem(`${this.name} did not start (${how}); its log is in the data folder's logs/.${lines}`),
      {
        output: this.tail.join('\n'),
      },
    );
  }

  /** A crash after a good start is worth another try; one that repeats, or a crash of the others, ends everything. */
  async hasEnded(how) {
    if (this.stopping || !this.wasReady) return;
    if (!this.restart || this.restarts === restartsAllowed)
      return this.onFatal(new Problem(`${this.name} ended unexpectedly (${how}): everything is stopped.`));
    this.restarts++;
    console.error(`${this.name} ended unexpectedly (${how}): started again, ${this.restarts} of ${restartsAllowed}`);
    await sleep(500 * 2 ** this.restarts);
    if (!this.stopping) this.spawn();
  }

  /** Asks, waits, and insists. */
  async stop(patience) {
    this.stopping = true;
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return this.log.end();
    this.child.kill('SIGTERM');
    const inTime = await Promise.race([this.ended.then(() => true), sleep(patience, false, { ref: false })]);
    if (!inTime) {
      console.error(`${this.name} did not end within ${patience / 1000} s and was killed`);
      this.kill();
      await this.ended;
    }
    this.log.end();
  }

  kill() {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
