/** The level of a figure, always decided on its unrounded value. */
import type { Direction } from '../validation/document-parts.js';
import type { Bounds, Indicator } from './indicator.js';

/** How good a figure is, whichever way is better: `high` is the best. */
export type Level = 'low' | 'middle' | 'high';

/**
 * Higher is better: under the first bound is low, under the second middle, else high. Lower is better:
 * up to the first high, up to the second middle, else low.
 */
export function levelOf(value: number, [first, second]: Bounds, direction: Direction): Level {
  if (direction === 'higher') return value < first ? 'low' : value < second ? 'middle' : 'high';
  return value <= first ? 'high' : value <= second ? 'middle' : 'low';
}

/** Is the target met? Nothing where there is no target or nothing was measured. */
export function isMet({ value, target, direction }: TargetedFigure): boolean | undefined {
  if (value === null || target === undefined) return undefined;
  return direction === 'higher' ? value >= target : value <= target;
}

type TargetedFigure = Pick<Indicator, 'value' | 'target' | 'direction'>;
