// npm run schema: writes apps/api/schema.graphql from the api's code, and the sites' typed client from it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, withNode } from './launch/node.mjs';
import { root } from './launch/place.mjs';
import { report } from './launch/problem.mjs';
import { run } from './launch/run.mjs';

try {
  const node = findNode();
  const options = { cwd: root, env: withNode(node) };
  await run(node, ['tools/build.mjs', 'server'], options);
  const printed = await run(node, ['dist/api/print-schema.mjs'], options);
  writeFileSync(join(root, 'apps/api/schema.graphql'), `${printed.trim()}\n`);
  await run(node, ['tools/build.mjs', '--codegen'], options);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
