import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../src/survey/answers.js';
import { isOtherChosen, otherKey, walk } from '../../src/survey/branching.js';
import { readDraft } from '../../src/survey/draft.js';
import {
  BEGINNING,
  backward,
  give,
  type Interview,
  onward,
  press,
  viewOf,
} from '../../src/survey/interview.js';
import { answersOf } from '../../src/survey/question.js';
import { checkSubmission, readSubmission } from '../../src/survey/submission.js';
import { readSurvey, type Survey } from '../../src/survey/survey.js';
import { refuse } from '../../src/validation/readers.js';
import { richSurvey } from '../documents/rich-survey.js';
import { validators } from '../documents/schemas.js';
import { someSurvey } from '../support/some-survey.js';

const surveyOf = (document: unknown) => readSurvey(document, '', refuse);
const asking = (...questions: object[]) => surveyOf({ v: 1, id: 'x', version: '1', questions });

const choices = {
  id: 'channels',
  type: 'choices',
  label: 'Par quels moyens ?',
  options: [
    { value: 'counter', label: 'Au guichet' },
    { value: 'phone', label: 'Par téléphone' },
    { value: 'none', label: 'Aucun', exclusive: true },
    { value: 'unknown', label: 'Je ne sais plus', exclusive: true },
  ],
};
const yesNo = (id: string, more: object = {}) => ({ id, type: 'yes-no', label: id, ...more });

describe('pressing options', () => {
  const survey = asking(choices);
  const pressed = (...values: string[]) =>
    values.reduce((interview, value) => {
      const [step] = walk(survey, interview.given).steps;
      return step ? press(survey, interview, step, value) : interview;
    }, BEGINNING).given.channels;

  it.each([
    ['ticks', ['phone'], ['phone']],
    ['ticks several, in the order of the survey', ['phone', 'counter'], ['counter', 'phone']],
    ['unticks', ['counter', 'phone', 'counter'], ['phone']],
    ['unticks the last, which is no answer', ['phone', 'phone'], undefined],
    ['lets an exclusive one stand alone', ['counter', 'phone', 'none'], ['none']],
    ['gives up an exclusive one for another', ['none', 'counter'], ['counter']],
    ['gives up an exclusive one for another exclusive one', ['none', 'unknown'], ['unknown']],
  ])('%s', (_what, values, expected) => {
    expect(pressed(...values)).toEqual(expected);
  });
});

describe('going through a survey', () => {
  const survey = asking(
    yesNo('a', { required: true }),
    yesNo('b'),
    yesNo('c', { showIf: { question: 'b', in: ['yes'] }, required: true }),
    yesNo('d', { required: true }),
  );
  const at = (interview: Interview) => viewOf(survey, interview).step.key;

  it('goes on and back, question by question, leaving out what is not asked', () => {
    const atB = onward(survey, BEGINNING);
    const atD = onward(survey, atB);
    expect([BEGINNING, atB, atD, onward(survey, atD)].map(at)).toEqual(['a', 'b', 'd', 'd']);
    expect([backward(survey, atD), backward(survey, BEGINNING)].map(at)).toEqual(['b', 'a']);
  });

  it('keeps what was given in a branch, without sending it', () => {
    const deep = [['b', 'yes'] as const, ['c', 'no'] as const, ['b', 'no'] as const].reduce(
      (interview, [key, answer]) => give(survey, interview, key, answer),
      BEGINNING,
    );
    expect(viewOf(survey, deep).answers).toEqual({ b: 'no' });
    expect(viewOf(survey, give(survey, deep, 'b', 'yes')).answers).toEqual({ b: 'yes', c: 'no' });
  });

  it('takes what every object has for no answer', () => {
    const odd = asking(
      yesNo('constructor', { required: true }),
      yesNo('after', { showIf: { question: 'constructor', answered: true } }),
    );
    const { missing, steps } = viewOf(odd, BEGINNING);
    expect([missing.map(({ key }) => key), steps.length]).toEqual([['constructor'], 1]);
  });

  it('begins at the first question when the one it was at is no longer asked', () => {
    expect(at({ ...BEGINNING, at: 'c' })).toBe('a');
  });

  it('leads from one missing answer to the next, once sending was tried', () => {
    const tried: Interview = { given: { b: 'yes' }, at: 'a', tried: true };
    const missing = (interview: Interview) =>
      viewOf(survey, interview).missing.map(({ key }) => key);
    expect(missing(tried)).toEqual(['a', 'c', 'd']);
    const atC = onward(survey, give(survey, tried, 'a', 'yes'));
    const atD = onward(survey, give(survey, atC, 'c', 'yes'));
    expect([atC, atD].map(at)).toEqual(['c', 'd']);
    expect(at(onward(survey, { ...atD, given: { b: 'yes', d: 'yes' } }))).toBe('a');
  });

  it('asks the questions that an answer opens, even once sending was tried', () => {
    const tried: Interview = { given: { a: 'yes' }, at: 'b', tried: true };
    const opened = give(survey, { ...tried, given: { a: 'yes', d: 'yes' } }, 'b', 'yes');
    expect(viewOf(survey, opened).last).toBe(false);
    expect(at(onward(survey, opened))).toBe('c');
    expect(give(survey, tried, 'b', 'no').tried).toBe(true);
  });

  it('sends from wherever nothing is missing any more', () => {
    const complete: Interview = { given: { a: 'yes', d: 'yes' }, at: 'a', tried: true };
    expect(viewOf(survey, complete).last).toBe(true);
    expect(viewOf(survey, { ...complete, tried: false }).last).toBe(false);
  });
});

