/**
 * `npm test`: everything that must pass, on a machine where nothing was prepared. Installs what is
 * missing, builds, runs the Node tests, then the browser tests in every engine found, and ends with
 * one line of sums.
 */
import { build, installDependencies } from '../demo/setup.js';
import { provideTools } from './run/tools.js';
import { addCounts, resetTotals, totalsLine, VITEST_REPORT, vitestCounts } from './run/totals.js';

const ENGINES = ['Chromium', 'Firefox', 'WebKit'];

installDependencies();
const browsers = provideTools();
const found = ENGINES.filter((engine) => browsers[engine]);
const missing = ENGINES.filter((engine) => !browsers[engine]);
if (found.length === 0)
  fail('No browser was found. Install Chromium or Firefox and run npm test again.');
if (missing.length > 0 && process.env.CI_ENGINES === 'all') fail(`Missing: ${missing.join(', ')}.`);
console.log(
  `Engines: ${found.join(', ')}${missing.length > 0 ? ` (not here: ${missing.join(', ')})` : ''}.`,
);

build();
resetTotals();

const { spawnSync } = await import('node:child_process');
const vitest = [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${VITEST_REPORT}`,
];
spawnSync('npx', vitest, { stdio: 'inherit' });
addCounts('Node', vitestCounts());

const { runBrowserTests } = await import('./run/web-test-runner.js');
addCounts(found.join(', '), await runBrowserTests(browsers));

const { line, failed } = totalsLine();
console.log(line);
process.exit(failed > 0 ? 1 : 0);

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
