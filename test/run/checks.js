/** `npm run check`: types, lint and format, then the manifest, the package and the budgets. */
import { buildWhatChanged, run } from '../../demo/setup.js';
import { addCounts, totals } from './totals.js';
import { runVitest } from './vitest.js';

buildWhatChanged();
run('npm', ['run', '--silent', 'types']);
run('npm', ['run', '--silent', 'lint']);
addCounts('Checks', runVitest({ CHECKS: '1' }));
const { failed, text } = totals();
console.log(text);
process.exit(failed > 0 ? 1 : 0);
