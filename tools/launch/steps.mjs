const began = Date.now();

const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/** Runs one step and prints it with the time it took. A step may answer with a note. */
export async function step(name, work) {
  const from = Date.now();
  const note = await work();
  const about = typeof note === 'string' ? `  ${note}` : '';
  console.log(`  ✓ ${name.padEnd(34)}${seconds(from).padStart(8)}${about}`);
  return note;
}

export const sinceBegin = () => seconds(began);
