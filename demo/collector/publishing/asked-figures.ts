/**
 * From what is public of a survey to the documents that its pages ask for. The formulas are those of
 * the elements; what is not public is left out whole.
 */
import { computeIndicator } from '../../../src/indicators/compute-indicator.js';
import { enforceFloor, withhold } from '../../../src/indicators/floor.js';
import { figureOf } from '../../../src/indicators/formulas.js';
import type {
  Indicator,
  IndicatorSet,
  Point,
  Series,
  Source as Statement,
} from '../../../src/indicators/indicator.js';
import {
  daysOf,
  type Interval,
  keyAt,
  monthsOf,
  yearBefore,
} from '../../../src/indicators/periods.js';
import type { Tally } from '../../../src/indicators/tally.js';
import type { Survey } from '../../../src/survey/survey.js';
import { isClosed } from './closings.js';
import type { ClosedFigure, Figures } from './ledger.js';
import { type Measured, measuredQuestions } from './measured-questions.js';
import type { Published } from './publisher.js';
import { EMPTY } from './tallies.js';

/** Which figures are asked for. */
export interface Asked {
  /** As `2026`, `2026-Q1` or `2026-01`; nothing for the current figures. */
  readonly period?: string;
  /** How finely the series is cut. */
  readonly interval?: Interval;
  /** The context key that the series is split by. */
  readonly by?: string;
}

/** What is given out. */
export interface Source {
  readonly survey: Survey;
  readonly published: Published;
  readonly floor: number;
  readonly today: string;
  /** Who stands behind the figures, where it is not the town that its pages name. */
  readonly statement?: Statement;
}

const NOTHING: Figures = { closed: new Map() };

/** The indicators of a survey, as one set. */
export function setOf(source: Source, asked: Asked): IndicatorSet {
  const { survey } = source;
  return {
    v: 1,
    label: survey.title ?? survey.id,
    ...(survey.framework && { framework: survey.framework }),
    ...(asked.period && { period: daysOf(asked.period) }),
    indicators: measuredQuestions(survey).map((each) => indicatorOf(each, source, asked)),
  };
}

/** One of them, by its own id; nothing where the survey has none of this name. */
export function indicatorNamed(source: Source, id: string, asked: Asked): Indicator | undefined {
  const measured = measuredQuestions(source.survey).find(({ recipe }) => recipe.id === id);
  return measured && indicatorOf(measured, source, asked);
}

function indicatorOf(measured: Measured, source: Source, asked: Asked): Indicator {
  const { id, question, recipe } = measured;
  const { published, survey, floor, today } = source;
  const figures = published.figures.get(id) ?? NOTHING;
  const { period } = asked;
  const figure = period === undefined ? figures.current : figures.closed.get(period);
  const indicator = computeIndicator(question, recipe, figure?.tally ?? EMPTY);
  const days = period === undefined ? figures.current?.period : daysOf(period);
  const dated = {
    ...indicator,
    ...(days && { period: days }),
    ...(source.statement && { source: source.statement }),
  };
  if (!figure) {
    // By the day alone: nothing here may depend on whether anybody answered.
    const upcoming = period !== undefined && !isClosed(period, today);
    return withhold(dated, upcoming ? 'upcoming' : 'insufficient');
  }
  const before = period && figures.closed.get(yearBefore(period));
  const series = seriesOf({ ...measured, figures, published }, asked, survey);
  return enforceFloor(
    {
      ...dated,
      updated: figure.made,
      ...(before && { previous: previousOf(measured, yearBefore(period), before) }),
      ...(series && { series }),
    },
    floor,
  );
}

function previousOf({ question, recipe }: Measured, period: string, { tally }: ClosedFigure) {
  const { value, count, interval } = figureOf(question, recipe, tally) ?? { value: 0, count: 0 };
  return { value, count, ...(interval && { interval }), period: daysOf(period) };
}

interface Cut extends Measured {
  readonly figures: Figures;
  readonly published: Published;
}

/** One series, or one for each value of a context key. */
function seriesOf(cut: Cut, asked: Asked, { context }: Survey): readonly Series[] | undefined {
  const { by } = asked;
  const label = cut.recipe.label ?? cut.question.label;
  const periods = periodsOf(cut, asked);
  const pointsOf = (tallyIn: (figure: ClosedFigure) => Tally | undefined) =>
    periods.map((period) => pointOf(cut, period, tallyIn));
  if (by === undefined) {
    return asked.interval && [{ label, points: pointsOf(({ tally }) => tally) }];
  }
  return (context[by] ?? []).map((value) => ({
    label: value,
    points: pointsOf(({ groups }) => groups.get(by)?.get(value)),
  }));
}

function pointOf(
  { question, recipe, figures }: Cut,
  period: string,
  tallyIn: (figure: ClosedFigure) => Tally | undefined,
): Point {
  const closed = figures.closed.get(period);
  const tally = closed && tallyIn(closed);
  const figure = tally && figureOf(question, recipe, tally);
  if (!figure) return { period, value: null };
  const { value, count, interval } = figure;
  return { period, value, count, ...(interval && { interval }) };
}

/** The closed periods of a series: those of an interval, within the period asked for if any. */
function periodsOf(
  { figures, published }: Cut,
  { period, interval, by }: Asked,
): readonly string[] {
  const { since } = figures;
  const { through } = published;
  if (period !== undefined && interval === undefined) return by === undefined ? [] : [period];
  if (since === undefined || through === undefined || since > through) return [];
  const inside = period === undefined ? undefined : new Set(monthsOf(period));
  const months = monthsOf({ start: `${since}-01`, end: daysOf(through).end });
  const keys = months
    .filter((month) => !inside || inside.has(month))
    .map((month) => keyAt(`${month}-01`, interval ?? 'year'));
  return [...new Set(keys)].filter((key) => (monthsOf(key).at(-1) ?? '') <= through);
}
