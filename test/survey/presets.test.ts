import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeIndicator } from '../../src/indicators/compute-indicator.js';
import { levelOf } from '../../src/indicators/levels.js';
import { readIndicator } from '../../src/indicators/read-indicator.js';
import { tallyOf } from '../../src/indicators/tally.js';
import { isBlank } from '../../src/survey/answers.js';
import { walk } from '../../src/survey/branching.js';
import { answersOf } from '../../src/survey/question.js';
import { checkSubmission, readSubmission } from '../../src/survey/submission.js';
import { readSurvey, type Survey } from '../../src/survey/survey.js';
import { refuse } from '../../src/validation/readers.js';
import { englishFaults, frenchFaults, longSentences } from '../support/plain-language.js';
import { answersOfSomeone } from '../support/someone.js';

const FOLDER = 'src/survey/presets';
const NAMES = [
  'effort',
  'eu-sdg',
  'experience-citoyen',
  'jdma',
  'jdma-feedback',
  'page-utile',
  'qualivilles',
  'services-publics-plus',
];

/** Those whose questions are another's, to the letter. */
const OFFICIAL = ['jdma', 'jdma-feedback'];
/** Those with at least one question that is another's: see `SOURCES.md`. */
const QUOTED = [...OFFICIAL, 'page-utile'];

function documentOf(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
}

function surveyOf(name: string): Survey {
  return readSurvey(documentOf(name), '', refuse);
}

/** Every text in a document: what stands under `fr`, `en`, or alone where a text is expected. */
function textsOf(value: unknown, key = ''): unknown[] {
  if (typeof value === 'string')
    return /label|hint|title|intro|thanks|partly/i.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value || 'en' in value) return [value];
  return Object.entries(value).flatMap(([name, each]) =>
    textsOf(each, Array.isArray(value) ? key : name),
  );
}

function wordsOf(name: string, language: 'fr' | 'en'): string[] {
  return textsOf(documentOf(name)).map((text) => (text as Record<string, string>)[language] ?? '');
}

it('there is one file for each preset, and one line on where its words come from', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  expect(files.map((file) => file.replace('.json', '')).sort()).toEqual(NAMES);
  const sources = readFileSync(`${FOLDER}/SOURCES.md`, 'utf8');
  expect([...sources.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name).sort()).toEqual(
    NAMES,
  );
});

describe.each(NAMES)('the preset %s', (name) => {
  it('is a survey without a defect, called by its name, of a framework, not public unless a town says so', () => {
    const survey = surveyOf(name);
    expect(survey).toMatchObject({ id: name, framework: expect.any(String), publish: false });
    expect(documentOf(name)).not.toHaveProperty('publish');
    expect(documentOf(name)).not.toHaveProperty('links');
  });

  it('says everything in French and in English', () => {
    const texts = textsOf(documentOf(name));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => Object.keys(text as object).join() !== 'fr,en')).toEqual([]);
  });

  it('is well set, addresses a person politely and promises nothing false', () => {
    expect(wordsOf(name, 'fr').flatMap(frenchFaults)).toEqual([]);
    expect(wordsOf(name, 'en').flatMap(englishFaults)).toEqual([]);
  });

  it('has no sentence of more than twenty words', () => {
    const words = [...wordsOf(name, 'fr'), ...wordsOf(name, 'en')];
    expect(words.flatMap((text) => longSentences(text))).toEqual([]);
  });

  it('says what its questions are inspired by, unless they are official', () => {
    const { intro } = documentOf(name) as { intro?: { fr: string; en: string } };
    const inspired = [
      / Questions inspirées d/.test(intro?.fr ?? ''),
      / Questions inspired by /.test(intro?.en ?? ''),
    ];
    expect(inspired).toEqual(OFFICIAL.includes(name) ? [false, false] : [true, true]);
  });

  it('says that its wording is not the framework’s, unless some of it is', () => {
    expect(surveyOf(name).customWording).toBe(!QUOTED.includes(name));
  });

  it('gives every figure a name of its own and a recipe that works, and leaves the target to the town', () => {
    const measured = surveyOf(name).questions.flatMap((question) =>
      question.type !== 'text' && question.indicator
        ? [{ question, recipe: question.indicator }]
        : [],
    );
    expect(new Set(measured.map(({ recipe }) => recipe.id)).size).toBe(measured.length);
    for (const { question, recipe } of measured) {
      const answers = answersOf(question).flatMap((answer) =>
        Array.from({ length: 20 }, () => answer),
      );
      const figure = readIndicator(
        computeIndicator(question, recipe, tallyOf(answers)),
        '',
        refuse,
      );
      expect(figure).toMatchObject({
        id: recipe.id,
        status: 'published',
        value: expect.any(Number),
      });
      expect(figure.target).toBeUndefined();
    }
  });

  it('can be answered by anyone in any order: 500 people, each with a submission that the endpoint takes', () => {
    const survey = surveyOf(name);
    const asked = new Set<string>();
    fc.assert(
      fc.property(fc.gen(), fc.uuid(), (gen, id) => {
        const answers = answersOfSomeone(survey, gen);
        const submission = {
          v: 1,
          id,
          rev: 0,
          survey: name,
          surveyVersion: survey.version,
          complete: true,
          answers,
        };
        checkSubmission(readSubmission(submission, '', refuse), survey);
        for (const step of walk(survey, answers).steps) {
          asked.add(step.question.id);
          expect(step.question.required && isBlank(answers[step.key])).toBe(false);
        }
      }),
      { seed: 2026, numRuns: 500 },
    );
    expect([...asked].sort()).toEqual(survey.questions.map((question) => question.id).sort());
  });
});

