/**
 * What changed in a year. A change is called one only when the interval of the difference excludes 0;
 * where it does not, what moved may be chance, and the place says « stable ». Where nothing says how
 * answers were spread there is no interval, and nothing is said: that something is stable is a claim too.
 */
import { MIN_COUNT, passes } from './floor.js';
import type { Bounds, Indicator, Previous } from './indicator.js';
import { differenceInterval, wilsonInterval } from './intervals.js';
import { comparePeriods, yearBefore } from './periods.js';

/** A comparison that may be shown. */
export interface Trend {
  /** Now minus then, unrounded, in the unit; in points where the unit is percent. */
  readonly change: number;
  readonly kind: 'up' | 'down' | 'stable';
  /** What the change means, by the way that is better. */
  readonly tone: 'better' | 'worse' | 'same';
}

/**
 * The trend of an indicator; nothing where there is no comparison, one of the two is under the floor,
 * their periods are not a year apart, or nothing says how far chance goes.
 */
export function trendOf(indicator: Compared, floor = MIN_COUNT): Trend | undefined {
  const { value, previous, direction, period } = indicator;
  if (value === null || !previous) return undefined;
  if (!passes(indicator.count, floor) || !passes(previous.count, floor)) return undefined;
  // The words of a trend are « en un an ».
  if (period && previous.period && comparePeriods(yearBefore(period), previous.period) !== 0) {
    return undefined;
  }
  const change = value - previous.value;
  const interval = changeInterval({ ...indicator, value }, previous);
  if (!interval) return undefined;
  const [low, high] = interval;
  if (low <= 0 && high >= 0) return { change, kind: 'stable', tone: 'same' };
  const kind = change > 0 ? 'up' : 'down';
  return { change, kind, tone: (kind === 'up') === (direction === 'higher') ? 'better' : 'worse' };
}

type Compared = Pick<
  Indicator,
  'unit' | 'value' | 'count' | 'interval' | 'previous' | 'direction' | 'period'
>;
type Measured = Previous & Pick<Indicator, 'unit'>;

/** Where the change lies; not known when answers were counted and nothing says how spread they are. */
function changeInterval(now: Measured, then: Previous): Bounds | undefined {
  const change = now.value - then.value;
  if (!now.count && !then.count && !now.interval && !then.interval) return [change, change];
  const a = intervalOf(now, now.unit) ?? likeThat(then, now);
  const b = intervalOf(then, now.unit) ?? likeThat(now, then);
  if (!a || !b) return undefined;
  return differenceInterval({ value: now.value, interval: a }, { value: then.value, interval: b });
}

/** The interval that a figure gives, or that follows from its count where it is a proportion. */
function intervalOf({ value, count, interval }: Previous, unit: Indicator['unit']) {
  if (interval || unit !== 'percent' || !count) return interval;
  const [low, high] = wilsonInterval((value * count) / 100, count);
  return [100 * low, 100 * high] as const;
}

/** The interval of a figure that gives none, its answers as spread as those of the other (Student). */
function likeThat({ value, count, interval }: Previous, other: Previous): Bounds | undefined {
  if (!interval || !count || !other.count) return undefined;
  const scale = Math.sqrt(count / other.count);
  return [other.value - (value - interval[0]) * scale, other.value + (interval[1] - value) * scale];
}
