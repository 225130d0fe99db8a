import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMet, levelOf } from '../../src/indicators/levels.js';

describe('the level of a figure', () => {
  it.each([
    [4.99, 'higher', 'low'],
    [5, 'higher', 'middle'],
    [7.25, 'higher', 'middle'],
    [7.96, 'higher', 'middle'],
    [8, 'higher', 'high'],
    [5, 'lower', 'high'],
    [5.01, 'lower', 'middle'],
    [8, 'lower', 'middle'],
    [8.01, 'lower', 'low'],
  ] as const)('%f where %s is better is %s', (value, direction, level) => {
    expect(levelOf(value, [5, 8], direction)).toBe(level);
  });

  it('never falls when the figure gets better', () => {
    const rank = { low: 0, middle: 1, high: 2 };
    const figures = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(figures, figures, fc.constantFrom('higher', 'lower'), (a, b, direction) => {
        const [worse, better] = (direction === 'higher') === a < b ? [a, b] : [b, a];
        const levels = [worse, better].map((value) => rank[levelOf(value, [5, 8], direction)]);
        expect(levels[0]).toBeLessThanOrEqual(levels[1] ?? Number.NaN);
      }),
      { seed: 20260701, numRuns: 500 },
    );
  });
});

describe('a target', () => {
  it.each([
    [8, 8, 'higher', true],
    [7.99, 8, 'higher', false],
    [10, 10, 'lower', true],
    [10.1, 10, 'lower', false],
    [null, 8, 'higher', undefined],
    [8, undefined, 'higher', undefined],
  ] as const)('%s against %s where %s is better: %s', (value, target, direction, met) => {
    expect(isMet({ value, direction, ...(target !== undefined && { target }) })).toBe(met);
  });
});
