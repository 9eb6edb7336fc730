// npm run bench: what the shop reaches beside what this machine could reach, in one run. Never a timed test.
//   npm run bench -- --quick    one short round of each
import { recentEnough, findNode, withNode } from '../../tools/launch/node.mjs';
import { run } from '../../tools/launch/run.mjs';
import { report } from '../../tools/launch/problem.mjs';

const bench = async () => {
  const { measure } = await import('./measure.mjs');
  await measure(process.argv.slice(2));
};

try {
  if (recentEnough(process.versions.node)) await bench();
  else {
    const node = findNode();
    const args = [import.meta.filename, ...process.argv.slice(2)];
    await run(node, args, { stdio: 'inherit', env: withNode(node) });
  }
} catch (error) {
  report(error);
  process.exitCode = 1;
}
