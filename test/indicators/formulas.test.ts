import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf, measureOf, type Recipe } from '../../src/indicators/formulas.js';
import { levelOf } from '../../src/indicators/levels.js';
import type { MeasuredQuestion } from '../../src/indicators/possible-answers.js';
import { addTallies, type ClosedAnswer, tallyOf } from '../../src/indicators/tally.js';

const SEED = { seed: 20260701, numRuns: 500 };

const faces: MeasuredQuestion = { type: 'smiley', levels: 3, label: 'Comment ?' };
const stars: MeasuredQuestion = { type: 'stars', max: 5, label: 'Note' };
const nps: MeasuredQuestion = { type: 'scale', min: 0, max: 10, label: 'Recommander ?' };
const yesNo: MeasuredQuestion = { type: 'yes-no', label: 'Oui ?', partly: 'En partie' };
const channels: MeasuredQuestion = {
  type: 'choices',
  label: 'Par quel moyen ?',
  options: ['counter', 'phone', 'none'].map((value) => ({ value, label: value })),
};
const graded: MeasuredQuestion = {
  type: 'choice',
  label: 'Qualité ?',
  options: [0, 0.25, 0.5, 0.75, 1].map((points, place) => ({
    value: `grade-${place}`,
    label: String(points),
    points,
  })),
};

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const points: Recipe = { id: 'x', formula: 'points' };
const mean: Recipe = { id: 'x', formula: 'mean' };
const share = (...of: (string | number)[]): Recipe => ({ id: 'x', formula: 'share', of });
const npsRecipe: Recipe = {
  id: 'nps',
  formula: 'net',
  positive: [9, 10],
  negative: [0, 1, 2, 3, 4, 5, 6],
};

const figure = (question: MeasuredQuestion, recipe: Recipe, answers: readonly ClosedAnswer[]) =>
  figureOf(question, recipe, tallyOf(answers));

describe('the published examples', () => {
  const govUk = [...times(50, 5), ...times(30, 4), ...times(10, 3), ...times(6, 2), ...times(4, 1)];

  it.each<[string, MeasuredQuestion, Recipe, readonly ClosedAnswer[], number]>([
    ['JDMA', faces, points, [...times(60, 3), ...times(25, 2), ...times(15, 1)], 7.25],
    ['GOV.UK, the mean', stars, { ...points, max: 100 }, govUk, 79],
    ['GOV.UK, the best two', stars, share(4, 5), govUk, 80],
    ['NPS', nps, npsRecipe, [...times(55, 10), ...times(25, 8), ...times(20, 0)], 35],
  ])('of %s', (_name, question, recipe, answers, value) => {
    expect(figure(question, recipe, answers)).toMatchObject({ value, count: 100 });
  });

  it('of JDMA carries the level of its unrounded value', () => {
    expect(levelOf(7.25, [5, 8], 'higher')).toBe('middle');
  });
});

