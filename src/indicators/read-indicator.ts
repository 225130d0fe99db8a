/** How indicators and sets are read from untrusted JSON. */
import {
  day,
  direction,
  formula,
  id,
  levels,
  localizedText,
  thresholds,
  url,
} from '../validation/document-parts.js';
import {
  at,
  defaulted,
  integer,
  invalid,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  type Reader,
  type Tolerate,
  text,
} from '../validation/readers.js';
import { TELLING, withhold } from './floor.js';
import {
  type Bounds,
  type Indicator,
  type IndicatorSet,
  indicatorsOf,
  type Point,
  type Series,
} from './indicator.js';
import { comparePeriods, daysOf, keyOrPeriod, period } from './periods.js';
import { rangeOf, unit } from './units.js';

const LABEL = localizedText(500);
const count = optional(integer());

const interval: Reader<Bounds> = (value, path, tolerate) => {
  const [low = 0, high = 0] = list(number(), 2, 2)(value, path, tolerate);
  if (low <= high) return [low, high];
  throw invalid(path, value, 'two ascending numbers', 'deux nombres croissants');
};

const answerValue: Reader<string | number> = (value, path, tolerate) =>
  typeof value === 'number' ? integer()(value, path, tolerate) : id(value, path, tolerate);

const answerCount = object({ value: answerValue, label: LABEL, count: integer() });

const bare = object({
  period: keyOrPeriod,
  value: nullable(number()),
  count,
  interval: optional(interval),
});

/** A gap says nothing of the answers that it stands for. */
const point: Reader<Point> = (value, path, tolerate) => {
  const found = bare(value, path, tolerate);
  if (found.value !== null) return found;
  refuseTelling(found, path, tolerate);
  return { period: found.period, value: null };
};

const series: Reader<Series> = (value, path, tolerate) => {
  const found = object({ label: LABEL, points: list(point, 1, 5000) })(value, path, tolerate);
  const seen = new Set<string>();
  found.points.forEach(({ period }, index) => {
    const { start, end } = daysOf(period);
    if (seen.size === seen.add(start + end).size)
      throw once(at(at(at(path, 'points'), index), 'period'), period);
  });
  return found;
};

const source = object({ label: LABEL, url });

const figure = {
  id,
  label: LABEL,
  unit,
  max: optional(number(1, 1000)),
  direction: optional(direction),
  value: nullable(number()),
  status: optional(oneOf('published', 'insufficient', 'upcoming')),
  count,
  interval: optional(interval),
  period: optional(period),
  updated: optional(day),
  formula: optional(formula),
  question: optional(LABEL),
  method: optional(localizedText(4000)),
  target: optional(number()),
  thresholds: optional(thresholds),
  levels: optional(levels),
  previous: optional(
    object({ value: number(), count, interval: optional(interval), period: optional(period) }),
  ),
  source: optional(source),
  edition: optional(text(60)),
  stratum: optional(LABEL),
  award: optional(LABEL),
  distribution: optional(list(answerCount)),
  series: optional(list(series, 1)),
};
const alone = object({ v: oneOf(1), ...figure });
const member = object({ v: defaulted(oneOf(1), 1), ...figure });

/** Reads one indicator, or throws an InvalidDataError with the path of the first thing to change. */
export const readIndicator: Reader<Indicator> = (value, path, tolerate) =>
  agreed(alone(value, path, tolerate), path, tolerate);

const set = object({
  v: oneOf(1),
  label: LABEL,
  framework: optional(id),
  period: optional(period),
  source: optional(source),
  indicators: list(
    ((value, path, tolerate) =>
      agreed(member(value, path, tolerate), path, tolerate)) as Reader<Indicator>,
    1,
  ),
});

