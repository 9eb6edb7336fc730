/** Something the person at the keyboard can mend: shown as one line, without a stack. */
export class Problem extends Error {}

const diskFull = /ENOSPC|No space left on device|disk full|Disk quota exceeded/i;

/** One clear line for whatever went wrong. A full disk comes in many shapes (Node, npm, initdb, the bundlers). */
export function oneLine(error) {
  const text = `${error?.code ?? ''} ${error?.message ?? error}\n${error?.output ?? ''}`;
  if (diskFull.test(text)) return 'The disk is full: free some space and start again.';
  if (error instanceof Problem) return error.message;
  return undefined;
}

export function report(error) {
  const line = oneLine(error);
  console.error(`\n✗ ${line ?? error?.stack ?? error}`);
}
