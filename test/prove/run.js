/**
 * `npm run prove [-- file …]`: the long proofs, which are tests like the others with larger figures,
 * one after the other, and a table at the end. Some tests are both: what they find stands in it too.
 */
import { startVitest } from 'vitest/node';
import { buildWhatChanged } from '../../demo/setup.js';

/** Tests of every day whose figures are already the full ones. */
const WHOLE = [
  'delivery/simulation',
  'collector/{concurrency,poison,privacy,proxies,slow-sockets}',
];

const COLUMNS = ['case', 'tries', 'lost', 'twice', 'seconds', 'seed', 'note'];

buildWhatChanged();
const vitest = await startVitest('test', process.argv.slice(2), {
  watch: false,
  include: ['test/prove/*.prove.ts', ...WHOLE.map((file) => `test/${file}.test.ts`)],
  fileParallelism: false,
  hookTimeout: 60_000,
});
const tests = vitest.state.getTestModules().flatMap((file) => [...file.children.allTests()]);
console.log(table(tests.flatMap(rowsOf)));
await vitest.close();

/** What a test told; one that failed before it could tell has a line of its own. */
function rowsOf(test) {
  const { verdicts = [] } = test.meta();
  if (test.ok()) return verdicts;
  const failed = verdicts.length > 0 ? verdicts : [{ case: test.fullName }];
  return failed.map((row) => ({ ...row, note: `FAILED ${row.note ?? ''}` }));
}

function table(rows) {
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => cell(row[column], column)))];
  const width = (index) => Math.max(...lines.map((line) => line[index].length));
  const padded = lines.map((line) => line.map((text, index) => text.padEnd(width(index))));
  return padded.map((line) => line.join('  ').trimEnd()).join('\n');
}

function cell(value, column) {
  if (value === undefined) return '–';
  return column === 'seconds' ? value.toFixed(1) : String(value);
}
