/** How many tests passed, and which failed, kept from one command to the next so that CI can sum them. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { root } from '../../demo/setup.js';

const folder = `${root}node_modules/.cache/avis-citoyen`;
const file = `${folder}/totals.json`;

export function resetTotals() {
  rmSync(file, { force: true });
}

/** Notes what one suite came to, in place of its last time; `failures` are `{ name, message }`. */
export function addCounts(suite, { passed, failures }) {
  const others = readTotals().filter((each) => each.suite !== suite);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify([...others, { suite, passed, failures }]));
}

/**
 * How many tests failed so far, and what to print at the end: each failure once more, for the one who sees
 * the last lines only, then `N passed, N failed` over all suites.
 */
export function totals() {
  const suites = readTotals();
  const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
  const failures = suites.flatMap((suite) =>
    suite.failures.map(({ name, message }) => `✗ ${suite.suite}, ${name}\n${indented(message)}\n`),
  );
  return {
    failed: failures.length,
    text: [...failures, `${passed} passed, ${failures.length} failed`].join('\n'),
  };
}

const indented = (message) =>
  message
    .split('\n')
    .slice(0, 12)
    .map((line) => `    ${line}`)
    .join('\n');

/** Nothing where no suite has been run yet: `npm run check` may come alone. */
function readTotals() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
