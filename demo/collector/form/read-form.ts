/**
 * From the fields of a form to answers. Fields that the survey doesn't ask for are left alone, and so
 * is what was filled in under a branch that the other answers don't lead to.
 */
import { type Answers, type AnswerValue, answerAt, isBlank } from '../../../src/survey/answers.js';
import { otherKey, type Step, walk } from '../../../src/survey/branching.js';
import { answersOf } from '../../../src/survey/question.js';
import type { Survey } from '../../../src/survey/survey.js';
import { InvalidDataError } from '../../../src/validation/invalid-data-error.js';
import { refuse, text } from '../../../src/validation/readers.js';
import { NOT_APPLICABLE, PREFIX } from './fields.js';
import { allSteps } from './steps.js';

/** The body of a form: a field given twice is a list. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

const versionName = text(32);

/** The version that a form says it was made from; nothing where no version can have that name. */
export function versionIn({ version }: Fields): string | undefined {
  try {
    return versionName(version, '', refuse);
  } catch (error) {
    if (error instanceof InvalidDataError) return undefined;
    throw error;
  }
}

/** What was filled in, by key, all branches of it. */
export function filledIn(survey: Survey, fields: Fields): Answers {
  const entries = allSteps(survey).flatMap((step): [string, AnswerValue | undefined][] => [
    [step.key, answerIn(step, fields)],
    [otherKey(step), words(fields[PREFIX + otherKey(step)])],
  ]);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, AnswerValue] => entry[1] !== undefined),
  );
}

/** The answers that count, and the keys of the required ones that are missing. */
export function answered(survey: Survey, filled: Answers) {
  const { steps, answers } = walk(survey, filled);
  const missing = steps.filter(
    (step) => step.question.required && isBlank(answerAt(answers, step.key)),
  );
  return { answers, missing: missing.map(({ key }) => key) };
}

function answerIn({ question, key }: Step, fields: Fields): AnswerValue | undefined {
  const given = fields[PREFIX + key];
  if (question.type === 'text') return words(given);
  if (question.type === 'choices') {
    if (given === undefined) return undefined;
    return typeof given === 'string' ? [given] : given;
  }
  const value = typeof given === 'string' ? given : given?.[0];
  if (value === undefined || value === '') return undefined;
  if (value === NOT_APPLICABLE) return null;
  // What is no number stays as it is, and is refused where it stands.
  return typeof answersOf(question)[0] === 'number' && /^\d{1,3}$/.test(value)
    ? Number(value)
    : value;
}

/** A text as browsers send it, with the ends of lines as JavaScript has them. */
function words(given: Fields[string]): string | undefined {
  const text = (typeof given === 'string' ? given : given?.[0])?.replaceAll('\r\n', '\n').trim();
  return text === '' ? undefined : text;
}
