/** What a figure is counted in. */
import { oneOf } from '../validation/readers.js';

/**
 * `percent` from 0 to 100, `score` from 0 to its `max`, `points` for a difference of percents, then
 * times and plain counts.
 */
export type Unit = 'percent' | 'score' | 'points' | 'days' | 'minutes' | 'count';
export const unit = oneOf('percent', 'score', 'points', 'days', 'minutes', 'count');

/** A unit, and the top of the scale where it is a score. */
export interface Measure {
  readonly unit: Unit;
  readonly max?: number;
}

/** The least and the most that a figure can be, in its own unit. */
export function rangeOf({ unit, max }: Measure): readonly [number, number] {
  if (unit === 'percent') return [0, 100];
  if (unit === 'points') return [-100, 100];
  return [0, unit === 'score' ? (max ?? Infinity) : Infinity];
}