describe('counting', () => {
  it('leaves « sans objet » out of every denominator', () => {
    const answers = [...times(30, 'yes'), ...times(10, 'no'), ...times(60, null)];
    expect(figure(yesNo, share('yes'), answers)).toMatchObject({ value: 75, count: 40 });
  });

  it('has no figure where nobody answered, or everyone said « sans objet »', () => {
    expect(figure(yesNo, share('yes'), [])).toBeUndefined();
    expect(figure(yesNo, share('yes'), times(50, null))).toBeUndefined();
  });

  it('leaves out answers that the question no longer offers', () => {
    expect(figure(faces, mean, [1, 3, 5, 'x'])).toMatchObject({ value: 2, count: 2 });
  });

  it('counts people, not choices, where each may choose several', () => {
    const answers = [
      ['counter', 'phone'],
      ['phone', 'counter'],
      ['none'],
      ['phone', 'fax'],
      ['fax'],
    ];
    expect(figure(channels, share('counter', 'phone'), answers)).toMatchObject({
      value: 75,
      count: 4,
      distribution: [{ count: 2 }, { count: 3 }, { count: 1 }],
    });
  });

  it('counts for neither side whoever chose both', () => {
    const recipe: Recipe = { id: 'x', formula: 'net', positive: ['counter'], negative: ['phone'] };
    const answers = [['counter', 'phone'], ['counter'], ['counter'], ['phone']];
    expect(figure(channels, recipe, answers)).toMatchObject({ value: 25, count: 4 });
  });

  it('lists every answer, those that nobody gave too', () => {
    expect(figure(faces, points, [3, 3])?.distribution).toEqual([
      { value: 1, label: { fr: 'Pas bien', en: 'Not good' }, count: 0 },
      { value: 2, label: { fr: 'Moyen', en: 'Average' }, count: 0 },
      { value: 3, label: { fr: 'Très bien', en: 'Very good' }, count: 2 },
    ]);
  });

  it('throws when a formula asks numbers of words: that is a mistake of ours', () => {
    expect(() => figure(yesNo, mean, ['yes'])).toThrowError(TypeError);
  });
});

describe('a figure exactly on a bound', () => {
  it.each([
    ['four faces, half on the second, half on the third', { ...faces, levels: 4 }, [2, 3, 2, 3], 5],
    ['four faces, a third of them the best', { ...faces, levels: 4 }, [1, 4, 1], 10 / 3],
    ['five grades', graded, ['grade-3', 'grade-3'], 7.5],
  ] as const)('is exactly on it: %s', (_name, question, answers, value) => {
    expect(figure(question as MeasuredQuestion, points, answers)?.value).toBe(value);
  });
});

describe('the unit of a figure', () => {
  it.each([
    [faces, points, { unit: 'score', max: 10 }],
    [faces, mean, { unit: 'score', max: 3 }],
    [nps, mean, { unit: 'score', max: 10 }],
    [stars, { ...points, max: 20 }, { unit: 'score', max: 20 }],
    [yesNo, share('yes'), { unit: 'percent' }],
    [nps, npsRecipe, { unit: 'points' }],
  ] as const)('follows from its question and its formula (%#)', (question, recipe, measure) => {
    expect(measureOf(question as MeasuredQuestion, recipe)).toEqual(measure);
  });
});

describe('tallies', () => {
  const answers = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(null)), {
    maxLength: 60,
  });

  it('add up: months counted apart give the figure of the whole', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 6 }), (months) => {
        const whole = figureOf(stars, points, tallyOf(months.flat()));
        expect(figureOf(stars, points, addTallies(...months.map(tallyOf)))).toEqual(whole);
      }),
      SEED,
    );
  });

  it('give a figure within its scale and its interval, whose parts sum to its count', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(points, mean, share(4, 5), share()), (given, recipe) => {
        const found = figure(stars, recipe, given);
        if (!found) {
          expect(given.every((answer) => answer === null)).toBe(true);
          return;
        }
        const [least, most] =
          recipe.formula === 'mean' ? [1, 5] : [0, recipe.formula === 'share' ? 100 : 10];
        const [low, high] = found.interval ?? [least, most];
        const ordered = [least, low, found.value, high, most];
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        expect(found.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(found.count);
      }),
      SEED,
    );
  });

  it('give a better score for each better answer', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (given, place) => {
        const index = place % Math.max(1, given.length);
        const answer = given[index];
        if (answer === null || answer === undefined || answer === 5) return;
        const better = given.with(index, answer + 1);
        const [before, after] = [figure(stars, points, given), figure(stars, points, better)];
        expect(after?.value).toBeGreaterThan(before?.value ?? Number.NaN);
      }),
      SEED,
    );
  });

  it('are safe with answers named like the parts of every object', () => {
    const tally = tallyOf(['constructor', 'toString', 'constructor']);
    expect([...tally]).toEqual([
      ['constructor', 2],
      ['toString', 1],
    ]);
  });
});
