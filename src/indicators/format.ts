/** Figures with their units, and periods, as a language writes them. */
import { dateWriter } from '../messages/dates.js';
import { type Digits, formatFor, MINUS, writeNumber } from '../messages/numbers.js';
import { daysOf, lastDay, type Period } from './periods.js';
import {
  type Decimals,
  decimalsFor,
  type PrintedFigure,
  rounded,
  usualDecimals,
} from './rounding.js';
import type { Measure, Unit } from './units.js';

/** A written figure; the three parts one after the other are the whole, the number may stand out. */
export interface Written {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** The figure as one text. */
export function whole({ before, number, after }: Written): string {
  return before + number + after;
}

const SIGNED = { signDisplay: 'exceptZero' } as const;

/** What stands before « % ». */
const PERCENT: Readonly<Record<string, string>> = { fr: '\u202f', en: '' };

/**
 * Writes figures with their unit: « 7,3 / 10 », « 82 % », « 12 jours », « 45 min ». Points are a signed
 * number, counts a bare one: their word comes from the messages. `decimals` is the least to write, for
 * the figures of a column to stand in line.
 */
export function valueWriter(
  language: string,
): (figure: PrintedFigure, decimals?: number) => Written {
  return (figure, decimals = 0) => {
    const { minimumFractionDigits, maximumFractionDigits } = decimalsFor(figure);
    const digits = {
      minimumFractionDigits: Math.max(minimumFractionDigits, decimals),
      maximumFractionDigits: Math.max(maximumFractionDigits, decimals),
      ...(figure.unit === 'points' && SIGNED),
    };
    const written = write(figure.value, figure.unit, language, digits);
    if (figure.unit !== 'score' || figure.max === undefined) return written;
    return { ...written, after: `\u00a0/\u00a0${writeNumber(figure.max, language)}` };
  };
}

/**
 * Writes a change with its sign: « +8 », « +0,3 », « −2 jours ». A difference of percents is in points:
 * the word is the caller's. What rounds to nothing and is not nothing gets more decimals.
 */
export function writeChange(change: number, measure: Measure, language: string): string {
  const unit = measure.unit === 'percent' ? 'points' : measure.unit;
  const usual = usualDecimals(measure);
  let most = usual.maximumFractionDigits;
  while (change !== 0 && rounded(change, most) === 0 && most < 3) most += 1;
  return whole(write(change, unit, language, { ...usual, maximumFractionDigits: most, ...SIGNED }));
}

function write(value: number, unit: Unit, language: string, digits: Decimals & Digits): Written {
  // Rounded here, as decided on, then only written: engines differ in how they round 0.825.
  const printed = rounded(value, digits.maximumFractionDigits);
  const by = (options: Intl.NumberFormatOptions, scale = 1) =>
    split(formatFor(language, { ...digits, ...options }).formatToParts(printed / scale));
  const space = PERCENT[language];
  if (unit === 'percent' && space === undefined) return by({ style: 'percent' }, 100);
  if (unit !== 'days' && unit !== 'minutes') {
    const after = unit === 'percent' ? `${space}%` : '';
    return { before: '', number: writeNumber(printed, language, digits), after };
  }
  const style = { style: 'unit', unit: unit === 'days' ? 'day' : 'minute' } as const;
  const full = by({ ...style, unitDisplay: unit === 'days' ? 'long' : 'short' });
  // Arabic says two days in one word, and would lose the number and its sign.
  return full.number ? full : by({ ...style, unitDisplay: 'narrow' });
}

const NUMERIC = ['integer', 'group', 'decimal', 'fraction', 'minusSign', 'plusSign'];

function split(parts: readonly Intl.NumberFormatPart[]): Written {
  const isNumeric = ({ type }: Intl.NumberFormatPart) => NUMERIC.includes(type);
  const first = parts.findIndex(isNumeric);
  const last = parts.findLastIndex(isNumeric) + 1;
  return {
    before: joined(parts.slice(0, first)),
    number: joined(parts.slice(first, last)),
    after: joined(parts.slice(last)),
  };
}

/**
 * The hyphen that `Intl` writes becomes a minus sign. Some engines put a wide space before « % », others
 * a narrow one: it is narrow everywhere.
 */
function joined(parts: readonly Intl.NumberFormatPart[]): string {
  const hasPercent = parts.some(({ type }) => type === 'percentSign');
  return parts
    .map(({ type, value }) => (type === 'minusSign' ? value.replace('-', MINUS) : value))
    .map((value) => (hasPercent ? value.replace('\u00a0', '\u202f') : value))
    .join('');
}

/** Writes a day: « 2 juillet 2026 ». */
export function writeDay(day: string, language: string): string {
  return dateWriter(language)(day, day);
}

/**
 * Writes periods, as short as they can be said: « 2026 », « janvier–juin 2026 », « 3 mars – 12 mai
 * 2026 ». `month: 'short'` is for axes.
 */
export function periodWriter(
  language: string,
  month?: 'short',
): (period: string | Period) => string {
  const write = dateWriter(language, month);
  return (period) => {
    const { start, end } = daysOf(period);
    const whole = start.endsWith('-01') && end === lastDay(end.slice(0, 7));
    const wholeYears = whole && start.endsWith('-01-01') && end.endsWith('-12-31');
    const length = wholeYears ? 4 : whole ? 7 : 10;
    return write(start.slice(0, length), end.slice(0, length));
  };
}
