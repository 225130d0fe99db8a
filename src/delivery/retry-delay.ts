/** How long to wait before an answer is tried again; all durations in milliseconds. */

const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
/** No wait is longer, whatever an endpoint asks for. */
export const LONGEST_WAIT = 21_600_000;

/**
 * After the nth failure (0 for the first): half of a doubling span, plus chance for the other half, so
 * that a thousand browsers do not come back in the same second. Never over a quarter of an hour.
 */
export function retryDelay(failures: number, chance: () => number): number {
  const span = Math.min(15 * MINUTE, 2 * SECOND * 2 ** failures);
  return span / 2 + chance() * (span / 2);
}

/**
 * What a `Retry-After` header asks for: seconds or a date, between one second and six hours;
 * `undefined` when it is missing or makes no sense.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const asked = header?.trim() ?? '';
  // Date.parse alone makes a date of almost anything, and another one in each browser.
  const date = /^[a-z]+, .* GMT$/i.test(asked) ? Date.parse(asked) : Number.NaN;
  const wait = /^\d+$/.test(asked) ? Number(asked) * SECOND : date - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, SECOND), LONGEST_WAIT);
}
