/** `npm run check`: types, lint and format, then the manifest, the package and the budgets. */
import { spawnSync } from 'node:child_process';
import { buildWhatChanged, run } from '../../demo/setup.js';
import { addCounts, totalsLine, VITEST_REPORT, vitestCounts } from './totals.js';

buildWhatChanged();
run('npm', ['run', '--silent', 'types']);
run('npm', ['run', '--silent', 'lint']);
const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`];
spawnSync('npx', ['vitest', 'run', ...report], {
  stdio: 'inherit',
  env: { ...process.env, CHECKS: '1' },
});
addCounts('Checks', vitestCounts());
const { line, failed } = totalsLine();
console.log(line);
process.exit(failed > 0 ? 1 : 0);
