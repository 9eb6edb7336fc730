// node test/bench/import.mjs: a file of 100,000 rows through the whole house; writes test/bench/IMPORT.md. Never a timed test.
//   node test/bench/import.mjs 20000    another number of rows
import { recentEnough, findNode, withNode } from '../../tools/launch/node.mjs';
import { run } from '../../tools/launch/run.mjs';
import { report } from '../../tools/launch/problem.mjs';

try {
  if (recentEnough(process.versions.node)) {
    const { measureImport } = await import('./import-measure.mjs');
    await measureImport(Number(process.argv[2] ?? 100_000));
  } else {
    const node = findNode();
    await run(node, [import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit', env: withNode(node) });
  }
} catch (error) {
  report(error);
  process.exitCode = 1;
}
