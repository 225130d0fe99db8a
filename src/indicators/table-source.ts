/**
 * A table, of a page or of a CSV file, as a document: one row a period or a group, one column a series.
 * What a table does not say is taken from what it shows: the unit from « 82 % », « 7,3 / 10 » or
 * « 12 jours » in its cells or heads, numbers of answers and intervals from the words over their columns.
 */
import { at, invalid } from '../validation/readers.js';
import { passes } from './floor.js';
import { periodNamed } from './period-text.js';
import { numberIn, topIn, withoutNote } from './table-numbers.js';
import type { Measure } from './units.js';

/** What a table is wanted for. */
export interface TableSettings {
  /** The name of what it shows; the heads of its figures when absent. */
  readonly label?: string | undefined;
  /** The language that its numbers are written in. */
  readonly language: string;
  readonly isDistribution: boolean;
  readonly floor: number;
}

type Rows = readonly (readonly string[])[];
type Numbers = readonly (number | null)[];

/** A column of figures, with the columns that go with it. */
interface Series {
  readonly head: string;
  readonly label: string;
  readonly measure: Measure;
  readonly values: Numbers;
  readonly counts?: Numbers;
  readonly lows?: Numbers;
  readonly highs?: Numbers;
}

/** One figure of a series, as a document has it. */
interface Entry {
  readonly value: number | null;
  readonly count?: number;
  readonly interval?: readonly [number, number];
}

