// npm run bench: what the shop reaches beside what this machine could reach, in one run. Never a timed test.
//   npm run bench -- --quick    one short round of each
//   npm run bench -- --large    a world of 100,000 products in 100 stores
//   npm run bench -- --peers    beside Vendure as it is published, on the same server with the same goods
//   npm run bench -- --growth   what each thing costs with 10,000, 100,000 and 1,000,000 offers
import { recentEnough, findNode, withNode } from '../../tools/launch/node.mjs';
import { run } from '../../tools/launch/run.mjs';
import { report } from '../../tools/launch/problem.mjs';

const bench = async () => {
  const args = process.argv.slice(2);
  if (args.includes('--growth')) return (await import('./growth.mjs')).grow();
  if (args.includes('--peers')) return (await import('./peers.mjs')).besidePeers(args);
  return (await import('./measure.mjs')).measure(args);
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
