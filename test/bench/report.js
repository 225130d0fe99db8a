/** What the bench says: a table on the terminal, and the same one in its README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A row: `{ what, measured, goal, holds }`; without a goal, `holds` is undefined and the row is there
 * to compare with.
 */

const README = fileURLToPath(new URL('README.md', import.meta.url));

/** The row of what can't be measured because `needs` is not there. */
export function missing(what, needs) {
  return { what, measured: `not measured: no \`${needs}\``, goal: undefined, holds: undefined };
}

/** Rows as a table of Markdown. */
export function tableOf(rows) {
  const lines = rows.map(({ what, measured, goal = '–', holds }) =>
    [what, measured, goal, verdict(holds)].join(' | '),
  );
  return ['what | measured | goal | holds', '--- | --- | --- | ---', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n');
}

/** The same with columns in line, for a terminal. */
export function alignedTableOf(rows) {
  const cells = [
    ['what', 'measured', 'goal', 'holds'],
    ...rows.map(({ what, measured, goal = '–', holds }) => [
      what.replaceAll('`', ''),
      measured.replaceAll('`', ''),
      goal,
      verdict(holds).replaceAll('*', ''),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column].length)));
  return cells
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}

function verdict(holds) {
  if (holds === undefined) return '–';
  return holds ? 'yes' : '**no**';
}

/** Puts a table in the README in place of the one of the same name, with when and where it was made. */
export function writeTable(name, rows, circumstances) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(README, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < 0) throw new Error(`The README has no place for ${name}.`);
  const section = `${begin}\n\n${tableOf(rows)}\n\n${circumstances}\n\n`;
  writeFileSync(README, text.slice(0, before) + section + text.slice(after));
}