describe('the wording of « Je donne mon avis »', () => {
  it.each([
    [
      'satisfaction',
      'De façon générale, comment ça s’est passé\u202f?',
      'Overall, how was your experience?',
    ],
    [
      'comprehension',
      'Qu’avez-vous pensé des informations et des instructions fournies\u202f?',
      'What did you think of the information and instructions provided?',
    ],
    [
      'contact_tried',
      'Durant votre parcours, avez-vous tenté d’obtenir de l’aide par l’un des moyens suivants\u202f?',
      'Along the way, did you try to get help through any of the following means?',
    ],
    [
      'contact_reached',
      'Quand vous avez cherché de l’aide, avez-vous réussi à joindre l’administration\u202f? ({value})',
      'When you sought help, were you able to reach the administration? ({value})',
    ],
    [
      'contact_satisfaction',
      'Comment évaluez-vous la qualité de l’aide que vous avez obtenue de la part de l’administration\u202f? ({value})',
      'How do you rate the quality of the help you received from the administration? ({value})',
    ],
    ['verbatim', 'Souhaitez-vous nous en dire plus\u202f?', 'Do you want to tell us more?'],
  ])('of %s is the official one', (id, fr, en) => {
    expect(surveyOf('jdma').questions.find((question) => question.id === id)?.label).toEqual({
      fr,
      en,
    });
  });

  it('offers the official means of help, one of them in words and one alone', () => {
    const tried = surveyOf('jdma').questions.find((question) => question.id === 'contact_tried');
    expect(
      tried?.type === 'choices' && tried.options.map(({ label: _, ...option }) => option),
    ).toEqual([
      { value: 'counter' },
      { value: 'phone' },
      { value: 'email' },
      { value: 'chat' },
      { value: 'relative' },
      { value: 'association' },
      { value: 'websites' },
      { value: 'other', other: true },
      { value: 'none', exclusive: true },
    ]);
  });

  it('asks of each channel of the administration whether it was reached, then how the help was', () => {
    const answers = {
      satisfaction: 2,
      contact_tried: ['chat', 'phone', 'websites'],
      'contact_reached[phone]': 'yes',
    };
    expect(walk(surveyOf('jdma'), answers).steps.map((step) => step.key)).toEqual([
      'satisfaction',
      'comprehension',
      'contact_tried',
      'contact_reached[phone]',
      'contact_satisfaction[phone]',
      'contact_reached[chat]',
      'verbatim',
    ]);
  });

  it('makes 7.25 out of 10, « Moyen », of 60 good, 25 average and 15 bad answers', () => {
    const [satisfaction] = surveyOf('jdma').questions;
    if (satisfaction?.type !== 'smiley' || !satisfaction.indicator)
      throw new TypeError('no figure');
    const answers = [15, 25, 60].flatMap((count, index) =>
      Array.from({ length: count }, () => index + 1),
    );
    const figure = computeIndicator(satisfaction, satisfaction.indicator, tallyOf(answers));
    expect(figure).toMatchObject({ value: 7.25, max: 10, thresholds: [5, 8], count: 100 });
    expect(levelOf(7.25, [5, 8], figure.direction)).toBe('middle');
    expect(figure.levels?.[1]).toMatchObject({ fr: 'Moyen' });
  });
});

describe('experience-citoyen', () => {
  it.each([
    ['phone', ['access', 'waiting', 'courtesy', 'personal', 'answer', 'transfer', 'complaint']],
    ['counter', ['access', 'waiting', 'courtesy', 'personal', 'answer', 'transfer', 'complaint']],
    [
      'letter',
      ['access', 'responsiveness', 'courtesy', 'personal', 'answer', 'transfer', 'complaint'],
    ],
    ['website', ['access', 'responsiveness', 'personal', 'answer', 'complaint']],
  ])('asks of the channel %s what it can be judged by', (channel, determinants) => {
    const { steps } = walk(surveyOf('experience-citoyen'), { channel });
    expect(steps.map((step) => step.key)).toEqual(['channel', ...determinants, 'comment']);
  });
});
