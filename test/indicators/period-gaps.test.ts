import { describe, expect, it } from 'vitest';
import { spanOf, withGaps } from '../../src/indicators/period-gaps.js';
import { periodNamer } from '../../src/indicators/period-names.js';

describe('periods of a chart', () => {
  it.each([
    ['years', ['2022', '2024'], ['2022', '2023', '2024']],
    ['quarters', ['2025-Q3', '2026-Q1'], ['2025-Q3', '2025-Q4', '2026-Q1']],
    ['months', ['2025-12', '2026-02'], ['2025-12', '2026-01', '2026-02']],
    ['what is not in order', ['2026', '2025', '2026'], ['2025', '2026']],
    ['one alone', ['2026'], ['2026']],
    ['none', [], []],
  ])('put in what is missing of %s', (_, given, all) => {
    expect(withGaps(given)).toEqual(all);
  });

  it('puts nothing in where periods are not cut alike', () => {
    const twoYears = { start: '2017-01-01', end: '2018-12-31' };
    const editions = ['2014', '2016', twoYears, '2019'];
    expect(withGaps(editions)).toEqual(editions);
    expect(withGaps(['2025', '2026-Q2'])).toEqual(['2025', '2026-Q2']);
  });

  it('puts nothing in where more would be missing than there is', () => {
    expect(withGaps(['1000-01', '2999-12'])).toEqual(['1000-01', '2999-12']);
    expect(withGaps(['2020', '2024'])).toEqual(['2020', '2024']);
  });

  it('takes days and a key for the same period', () => {
    const days = { start: '2026-01-01', end: '2026-03-31' };
    expect(spanOf(days)).toBe(spanOf('2026-Q1'));
    expect(withGaps(['2025-Q4', days])).toEqual(['2025-Q4', '2026-Q1']);
  });

  it('are named short where they are quarters, else as everywhere', () => {
    const name = periodNamer({ language: 'fr', words: { quarter: 'T{n} {year}' } });
    expect(name('2026-Q3')).toBe('T3 2026');
    expect(name({ start: '2026-07-01', end: '2026-09-30' })).toBe('T3 2026');
    expect(name('2026-07')).toBe('juillet 2026');
    expect(name('2026')).toBe('2026');
  });
});
