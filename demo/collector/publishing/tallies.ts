/** Tallies limited to what a question offers, measured and compared. */
import {
  type MeasuredQuestion,
  possibleAnswers,
} from '../../../src/indicators/possible-answers.js';
import { addTallies, type Tally } from '../../../src/indicators/tally.js';

/** Tallies by context: key → value → the answers that came with this pair. */
export type Groups = ReadonlyMap<string, ReadonlyMap<string, Tally>>;

/** The answers to one question: together, and by each pair of context. */
export interface Breakdown {
  readonly all: Tally;
  readonly groups: Groups;
}

/** The group of the answers that came without a context key; it is never public. */
export const NONE = '';

export const EMPTY: Tally = new Map();

/** The groups of one context key: every answer is in one of them. */
export function groupsBy({ all, groups }: Breakdown, key: string): ReadonlyMap<string, Tally> {
  return groups.get(key) ?? new Map([[NONE, all]]);
}

/** How many answers a tally counts. */
export function sizeOf(tally: Tally): number {
  let size = 0;
  for (const count of tally.values()) size += count;
  return size;
}

/**
 * How many answers were added, changed or erased between two tallies, at the least: each of them
 * makes one count higher, or one lower, or both. Where one tally is of a part of the other's answers,
 * it is by how many they differ.
 */
export function distance(a: Tally, b: Tally): number {
  let more = 0;
  let fewer = 0;
  for (const [key, before] of a) {
    const change = (b.get(key) ?? 0) - before;
    if (change > 0) more += change;
    else fewer -= change;
  }
  for (const [key, count] of b) if (!a.has(key)) more += count;
  return Math.max(more, fewer);
}

/** What `whole` counts beside `part`. */
export function without(whole: Tally, part: Tally): Tally {
  const rest = [...whole].map(([key, count]) => [key, count - (part.get(key) ?? 0)] as const);
  return new Map(rest.filter(([, count]) => count !== 0));
}

/**
 * The answers that the question still offers. An answer of an earlier version that it no longer does
 * leaves the denominator; of several choices, those that are left count.
 */
export function offered(tally: Tally, question: MeasuredQuestion): Tally {
  const values = new Set(possibleAnswers(question).map(({ value }) => String(value)));
  const kept = new Map<string, number>();
  for (const [key, count] of tally) {
    const known = key
      .split(',')
      .filter((value) => values.has(value))
      .join(',');
    if (known) kept.set(known, (kept.get(known) ?? 0) + count);
  }
  return kept;
}

/** The same of a breakdown, by the pairs that the survey declares; what came with others is in none. */
export function offeredOf(
  { all, groups }: Breakdown,
  question: MeasuredQuestion,
  context: Readonly<Record<string, readonly string[]>>,
): Breakdown {
  const whole = offered(all, question);
  const byKey = Object.entries(context).map(([key, values]) => {
    const byValue = values.map((value) => {
      return [value, offered(groups.get(key)?.get(value) ?? EMPTY, question)] as const;
    });
    const given = byValue.filter(([, tally]) => tally.size > 0);
    const none = without(whole, addTallies(...given.map(([, tally]) => tally)));
    return [key, new Map([...given, [NONE, none]])] as const;
  });
  return { all: whole, groups: new Map(byKey) };
}
