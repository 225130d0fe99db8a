/**
 * How sure a figure is: 95 % intervals. They cover the chance of who happened to answer, never the
 * fact that respondents choose themselves.
 *
 * Proportions take Wilson's score interval, which stays honest at 0 and 100 %, where the textbook
 * « ± 1.96 standard errors » shrinks to nothing. Means take Student's t. A net rate, two rates of one
 * sample, takes the adjusted interval of Bonett and Price, sound at both ends for the same reason.
 * What lies between two independent figures is recovered from their own intervals; for two
 * proportions this is Newcombe's method.
 */
import type { Bounds } from './indicator.js';
import { studentQuantile, Z } from './student.js';

/** A figure with its interval, in any unit. */
export interface Estimate {
  readonly value: number;
  readonly interval: Bounds;
}

/**
 * Interval of the proportion `hits / count`, from 0 to 1.
 * E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 */
export function wilsonInterval(hits: number, count: number): Bounds {
  const share = hits / count;
  const square = Z ** 2 / count;
  const half = Z * Math.sqrt((share * (1 - share)) / count + square / (4 * count));
  const [low, high] = around(share + square / 2, half);
  return [
    hits === 0 ? 0 : low / (1 + square),
    hits === count ? 1 : high / (1 + square), // exact ends, so that the proportion lies within
  ];
}

/**
 * Interval of a mean of `count` answers whose sample standard deviation is `deviation` (Student, 1908).
 * Nothing for a single answer nor where all agree: the method would claim to be certain.
 */
export function meanInterval(mean: number, deviation: number, count: number): Bounds | undefined {
  if (count < 2 || deviation === 0) return undefined;
  return around(mean, (studentQuantile(count - 1) * deviation) / Math.sqrt(count));
}

/**
 * Interval of the net rate `(positive - negative) / count` of one sample, from -1 to 1.
 * D. G. Bonett and R. M. Price, Journal of Educational and Behavioral Statistics 37 (2012), 479–488:
 * one answer is added to each side, two to the whole.
 */
export function netInterval(positive: number, negative: number, count: number): Bounds {
  const total = count + 2;
  const net = (positive - negative) / total;
  const variance = ((positive + negative + 2) / total - net ** 2) / total;
  const [low, high] = around(net, Z * Math.sqrt(variance));
  return [Math.max(-1, low), Math.min(1, high)];
}

/**
 * Interval of `a - b`, for two independent figures in the same unit.
 * R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10, for proportions; for other
 * figures G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008), 1693–1702, of which it is a case.
 */
export function differenceInterval(a: Estimate, b: Estimate): Bounds {
  const difference = a.value - b.value;
  return [
    difference - Math.hypot(a.value - a.interval[0], b.interval[1] - b.value),
    difference + Math.hypot(a.interval[1] - a.value, b.value - b.interval[0]),
  ];
}

/**
 * The « ± » that polls print for a proportion, by the normal approximation (Wald): half the width, as
 * a fraction. For planning how many answers to gather, not for figures that are published.
 */
export function margin(share: number, count: number): number {
  return Z * Math.sqrt((share * (1 - share)) / count);
}

/**
 * How many answers would say as much if the population were endless: the finite population
 * correction, as a count that any interval here can take.
 */
export function effectiveCount(count: number, population: number): number {
  return (count * (population - 1)) / (population - count);
}

function around(middle: number, half: number): Bounds {
  return [middle - half, middle + half];
}
