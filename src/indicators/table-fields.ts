/** The columns of a panel's table, the same on a page and in a file. */

import { writeNumber } from '../messages/numbers.js';
import type { Text } from '../validation/document-parts.js';
import type { Panel } from './panel.js';
import { textIn } from './text-in.js';

/** The words over the columns that go with figures. */
export interface FieldWords {
  readonly interval: string;
  readonly counted: string;
  readonly target: string;
  readonly period: string;
}

/** One cell: as it is read, and as a file holds it (an interval as its two ends). */
export interface Cell {
  readonly text: string;
  readonly raw: readonly (number | string)[];
  readonly isFragile?: boolean;
}

/** One column of a table, after that of the names. */
export interface Field {
  readonly head: Text;
  /** Of the bare numbers, where they are given. */
  readonly unit: string;
  readonly cells: readonly Cell[];
}

/** For each series its figures, intervals and counts; then what rows have of their own. */
export function fieldsOf(panel: Panel, words: FieldWords, language: string): readonly Field[] {
  const { columns, rows, measure, unit } = panel;
  const fields = columns.flatMap(({ label, figures }) => {
    const head = (own: string) =>
      columns.length > 1 ? `${textIn(label, language)} – ${own}` : own;
    return [
      // Where rows differ in unit, a bare number would mean nothing.
      {
        head: label,
        unit,
        cells: figures.map(({ text, value, isFragile }) => ({
          text,
          raw: measure ? list(value) : [text],
          isFragile,
        })),
      },
      {
        head: head(words.interval),
        unit,
        cells: figures.map(({ range = '', interval = [] }) => ({ text: range, raw: interval })),
      },
      {
        head: head(words.counted),
        unit: '',
        cells: figures.map(({ count }) => ({
          text: count === undefined ? '' : writeNumber(count, language),
          raw: list(count),
        })),
      },
    ];
  });
  const targets = rows.map(({ target }) => ({
    text: target?.text ?? '',
    raw: measure ? list(target?.value) : list(target?.text),
  }));
  const periods = rows.map(({ period = '' }) => ({ text: period, raw: [period] }));
  return [
    ...fields,
    { head: words.target, unit, cells: targets },
    { head: words.period, unit: '', cells: periods },
  ].filter(({ cells }) => cells.some(({ text }) => text));
}

function list<T>(one: T | null | undefined): readonly T[] {
  return one === null || one === undefined ? [] : [one];
}
