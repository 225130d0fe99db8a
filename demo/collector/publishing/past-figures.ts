/**
 * Every current figure that was ever public, since a reader may have kept them all. Of very many, those
 * that followed each other are remembered as the range that they lie in, and the whole range is then
 * held to have been public: forgetting never publishes more.
 */
import type { Tally } from '../../../src/indicators/tally.js';
import { distance } from './tallies.js';

/** Figures that followed each other: the least and the most that they counted of each answer. */
interface Range {
  readonly least: Tally;
  readonly most: Tally;
}

export type PastFigures = readonly Range[];

/** How many ranges are kept. */
const KEPT = 200;

/** The past with one figure more. */
export function remember(past: PastFigures, tally: Tally): PastFigures {
  const next = [...past, { least: tally, most: tally }];
  if (next.length <= KEPT) return next;
  const joined = next.slice(1).map((range, index) => union(next[index] ?? range, range));
  const widths = joined.map(({ least, most }) => distance(least, most));
  const narrowest = widths.indexOf(Math.min(...widths));
  return next.flatMap((range, index) => {
    if (index === narrowest) return joined[narrowest] ?? range;
    return index === narrowest + 1 ? [] : range;
  });
}

/** Is the tally neither a figure that was public, nor at least `step` answers from every one? */
export function isNearPast(tally: Tally, past: PastFigures, step: number): boolean {
  return past.some(({ least, most }) => {
    if (least === most || distance(least, most) === 0) return isNear(tally, least, step);
    const inside = [...new Set([...tally.keys(), ...most.keys()])].map((key) => {
      const [low, high] = [least.get(key) ?? 0, most.get(key) ?? 0];
      return [key, Math.min(high, Math.max(low, tally.get(key) ?? 0))] as const;
    });
    return distance(tally, new Map(inside)) < step;
  });
}

/** Are two figures neither the same nor `step` answers apart? */
export function isNear(a: Tally, b: Tally, step: number): boolean {
  const apart = distance(a, b);
  return apart > 0 && apart < step;
}

function union(a: Range, b: Range): Range {
  const keys = [...new Set([...a.most.keys(), ...b.most.keys()])];
  const each = (choose: (...counts: number[]) => number, side: keyof Range) =>
    new Map(keys.map((key) => [key, choose(a[side].get(key) ?? 0, b[side].get(key) ?? 0)]));
  return { least: each(Math.min, 'least'), most: each(Math.max, 'most') };
}
