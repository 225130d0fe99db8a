/** How old a figure may grow before the place says so. */
import type { Indicator } from './indicator.js';
import { addDays, addMonths, existing } from './periods.js';

/** A span of calendar time. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

const DURATION = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Reads an ISO 8601 duration in years, months, weeks and days, as `P18M`; nothing when it is none. */
export function parseDuration(text: string): Duration | undefined {
  const parts = DURATION.exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts;
  return { months: 12 * years + months, days: 7 * weeks + days };
}

/** The day that comes `duration` after `day`; a month later than the 31st is the last of the month. */
export function dayAfter(day: string, { months, days }: Duration): string {
  return addDays(existing(`${addMonths(day.slice(0, 7), months)}${day.slice(7)}`), days);
}

/**
 * Is the figure older on `today` than `limit`? Its age runs from the end of its period, else from the
 * end of its edition's year, else from the day it was made; what says none of these has no age.
 */
export function isStale(
  { period, edition = '', updated }: Indicator,
  limit: Duration,
  today: string,
): boolean {
  const since = period?.end ?? (/^\d{4}$/.test(edition) ? `${edition}-12-31` : updated);
  return since !== undefined && today > dayAfter(since, limit);
}
