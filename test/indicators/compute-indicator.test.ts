import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeIndicator } from '../../src/indicators/compute-indicator.js';
import type { Recipe } from '../../src/indicators/formulas.js';
import type { MeasuredQuestion } from '../../src/indicators/possible-answers.js';
import { readIndicator } from '../../src/indicators/read-indicator.js';
import { tallyOf } from '../../src/indicators/tally.js';
import { readSurvey } from '../../src/survey/survey.js';
import { refuse } from '../../src/validation/readers.js';
import { richSurvey } from '../documents/rich-survey.js';

const faces: MeasuredQuestion = {
  type: 'smiley',
  levels: 3,
  label: { fr: 'Comment ça s’est passé ?', en: 'How was it?' },
};
const effort: MeasuredQuestion = {
  type: 'scale',
  min: 1,
  max: 5,
  label: 'Quel effort ?',
  minLabel: { fr: 'Très peu', en: 'Very little' },
  maxLabel: { fr: 'Beaucoup', en: 'A lot' },
};
const nps: MeasuredQuestion = { type: 'scale', min: 0, max: 10, label: 'Recommander ?' };
const channels: MeasuredQuestion = {
  type: 'choices',
  label: 'Aide ?',
  options: [
    { value: 'phone', label: 'Par téléphone' },
    { value: 'none', label: 'Pas besoin d’aide' },
  ],
};

const methodOf = (question: MeasuredQuestion, recipe: Omit<Recipe, 'id'>) =>
  computeIndicator(question, { id: 'x', ...recipe }, tallyOf([])).method as Record<string, string>;

describe('the method, in words', () => {
  it.each<[MeasuredQuestion, Omit<Recipe, 'id'>, string]>([
    [
      faces,
      { formula: 'points' },
      'Moyenne des réponses ramenées de 0 à 10\u00a0: 0 pour «\u202fPas bien\u202f», 5 pour «\u202fMoyen\u202f», 10 pour «\u202fTrès bien\u202f». Répondants volontaires, à titre indicatif.',
    ],
    [
      { ...faces, levels: 5 },
      { formula: 'points', max: 10 },
      'Moyenne des réponses ramenées de 0 à 10\u00a0: 0 pour «\u202fPas bien du tout\u202f», 2,5 pour «\u202fPas bien\u202f», 5 pour «\u202fMoyen\u202f», 7,5 pour «\u202fBien\u202f», 10 pour «\u202fTrès bien\u202f». Répondants volontaires, à titre indicatif.',
    ],
    [
      nps,
      { formula: 'points', max: 20 },
      'Moyenne des réponses ramenées de 0 à 20\u00a0: 0 pour 0, 20 pour 10. Répondants volontaires, à titre indicatif.',
    ],
    [
      effort,
      { formula: 'mean', direction: 'lower' },
      'Moyenne des réponses, de 1 (Très peu) à 5 (Beaucoup). Plus le chiffre est bas, mieux c’est. Répondants volontaires, à titre indicatif.',
    ],
    [
      faces,
      { formula: 'mean' },
      'Moyenne des réponses, de 1 («\u202fPas bien\u202f») à 3 («\u202fTrès bien\u202f»). Répondants volontaires, à titre indicatif.',
    ],
    [
      { ...faces, notApplicable: 'Sans objet' },
      { formula: 'share', of: [2, 3] },
      'Part des réponses «\u202fMoyen\u202f» ou «\u202fTrès bien\u202f». Les réponses «\u202fSans objet\u202f» ne comptent pas. Répondants volontaires, à titre indicatif.',
    ],
    [
      channels,
      { formula: 'share', of: ['none'] },
      'Part des personnes qui ont choisi «\u202fPas besoin d’aide\u202f». Répondants volontaires, à titre indicatif.',
    ],
    [
      nps,
      { formula: 'net', positive: [9, 10], negative: [0, 1, 2, 3, 4, 5, 6] },
      'Part des réponses 9 ou 10, moins part des réponses 0 à 6, en points. Répondants volontaires, à titre indicatif.',
    ],
  ])('says how the figure was made, in French (%#)', (question, recipe, french) => {
    expect(methodOf(question, recipe).fr).toBe(french);
  });

  it('says it in English too', () => {
    expect(methodOf(effort, { formula: 'mean', direction: 'lower' }).en).toBe(
      'Mean of the answers, from 1 (Very little) to 5 (A lot). The lower the figure, the better. Volunteer respondents, for information only.',
    );
  });

  it('cuts labels that would drown it', () => {
    const option = (value: string) => ({ value, label: `${value} ${'très '.repeat(38)}` });
    const options = Array.from({ length: 20 }, (_, place) => option(`o${place}`));
    const long = methodOf(
      { type: 'choice', label: 'x', options },
      { formula: 'share', of: options.map(({ value }) => value) },
    );
    expect(long.fr?.length).toBeLessThan(2000);
  });
});

describe('a computed indicator', () => {
  const recipe: Recipe = {
    id: 'satisfaction',
    formula: 'points',
    direction: 'higher',
    target: 8,
    thresholds: [5, 8],
    levels: ['Faible', 'Moyen', 'Bon'],
  };

  it('carries the figure and all that the recipe says of it', () => {
    const tally = tallyOf([...Array(60).fill(3), ...Array(25).fill(2), ...Array(15).fill(1)]);
    expect(computeIndicator(faces, recipe, tally)).toMatchObject({
      v: 1,
      id: 'satisfaction',
      label: faces.label,
      question: faces.label,
      unit: 'score',
      max: 10,
      value: 7.25,
      count: 100,
      status: 'published',
      formula: 'points',
      target: 8,
      thresholds: [5, 8],
      levels: ['Faible', 'Moyen', 'Bon'],
    });
  });

  it('is withheld where nobody answered', () => {
    const empty = computeIndicator(faces, recipe, tallyOf([null]));
    expect(empty).toMatchObject({ value: null, status: 'insufficient' });
    expect(empty).not.toHaveProperty('count');
  });

  it('names no one value once the answers to a repeated question are pooled', () => {
    const label = { fr: 'Joints ({value}) ?', en: 'Reached ({value})?' };
    const { question } = computeIndicator({ ...faces, label }, recipe, tallyOf([3]));
    expect(question).toEqual({ fr: 'Joints (…) ?', en: 'Reached (…)?' });
  });

  it('is a document that the reader takes, for every question of a survey and any answers', () => {
    const survey = readSurvey(richSurvey, '', refuse);
    const asked = survey.questions.flatMap((question) =>
      'indicator' in question && question.indicator
        ? [[question, question.indicator] as const]
        : [],
    );
    const counts = fc.dictionary(
      fc.constantFrom('1', '2', '3', '4', 'yes', 'no', 'phone', 'none', 'counter,phone', ''),
      fc.integer({ min: 0, max: 1000 }),
    );
    fc.assert(
      fc.property(counts, fc.constantFrom(...asked), (given, [question, itsRecipe]) => {
        const tally = new Map(Object.entries(given));
        const indicator = computeIndicator(question, itsRecipe, tally);
        const sent = JSON.parse(JSON.stringify(indicator));
        expect(readIndicator(sent, '', refuse)).toEqual(sent);
      }),
      { seed: 20260701, numRuns: 1000 },
    );
    expect(asked).toHaveLength(3);
  });
});
