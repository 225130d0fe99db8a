import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf } from '../../src/indicators/levels.js';
import {
  decimalsFor,
  rounded,
  roundedShares,
  usualDecimals,
} from '../../src/indicators/rounding.js';

const SEED = { seed: 20260701, numRuns: 1000 };

describe('parts of a whole', () => {
  it.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    [[], []],
    [[5], [100]],
    [
      [60, 25, 15],
      [60, 25, 15],
    ],
    [
      [1, 2],
      [33, 67],
    ],
    [
      [1, 0, 1, 1, 1, 1, 1],
      [17, 0, 17, 17, 17, 16, 16],
    ],
  ])('%j are rounded to %j', (counts, shares) => {
    expect(roundedShares(counts)).toEqual(shares);
  });

  it('sum to 100, each less than one away from its own share, in the order of the counts', () => {
    const counts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(counts, (given) => {
        const sum = given.reduce((a, b) => a + b, 0);
        const shares = roundedShares(given);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(sum === 0 ? 0 : 100);
        given.forEach((count, place) => {
          if (sum > 0) expect(Math.abs((shares[place] ?? 0) - (100 * count) / sum)).toBeLessThan(1);
          given.forEach((other, elsewhere) => {
            if (count > other) {
              expect(shares[place]).toBeGreaterThanOrEqual(shares[elsewhere] ?? Number.NaN);
            }
          });
        });
      }),
      SEED,
    );
  });
});

describe('halves', () => {
  it.each([
    [7.25, 1, 7.3],
    [7.35, 1, 7.4],
    [1.005, 2, 1.01],
    [-7.25, 1, -7.3],
    [7.25 - 6.4, 1, 0.9],
    [0.5, 0, 1],
    [2.4999, 0, 2],
    [1e15 + 0.3, 0, 1e15],
  ])('%f to %i decimals is %f, as on paper', (value, digits, expected) => {
    expect(rounded(value, digits)).toBe(expected);
  });
});

describe('the decimals of a figure', () => {
  it.each([
    [{ unit: 'percent' }, 0, 0],
    [{ unit: 'points' }, 0, 0],
    [{ unit: 'count' }, 0, 2],
    [{ unit: 'score', max: 10 }, 1, 1],
    [{ unit: 'score', max: 5 }, 1, 1],
    [{ unit: 'score', max: 100 }, 0, 1],
    [{ unit: 'days' }, 0, 1],
    [{ unit: 'minutes' }, 0, 1],
  ] as const)('are, for %j, %i to %i', (measure, least, most) => {
    expect(usualDecimals(measure)).toEqual({
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
  });

  const score = { unit: 'score', max: 10, thresholds: [5, 8] } as const;

  it.each([
    [{ ...score, value: 7.96 }, 2],
    [{ ...score, value: 7.996 }, 3],
    [{ ...score, value: 7.94 }, 1],
    [{ ...score, value: 8.04 }, 1],
    [{ ...score, value: 8.04, direction: 'lower' }, 2],
    [{ ...score, value: 7.96, direction: 'lower' }, 1],
    [{ ...score, value: 8.96, target: 9 }, 2],
    [{ unit: 'percent', value: 84.6, thresholds: [70, 85] }, 1],
    [{ unit: 'percent', value: 84.4, thresholds: [70, 85] }, 0],
    [{ ...score, value: 8 - 1e-12 }, 1],
  ] as const)('grow near a bound: %j has %i', (figure, digits) => {
    expect(decimalsFor(figure).maximumFractionDigits).toBe(digits);
  });

  it('never print a figure on another level than its own', () => {
    const value = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(value, fc.constantFrom('higher', 'lower'), (given, direction) => {
        const figure = { ...score, value: Number(given.toFixed(6)), direction };
        const printed = rounded(figure.value, decimalsFor(figure).maximumFractionDigits);
        expect(levelOf(printed, [5, 8], direction)).toBe(levelOf(figure.value, [5, 8], direction));
      }),
      SEED,
    );
  });
});
