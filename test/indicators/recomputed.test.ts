/** A thousand random tables, against a recomputation in another language (recompute.py). */
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../src/indicators/formulas.js';
import type { Bounds } from '../../src/indicators/indicator.js';
import { differenceInterval, wilsonInterval } from '../../src/indicators/intervals.js';
import type { MeasuredQuestion } from '../../src/indicators/possible-answers.js';
import recomputed from './recomputed.json' with { type: 'json' };

type Case = (typeof recomputed.cases)[number];
interface Found {
  readonly value: number;
  readonly interval?: Bounds;
}

const optionAt = (place: number) => `v${place}`;

/** A choice whose options stand for the places of the table. */
function choiceOf(counts: readonly number[]): [MeasuredQuestion, Map<string, number>] {
  const options = counts.map((_, place) => ({ value: optionAt(place), label: optionAt(place) }));
  const tally = new Map(counts.map((count, place) => [optionAt(place), count]));
  return [{ type: 'choice', label: 'x', options }, tally];
}

function scaleOf({ counts = [], least = 0 }: Case): [MeasuredQuestion, Map<string, number>] {
  const tally = new Map(counts.map((count, place) => [String(least + place), count]));
  return [{ type: 'scale', label: 'x', min: least, max: least + counts.length - 1 }, tally];
}

function found(each: Case): Found | undefined {
  const { counts = [], of = [], positive = [], negative = [], max } = each;
  switch (each.formula) {
    case 'mean':
      return figureOf(scaleOf(each)[0], { id: 'x', formula: 'mean' }, scaleOf(each)[1]);
    case 'points': {
      const recipe = { id: 'x', formula: 'points', max: max ?? 10 } as const;
      return figureOf(scaleOf(each)[0], recipe, scaleOf(each)[1]);
    }
    case 'share': {
      const recipe = { id: 'x', formula: 'share', of: of.map(optionAt) } as const;
      return figureOf(choiceOf(counts)[0], recipe, choiceOf(counts)[1]);
    }
    case 'net': {
      const sides = { positive: positive.map(optionAt), negative: negative.map(optionAt) };
      const recipe = { id: 'x', formula: 'net', ...sides } as const;
      return figureOf(choiceOf(counts)[0], recipe, choiceOf(counts)[1]);
    }
    default:
      return differenceOf(each.sides ?? []);
  }
}

function differenceOf([a = [], b = []]: readonly (readonly number[])[]): Found {
  const estimate = ([hits = 0, count = 0]: readonly number[]) => ({
    value: hits / count,
    interval: wilsonInterval(hits, count),
  });
  const [low, high] = differenceInterval(estimate(a), estimate(b));
  return {
    value: 100 * (estimate(a).value - estimate(b).value),
    interval: [100 * low, 100 * high],
  };
}

describe('a thousand tables recomputed in Python', () => {
  it('are a thousand, two hundred of each formula', () => {
    const count = (formula: string) =>
      recomputed.cases.filter((each) => each.formula === formula).length;
    expect(recomputed.cases).toHaveLength(1000);
    expect(['mean', 'points', 'share', 'net', 'difference'].map(count)).toEqual([
      200, 200, 200, 200, 200,
    ]);
  });

  it.each(['mean', 'points', 'share', 'net', 'difference'])('agree to 1e-9: %s', (formula) => {
    for (const each of recomputed.cases.filter((one) => one.formula === formula)) {
      const { value, interval } = found(each) ?? {};
      const told = JSON.stringify(each);
      expect(Math.abs((value ?? Number.NaN) - each.value), told).toBeLessThan(1e-9);
      expect(interval === undefined, told).toBe(each.interval === null);
      interval?.forEach((bound, place) => {
        expect(Math.abs(bound - (each.interval?.[place] ?? Number.NaN)), told).toBeLessThan(1e-9);
      });
    }
  });
});
