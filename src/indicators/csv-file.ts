/** Panels as a file that a spreadsheet opens by itself: `;`, a BOM, the decimal sign of the language. */
import type { Panel } from './panel.js';
import { type FieldWords, fieldsOf } from './table-fields.js';
import { textIn } from './text-in.js';

type Line = readonly (number | string)[];

/** The panels one under the other, an empty line between; numbers unrounded, their unit over them. */
export function csvOf(panels: readonly Panel[], words: FieldWords, language: string): string {
  const decimal = (0.5).toLocaleString(language).includes(',') ? ',' : '.';
  const write = (cell: number | string) =>
    typeof cell === 'number'
      ? String(Number(cell.toPrecision(12))).replace('.', decimal)
      : inert(cell);
  return `\ufeff${panels
    .map((panel) => linesOf(panel, words, language))
    .map((lines) => lines.map((line) => `${line.map(write).join(';')}\r\n`).join(''))
    .join('\r\n')}`;
}

function linesOf(panel: Panel, words: FieldWords, language: string): readonly Line[] {
  const fields = fieldsOf(panel, words, language).map(({ head, unit, cells }) => ({
    head: textIn(head, language) + (unit && ` (${unit})`),
    cells,
    isInterval: cells.some(({ raw }) => raw.length > 1),
  }));
  return [
    [
      panel.corner,
      ...fields.flatMap(({ head, isInterval }) =>
        isInterval ? [`${head} (min)`, `${head} (max)`] : head,
      ),
    ],
    ...panel.rows.map(({ name }, row) => [
      textIn(name, language),
      ...fields.flatMap(({ cells, isInterval }) => {
        const [first = '', second = ''] = cells[row]?.raw ?? [];
        return isInterval ? [first, second] : first;
      }),
    ]),
  ];
}

/** A text that no spreadsheet takes for a formula, quoted where it has to be; numbers stay as they are. */
function inert(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
