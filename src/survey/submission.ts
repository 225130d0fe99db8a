/**
 * A submission: what travels from the page to the endpoint. It carries no
 * identity, address or agent, and nothing that links two answers.
 */
import { id, language, surveyId } from '../validation/document-parts.js';
import {
  at,
  dictionary,
  flag,
  integer,
  invalid,
  matching,
  nullable,
  object,
  oneOf,
  optional,
  type Reader,
  text,
} from '../validation/readers.js';
import {
  type Answers,
  type AnswerValue,
  answerAt,
  answerKey,
  answerTo,
  isBlank,
} from './answers.js';
import { isOtherChosen, otherKey, type Step, walk } from './branching.js';
import { OTHER_LENGTH } from './question.js';
import type { Survey } from './survey.js';

/** What was answered, once; a later revision replaces the whole earlier one. */
export interface Submission {
  readonly v: 1;
  /** UUID made at the first answer, the same for every revision. */
  readonly id: string;
  readonly rev: number;
  readonly survey: string;
  readonly surveyVersion?: string;
  /** `false` while the person is still answering. */
  readonly complete: boolean;
  readonly answers: Answers;
  readonly locale?: string;
  /** The path of the page, never its query or fragment. */
  readonly page?: string;
  readonly context?: Readonly<Record<string, string>>;
}

const uuid = matching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  'a UUID',
  'un UUID',
);

const page: Reader<string> = (value, path, tolerate) => {
  const found = text(200)(value, path, tolerate);
  if (!/[?#]/.test(found)) return found;
  throw invalid(
    path,
    value,
    'a path without query or fragment',
    'un chemin sans requête ni fragment',
  );
};

const answer: Reader<AnswerValue> = nullable((value, path, tolerate) => {
  if (typeof value === 'number') return integer(0, 100)(value, path, tolerate);
  if (!Array.isArray(value)) return text(2000)(value, path, tolerate);
  if (value.length === 0 || value.length > 20) {
    throw invalid(path, value, 'a list of 1 to 20 values', 'une liste de 1 à 20 valeurs');
  }
  return value.map((each, index) => id(each, at(path, index), tolerate));
});

/** Reads a submission by itself, before the survey that it answers is known. */
export const readSubmission: Reader<Submission> = object({
  v: oneOf(1),
  id: uuid,
  rev: integer(0, 9999),
  survey: surveyId,
  surveyVersion: optional(text(32)),
  complete: flag,
  answers: dictionary(answerKey, answer, 400),
  locale: optional(language),
  page: optional(page),
  context: optional(dictionary(id, id, 20)),
});

/**
 * Checks a submission against the survey it answers. Where the version is named, the sender knew the
 * questions: then a complete answer holds every required one, and none that is not asked. Without a
 * version (a rating that stands alone knows no survey) an answer is not refused for what it lacks.
 */
export function checkSubmission(submission: Submission, survey: Survey): void {
  const { answers, context = {} } = submission;
  for (const [key, value] of Object.entries(context)) {
    if (Object.hasOwn(survey.context, key) && survey.context[key]?.includes(value)) continue;
    throw invalid(
      at('context', key),
      value,
      'a pair that the survey declares',
      'une paire déclarée par l’enquête',
    );
  }
  const { steps } = walk(survey, answers);
  const asked = new Map<string, Reader<AnswerValue>>(
    steps.flatMap((step) => readersOf(step, answers)),
  );
  for (const [key, value] of Object.entries(answers)) {
    const reader = asked.get(key);
    if (!reader) {
      throw invalid(
        at('answers', key),
        value,
        'the answer to a question that is asked',
        'la réponse à une question posée',
      );
    }
    reader(value, at('answers', key), () => undefined);
  }
  if (!submission.complete || submission.surveyVersion === undefined) return;
  for (const step of steps) {
    if (step.question.required && isBlank(answerAt(answers, step.key))) {
      throw invalid(at('answers', step.key), undefined, 'answered', 'renseigné');
    }
  }
}

function readersOf(step: Step, answers: Answers): [string, Reader<AnswerValue>][] {
  const own: [string, Reader<AnswerValue>] = [step.key, answerTo(step.question)];
  return isOtherChosen(step, answerAt(answers, step.key))
    ? [own, [otherKey(step), text(OTHER_LENGTH)]]
    : [own];
}
