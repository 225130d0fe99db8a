/**
 * An indicator: what answers add up to, in the one format that badges and charts read, that the
 * collector writes, and that a webmaster may write by hand.
 */
import type { Direction, Formula, Text } from '../validation/document-parts.js';
import type { Period } from './periods.js';
import type { Measure } from './units.js';

/** Two bounds, the lower one first. */
export type Bounds = readonly [number, number];

/** `insufficient`: too few answers to publish a value; `upcoming`: not measured yet. */
export type Status = 'published' | 'insufficient' | 'upcoming';

/** A figure of another period, to compare with. */
export interface Previous {
  readonly value: number;
  readonly count?: number;
  readonly interval?: Bounds;
  readonly period?: Period;
}

/** Who stands behind a figure. */
export interface Source {
  readonly label: Text;
  readonly url?: string;
}

/** How many gave one of the answers. */
export interface AnswerCount {
  readonly value: string | number;
  readonly label: Text;
  readonly count: number;
}

/** One period of a series; a `null` value is a gap, never a zero. */
export interface Point {
  readonly period: string | Period;
  readonly value: number | null;
  readonly count?: number;
  readonly interval?: Bounds;
}

/** Figures over time, or of one group; its points in the order of time. */
export interface Series {
  readonly label: Text;
  readonly points: readonly Point[];
}

/** One figure with all that an honest display of it needs. */
export interface Indicator extends Measure {
  readonly v: 1;
  readonly id: string;
  readonly label: Text;
  /** Which way is better. */
  readonly direction: Direction;
  /** In the unit, unrounded; `null` unless published. */
  readonly value: number | null;
  readonly status: Status;
  /** Answers in the denominator; absent where the figure comes from no survey. */
  readonly count?: number;
  /** Where the figure would lie, 95 times out of 100, had everyone answered; in the unit. */
  readonly interval?: Bounds;
  readonly period?: Period;
  /** The day the figure was made. */
  readonly updated?: string;
  readonly formula?: Formula;
  readonly question?: Text;
  /** How it was made, in words: always shown with the figure. */
  readonly method?: Text;
  readonly target?: number;
  /** The two bounds between the three levels. */
  readonly thresholds?: Bounds;
  /** The words of the three levels, worst first. */
  readonly levels?: readonly [Text, Text, Text];
  /** The same period a year before. */
  readonly previous?: Previous;
  readonly source?: Source;
  /** An audit's edition, stratum and award: measured by someone, never mixed with a vote. */
  readonly edition?: string;
  readonly stratum?: Text;
  readonly award?: Text;
  readonly distribution?: readonly AnswerCount[];
  readonly series?: readonly Series[];
}

/** Several indicators that are shown together; what it says of itself holds for each that is silent. */
export interface IndicatorSet {
  readonly v: 1;
  readonly label: Text;
  readonly framework?: string;
  readonly period?: Period;
  readonly source?: Source;
  readonly indicators: readonly Indicator[];
}

/** The indicators of a document, each with the period and the source that its set gives to all. */
export function indicatorsOf(document: Indicator | IndicatorSet): readonly Indicator[] {
  if (!('indicators' in document)) return [document];
  const { period, source } = document;
  const common = { ...(period && { period }), ...(source && { source }) };
  return document.indicators.map((each) => ({ ...common, ...each }));
}
