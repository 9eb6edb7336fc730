import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Axe as it goes into a page: the small form, half of what has to be read there. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const inPage = () => 'axe' in window;

/**
 * Which of axe's rules a page breaks, as "rule: the first element's beginning". Without tags, all that axe checks by
 * itself. Only what is broken is brought out of the browser: carrying out the rest took longer than looking.
 */
export async function brokenRules(page: Page, tags?: string[]): Promise<string[]> {
  if (!(await page.evaluate(inPage))) await page.evaluate(source);
  const { broken, asked } = await page.evaluate(async (values) => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const runOnly = values && ({ type: 'tag', values } as const);
    const { violations, passes } = await run(document, { resultTypes: ['violations'], ...(runOnly && { runOnly }) });
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
    return { broken: told, asked: passes.length + violations.length };
  }, tags);
  if (asked < 10) throw new Error(`axe looked at next to nothing on ${page.url()}`);
  return broken;
}
