/**
 * What a chart shows, decided before anything is drawn: panels, each a table of figures on one scale
 * and the plot that can be made of it. Everything the chart says of a figure (table, plot, file,
 * sentence, description) is made from a panel, so what may not be shown is not in one.
 */
import type { Text } from '../validation/document-parts.js';
import type { Bounds } from './indicator.js';
import type { Period } from './periods.js';
import type { Measure } from './units.js';

/** A figure, and how it is written; `null` where there is none, or none that may be shown. */
export interface Figure {
  readonly value: number | null;
  /** With its unit; else the words that stand in its place. */
  readonly text: string;
  /** Without its unit, for where there is little room and an axis names it. */
  readonly bare?: string;
  readonly count?: number;
  readonly interval?: Bounds;
  /** The interval, written; there whenever the interval is. */
  readonly range?: string;
  /** Does it rest on few answers? */
  readonly isFragile: boolean;
}

/** A value to reach, with its unit. */
export interface Target {
  readonly value: number;
  readonly text: string;
}

/** What a row of figures is about: a period, an answer, or an indicator. */
export interface Row {
  readonly name: Text;
  /** The period, where rows are periods. */
  readonly at?: string | Period;
  /** The period in words, where rows are no periods and each has its own. */
  readonly period?: string;
  readonly target?: Target;
  /** Where rows are no periods: the least and the most that the row can be. */
  readonly scale?: Bounds;
}

/** The figures of one series, one for each row. */
export interface Column {
  readonly label: Text;
  readonly figures: readonly Figure[];
}

/** One table, and the plot of it. */
export interface Panel {
  readonly shape: 'line' | 'bar' | 'radar';
  readonly caption: Text;
  /** Over the names of the rows. */
  readonly corner: string;
  /** What all of it is measured in, and the least and the most that it can be; absent where rows differ. */
  readonly measure?: Measure;
  readonly scale?: Bounds;
  /** The unit, written; nothing where rows differ. */
  readonly unit: string;
  readonly target?: Target;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

/** Are the bars of a panel horizontal? Those of periods stand, the others lie beside their names. */
export function isLying({ shape, rows }: Panel): boolean {
  return shape === 'bar' && !rows[0]?.at;
}

/** Do the series need a legend, however wide the drawing is? A few lines may be named at their ends. */
export function needsLegend({ shape, columns }: Panel): boolean {
  return columns.length > (shape === 'line' ? 4 : 1);
}
