import { spawn } from 'node:child_process';

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
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const error = new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${output.slice(-4000)}`);
      reject(Object.assign(error, { output, code: undefined, exitCode: code, signal }));
    });
  });
}
