/**
 * Where a person stands in a survey: what they gave, and the step they are at. What belongs to a branch
 * that was left behind is kept here, so that coming back to it loses nothing; it never travels.
 */
import { type Answers, type AnswerValue, answerAt, isBlank } from './answers.js';
import { type Step, walk } from './branching.js';
import type { ChoicesQuestion } from './question.js';
import type { Survey } from './survey.js';

export interface Interview {
  /** Everything given so far, hidden branches included, by the keys of answers. */
  readonly given: Answers;
  /** The key of the step the person is at; empty at the beginning. */
  readonly at: string;
  /** Did the person try to send while something was missing? */
  readonly tried: boolean;
}

/** The interview seen through its survey. */
export interface View {
  readonly steps: readonly Step[];
  /** What would be sent. */
  readonly answers: Answers;
  readonly step: Step;
  readonly index: number;
  /** The steps whose answer is required and not there. */
  readonly missing: readonly Step[];
  /** Is sending the next act, rather than going on? */
  readonly last: boolean;
}

/** Nothing given yet. */
export const BEGINNING: Interview = { given: {}, at: '', tried: false };

/** Sees an interview through its survey; a step that is no longer asked gives way to the first. */
export function viewOf(survey: Survey, { given, at, tried }: Interview): View {
  const { steps, answers } = walk(survey, given);
  const index = Math.max(
    0,
    steps.findIndex(({ key }) => key === at),
  );
  const step = steps[index] as Step; // no condition can hide the first question
  const missing = steps.filter(
    ({ key, question }) => question.required && isBlank(answerAt(answers, key)),
  );
  const last = tried ? missing.every((each) => each === step) : index === steps.length - 1;
  return { steps, answers, step, index, missing, last };
}

/**
 * Gives an answer, or takes it back. The questions that it opens were never on the screen: they come in
 * their turn, as if sending had not been tried.
 */
export function give(
  survey: Survey,
  interview: Interview,
  key: string,
  answer: AnswerValue | undefined,
): Interview {
  const { [key]: _, ...others } = interview.given;
  const given = answer === undefined ? others : { ...others, [key]: answer };
  if (!interview.tried) return { ...interview, given };
  const before = walk(survey, interview.given).steps.map((step) => step.key);
  const opens = walk(survey, given).steps.some((step) => !before.includes(step.key));
  return { ...interview, given, tried: !opens };
}

/** Goes to the step after, or, once sending was tried, to the next that misses an answer. */
export function onward(survey: Survey, interview: Interview): Interview {
  const { steps, index, missing } = viewOf(survey, interview);
  const ahead = steps.slice(index + 1);
  const to = interview.tried
    ? (ahead.find((step) => missing.includes(step)) ?? missing[0])
    : ahead[0];
  return to ? { ...interview, at: to.key } : interview;
}

/** Goes to the step before. */
export function backward(survey: Survey, interview: Interview): Interview {
  const { steps, index } = viewOf(survey, interview);
  const to = steps[index - 1];
  return to ? { ...interview, at: to.key } : interview;
}

/** Presses an option of a step: it is the answer, or one more or less of several. */
export function press(
  survey: Survey,
  interview: Interview,
  step: Step,
  value: AnswerValue,
): Interview {
  const { question, key } = step;
  if (question.type !== 'choices') return give(survey, interview, key, value);
  const before = answerAt(interview.given, key);
  const chosen = ticked(question, Array.isArray(before) ? before : [], String(value));
  return give(survey, interview, key, chosen.length > 0 ? chosen : undefined);
}

/** The options chosen after one is ticked or not, in their order; an exclusive one stands alone. */
function ticked(
  { options }: ChoicesQuestion,
  before: readonly string[],
  value: string,
): readonly string[] {
  if (before.includes(value)) return before.filter((each) => each !== value);
  const pressed = options.find((option) => option.value === value);
  return options
    .filter((each) => each === pressed || (before.includes(each.value) && !each.exclusive))
    .filter((each) => each === pressed || !pressed?.exclusive)
    .map((each) => each.value);
}
