/**
 * Closing a month: the figures of whole months, quarters and years are made once, eight days after
 * their end, and never change. What was erased or changed since in the months before enters with the
 * next closing, when it is so much that it tells nothing of a single answer.
 */
import { daysOf } from '../../../src/indicators/periods.js';
import { daysAfter } from '../calendar.js';
import { closeGroups } from './close-groups.js';
import { type Closing, type Ledger, periodsEndingWith, type Rule } from './ledger.js';
import { LATE } from './month-count.js';
import { type Breakdown, distance, EMPTY, groupsBy, sizeOf } from './tallies.js';
import { closeWhole } from './whole-figures.js';

const NOBODY: Breakdown = { all: EMPTY, groups: new Map() };

/** Are the figures of a period made on the day `today`, or before? Days compare as text up to 9999. */
export function isClosed(period: string, today: string): boolean {
  return daysOf(period).end <= daysAfter(today, -LATE);
}

/** The ledger after a month that follows its last one. */
export function closeMonth(ledger: Ledger, closing: Closing): Ledger {
  const { month, counts, rule } = closing;
  const count = counts.get(month) ?? NOBODY;
  if (ledger.months.size === 0 && sizeOf(count.all) === 0) return ledger;
  const months = new Map(
    [...ledger.months].map(([each, kept]) => [
      each,
      carried(kept, counts.get(each) ?? NOBODY, rule),
    ]),
  ).set(month, count);
  let next: Ledger = { ...ledger, months, since: ledger.since ?? month };
  const made = [];
  // The longest first: a year says more than one of its months.
  for (const period of periodsEndingWith(month)) {
    next = closeWhole(next, period, closing);
    if (next.closed.has(period)) made.push(period);
  }
  if (made.length === 0) return next;
  const keys = new Set([...months.values()].flatMap(({ groups }) => [...groups.keys()]));
  for (const key of keys) next = closeGroups(next, { key, periods: made }, closing);
  return next;
}

/** A closed month as it counts now, if no cell of it differs by fewer answers than the step. */
function carried(kept: Breakdown, now: Breakdown, { step }: Rule): Breakdown {
  const tells = changes(kept, now).some((apart) => apart > 0 && apart < step);
  return tells ? kept : now;
}

/** By how many answers each cell of a month differs. */
function changes(kept: Breakdown, now: Breakdown): readonly number[] {
  const keys = new Set([...kept.groups.keys(), ...now.groups.keys()]);
  const cells = [...keys].flatMap((key) => {
    const [before, after] = [groupsBy(kept, key), groupsBy(now, key)];
    const values = new Set([...before.keys(), ...after.keys()]);
    return [...values].map((value) =>
      distance(before.get(value) ?? EMPTY, after.get(value) ?? EMPTY),
    );
  });
  return [distance(kept.all, now.all), ...cells];
}
