import { describe, expect, it } from 'vitest';
import { dayAfter, isStale, parseDuration } from '../../src/indicators/freshness.js';
import type { Indicator } from '../../src/indicators/indicator.js';

const duration = (text: string) => parseDuration(text) ?? { months: Number.NaN, days: Number.NaN };

describe('a duration', () => {
  it.each([
    ['P18M', 18, 0],
    ['P1Y6M', 18, 0],
    ['P30D', 0, 30],
    ['P2W', 0, 14],
    ['P1Y2M3W4D', 14, 25],
  ])('%s is %i months and %i days', (text, months, days) => {
    expect(parseDuration(text)).toEqual({ months, days });
  });

  it.each(['', 'P', '18M', 'P1.5Y', 'PT20H', 'p18m', 'P6M1Y', ' P1M'])('is not « %s »', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2026-06-30', 'P18M', '2027-12-30'],
    ['2026-12-31', 'P2D', '2027-01-02'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
  ])('after %s, %s ends on %s', (day, text, end) => {
    expect(dayAfter(day, duration(text))).toBe(end);
  });
});

describe('a figure', () => {
  const bare: Indicator = {
    v: 1,
    id: 'x',
    label: 'x',
    unit: 'percent',
    direction: 'higher',
    value: 80,
    status: 'published',
  };
  const limit = duration('P18M');
  const period = { start: '2024-07-01', end: '2024-12-31' };

  it.each([
    ['the last day that its period allows', { period }, '2026-06-30', false],
    ['the day after', { period }, '2026-07-01', true],
    ['its period, though its file is new', { period, updated: '2026-06-30' }, '2026-07-01', true],
    ['the day it was made, where no period is said', { updated: '2024-12-31' }, '2026-07-01', true],
    ['the year of its edition', { edition: '2024' }, '2026-07-01', true],
    ['an edition that is no year', { edition: 'printemps' }, '2099-01-01', false],
    ['nothing that it says', {}, '2099-01-01', false],
  ])('is judged by %s', (_name, changes, today, stale) => {
    expect(isStale({ ...bare, ...changes }, limit, today)).toBe(stale);
  });
});
