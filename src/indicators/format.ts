/** Numbers and periods as a language writes them, by `Intl`: no words but those of units it knows. */
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

type Parts = readonly Intl.NumberFormatPart[];

const NUMERIC = ['integer', 'group', 'decimal', 'fraction', 'minusSign', 'plusSign'];
const SIGNED = { signDisplay: 'exceptZero' } as const;

/**
 * Writes figures with their unit: « 7,3 / 10 », « 82 % », « 12 jours », « 45 min ». Points are a signed
 * number, counts a bare one: their word comes from the messages. `decimals` is the least to write, for
 * the figures of a column to stand in line.
 */
export function valueWriter(
  language: string,
): (figure: PrintedFigure, decimals?: number) => Written {
  const formats = numberFormats(language);
  return (figure, decimals = 0) => {
    const { minimumFractionDigits, maximumFractionDigits } = decimalsFor(figure);
    const options = {
      minimumFractionDigits: Math.max(minimumFractionDigits, decimals),
      maximumFractionDigits: Math.max(maximumFractionDigits, decimals),
      ...(figure.unit === 'points' && SIGNED),
    };
    const written = split(partsOf(figure.value, figure.unit, formats, options));
    if (figure.unit !== 'score' || figure.max === undefined) return written;
    const max = formats({}).format(figure.max);
    return { ...written, after: `\u00a0/\u00a0${max}` };
  };
}

/**
 * Writes a change with its sign: « +8 », « +0,3 », « −2 jours ». A difference of percents is in points:
 * the word is the caller's. What rounds to nothing and is not nothing gets more decimals.
 */
export function writeChange(change: number, measure: Measure, language: string): string {
  const unit = measure.unit === 'percent' ? 'points' : measure.unit;
  const usual = usualDecimals(measure);
  let digits = usual.maximumFractionDigits;
  while (change !== 0 && rounded(change, digits) === 0 && digits < 3) digits += 1;
  const options = { ...usual, maximumFractionDigits: digits, ...SIGNED };
  return joined(partsOf(change, unit, numberFormats(language), options));
}

type Formats = (options: Intl.NumberFormatOptions) => Intl.NumberFormat;

/** The formats of a language, each made once: to make one takes as long as to write fifty numbers. */
function numberFormats(language: string): Formats {
  const made = new Map<string, Intl.NumberFormat>();
  return (options) => {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(language, options);
    made.set(key, format);
    return format;
  };
}

function partsOf(
  value: number,
  unit: Unit,
  formats: Formats,
  options: Decimals & Intl.NumberFormatOptions,
): Parts {
  // Rounded here, as decided on, then only written: engines differ in how they round 0.825.
  const printed = rounded(value, options.maximumFractionDigits);
  const parts = (more: Intl.NumberFormatOptions, scale = 1) =>
    formats({ ...options, ...more }).formatToParts(printed / scale);
  if (unit === 'percent') return parts({ style: 'percent' }, 100).map(narrow);
  if (unit !== 'days' && unit !== 'minutes') return parts({});
  const style = { style: 'unit', unit: unit === 'days' ? 'day' : 'minute' } as const;
  const full = parts({ ...style, unitDisplay: unit === 'days' ? 'long' : 'short' });
  // Arabic says two days in one word, and would lose the number and its sign.
  return full.some(isNumeric) ? full : parts({ ...style, unitDisplay: 'narrow' });
}

/** Some engines put a wide space before « % », others a narrow one: it is narrow everywhere. */
function narrow(part: Intl.NumberFormatPart): Intl.NumberFormatPart {
  return part.value === '\u00a0' ? { ...part, value: '\u202f' } : part;
}

function split(parts: Parts): Written {
  const first = parts.findIndex(isNumeric);
  const last = parts.findLastIndex(isNumeric) + 1;
  return {
    before: joined(parts.slice(0, first)),
    number: joined(parts.slice(first, last)),
    after: joined(parts.slice(last)),
  };
}

function isNumeric({ type }: Intl.NumberFormatPart): boolean {
  return NUMERIC.includes(type);
}

/** The hyphen that `Intl` writes becomes a minus sign: it is as wide as a plus, and is read aloud. */
function joined(parts: Parts): string {
  return parts
    .map(({ type, value }) => (type === 'minusSign' ? value.replace('-', '\u2212') : value))
    .join('');
}

/** Writes a day: « 2 juillet 2026 ». */
export function writeDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return dated(format.formatToParts(Date.parse(day)), language);
}

/** In French the first of a month is « 1er », which `Intl` does not know. */
function dated(parts: readonly Intl.DateTimeFormatPart[], language: string): string {
  const isFirst = (part: Intl.DateTimeFormatPart) => part.type === 'day' && part.value === '1';
  const isFrench = language.startsWith('fr');
  return parts.map((part) => (isFrench && isFirst(part) ? '1er' : part.value)).join('');
}

/**
 * Writes periods, as short as they can be said: « 2026 », « janvier–juin 2026 », « 3 mars – 12 mai
 * 2026 ». `month: 'short'` is for axes.
 */
export function periodWriter(
  language: string,
  month: 'long' | 'short' = 'long',
): (period: string | Period) => string {
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const years = inUtc({ year: 'numeric' });
  const months = inUtc({ year: 'numeric', month });
  const days = inUtc({ year: 'numeric', month, day: 'numeric' });
  return (period) => {
    const { start, end } = daysOf(period);
    const whole = start.endsWith('-01') && end === lastDay(end.slice(0, 7));
    const wholeYears = whole && start.endsWith('-01-01') && end.endsWith('-12-31');
    const [writer, length] = wholeYears ? [years, 4] : whole ? [months, 7] : [days, 10];
    // One year, month or day reads the same either way, and a range takes twenty times as long.
    const parts =
      start.slice(0, length) === end.slice(0, length)
        ? writer.formatToParts(Date.parse(start))
        : writer.formatRangeToParts(Date.parse(start), Date.parse(end));
    return dated(parts, language);
  };
}
