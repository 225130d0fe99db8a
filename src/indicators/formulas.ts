/**
 * What answers add up to. Four formulas; every published figure names its own. « Sans objet », missing
 * answers, and answers that the question no longer offers leave the denominator.
 */
import type { Direction, Formula, Text } from '../validation/document-parts.js';
import type { AnswerCount, Bounds } from './indicator.js';
import { meanInterval, netInterval, wilsonInterval } from './intervals.js';
import { type MeasuredQuestion, type PossibleAnswer, possibleAnswers } from './possible-answers.js';
import type { Tally } from './tally.js';
import type { Measure } from './units.js';

/** How an indicator is made from a question; the recipes of a survey are such. */
export interface Recipe {
  readonly id: string;
  readonly label?: Text;
  readonly formula: Formula;
  /** `share`: the answers that are counted. */
  readonly of?: readonly (string | number)[];
  /** `net`: the answers that count for, and those that count against. */
  readonly positive?: readonly (string | number)[];
  readonly negative?: readonly (string | number)[];
  /** `points`: what the best answer is worth; 10 unless said. */
  readonly max?: number;
  readonly direction?: Direction;
  readonly target?: number;
  readonly thresholds?: Bounds;
  readonly levels?: readonly [Text, Text, Text];
}

/** What a tally adds up to. */
export interface Figure {
  readonly value: number;
  readonly interval?: Bounds;
  /** Answers in the denominator; people, where each may choose several. */
  readonly count: number;
  readonly distribution: readonly AnswerCount[];
}

/** One way of answering: one value or several, and how many answered so. */
interface Ballot {
  readonly values: readonly string[];
  readonly count: number;
}

type Values = readonly (string | number)[];

/** The figure of a question, or nothing where nobody answered. */
export function figureOf(
  question: MeasuredQuestion,
  recipe: Recipe,
  tally: Tally,
): Figure | undefined {
  const answers = possibleAnswers(question);
  const ballots = ballotsOf(answers, tally);
  const count = countOf(ballots);
  if (count === 0) return undefined;
  const distribution = answers.map(({ value, label }) => ({
    value,
    label,
    count: countOf(having(ballots, [value])),
  }));
  return { ...estimate(recipe, ballots, answers), count, distribution };
}

/** What the figure of a recipe is counted in. */
export function measureOf(question: MeasuredQuestion, { formula, max = 10 }: Recipe): Measure {
  if (formula === 'share') return { unit: 'percent' };
  if (formula === 'net') return { unit: 'points' };
  if (formula === 'points') return { unit: 'score', max };
  return { unit: 'score', max: Number(possibleAnswers(question).at(-1)?.value) };
}

function estimate(recipe: Recipe, ballots: readonly Ballot[], answers: readonly PossibleAnswer[]) {
  const { formula, of = [], positive = [], negative = [], max = 10 } = recipe;
  if (formula === 'share') return share(ballots, of);
  if (formula === 'net') return net(ballots, positive, negative);
  if (formula === 'points') {
    const steps = answers.map(({ value, worth }) => [String(value), worth?.steps] as const);
    return mean(ballots, new Map(steps), {
      ends: [0, max],
      times: max,
      over: answers[0]?.worth?.of,
    });
  }
  const scores = answers.map(({ value }) => [String(value), value] as const);
  const ends = [Number(answers[0]?.value), Number(answers.at(-1)?.value)] as const;
  return mean(ballots, new Map(scores), { ends, times: 1, over: 1 });
}

function share(ballots: readonly Ballot[], of: Values) {
  const [hits, count] = [countOf(having(ballots, of)), countOf(ballots)];
  return { value: (100 * hits) / count, interval: scaled(wilsonInterval(hits, count), 100) };
}

/** Who chose both a positive and a negative answer counts for neither. */
function net(ballots: readonly Ballot[], positive: Values, negative: Values) {
  const both = countOf(having(having(ballots, positive), negative));
  const up = countOf(having(ballots, positive)) - both;
  const down = countOf(having(ballots, negative)) - both;
  const count = countOf(ballots);
  return {
    value: (100 * (up - down)) / count,
    interval: scaled(netInterval(up, down, count), 100),
  };
}

/** From whole scores to the unit of the figure: times, then divided by; and the ends of its scale. */
interface Scale {
  readonly ends: Bounds;
  readonly times: number;
  readonly over: number | undefined;
}

/** Whole scores are summed and divided once, so that a figure on a bound is exactly on it. */
function mean(
  ballots: readonly Ballot[],
  scores: ReadonlyMap<string, string | number | undefined>,
  { ends: [least, most], times, over = 1 }: Scale,
) {
  const scored = ballots.map(({ values: [value = ''], count }) => {
    const score = scores.get(value);
    if (typeof score !== 'number') throw new TypeError(`the answer "${value}" is worth no number`);
    return { score, count };
  });
  const count = countOf(ballots);
  const sum = scored.reduce((total, each) => total + each.score * each.count, 0);
  const squares = scored.reduce((t, each) => t + each.count * (each.score - sum / count) ** 2, 0);
  const value = (sum * times) / (over * count);
  const deviation = (Math.sqrt(squares / (count - 1)) * times) / over;
  const [low, high] = meanInterval(value, deviation, count) ?? [];
  if (low === undefined || high === undefined) return { value };
  return { value, interval: [Math.max(least, low), Math.min(most, high)] as const };
}

/** The ways of answering that the question offers; what else a tally holds is left out. */
function ballotsOf(answers: readonly PossibleAnswer[], tally: Tally): readonly Ballot[] {
  const known = new Set(answers.map(({ value }) => String(value)));
  return [...tally]
    .map(([key, count]) => ({ values: key.split(',').filter((value) => known.has(value)), count }))
    .filter(({ values }) => values.length > 0);
}

function having(ballots: readonly Ballot[], of: Values): readonly Ballot[] {
  const wanted = new Set(of.map(String));
  return ballots.filter(({ values }) => values.some((value) => wanted.has(value)));
}

function countOf(ballots: readonly Ballot[]): number {
  return ballots.reduce((sum, { count }) => sum + count, 0);
}

function scaled([low, high]: Bounds, scale: number): Bounds {
  return [low * scale, high * scale];
}
