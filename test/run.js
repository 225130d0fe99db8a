/**
 * `npm test`: everything that must pass, on a machine where nothing was prepared. Installs what is
 * missing, builds, runs the Node tests, then the browser tests in every engine found, and ends with
 * one line of sums.
 */
import { build, installDependencies } from '../demo/setup.js';
import { provideTools } from './run/tools.js';
import { addCounts, resetTotals, totals } from './run/totals.js';
import { runVitest } from './run/vitest.js';

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

addCounts('Node', runVitest());

const { runBrowserTests } = await import('./run/web-test-runner.js');
addCounts('Browsers', await runBrowserTests(browsers));

const { failed, text } = totals();
console.log(text);
process.exit(failed > 0 ? 1 : 0);

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
