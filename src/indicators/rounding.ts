/** How figures are rounded: once, from the unrounded value, and only to be printed. */
import type { Direction } from '../validation/document-parts.js';
import type { Bounds } from './indicator.js';
import { isMet, levelOf } from './levels.js';
import type { Measure } from './units.js';

/** A value to print, with the bounds that its printed form must not seem to cross. */
export interface PrintedFigure extends Measure {
  readonly value: number;
  readonly direction?: Direction;
  readonly thresholds?: Bounds;
  readonly target?: number;
}

/** The least and the most decimals to print. */
export interface Decimals {
  readonly minimumFractionDigits: number;
  readonly maximumFractionDigits: number;
}

/**
 * The value with so many decimals, halves away from 0 as on paper: 7.35 is 7.4, though no binary
 * number is 7.35.
 */
export function rounded(value: number, digits: number): number {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(12));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}

/**
 * Whole shares that sum to `total`, by largest remainder (Hamilton's method): thirds are 34, 33, 33.
 * Of equal remainders the first is served first; where nothing was counted, all are 0.
 */
export function roundedShares(counts: readonly number[], total = 100): readonly number[] {
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum === 0) return counts.map(() => 0);
  const shares = counts.map((count) => Math.floor((count * total) / sum));
  const missing = total - shares.reduce((a, b) => a + b, 0);
  const served = new Set(
    counts
      .map((count, index) => ({ index, remainder: (count * total) % sum }))
      .sort((a, b) => b.remainder - a.remainder)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return shares.map((share, index) => share + (served.has(index) ? 1 : 0));
}

/** The decimals that figures of a measure are usually printed with. */
export function usualDecimals({ unit, max = 0 }: Measure): Decimals {
  // A count is whole; a table may give another bare number as one, and none of it is lost.
  const most = { percent: 0, points: 0, score: 1, days: 1, minutes: 1, count: 2 }[unit];
  const least = unit === 'score' && max <= 20 ? 1 : 0;
  return { minimumFractionDigits: least, maximumFractionDigits: most };
}

/**
 * The decimals to print a figure with: more than usual where rounding would put it on the other side
 * of a bound, so that 7.96 never reads 8.0 beside the words of the level below 8.
 */
export function decimalsFor(figure: PrintedFigure): Decimals {
  const usual = usualDecimals(figure);
  const truth = verdict(figure, figure.value);
  for (let digits = usual.maximumFractionDigits; digits < 10; digits += 1) {
    if (verdict(figure, rounded(figure.value, digits)) !== truth) continue;
    if (digits === usual.maximumFractionDigits) return usual;
    return { minimumFractionDigits: digits, maximumFractionDigits: digits };
  }
  return usual; // closer to the bound than anyone prints
}

/** How many decimals a figure is printed with. */
export function decimalsOf(figure: PrintedFigure): number {
  const { minimumFractionDigits, maximumFractionDigits } = decimalsFor(figure);
  const [, decimals = ''] = String(rounded(figure.value, maximumFractionDigits)).split('.');
  return Math.max(minimumFractionDigits, decimals.length);
}

function verdict(
  { direction = 'higher', thresholds, target }: PrintedFigure,
  value: number,
): string {
  const level = thresholds && levelOf(value, thresholds, direction);
  return `${level} ${target !== undefined && isMet({ value, direction, target })}`;
}
