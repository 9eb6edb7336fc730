/** Something the person at the keyboard can mend: shown as one line, without a stack. */
export class Problem extends Error {}

const diskFull =
  /ENOSPC|EDQUOT|53100|No space left on device|disk full|Disk quota exceeded|free disk space|wrote only \d+ of/i;

/** One clear line for whatever went wrong. A full disk comes in many shapes (Node, npm, initdb, the bundlers). */
function oneLine(error, log) {
  const text = [error?.code, error?.message ?? error, error?.hint, error?.output, log].join('\n');
  if (diskFull.test(text)) return 'The disk is full: free some space and start again.';
  if (error instanceof Problem) return error.message;
  return undefined;
}

/** `log`: what the database said lately. Without room it ends, and what is heard first is that somebody lost it. */
export function report(error, log = '') {
  const line = oneLine(error, log);
  // A command that failed has said why; our own stack would only hide it.
  const detail = error?.exitCode === undefined ? error?.stack : error.message;
  console.error(`\n✗ ${line ?? detail ?? error}`);
}
