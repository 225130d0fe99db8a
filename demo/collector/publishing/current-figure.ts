/**
 * The figure of all answers since the survey opened. It moves by the step or not at all, so that a
 * reader who looks every minute sees no single answer come, change or go.
 */
import { keyAt, monthsOf } from '../../../src/indicators/periods.js';
import { addTallies, type Tally } from '../../../src/indicators/tally.js';
import { type CurrentFigure, type Ledger, leastOf, type Rule } from './ledger.js';
import { isNear, isNearPast, remember } from './past-figures.js';
import { type Breakdown, distance, EMPTY, sizeOf } from './tallies.js';
import { sumsFromStart } from './whole-figures.js';

/** What a current figure is made of. */
export interface Renewal {
  /** What each month counts now, in the order of time. */
  readonly counts: ReadonlyMap<string, Breakdown>;
  readonly today: string;
  readonly rule: Rule;
}

/** The ledger with the current figure as it counts now, where that may be public. */
export function renewCurrent(ledger: Ledger, renewal: Renewal): Ledger {
  const { today, rule } = renewal;
  const { current } = ledger;
  const figure = figureOf(renewal);
  const apart = distance(figure.tally, current?.tally ?? EMPTY);
  if (current && apart === 0) return ledger;
  if (sizeOf(figure.tally) < leastOf(rule)) return apart < rule.step ? ledger : withheld(ledger);
  if (isAtBorder(renewal) || isCrowded(figure.tally, ledger, renewal)) return ledger;
  // Where every answer may be seen to come there is nothing to compare with.
  const past = rule.step > 1 ? remember(ledger.past, figure.tally) : [];
  return { ...ledger, current: { ...figure, made: today }, past };
}

/** Does the current figure count all there is? */
export function isUpToDate({ current }: Ledger, renewal: Renewal): boolean {
  return distance(figureOf(renewal).tally, current?.tally ?? EMPTY) === 0;
}

/** It runs from the first month to today: the days of the first and the last answer are nobody's business. */
function figureOf({ counts, today }: Renewal): Omit<CurrentFigure, 'made'> {
  const [first = today] = [...counts].filter(([, { all }]) => all.size > 0).map(([month]) => month);
  const period = { start: `${first.slice(0, 7)}-01`, end: today };
  return { tally: addTallies(...[...counts.values()].map(({ all }) => all)), period };
}

function withheld({ current: _, ...ledger }: Ledger): Ledger {
  return ledger;
}

/** The days of a month on which a reader may know that none of its answers came yet. */
const EARLY = '08';

/**
 * Would the figure be known to end just where a month does? Between two such figures stands a month,
 * and it may be under the floor.
 */
function isAtBorder({ counts, today, rule }: Renewal): boolean {
  const early = today.slice(8) <= EARLY;
  return rule.floor > 1 && early && sizeIn(counts, today.slice(0, 7)) === 0;
}

/** Is the figure too near to one that is public, or may it come to be too near to one that will be? */
function isCrowded(tally: Tally, ledger: Ledger, { counts, today, rule }: Renewal): boolean {
  const { step } = rule;
  if (isNearPast(tally, ledger.past, step)) return true;
  const known = [
    ...[...ledger.closed.values()].flatMap((figure) => [
      figure.tally,
      ...[...figure.groups.values()].flatMap((values) => [...values.values()]),
    ]),
    ...sumsFromStart(ledger).values(),
  ];
  if (known.some((other) => isNear(tally, other, step))) return true;
  const [opened = today] = counts.keys();
  return (['month', 'quarter', 'year'] as const)
    .map((interval) => monthsOf(keyAt(today, interval)))
    .some((months) => {
      if (months.includes(opened.slice(0, 7))) return false;
      const inside = months.map((month) => sizeIn(counts, month)).reduce((a, b) => a + b, 0);
      return sizeOf(tally) - inside < step;
    });
}

function sizeIn(counts: Renewal['counts'], month: string): number {
  return sizeOf(counts.get(month)?.all ?? EMPTY);
}
