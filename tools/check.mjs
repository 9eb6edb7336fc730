// npm run check: everything about the sources that can be judged without running the shop. All checks run, then all failures show.
import { mkdtempSync, readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './launch/install.mjs';
import { findNode, withNode } from './launch/node.mjs';
import { root } from './launch/place.mjs';
import { Problem, report } from './launch/problem.mjs';
import { run } from './launch/run.mjs';
import { step } from './launch/steps.mjs';

const failures = [];

/** One check with its time; a failure is kept for the end. */
async function check(name, work) {
  try {
    await step(name, work);
  } catch (error) {
    console.log(`  ✗ ${name}`);
    failures.push([name, error instanceof Problem ? error.message : (error.output ?? error.stack).trim()]);
  }
}

function commands(node) {
  const env = withNode(node, {
    ...process.env,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
  });
  const tool = (path, ...args) => run(node, [join('node_modules', path), ...args], { cwd: root, env });
  return { env, tool };
}

/** Plain text of `git status` for one path would miss an uncommitted file that is right: the content is compared. */
function same(committed, made, remedy) {
  if (existsSync(committed) && readFileSync(committed, 'utf8') === readFileSync(made, 'utf8')) return;
  throw new Problem(`${committed.slice(root.length + 1)} is not up to date: ${remedy}`);
}

/** The api prints the schema that its code defines; no database is needed for it. */
async function schema(node, env) {
  await run(node, ['tools/build.mjs', 'server'], { cwd: root, env });
  const printed = await run(node, ['dist/api/print-schema.mjs'], { cwd: root, env });
  const committed = readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8');
  if (printed.trim() !== committed.trim())
    throw new Problem('apps/api/schema.graphql is not up to date: npm run schema writes it.');
}

async function generatedClient(tool, env) {
  const folder = mkdtempSync(join(tmpdir(), 'bytorg-client-'));
  try {
    env.CODEGEN_OUTPUT = `${folder}/`;
    await tool('@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts');
    for (const file of readdirSync(folder))
      same(join(root, 'libs/graphql-client/src/generated', file), join(folder, file), 'npm run codegen writes it.');
  } finally {
    delete env.CODEGEN_OUTPUT;
    rmSync(folder, { recursive: true, force: true });
  }
}

function readmes() {
  const missing = readdirSync(join(root, 'libs')).filter((lib) => !existsSync(join(root, 'libs', lib, 'README.md')));
  if (missing.length > 0) throw new Problem(`These libs have no README.md: ${missing.join(', ')}.`);
}

async function main() {
  await step('Dependencies', install);
  const node = findNode();
  const { env, tool } = commands(node);
  // Two lanes, for two cores.
  const slow = async () => {
    await check('Types', () => tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json').then(() => {}));
    await check('Unused files and dependencies', () => tool('knip/bin/knip.js').then(() => {}));
  };
  const others = async () => {
    await check('Lint with boundaries', () => tool('nx/dist/bin/nx.js', 'run-many', '-t', 'lint').then(() => {}));
    await check('Formatting', () =>
      tool('prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn').then(() => {}),
    );
    await check('schema.graphql', () => schema(node, env));
    await check('Generated client', () => generatedClient(tool, env));
    await check('READMEs of the libs', () => readmes());
  };
  await Promise.all([slow(), others()]);
}

try {
  await main();
  for (const [name, text] of failures) console.error(`\n✗ ${name}\n${text}`);
  console.log(failures.length === 0 ? '\nEverything is in order.' : `\n${failures.length} of the checks failed.`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} catch (error) {
  report(error);
  process.exitCode = 1;
}
