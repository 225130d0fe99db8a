/** The figures of a panel, as they are written in its table and its drawing. */
import { type FigureWords, figureWriter } from './figure-in-words.js';
import { isFragile } from './floor.js';
import { whole } from './format.js';
import type { Indicator, Point } from './indicator.js';
import type { Figure, Row } from './panel.js';
import { decimalsOf } from './rounding.js';
import type { Measure } from './units.js';

/** The words in place of figures, and the language. */
interface Wording {
  readonly language: string;
  readonly words: FigureWords & {
    readonly insufficient: string;
    readonly upcoming: string;
    readonly unpublished: string;
  };
}

/** A figure of an indicator, or none. */
export interface Cell {
  readonly about: Indicator;
  readonly entry: Omit<Point, 'period'> | undefined;
}

/** The figures of one column, with as many decimals each. */
export function figuresOf(cells: readonly Cell[], { language, words }: Wording): readonly Figure[] {
  const write = figureWriter({ language, words });
  const known = cells.flatMap(({ about, entry }) =>
    typeof entry?.value === 'number' ? { ...about, value: entry.value } : [],
  );
  const isUniform = new Set(known.map(keyOf)).size === 1;
  const decimals = isUniform ? Math.max(...known.map(decimalsOf)) : 0;
  return cells.map(({ about, entry }) => {
    const { status } = about;
    const { value = null, count, interval } = entry ?? {};
    if (value === null) {
      const text = status === 'published' ? words.unpublished : words[status];
      return { value, text, isFragile: false };
    }
    const range = interval?.map(
      (bound) => write({ ...measureOf(about), value: bound }, decimals).number,
    );
    const written = write({ ...about, value }, decimals);
    return {
      value,
      text: whole(written),
      bare: written.number,
      ...(count !== undefined && { count }),
      ...(interval && range && { interval, range: range.join(' – ') }),
      isFragile: isFragile({ status, ...(count !== undefined && { count }) }),
    };
  });
}

/** The target of an indicator, where it has one. */
export function targetOf(about: Indicator, { language, words }: Wording): Pick<Row, 'target'> {
  const { target } = about;
  if (target === undefined) return {};
  const text = whole(figureWriter({ language, words })({ ...measureOf(about), value: target }));
  return { target: { value: target, text } };
}

/** The unit as it follows a number. */
export function unitOf(about: Measure, { language, words }: Wording): string {
  const { before, after } = figureWriter({ language, words })({ ...measureOf(about), value: 2 });
  return (before + after).trim();
}

/** What something is measured in, and nothing else of it. */
export function measureOf({ unit, max }: Measure): Measure {
  return max === undefined ? { unit } : { unit, max };
}

/** The same for all that may share an axis. */
export function keyOf({ unit, max }: Measure): string {
  return `${unit} ${max}`;
}
