/**
 * A table kept in a spreadsheet, saved as CSV, into an indicator or a set. The first row names the
 * columns, in French or in English and in any order; each further row is one figure:
 *
 *   libellé;unité;période;valeur;réponses;cible
 *   Appels pris en charge;%;2025;74;380;85
 *   Appels pris en charge;%;2026;82,4;412;85
 *
 * Rows of one indicator are its periods: the latest that was measured is the figure, the same period a
 * year before is what it is compared with, and all of them are its series. An empty value is a gap.
 */
import { parseCsv } from '../indicators/csv-text.js';
import { enforceFloor, MIN_COUNT } from '../indicators/floor.js';
import type { Indicator, IndicatorSet, Point } from '../indicators/indicator.js';
import { comparePeriods, periodKey, yearBefore } from '../indicators/periods.js';
import { readIndicator } from '../indicators/read-indicator.js';
import { at, invalid, refuse } from '../validation/readers.js';
import { columnsOf, type RowFigure, readRow } from './csv-row.js';

/** What the table itself does not say. */
export interface CsvOptions {
  /** The name of the set, where the table holds several indicators. */
  readonly label?: string;
  readonly floor?: number;
}

/** The indicator, or the set of several, or an InvalidDataError with the row and column to change. */
export function fromCsv(text: string, options: CsvOptions = {}): Indicator | IndicatorSet {
  const { floor = MIN_COUNT, label = 'Résultats' } = options;
  const [header = [], ...rows] = parseCsv(text);
  const columns = columnsOf(header);
  const groups = new Map<string, RowFigure[]>();
  for (const [index, row] of rows.entries()) {
    const figure = readRow(columns, row, at('row', index + 2));
    const { id } = figure.indicator;
    groups.set(id, [...(groups.get(id) ?? []), figure]);
  }
  const indicators = [...groups.values()].map((figures) => enforceFloor(joined(figures), floor));
  const [first] = indicators;
  if (!first) throw invalid('row[2]', undefined, 'a figure', 'un chiffre');
  return indicators.length === 1 ? first : { v: 1, label, indicators };
}

/** One indicator of the rows that share its id. */
function joined(figures: readonly RowFigure[]): Indicator {
  const [only] = figures;
  if (figures.length === 1 && only) return only.indicator;
  const dated = figures
    .map((each) => ({ ...each, period: periodKey(each.period, at(each.path, 'period'), refuse) }))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const measured = dated.filter(({ indicator }) => indicator.value !== null);
  const last = measured.at(-1) ?? dated.at(-1);
  if (!last) throw new RangeError('rows that share an id are one at least');
  if (last.indicator.value === null) return last.indicator;
  const { indicator, path, period } = last;
  const past = measured.find((each) => each.period === yearBefore(period))?.indicator;
  const previous = past && { previous: { ...figureOf(past), period: past.period } };
  const points = dated.map((each) => ({ ...figureOf(each.indicator), period: each.period }));
  const series = [{ label: indicator.label, points }];
  return readIndicator({ ...indicator, series, ...previous }, path, refuse);
}

function figureOf({ value, count }: Indicator): Pick<Point, 'value' | 'count'> {
  return { value, ...(count !== undefined && { count }) };
}
