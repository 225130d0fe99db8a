import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  comparePeriods,
  daysOf,
  keyAt,
  keyOf,
  keyOrPeriod,
  lastDay,
  monthsOf,
  type Period,
  yearBefore,
} from '../../src/indicators/periods.js';
import { refuse } from '../../src/validation/readers.js';

const period = (start: string, end: string): Period => ({ start, end });

describe('the days of a period', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('%s run from %s to %s', (key, start, end) => {
    expect(daysOf(key)).toEqual({ start, end });
    expect(keyOf({ start, end })).toBe(key);
  });

  it('that is no year, quarter or month have no key', () => {
    expect(keyOf(period('2026-01-01', '2026-06-30'))).toBeUndefined();
    expect(keyOf(period('2026-01-02', '2026-01-31'))).toBeUndefined();
  });

  it.each(['2026-Q5', '2026-13', '2026-00', '26', '2026-1', '2026-Q', '0999', ' 2026', 2026, null])(
    'are not those of %s',
    (value) => {
      expect(() => keyOrPeriod(value, 'period', refuse)).toThrowError('period must be a period');
    },
  );
});

describe('the period in which a day falls', () => {
  it.each([
    ['2026-01-31', '2026-01', '2026-Q1', '2026'],
    ['2026-04-01', '2026-04', '2026-Q2', '2026'],
    ['2026-12-31', '2026-12', '2026-Q4', '2026'],
  ])('%s is %s, %s, %s', (day, month, quarter, year) => {
    expect(keyAt(day, 'month')).toBe(month);
    expect(keyAt(day, 'quarter')).toBe(quarter);
    expect(keyAt(day, 'year')).toBe(year);
  });
});

describe('the months of a period', () => {
  it.each([
    ['2026-Q1', ['2026-01', '2026-02', '2026-03']],
    ['2026-05', ['2026-05']],
    [period('2025-11-15', '2026-01-02'), ['2025-11', '2025-12', '2026-01']],
  ])('%j are %j', (given, months) => {
    expect(monthsOf(given)).toEqual(months);
  });
});

describe('a year before', () => {
  it.each([
    ['2026', '2025'],
    ['2026-Q1', '2025-Q1'],
    ['2026-01', '2025-01'],
    [period('2026-01-01', '2026-06-30'), period('2025-01-01', '2025-06-30')],
    [period('2025-02-01', '2025-02-28'), period('2024-02-01', '2024-02-29')],
    [period('2024-02-01', '2024-02-29'), period('2023-02-01', '2023-02-28')],
    [period('2024-02-29', '2024-03-15'), period('2023-02-28', '2023-03-15')],
  ])('%j is %j', (given, before) => {
    expect(yearBefore(given)).toEqual(before);
  });
});

describe('the order of periods', () => {
  it('is that of their start, then of their end', () => {
    const sorted = [
      '2025',
      '2025-Q1',
      '2025-01',
      period('2025-01-05', '2025-01-06'),
      '2025-02',
      '2026',
    ];
    const shuffled = [sorted[4], sorted[0], sorted[5], sorted[2], sorted[3], sorted[1]];
    const ordered = shuffled.flatMap((each) => each ?? []).sort(comparePeriods);
    expect(ordered).toEqual([sorted[2], sorted[1], sorted[0], sorted[3], sorted[4], sorted[5]]);
  });
});

describe('calendar sums', () => {
  it('add up, across years and leap years', () => {
    const days = fc.date({
      min: new Date('1999-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (date, count) => {
        const day = date.toISOString().slice(0, 10);
        expect(addDays(addDays(day, count), -count)).toBe(day);
        const month = day.slice(0, 7);
        expect(addMonths(addMonths(month, count), -count)).toBe(month);
        expect(addDays(lastDay(month), 1)).toBe(`${addMonths(month, 1)}-01`);
      }),
      { seed: 20260701, numRuns: 500 },
    );
  });
});
