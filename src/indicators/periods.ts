/**
 * Periods, written as two days or as a key: a year `2026`, a quarter `2026-Q1`, a month `2026-01`.
 * Days are texts and every sum is done in UTC, so that no clock change moves an end of month.
 */
import { day } from '../validation/document-parts.js';
import { at, invalid, object, type Reader } from '../validation/readers.js';

/** From one day to another, both included, as `2026-06-30`. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** How finely time is cut. */
export type Interval = 'month' | 'quarter' | 'year';

const KEY = /^([1-9]\d{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** How many months an interval lasts. */
export const MONTHS: Readonly<Record<Interval, number>> = { month: 1, quarter: 3, year: 12 };

/** Reads a period given by its first and last day. */
export const period: Reader<Period> = (value, path, tolerate) => {
  const found = object({ start: day, end: day })(value, path, tolerate);
  if (found.start <= found.end) return found;
  throw invalid(
    at(path, 'end'),
    found.end,
    'a day on or after the start',
    'une date égale ou postérieure au début',
  );
};

/** Is this the key of a period: `2026`, `2026-Q1` or `2026-01`? */
export function isPeriodKey(value: unknown): value is string {
  return typeof value === 'string' && KEY.test(value);
}

/** Reads a period given by a key. */
export const periodKey: Reader<string> = (value, path) => {
  if (isPeriodKey(value)) return value;
  throw invalid(
    path,
    value,
    'a period such as "2026", "2026-Q1" or "2026-01"',
    'une période comme « 2026 », « 2026-Q1 » ou « 2026-01 »',
  );
};

/** Reads a period in either form. */
export const keyOrPeriod: Reader<string | Period> = (value, path, tolerate) =>
  typeof value === 'object' && value !== null
    ? period(value, path, tolerate)
    : periodKey(value, path, tolerate);

/** The days of a period in either form; of a key that is none, an error. */
export function daysOf(period: string | Period): Period {
  if (typeof period !== 'string') return period;
  const [, year, quarter, month] =
    KEY.exec(period) ?? KEY.exec(periodKey(period, '', () => undefined)) ?? [];
  const first = month ? Number(month) : quarter ? Number(quarter) * 3 - 2 : 1;
  const length = MONTHS[month ? 'month' : quarter ? 'quarter' : 'year'];
  return {
    start: `${year}-${pad(first)}-01`,
    end: lastDay(`${year}-${pad(first + length - 1)}`),
  };
}

/** Which of two periods comes first, as `Array.sort` asks; by their start, then by their end. */
export function comparePeriods(a: string | Period, b: string | Period): number {
  const [one, other] = [daysOf(a), daysOf(b)];
  return compare(one.start, other.start) || compare(one.end, other.end);
}

/** The key of the month, quarter or year in which `day` falls. */
export function keyAt(day: string, interval: Interval): string {
  if (interval === 'month') return day.slice(0, 7);
  if (interval === 'year') return day.slice(0, 4);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The key of a period that is exactly a year, a quarter or a month, else nothing. */
export function keyOf(period: string | Period): string | undefined {
  if (typeof period === 'string') return period;
  return (['year', 'quarter', 'month'] as const)
    .map((interval) => keyAt(period.start, interval))
    .find((key) => KEY.test(key) && comparePeriods(key, period) === 0);
}

/** The keys of the months that a period touches, first one first. */
export function monthsOf(period: string | Period): readonly string[] {
  const { start, end } = daysOf(period);
  const months: string[] = [];
  for (let month = start.slice(0, 7); month <= end.slice(0, 7); month = addMonths(month, 1)) {
    months.push(month);
  }
  return months;
}

/** The same period a year before; what ends with its month still does, be it a 28 or 29 February. */
export function yearBefore<P extends string | Period>(period: P): P;
export function yearBefore(period: string | Period): string | Period {
  if (typeof period === 'string') return earlier(period);
  const end = earlier(period.end);
  const wholeMonth = lastDay(period.end.slice(0, 7)) === period.end;
  return {
    start: existing(earlier(period.start)),
    end: wholeMonth ? lastDay(end.slice(0, 7)) : existing(end),
  };
}

/** The month that comes `count` months after the month `2026-01`, or before when negative. */
export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${pad((index % 12) + 1)}`;
}

/** The last day of the month `2026-02`. */
export function lastDay(month: string): string {
  // The calendar comes round every 400 years, and `Date` takes the years below 100 for others.
  const year = 2000 + (Number(month.slice(0, 4)) % 400);
  return `${month}-${new Date(Date.UTC(year, Number(month.slice(5, 7)), 0)).getUTCDate()}`;
}

/** The day that comes `count` days after `day`, or before when negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** `day`, or the last of its month where it does not exist: 29 February of a common year. */
export function existing(day: string): string {
  const last = lastDay(day.slice(0, 7));
  return day < last ? day : last;
}

function earlier(text: string): string {
  return String(Number(text.slice(0, 4)) - 1).padStart(4, '0') + text.slice(4);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
