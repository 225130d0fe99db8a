/**
 * What whole figures let a reader work out. The periods that are public lie in each other or apart, so
 * all that can be had from their figures by adding and taking away are sums of remainders: what a
 * period counts beside the longest public periods in it. As long as every remainder is nothing, or
 * as much as a figure needs, no period under the floor can be worked out.
 *
 * A current figure adds to this only where it begins and ends with closed periods. It begins with the
 * first answer, so what matters are the sums of periods that follow each other from there.
 */

import { keyAt, monthsOf } from '../../../src/indicators/periods.js';
import { addTallies, type Tally } from '../../../src/indicators/tally.js';
import { type Closing, type Ledger, leastOf, partsOf, type Rule, wholeOf } from './ledger.js';
import { isNearPast } from './past-figures.js';
import { sizeOf } from './tallies.js';

/** The ledger with the figure of a period just closed, where that may be public. */
export function closeWhole(ledger: Ledger, period: string, closing: Closing): Ledger {
  const { today: made, rule } = closing;
  const tally = wholeOf(ledger, period);
  if (sizeOf(tally) < leastOf(rule) || isCompanion(ledger, period, rule)) return ledger;
  const closed = new Map(ledger.closed).set(period, { tally, made, groups: new Map() });
  const next = { ...ledger, closed };
  if (isCrowded(next, [period, tally], closing)) return ledger;
  const known = sumsFromStart(ledger);
  const told = [...sumsFromStart(next)].filter(([point]) => !known.has(point));
  if (told.some(([, sum]) => isNearPast(sum, ledger.past, rule.step))) return ledger;
  return hidesParts(next, period.slice(0, 4), rule) ? next : ledger;
}

/** Is a figure of a period, or of one group in it, too near to a current figure that was public? */
export function isCrowded(
  ledger: Ledger,
  [period, tally]: readonly [string, Tally],
  { counts, rule: { step } }: Closing,
): boolean {
  // Where more came before, a current figure holds that too. The months were closed with some answers
  // that may be gone since.
  const [first = ''] = monthsOf(period);
  const early = [ledger.months, counts].some((each) => {
    const before = [...each].filter(([month]) => month < first).map(([, { all }]) => all);
    return sizeOf(addTallies(...before)) < step;
  });
  return early && isNearPast(tally, ledger.past, step);
}

/**
 * What all answers from the first to the end of a month add up to, where public periods tell; by the
 * number of months.
 */
export function sumsFromStart({ months, closed }: Ledger): ReadonlyMap<number, Tally> {
  const keys = [...months.keys()];
  const roads = [...closed.keys()].map((period) => {
    const inside = monthsOf(period).filter((month) => months.has(month));
    const from = keys.indexOf(inside[0] ?? '');
    return [from, from + inside.length] as const;
  });
  const reached = new Set([0]);
  for (const point of reached) {
    for (const [from, to] of roads) {
      if (from === point) reached.add(to);
      if (to === point) reached.add(from);
    }
  }
  const sums = new Map<number, Tally>();
  let sum: Tally = new Map();
  for (const [index, { all }] of [...months.values()].entries()) {
    sum = addTallies(sum, all);
    if (reached.has(index + 1)) sums.set(index + 1, sum);
  }
  return sums;
}

/** Are all remainders in a year nothing, or enough? */
function hidesParts(ledger: Ledger, year: string, rule: Rule): boolean {
  const shown = [...ledger.closed.keys()].filter((period) => period.startsWith(year));
  return areRemaindersEnough(shown, (period) => sizeOf(wholeOf(ledger, period)), rule);
}

/**
 * Does each of some periods count, beside the longest others inside it, nothing, or as much as a figure
 * needs?
 */
export function areRemaindersEnough(
  periods: readonly string[],
  sizeIn: (period: string) => number,
  rule: Rule,
): boolean {
  const within = (period: string): number =>
    partsOf(period)
      .map((part) => (periods.includes(part) ? sizeIn(part) : within(part)))
      .reduce((sum, size) => sum + size, 0);
  return periods.every((period) => {
    const rest = sizeIn(period) - within(period);
    return rest === 0 || rest >= leastOf(rule);
  });
}

/**
 * Must a month stay hidden beside others of its year that are under the floor? Else the year's figure
 * would tell them, and could not be public.
 */
function isCompanion(ledger: Ledger, period: string, rule: Rule): boolean {
  if (partsOf(period).length > 0 || period.endsWith('-12')) return false;
  const hidden = [...ledger.months]
    .filter(([month]) => month.startsWith(period.slice(0, 4)) && month < period)
    .filter(([month]) => !isTold(ledger, month))
    .map(([, { all }]) => sizeOf(all));
  const together = hidden.reduce((sum, size) => sum + size, 0);
  return together > 0 && together < leastOf(rule);
}

/** Is the month public, or part of a quarter that is? */
function isTold({ closed }: Ledger, month: string): boolean {
  return closed.has(month) || closed.has(keyAt(`${month}-01`, 'quarter'));
}
