/**
 * « Je donne mon avis »: what its statistics interface answers (`POST /statistiques`: products → forms
 * → intervals → categories → hits) into a set of ours. Format and marks are those of its published
 * source code; autonomy is left out, for the interface counts choices there and not people.
 */
import { computeIndicator } from '../indicators/compute-indicator.js';
import { enforceFloor, MIN_COUNT } from '../indicators/floor.js';
import { figureOf } from '../indicators/formulas.js';
import type { Indicator, IndicatorSet, Point } from '../indicators/indicator.js';
import { addDays, comparePeriods, daysOf, keyAt, type Period } from '../indicators/periods.js';
import { addTallies, type Tally } from '../indicators/tally.js';
import { day } from '../validation/document-parts.js';
import {
  at,
  integer,
  invalid,
  list,
  object,
  oneOf,
  type Reader,
  text,
} from '../validation/readers.js';
import { JDMA_FIELDS, type JdmaField } from './jdma-fields.js';

const category = object({
  category: text(100),
  label: text(1000, 0),
  number_hits: list(
    object({ intention: text(40, 0), label: text(1000, 0), count: integer() }),
    0,
    1000,
  ),
});
type Category = ReturnType<typeof category>;

/** One interval, with its days where the answer is cut by time. */
const interval: Reader<{ period: string | Period | undefined; data: readonly Category[] }> = (
  value,
  path,
  tolerate,
) => {
  const { date, length_interval, data } = object({
    date: text(40),
    length_interval: oneOf('day', 'week', 'month', 'year', 'none'),
    data: list(category, 0, 200),
  })(value, path, tolerate);
  if (length_interval === 'none') return { period: undefined, data };
  const start = day(date.slice(0, 10), at(path, 'date'), tolerate);
  if (length_interval === 'day') return { period: { start, end: start }, data };
  if (length_interval === 'week') return { period: { start, end: addDays(start, 6) }, data };
  return { period: keyAt(start, length_interval), data };
};

const answer = object({
  data: list(
    object({
      product_id: text(40),
      product_name: text(500, 0),
      forms: list(object({ form_id: text(40), intervals: list(interval, 0, 5000) }), 0, 200),
    }),
    1,
    1000,
  ),
});

/** Which form of an answer to read, and what the answer itself does not say. */
export interface JdmaOptions {
  /** The id of a product and of a form; needed where the answer holds several. */
  readonly product?: string;
  readonly form?: string;
  /** The days that were asked for. */
  readonly period?: Period;
  readonly floor?: number;
}

const SOURCE = { label: 'Je donne mon avis', url: 'https://jedonnemonavis.numerique.gouv.fr' };

/** The set of one form, or an InvalidDataError with the path of what can't be used. */
export function fromJdma(value: unknown, options: JdmaOptions = {}): IndicatorSet {
  const { data } = answer(value, '', () => undefined);
  const product = only(data, 'product_id', options.product, 'data');
  const place = at(at('data', data.indexOf(product)), 'forms');
  const form = only(product.forms, 'form_id', options.form, place);
  const indicators = JDMA_FIELDS.flatMap((field) => indicatorOf(field, form.intervals, options));
  if (indicators.length === 0) {
    const codes = JDMA_FIELDS.map(({ recipe }) => recipe.id).join(', ');
    throw invalid(
      place,
      undefined,
      `answers to one of ${codes}`,
      `des réponses à l’un de ${codes}`,
    );
  }
  return {
    v: 1,
    label: product.product_name || SOURCE.label,
    framework: 'jdma',
    source: SOURCE,
    indicators,
  };
}

type Intervals = readonly ReturnType<typeof interval>[];

function indicatorOf(field: JdmaField, intervals: Intervals, options: JdmaOptions): Indicator[] {
  const { floor = MIN_COUNT } = options;
  const asked = intervals.flatMap(({ data }) =>
    data.filter((each) => each.category === field.recipe.id),
  );
  const label = asked.find((each) => each.label)?.label;
  if (asked.length === 0) return [];
  const question = { ...field.question, ...(label && { label }) };
  const indicator = computeIndicator(question, field.recipe, tallyOfHits(field, asked));
  const points = intervals.flatMap(({ period, data }): Point[] => {
    if (!period) return [];
    const own = data.filter((each) => each.category === field.recipe.id);
    const figure = figureOf(question, field.recipe, tallyOfHits(field, own));
    if (!figure) return [{ period, value: null }];
    const { value, count, interval } = figure;
    return [{ period, value, count, ...(interval && { interval }) }];
  });
  const period = options.period ?? span(points);
  const series = points.length > 1 && [{ label: indicator.label, points }];
  return [
    enforceFloor({ ...indicator, ...(period && { period }), ...(series && { series }) }, floor),
  ];
}

function tallyOfHits(field: JdmaField, categories: readonly Category[]): Tally {
  const hits = categories.flatMap((each) => each.number_hits);
  return addTallies(
    ...hits.map((hit) => new Map([[field.valueOf(hit.intention, hit.label), hit.count]])),
  );
}

/** From the first day of the first period to the last day of the last. */
function span(points: readonly Point[]): Period | undefined {
  const periods = points.map(({ period }) => daysOf(period)).sort(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

/** The entry that `id` names, or the only one there is. */
function only<K extends string, T extends Readonly<Record<K, string>>>(
  entries: readonly T[],
  key: K,
  id: string | undefined,
  path: string,
): T {
  const found =
    id === undefined
      ? entries.length === 1 && entries[0]
      : entries.find((each) => each[key] === id);
  if (found) return found;
  const ids = entries.map((each) => each[key]).join(', ');
  throw invalid(path, id, `narrowed to one ${key} of: ${ids}`, `un seul ${key} parmi : ${ids}`);
}
