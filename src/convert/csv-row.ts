/** One row of a spreadsheet: its columns by any of their names, its cells as people type them. */
import { parseNumber } from '../indicators/csv-text.js';
import type { Indicator } from '../indicators/indicator.js';
import { daysOf, periodKey } from '../indicators/periods.js';
import { readIndicator } from '../indicators/read-indicator.js';
import { at, invalid, refuse } from '../validation/readers.js';

/** The columns, with the other names that they may bear. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['identifiant'],
  label: ['libellé', 'indicateur'],
  unit: ['unité'],
  max: ['maximum'],
  direction: ['sens'],
  period: ['période'],
  value: ['valeur'],
  count: ['réponses'],
  target: ['cible', 'objectif'],
  question: [],
  method: ['méthode'],
  updated: ['mise à jour'],
};
const NUMBERS = ['max', 'value', 'count', 'target'];

const WORDS: Readonly<Record<string, string>> = {
  '%': 'percent',
  note: 'score',
  jours: 'days',
  min: 'minutes',
  nombre: 'count',
  hausse: 'higher',
  baisse: 'lower',
};

/** The figure of one row, its period apart; `path` is `row[2]` for the first row under the names. */
export interface RowFigure {
  readonly path: string;
  /** As `2026`, `2026-Q1` or `2026-01`. */
  readonly period: string | undefined;
  readonly indicator: Indicator;
}

/** The keys of the columns, by the names in the first row; a column of another name is left aside. */
export function columnsOf(header: readonly string[]): readonly string[] {
  const columns = header.map((name) => {
    const plain = name.toLowerCase().normalize('NFC');
    return Object.keys(COLUMNS).find((key) => key === plain || COLUMNS[key]?.includes(plain)) ?? '';
  });
  for (const needed of ['label', 'unit', 'value']) {
    if (columns.includes(needed)) continue;
    const names = [needed, ...(COLUMNS[needed] ?? [])].join(', ');
    throw invalid(
      'row[1]',
      header,
      `names of columns with one of ${names}`,
      `des noms de colonnes avec l’un de ${names}`,
    );
  }
  return columns;
}

/** Reads one row, or throws an InvalidDataError with its number and the key of the column. */
export function readRow(
  columns: readonly string[],
  row: readonly string[],
  path: string,
): RowFigure {
  const cells = new Map<string, string | number>();
  columns.forEach((key, place) => {
    const cell = row[place];
    if (key && cell) cells.set(key, NUMBERS.includes(key) ? numberOrText(cell) : wordOf(key, cell));
  });
  const { value = null, period, ...rest } = Object.fromEntries(cells);
  if (value === null) Object.assign(rest, { status: 'upcoming', count: undefined });
  const key = period && periodKey(String(period).replace('T', 'Q'), at(path, 'period'), refuse);
  const indicator = {
    ...{ v: 1, id: idOf(rest.label), value },
    ...rest,
    ...(key && { period: daysOf(key) }),
  };
  return { path, period: key || undefined, indicator: readIndicator(indicator, path, refuse) };
}

function numberOrText(cell: string): number | string {
  const number = parseNumber(cell);
  return Number.isNaN(number) ? cell : number;
}

/** Units and directions may be said in French. */
function wordOf(key: string, cell: string): string {
  return key === 'unit' || key === 'direction' ? (WORDS[cell.toLowerCase()] ?? cell) : cell;
}

function idOf(label: unknown): string {
  const bare = String(label).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    bare
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 64) ?? 'indicateur'
  );
}
