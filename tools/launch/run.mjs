import { spawn } from 'node:child_process';

const running = new Set();

/** Nothing that was begun may outlive the launcher, an install or a build neither. */
export function stopCommands() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a command to its end and answers with its output; throws with the output when it fails, so that the
 * launcher can recognise what went wrong. Nothing is printed while it runs.
 */
export function run(command, args, options = {}) {
  const { show = false, input, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], ...rest });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (show) process.stderr.write(chunk);
    };
    running.add(child);
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) return resolve(output);
      const error = new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${output.slice(-4000)}`);
      reject(Object.assign(error, { output, code: undefined, exitCode: code, signal }));
    });
  });
}
