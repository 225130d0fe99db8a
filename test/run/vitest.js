/** Runs the Node tests and reads what came of them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../../demo/setup.js';

const report = `${root}node_modules/.cache/avis-citoyen/vitest.json`;

/** How many tests passed and which failed, `env` added to the environment. */
export function runVitest(env = {}) {
  rmSync(report, { force: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('npx', ['vitest', 'run', ...options], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (!existsSync(report))
    return { passed: 0, failures: [{ name: 'vitest', message: 'It left no report.' }] };
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failures = testResults.flatMap(failuresOfFile);
  // An error outside every test, a promise nobody waited for, ends the run with 1 and is in no test.
  if (status !== 0 && failures.length === 0)
    failures.push({ name: 'vitest', message: `It ended with ${status}: its output says why.` });
  return { passed: numPassedTests, failures };
}

function failuresOfFile({ name, status, message, assertionResults }) {
  const path = relative(root, name);
  const failures = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => ({
      name: `${path}: ${test.fullName}`,
      message: test.failureMessages.join('\n'),
    }));
  // A file that could not be loaded, or whose clearing up failed, is a failure without a test.
  return status === 'failed' && failures.length === 0 ? [{ name: path, message }] : failures;
}
