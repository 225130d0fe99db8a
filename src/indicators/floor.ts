/**
 * The floor: how many answers a figure needs before it may be shown. Under it the value and all that
 * would let a reader work it out are left out, not hidden.
 */
import type { Indicator, Status } from './indicator.js';

/** Under this many answers nothing is published, unless a page or a collector asks for more. */
export const MIN_COUNT = 30;

/** From the floor up to this many, a figure is shown as fragile. */
const SOLID_COUNT = 100;

/** What says something of a value that is not published. */
export const TELLING = ['count', 'interval', 'distribution', 'series', 'previous'] as const;

/** The indicator without its value, nor anything that speaks of it. */
export function withhold(indicator: Indicator, status: Status = 'insufficient'): Indicator {
  const kept = Object.entries(indicator).filter(
    ([key]) => !(TELLING as readonly string[]).includes(key),
  );
  return { ...(Object.fromEntries(kept) as unknown as Indicator), value: null, status };
}

/** Are there enough answers? A figure that counts none comes from no survey and has no floor. */
export function passes(count: number | undefined, floor: number): boolean {
  return count === undefined || count >= floor;
}

/**
 * The indicator as it may be shown: withheld whole under the floor, else without the periods, the
 * comparison and the groups that are under it.
 */
export function enforceFloor(indicator: Indicator, floor = MIN_COUNT): Indicator {
  if (indicator.status !== 'published') return withhold(indicator, indicator.status);
  if (!passes(indicator.count, floor)) return withhold(indicator);
  const { previous, series, ...rest } = indicator;
  return {
    ...rest,
    ...(previous && passes(previous.count, floor) && { previous }),
    ...(series && {
      series: series.map((each) => ({
        ...each,
        points: each.points.map((point) =>
          passes(point.count, floor) ? point : { period: point.period, value: null },
        ),
      })),
    }),
  };
}

/** Is the figure published on few answers, to be read with caution? */
export function isFragile({ status, count }: Pick<Indicator, 'status' | 'count'>): boolean {
  return status === 'published' && count !== undefined && count < SOLID_COUNT;
}

/**
 * Does a document, read or not, speak of a figure that is under the floor or not public? Then nothing
 * of it may be repeated, not even in an error; nor of what can't be told.
 */
export function isHeldBack(given: unknown, floor: number): boolean {
  let found = false;
  try {
    JSON.stringify(given, (key, value) => {
      found ||= key === 'count' ? value < floor : key === 'status' && value !== 'published';
      return value;
    });
  } catch {
    return true; // it goes in a circle
  }
  return found;
}
