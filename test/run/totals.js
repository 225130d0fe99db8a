/** How many tests passed and failed, kept from one command to the next so that CI can sum them. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { root } from '../../demo/setup.js';

const folder = `${root}node_modules/.cache/avis-citoyen`;
const file = `${folder}/totals.json`;

/** Where vitest writes its report. */
export const VITEST_REPORT = `${folder}/vitest.json`;

export function resetTotals() {
  rmSync(file, { force: true });
}

export function addCounts(suite, { passed, failed }) {
  const totals = readTotals();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify([...totals, { suite, passed, failed }]));
}

/** What vitest reported; a report that is missing is a failure. */
export function vitestCounts() {
  if (!existsSync(VITEST_REPORT)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(
    readFileSync(VITEST_REPORT, 'utf8'),
  );
  rmSync(VITEST_REPORT);
  // A file that could not be loaded has no test to count, and is a failure all the same.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** `N passed, N failed`, over all suites. */
export function totalsLine() {
  const totals = readTotals();
  const sum = (key) => totals.reduce((total, counts) => total + counts[key], 0);
  return { line: `${sum('passed')} passed, ${sum('failed')} failed`, failed: sum('failed') };
}

/** Nothing where no suite has been run yet: `npm run check` may come alone. */
function readTotals() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
