/**
 * `npm run prove [-- file …]`: the long proofs, which are tests like the others with larger figures,
 * one after the other, and a table at the end.
 */
import { startVitest } from 'vitest/node';

const vitest = await startVitest('test', process.argv.slice(2), {
  watch: false,
  include: ['test/prove/*.prove.ts'],
  fileParallelism: false,
  hookTimeout: 60_000,
});
const cases = vitest.state.getTestModules().flatMap((file) => [...file.children.allTests()]);
const verdicts = cases.map((each) => each.meta().verdict).filter(Boolean);
console.log(table(['case', 'tries', 'lost', 'twice', 'seconds', 'seed', 'note'], verdicts));
await vitest.close();

function table(columns, rows) {
  const text = (row, column) =>
    column === 'seconds' ? row[column].toFixed(1) : String(row[column]);
  const lines = [columns, ...rows.map((row) => columns.map((column) => text(row, column)))];
  const width = (index) => Math.max(...lines.map((line) => line[index].length));
  const padded = lines.map((line) => line.map((cell, index) => cell.padEnd(width(index))));
  return padded.map((line) => line.join('  ').trimEnd()).join('\n');
}
