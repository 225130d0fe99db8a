import { addMonths, comparePeriods, daysOf, keyAt, keyOf, MONTHS, type Period } from './periods.js';

/** A text for the days of a period, the same in both of its forms. */
export function spanOf(period: string | Period): string {
  if (typeof period === 'string') return period;
  return keyOf(period) ?? period.start + period.end;
}

/**
 * The periods in the order of time, each once. In a run of years, of quarters or of months those that
 * are missing are put in, so that a gap is seen; unless more would be missing than there are.
 */
export function withGaps(periods: readonly (string | Period)[]): readonly (string | Period)[] {
  const bySpan = new Map(periods.map((period) => [spanOf(period), period]));
  const given = [...bySpan.values()].sort(comparePeriods);
  const keys = given.map((period) => keyOf(period) ?? '');
  const [first = '', last = ''] = [keys[0], keys.at(-1)];
  const interval = intervalOf(first);
  if (!first || !keys.every((key) => key && intervalOf(key) === interval)) return given;
  const start = daysOf(first).start;
  const step = MONTHS[interval];
  const length = (monthNumber(daysOf(last).start) - monthNumber(start)) / step + 1;
  if (length > 2 * keys.length) return given;
  // Not `Array.from`: on pages with Prototype.js, that one forgets its second argument.
  return [...Array(length).keys()].map((index) =>
    keyAt(`${addMonths(start.slice(0, 7), index * step)}-01`, interval),
  );
}

function intervalOf(key: string): 'year' | 'quarter' | 'month' {
  return key.length === 4 ? 'year' : key.includes('Q') ? 'quarter' : 'month';
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
