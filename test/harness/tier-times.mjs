/** Prints what each tier took, before Jest's own summary. Times of a tier's files add up; two run at once. */
export default class TierTimes {
  onRunComplete(_contexts, results) {
    const tiers = new Map();
    for (const { displayName, perfStats, numPassingTests, numFailingTests } of results.testResults) {
      const name = displayName?.name ?? '';
      const sum = tiers.get(name) ?? { files: 0, tests: 0, ms: 0 };
      sum.files++;
      sum.tests += numPassingTests + numFailingTests;
      sum.ms += perfStats.runtime;
      tiers.set(name, sum);
    }
    const lines = [...tiers].map(([name, { files, tests, ms }]) =>
      [
        name.padEnd(14),
        String(files).padStart(6),
        String(tests).padStart(8),
        (ms / 1000).toFixed(1).padStart(9),
        ' s',
      ].join(''),
    );
    // Where Jest writes too: the summary has to come last.
    process.stderr.write(`\nTier           files   tests      time\n${lines.join('\n')}\n\n`);
  }
}
