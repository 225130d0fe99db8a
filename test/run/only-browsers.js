/** `npm run test:browsers [-- file …]`: the browser tests alone. */
import { findBrowsers } from './tools.js';
import { runBrowserTests } from './web-test-runner.js';

const files = process.argv.slice(2);
const engines = (process.env.ENGINES ?? 'Chromium,Firefox,WebKit').split(',');
const browsers = Object.fromEntries(
  Object.entries(findBrowsers()).filter(([engine]) => engines.includes(engine)),
);
const { failures } = await runBrowserTests(browsers, files.length > 0 ? files : undefined);
process.exit(failures.length > 0 ? 1 : 0);