describe('someone who answers, goes back and forth, and reloads the page', () => {
  const folder = 'src/survey/presets';
  const presets = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const surveys: [string, fc.Arbitrary<Survey>][] = [
    ...presets.map((file): [string, fc.Arbitrary<Survey>] => [
      file,
      fc.constant(surveyOf(json(`${folder}/${file}`))),
    ]),
    ['a survey that has everything', fc.constant(surveyOf(richSurvey))],
    ['any survey', someSurvey().map(surveyOf)],
  ];

  it.each(surveys)(
    'always sends what the endpoint takes, 500 times (%s): nothing hidden, nothing missing, one revision after the other',
    (_name, anySurvey) => {
      fc.assert(
        fc.property(anySurvey, fc.gen(), fc.uuid(), (survey, gen, id) => {
          const revisions = courseOf(survey, gen).map(({ answers, complete }, rev) => ({
            ...{ v: 1, id, rev, survey: survey.id, surveyVersion: survey.version },
            ...{ complete, answers, locale: 'fr' },
          }));
          for (const revision of revisions) {
            expect(fits(JSON.parse(JSON.stringify(revision))), JSON.stringify(fits.errors)).toBe(
              true,
            );
            const submission = readSubmission(revision, '', refuse);
            checkSubmission(submission, survey);
            const { answers } = submission;
            const asked = walk(survey, answers).steps.flatMap((step) => [step.key, otherKey(step)]);
            expect(asked).toEqual(expect.arrayContaining(Object.keys(answers)));
          }
          expect(revisions.filter(({ complete }) => complete)).toHaveLength(1);
        }),
        { seed: 20260302, numRuns: 500 },
      );
    },
  );
});

const fits = validators.submission;

interface Revision {
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly complete: boolean;
}

/** What is sent, step by step, by someone whose every move is drawn. */
function courseOf(survey: Survey, gen: fc.GeneratorValue): readonly Revision[] {
  const revisions: Revision[] = [];
  let interview = BEGINNING;
  for (let move = 0; move < 60; move += 1) {
    const view = viewOf(survey, interview);
    const act = gen(fc.constantFrom, 'answer', 'answer', 'next', 'next', 'back', 'reload', 'send');
    if (act === 'answer') interview = answerAt(survey, interview, gen);
    if (act === 'back') interview = backward(survey, interview);
    if (act === 'reload') interview = reloaded(survey, interview);
    if (act === 'next') {
      revisions.push({ answers: view.answers, complete: false });
      interview = onward(survey, interview);
    }
    if (act === 'send') {
      interview = { ...interview, tried: true };
      const [missed] = view.missing;
      if (missed) interview = { ...interview, at: missed.key };
      else return [...revisions, { answers: view.answers, complete: true }];
    }
  }
  return [...revisions, { answers: insisted(survey, interview, gen), complete: true }];
}

/** Answers whatever is missing, at last. */
function insisted(survey: Survey, interview: Interview, gen: fc.GeneratorValue) {
  let current: Interview = { ...interview, tried: true };
  for (;;) {
    const { missing, answers } = viewOf(survey, current);
    const [missed] = missing;
    if (!missed) return answers;
    current = answerAt(survey, { ...current, at: missed.key }, gen);
  }
}

function reloaded(survey: Survey, interview: Interview): Interview {
  const note = JSON.parse(JSON.stringify({ version: survey.version, ...interview }));
  const draft = readDraft(note, survey);
  expect(draft).toEqual(note);
  return { given: draft?.given ?? {}, at: draft?.at ?? '', tried: draft?.tried ?? false };
}

function answerAt(survey: Survey, interview: Interview, gen: fc.GeneratorValue): Interview {
  const { step } = viewOf(survey, interview);
  const { question, key } = step;
  if (question.type === 'text') return give(survey, interview, key, 'Des mots');
  const without = 'notApplicable' in question && question.notApplicable !== undefined;
  const values = [...answersOf(question), ...(without ? [null] : [])];
  const pressed = press(survey, interview, step, gen(fc.constantFrom, ...values));
  return isOtherChosen(step, pressed.given[key]) && gen(fc.boolean)
    ? give(survey, pressed, otherKey(step), 'Le fax')
    : pressed;
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
