/**
 * Days, because nothing finer is ever stored. A day is written `2026-06-30`, so that days compare as
 * text.
 */

const DAY = 86_400_000;

/** What time it is, in milliseconds since 1970. */
export type Clock = () => number;

/** Tells the day of a moment in `timeZone`. */
export function calendar(timeZone: string): (time: number) => string {
  // Swedish writes years, months and days in the order of ISO 8601.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return (time) => format.format(time);
}

/** The day that comes `days` after `day`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
