/**
 * What is public of one question, and what has to be remembered to decide whether more may be. A
 * reader may have kept every figure that was ever published: nothing is forgotten here that could
 * still be compared.
 */
import { addMonths, keyAt, monthsOf, type Period } from '../../../src/indicators/periods.js';
import { addTallies, type Tally } from '../../../src/indicators/tally.js';
import type { PastFigures } from './past-figures.js';
import { type Breakdown, EMPTY, type Groups, groupsBy } from './tallies.js';

/** The answers of a figure that is public, and the day it was made. */
export interface PublicFigure {
  readonly tally: Tally;
  readonly made: string;
}

/** All answers since the survey opened. */
export interface CurrentFigure extends PublicFigure {
  /** From the first day of the month of the first answer to the day it was made. */
  readonly period: Period;
}

/** The answers of a whole month, quarter or year; of its groups those that are public. */
export interface ClosedFigure extends PublicFigure {
  readonly groups: Groups;
}

/** What is public of a question. */
export interface Figures {
  readonly current?: CurrentFigure;
  /** By period: `2026`, `2026-Q1`, `2026-01`. */
  readonly closed: ReadonlyMap<string, ClosedFigure>;
  /** The first month that had answers when it was closed. */
  readonly since?: string;
}

export interface Ledger extends Figures {
  /** Every month since the first, as it was counted when it closed. */
  readonly months: ReadonlyMap<string, Breakdown>;
  /** The current figures that were public. */
  readonly past: PastFigures;
}

/** How discreet figures have to be. */
export interface Rule {
  /** The answers that a figure needs. */
  readonly floor: number;
  /** The answers by which two figures must differ, if they do. */
  readonly step: number;
}

/** The answers that a figure needs, and that the difference of two closed ones needs as well. */
export function leastOf({ floor, step }: Rule): number {
  return Math.max(1, floor, step);
}

/** What a month is closed with. */
export interface Closing {
  readonly month: string;
  /** What every month up to it counts now. */
  readonly counts: ReadonlyMap<string, Breakdown>;
  readonly today: string;
  readonly rule: Rule;
}

/** Nothing is public yet. */
export const NOTHING: Ledger = { closed: new Map(), months: new Map(), past: [] };

/** The periods that end with a month: its year, its quarter and itself, the longest first. */
export function periodsEndingWith(month: string): readonly string[] {
  const day = `${month}-01`;
  return [keyAt(day, 'year'), keyAt(day, 'quarter'), month].filter(
    (key) => monthsOf(key).at(-1) === month,
  );
}

/** What a period is cut into: a year into quarters, a quarter into months, a month no further. */
export function partsOf(period: string): readonly string[] {
  const months = monthsOf(period);
  if (months.length === 1) return [];
  return months.length === 3
    ? months
    : [...new Set(months.map((month) => keyAt(`${month}-01`, 'quarter')))];
}

/** Every period that is closed. */
export function closedPeriods({ months }: Ledger): readonly string[] {
  return [...months.keys()].flatMap(periodsEndingWith);
}

/** The closed months of a period: of the first year, those since the survey opened. */
export function monthsIn({ months }: Ledger, period: string): readonly Breakdown[] {
  return monthsOf(period).flatMap((month) => months.get(month) ?? []);
}

/** All the answers of a period, as its months were counted. */
export function wholeOf(ledger: Ledger, period: string): Tally {
  return addTallies(...monthsIn(ledger, period).map(({ all }) => all));
}

/** The answers of a period in one group of a context key. */
export function groupOf(ledger: Ledger, period: string, [key, value]: Pair): Tally {
  const months = monthsIn(ledger, period);
  return addTallies(...months.map((month) => groupsBy(month, key).get(value) ?? EMPTY));
}

/** A context key and one of its values. */
export type Pair = readonly [key: string, value: string];

/** The month after another. */
export function nextMonth(month: string): string {
  return addMonths(month, 1);
}