// What else is numbered, desks or visits, is a figure of its own.
const COUNTS =
  /^((nombre|nb\.?|number)\s(de\s|d['’]|of\s))?(r[ée]ponses|r[ée]pondants|avis|answers|responses)$|^(nombre|nb|effectifs?|number|count)$/i;
const UNITS: readonly (readonly [RegExp, Measure['unit']])[] = [
  [/%/, 'percent'],
  [/\b(jours?|days?)\b/i, 'days'],
  [/\b(min|minutes?)\b/i, 'minutes'],
  [/\bpoints?\b/i, 'points'],
];

/** The document, still to be read; an InvalidDataError where a cell is no number. */
export function tableDocument(rows: Rows, settings: TableSettings): unknown {
  const { isDistribution, floor } = settings;
  const [heads = [], ...body] = rows;
  const names = body.map(([name = '']) => name);
  const columns = seriesIn(heads, body, settings.language);
  const [first] = columns;
  if (!first) throw invalid('table', undefined, 'a table of figures', 'un tableau de chiffres');
  const { label = columns.map(({ head }) => head).join(', ') } = settings;
  if (isDistribution) return answers(columns.find(isNumbered) ?? first, names, label);
  const periods = names.map(periodNamed);
  const columnPeriods = columns.map((column) => periodNamed(column.label));
  if (periods.every(Boolean)) {
    const groups = byMeasure(columns);
    return together(
      label,
      groups.map((group, index) => {
        const series = group.map((each) => ({
          label: each.label,
          points: periods.map((period, row) => ({ period, ...entryOf(each, row) })),
        }));
        const name = groups.length > 1 ? group.map((each) => each.label).join(', ') : label;
        return { id: `table-${index}`, label: name, ...overTime(group[0], series, floor) };
      }),
    );
  }
  if (columnPeriods.every(Boolean)) {
    const series = names.map((name, row) => ({
      label: name,
      points: columns.map((each, index) => ({
        period: columnPeriods[index],
        ...entryOf(each, row),
      })),
    }));
    return together(label, [{ id: 'table', label, ...overTime(first, series, floor) }]);
  }
  return together(
    label,
    names.flatMap((name, row) =>
      columns.map((each, index) => {
        const entry = entryOf(each, row);
        return {
          id: `table-${row}-${index}`,
          label: columns.length > 1 ? `${name} – ${each.label}` : name,
          ...each.measure,
          ...(entry.value === null ? { value: null, status: 'insufficient' } : entry),
        };
      }),
    ),
  );
}

function together(label: string, indicators: readonly object[]): unknown {
  const [first] = indicators;
  return indicators.length === 1 ? { ...first, v: 1 } : { v: 1, label, indicators };
}

/** The figure of series is the latest that may be shown. */
function overTime(
  about: Series | undefined,
  series: readonly { readonly points: readonly Entry[] }[],
  floor: number,
) {
  const known = (series[0]?.points ?? []).filter(({ value }) => value !== null);
  const {
    value = null,
    count,
    interval,
  } = known.findLast((point) => passes(point.count, floor)) ?? known.at(-1) ?? {};
  return {
    ...about?.measure,
    value,
    ...(count !== undefined && { count }),
    ...(interval && { interval }),
    ...(value === null ? { status: 'insufficient' } : { series }),
  };
}

/** Does it tell how many there are, beside parts perhaps? */
function isNumbered({ counts, measure }: Series): boolean {
  return counts !== undefined || measure.unit === 'count';
}

/** Answers and how many gave each: the numbers of answers where there are some, else the figures. */
function answers({ values, counts = values }: Series, names: readonly string[], label: string) {
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return {
    v: 1,
    id: 'table',
    label,
    unit: 'count',
    value: total,
    count: total,
    distribution: names.map((name, value) => ({ value, label: name, count: counts[value] ?? 0 })),
  };
}

function entryOf({ values, counts, lows, highs }: Series, row: number): Entry {
  const value = values[row] ?? null;
  const [count, low, high] = [counts?.[row], lows?.[row], highs?.[row]];
  if (value === null) return { value };
  return {
    value,
    ...(typeof count === 'number' && { count }),
    ...(typeof low === 'number' && typeof high === 'number' && { interval: [low, high] as const }),
  };
}

/** The columns of figures; numbers of answers, alone for all of them, else for the column before. */
function seriesIn(heads: readonly string[], body: Rows, language: string): readonly Series[] {
  const columns = heads.slice(1).map((head, index) => {
    const cells = body.map((row) => withoutNote(row[index + 1] ?? ''));
    const label = head.replace(/\s*\([^)]*\)$/, '');
    return { head, label, cells, numbers: numbersIn(cells, index + 2, language) };
  });
  const isCounted = ({ head }: { head: string }) => COUNTS.test(head.split(' – ').at(-1) ?? '');
  // Numbers of answers that go with nothing are the figures.
  const isCount = columns.every(isCounted) ? () => false : isCounted;
  // « (min) » alone are minutes; with « (max) » beside, the two ends of an interval.
  const isEnd = ({ head }: { head: string }) =>
    /\((min|max)\)$/.test(head) &&
    ['(min)', '(max)'].every((end) => heads.includes(head.replace(/\((min|max)\)$/, end)));
  const counted = columns.filter(isCount);
  return columns.flatMap((column, index) => {
    if (isCount(column) || isEnd(column)) return [];
    const next = columns.slice(index + 1);
    const end = next.findIndex((each) => !isCount(each) && !isEnd(each));
    const own = end < 0 ? next : next.slice(0, end);
    const counts = own.find(isCount) ?? (counted.length === 1 ? counted[0] : undefined);
    const low = own.find((each) => isEnd(each) && each.head.endsWith('(min)'));
    const high = own.find((each) => isEnd(each) && each.head.endsWith('(max)'));
    return {
      head: column.head,
      label: column.label,
      measure: measureIn(column.head, column.cells),
      values: column.numbers,
      ...(counts && { counts: counts.numbers }),
      ...(low && high && { lows: low.numbers, highs: high.numbers }),
    };
  });
}

function byMeasure(columns: readonly Series[]): readonly (readonly Series[])[] {
  const groups = new Map<string, Series[]>();
  for (const column of columns) {
    const key = JSON.stringify(column.measure);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()];
}

/** The unit that a head or the cells of a column name. */
function measureIn(head: string, cells: readonly string[]): Measure {
  const texts = [/\(([^)]*)\)$/.exec(head)?.[1] ?? '', ...cells];
  const max = texts.map(topIn).find(Boolean);
  if (max) return { unit: 'score', max };
  const [, unit] = UNITS.find(([name]) => texts.some((text) => name.test(text))) ?? [];
  return { unit: unit ?? 'count' };
}

/** The numbers of a column; nothing where a cell is empty or says that there is none. */
function numbersIn(cells: readonly string[], column: number, language: string): Numbers {
  return cells.map((cell, row) => {
    const number = numberIn(cell, language);
    if (!Number.isNaN(number)) return number;
    throw invalid(
      at(at('row', row + 2), column - 1),
      cell,
      'a number that reads in one way only, alone or with its unit, or empty',
      'un nombre lisible d’une seule façon, seul ou avec son unité, comme 1234, 12 jours ou 7,3 / 10, ou rien',
    );
  });
}
