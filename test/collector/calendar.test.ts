import { describe, expect, test } from 'vitest';
import { calendar, daysAfter } from '../../demo/collector/calendar.js';

describe('a day', () => {
  test.each([
    ['2026-06-15T21:59:59Z', 'Europe/Paris', '2026-06-15'],
    ['2026-06-15T22:00:00Z', 'Europe/Paris', '2026-06-16'],
    ['2026-12-31T22:59:59Z', 'Europe/Paris', '2026-12-31'],
    ['2026-12-31T23:00:00Z', 'Europe/Paris', '2027-01-01'],
    ['2026-03-29T00:59:59Z', 'Europe/Paris', '2026-03-29'],
    ['2026-06-15T02:59:59Z', 'America/Cayenne', '2026-06-14'],
    ['2026-06-15T14:00:00Z', 'Pacific/Noumea', '2026-06-16'],
  ])('%s in %s is %s', (moment, timeZone, day) => {
    expect(calendar(timeZone)(Date.parse(moment))).toBe(day);
  });

  test.each([
    ['2026-06-15', 8, '2026-06-23'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-06-15', -90, '2026-03-17'],
  ])('%s and %i days is %s', (day, days, later) => {
    expect(daysAfter(day, days)).toBe(later);
  });
});
