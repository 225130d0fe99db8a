import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../src/indicators/indicator.js';
import {
  differenceInterval,
  effectiveCount,
  margin,
  meanInterval,
  netInterval,
  wilsonInterval,
} from '../../src/indicators/intervals.js';

const SEED = { seed: 20260701, numRuns: 1000 };
const hitsOf = fc
  .integer({ min: 1, max: 5000 })
  .chain((count) => fc.tuple(fc.integer({ min: 0, max: count }), fc.constant(count)));
const percent = (bounds: Bounds) => bounds.map((bound) => (100 * bound).toFixed(2)).map(Number);
const share = (hits: number, count: number) => ({
  value: hits / count,
  interval: wilsonInterval(hits, count),
});

describe('the Wilson interval of a proportion', () => {
  it.each([
    [0, 10, 0, 27.75],
    [10, 10, 72.25, 100],
    [9, 10, 59.58, 98.21],
    [24, 30, 62.69, 90.49],
    [78, 100, 68.93, 85.0],
    [170, 200, 79.39, 89.29],
    [320, 400, 75.8, 83.63],
    [1, 1, 20.65, 100],
  ])('of %i in %i is %f to %f %%', (hits, count, low, high) => {
    expect(percent(wilsonInterval(hits, count))).toEqual([low, high]);
  });

  it('stays between 0 and 1 and holds the proportion', () => {
    fc.assert(
      fc.property(hitsOf, ([hits, count]) => {
        const [low, high] = wilsonInterval(hits, count);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(hits / count);
        expect(high).toBeGreaterThanOrEqual(hits / count);
        expect(high).toBeLessThanOrEqual(1);
      }),
      SEED,
    );
  });

  it('mirrors itself when yes and no change places', () => {
    fc.assert(
      fc.property(hitsOf, ([hits, count]) => {
        const [low, high] = wilsonInterval(hits, count);
        const mirrored = wilsonInterval(count - hits, count);
        expect(mirrored[0]).toBeCloseTo(1 - high, 12);
        expect(mirrored[1]).toBeCloseTo(1 - low, 12);
      }),
      SEED,
    );
  });

  it('narrows as more people answer alike', () => {
    fc.assert(
      fc.property(hitsOf, fc.integer({ min: 2, max: 20 }), ([hits, count], times) => {
        const width = ([low, high]: Bounds) => high - low;
        const more = wilsonInterval(hits * times, count * times);
        expect(width(more)).toBeLessThan(width(wilsonInterval(hits, count)));
      }),
      SEED,
    );
  });
});

describe('the « ± » of polls', () => {
  it.each([
    [50, 13.9],
    [100, 9.8],
    [200, 6.9],
    [400, 4.9],
  ])('with %i answers is %f points at worst', (count, points) => {
    expect(100 * margin(0.5, count)).toBeCloseTo(points, 1);
  });

  it.each([
    [100, 9.55],
    [400, 4.38],
  ])('with %i answers of a town of 2,000 is %f points', (count, points) => {
    expect(100 * margin(0.5, effectiveCount(count, 2000))).toBeCloseTo(points, 2);
  });
});

describe('the t interval of a mean', () => {
  it('of the JDMA example is 7.25 ± 0.73 where the normal is taken for t, ± 0.74 with t', () => {
    const deviation = Math.sqrt((60 * 2.75 ** 2 + 25 * 2.25 ** 2 + 15 * 7.25 ** 2) / 99);
    const [low, high] = meanInterval(7.25, deviation, 100) ?? [0, 0];
    expect((high - low) / 2).toBeCloseTo(0.738, 3);
    expect((((high - low) / 2) * 1.959964) / 1.984217).toBeCloseTo(0.729, 3);
  });

  it.each([
    ['one answer', 1, 0],
    ['answers that all agree', 50, 0],
  ])('of %s claims no certainty: there is none', (_name, count, deviation) => {
    expect(meanInterval(5, deviation, count)).toBeUndefined();
  });
});

describe('the interval of a net rate', () => {
  it('of an NPS of 55, 25 and 20 in a hundred is ± 15.5', () => {
    const [low, high] = percent(netInterval(55, 20, 100));
    expect(((high ?? 0) - (low ?? 0)) / 2).toBeCloseTo(15.5, 1);
  });

  it('holds the rate, within -1 and 1, and mirrors itself', () => {
    const sides = hitsOf.chain(([positive, count]) =>
      fc.tuple(
        fc.constant(positive),
        fc.integer({ min: 0, max: count - positive }),
        fc.constant(count),
      ),
    );
    fc.assert(
      fc.property(sides, ([positive, negative, count]) => {
        const net = (positive - negative) / count;
        const [low, high] = netInterval(positive, negative, count);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThanOrEqual(net);
        expect(high).toBeGreaterThanOrEqual(net);
        expect(high).toBeLessThanOrEqual(1);
        const [down, up] = netInterval(negative, positive, count);
        expect(down).toBeCloseTo(-high, 12);
        expect(up).toBeCloseTo(-low, 12);
      }),
      SEED,
    );
  });

  it('keeps a width when everyone agrees', () => {
    const [low, high] = netInterval(30, 0, 30);
    expect(high - low).toBeGreaterThan(0.1);
  });
});

describe('the Newcombe interval of a difference', () => {
  it.each([
    [78, 100, 70, 100, -4.16, 19.87],
    [780, 1000, 700, 1000, 4.16, 11.81],
  ])('of %i/%i and %i/%i is %f to %f points', (a, n, b, m, low, high) => {
    expect(percent(differenceInterval(share(a, n), share(b, m)))).toEqual([low, high]);
  });

  it('mirrors itself when the two change places, and holds the difference', () => {
    fc.assert(
      fc.property(hitsOf, hitsOf, (one, other) => {
        const [a, b] = [share(...one), share(...other)];
        const [low, high] = differenceInterval(a, b);
        const [down, up] = differenceInterval(b, a);
        expect(down).toBeCloseTo(-high, 12);
        expect(up).toBeCloseTo(-low, 12);
        expect(low).toBeLessThanOrEqual(a.value - b.value);
        expect(high).toBeGreaterThanOrEqual(a.value - b.value);
      }),
      SEED,
    );
  });
});