/** Reads a set of indicators with distinct ids. */
export const readIndicatorSet: Reader<IndicatorSet> = (value, path, tolerate) => {
  const found = set(value, path, tolerate);
  found.indicators.forEach((each, index) => {
    if (found.indicators.findIndex((other) => other.id === each.id) < index)
      throw once(at(at(at(path, 'indicators'), index), 'id'), each.id);
  });
  return found;
};

/** Reads either, told apart by the key `indicators`. */
export const readIndicatorDocument: Reader<Indicator | IndicatorSet> = (value, path, tolerate) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'indicators')
    ? readIndicatorSet(value, path, tolerate)
    : readIndicator(value, path, tolerate);

/** The indicator that `#id` names in a document; without an id, the only one there is. */
export function pickIndicator(document: Indicator | IndicatorSet, id?: string): Indicator {
  const all = indicatorsOf(document);
  const found = id ? all.find((each) => each.id === id) : all.length === 1 && all[0];
  if (found) return found;
  const names = all.map((each) => `#${each.id}`).join(', ');
  throw invalid('id', id, `one of ${names}`, `l’un de ${names}`);
}

/** Fills in what a unit and a value imply, and checks that the parts agree. */
function agreed(read: ReturnType<typeof alone>, path: string, tolerate: Tolerate): Indicator {
  const slow = read.unit === 'days' || read.unit === 'minutes';
  const { direction = slow ? 'lower' : 'higher', status, ...rest } = read;
  if (read.unit === 'score') number(1, 1000)(read.max, at(path, 'max'), tolerate);
  if (status !== 'insufficient' && status !== 'upcoming') {
    number()(read.value, at(path, 'value'), tolerate);
    checkRanges(read, path, tolerate);
    const published = { ...rest, direction, status: 'published' } as const;
    return read.series ? { ...published, series: read.series.map(inOrder) } : published;
  }
  if (read.value !== null) {
    throw invalid(at(path, 'value'), read.value, `null (it is ${status})`, `null (${status})`);
  }
  refuseTelling(read, path, tolerate);
  return withhold({ ...rest, direction, status }, status);
}

/** Every figure lies within what the unit allows, and within its own interval. */
function checkRanges(read: ReturnType<typeof alone>, path: string, tolerate: Tolerate): void {
  const [least, most] = rangeOf(read);
  for (const [where, { value, interval }] of figuresOf(read, path)) {
    if (interval) {
      number(least, interval[1])(interval[0], at(at(where, 'interval'), 0), tolerate);
      number(interval[0], most)(interval[1], at(at(where, 'interval'), 1), tolerate);
    }
    const [low, high] = interval ?? [least, most];
    if (value !== null) number(low, high)(value, at(where, 'value'), tolerate);
  }
}

/** Each figure of an indicator that may have an interval, with its path. */
function* figuresOf(
  read: ReturnType<typeof alone>,
  path: string,
): Generator<[string, Pick<Point, 'value' | 'interval'>]> {
  yield [path, read];
  if (read.previous) yield [at(path, 'previous'), read.previous];
  for (const [index, { points }] of read.series?.entries() ?? []) {
    const where = at(at(at(path, 'series'), index), 'points');
    for (const [place, each] of points.entries()) yield [at(where, place), each];
  }
}

/** The points by their days, which are worked out once each: there may be thousands. */
function inOrder({ label, points }: Series): Series {
  const dated = points.map((point) => ({ point, days: daysOf(point.period) }));
  dated.sort((a, b) => comparePeriods(a.days, b.days));
  return { label, points: dated.map(({ point }) => point) };
}

/** Tells of each key that speaks of a value which is not published. */
function refuseTelling(read: object, path: string, tolerate: Tolerate): void {
  for (const key of TELLING) {
    if (!(key in read)) continue;
    tolerate(
      invalid(
        at(path, key),
        undefined,
        'left out while the value is null',
        'retirer cette clé tant que la valeur est null',
      ),
    );
  }
}

function once(path: string, value: unknown) {
  return invalid(path, value, 'given once', 'une valeur donnée une seule fois');
}
