import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator, Previous } from '../../src/indicators/indicator.js';
import { trendOf } from '../../src/indicators/trend.js';

const percent: Indicator = {
  v: 1,
  id: 'x',
  label: 'x',
  unit: 'percent',
  direction: 'higher',
  value: 78,
  status: 'published',
  count: 100,
};
const score: Indicator = {
  ...percent,
  unit: 'score',
  max: 10,
  value: 7.25,
  count: 412,
  interval: [6.9, 7.6],
};
const delay: Indicator = { ...percent, unit: 'days', direction: 'lower', value: 12 };
const { count: _, ...measured } = delay;

const since = (indicator: Indicator, previous: Previous) => trendOf({ ...indicator, previous });

describe('the change of a proportion', () => {
  it.each([
    [78, 100, 70, 100, 'stable', 'same'],
    [78, 1000, 70, 1000, 'up', 'better'],
    [70, 1000, 78, 1000, 'down', 'worse'],
  ] as const)(
    'from %i %% of %i to %i %% of %i is %s, %s',
    (value, count, then, before, kind, tone) => {
      const trend = since({ ...percent, value, count }, { value: then, count: before });
      expect(trend).toEqual({ change: value - then, kind, tone });
    },
  );
});

describe('the change of a mean', () => {
  it('is told by the intervals of both', () => {
    const then = { value: 6.4, count: 380 };
    expect(since(score, { ...then, interval: [6, 6.8] })).toMatchObject({ kind: 'up' });
    expect(since(score, { ...then, interval: [5.4, 7.4] })).toMatchObject({ kind: 'stable' });
  });

  it('takes the spread of the one for the other, where only one has an interval', () => {
    expect(since(score, { value: 7, count: 380 })).toMatchObject({ kind: 'stable' });
    expect(since(score, { value: 6.4, count: 380 })).toMatchObject({ kind: 'up' });
    expect(since(score, { value: 6.4, count: 30 })).toMatchObject({ kind: 'stable' });
  });

  it.each([
    ['both counted', 412, { value: 2, count: 380 }],
    ['both counted, and alike', 412, { value: 7.25, count: 380 }],
    ['counted today', 412, { value: 2 }],
    ['counted then', undefined, { value: 2, count: 380 }],
  ])(
    'is neither one nor none where nothing says how answers were spread: %s',
    (_name, count, then) => {
      const { interval: __, count: ___, ...bare } = score;
      expect(since({ ...bare, ...(count && { count }) }, then)).toBeUndefined();
    },
  );
});

describe('the change of a measure that comes from no survey', () => {
  it('is what it is, good or bad by the way that is better', () => {
    expect(since(measured, { value: 19 })).toEqual({ change: -7, kind: 'down', tone: 'better' });
    expect(since(measured, { value: 9 })).toEqual({ change: 3, kind: 'up', tone: 'worse' });
    expect(since(measured, { value: 12 })).toEqual({ change: 0, kind: 'stable', tone: 'same' });
  });
});

describe('a comparison', () => {
  const year = (year: number) => ({ start: `${year}-01-01`, end: `${year}-12-31` });
  const then = { value: 19, period: year(2020) };

  it.each([
    ['a year apart', year(2021), true],
    ['six years apart', year(2026), false],
    ['of a year and of a month', { start: '2021-01-01', end: '2021-01-31' }, false],
    ['of the same time', year(2020), false],
    ['of one time that is not told', undefined, true],
  ])('of periods %s: %j, %s', (_name, period, isShown) => {
    const trend = since({ ...measured, ...(period && { period }) }, then);
    expect(trend !== undefined).toBe(isShown);
  });

  it('takes the whole of February for the whole of February', () => {
    const period = { start: '2025-02-01', end: '2025-02-28' };
    const previous = { value: 19, period: { start: '2024-02-01', end: '2024-02-29' } };
    expect(since({ ...measured, period }, previous)).toMatchObject({ change: -7 });
  });

  it.each([
    ['there is nothing to compare with', percent],
    ['the figure is withheld', { ...percent, value: null, previous: { value: 70 } }],
    [
      'the figure is under the floor',
      { ...percent, count: 29, previous: { value: 70, count: 500 } },
    ],
    ['the past is under the floor', { ...percent, previous: { value: 70, count: 29 } }],
  ])('is not shown where %s', (_name, indicator) => {
    expect(trendOf(indicator as Indicator)).toBeUndefined();
  });

  it('respects a floor that was raised', () => {
    expect(trendOf({ ...percent, previous: { value: 70, count: 99 } }, 100)).toBeUndefined();
  });

  it('turns around when the two change places', () => {
    const figure = fc.record({
      value: fc.integer({ min: 0, max: 100 }),
      count: fc.integer({ min: 30, max: 5000 }),
    });
    const turned = { up: 'down', down: 'up', stable: 'stable' };
    fc.assert(
      fc.property(figure, figure, (now, then) => {
        const [there, back] = [
          since({ ...percent, ...now }, then),
          since({ ...percent, ...then }, now),
        ];
        expect(back?.kind).toBe(turned[there?.kind ?? 'stable']);
      }),
      { seed: 20260701, numRuns: 500 },
    );
  });
});
