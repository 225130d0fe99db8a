/**
 * Which questions are asked, given the answers so far. One walk through the survey, forward only:
 * a condition sees the answers of earlier questions that are themselves shown, so an answer of a
 * branch that was left behind neither counts nor travels.
 */
import { type Answers, type AnswerValue, answerAt, isBlank } from './answers.js';
import type { Condition, Question } from './question.js';
import type { Survey } from './survey.js';

/** One question as it is asked: `each` is the value that it is repeated for. */
export interface Step {
  readonly question: Question;
  /** Where its answer is kept: `id`, or `id[each]`. */
  readonly key: string;
  readonly each?: string;
}

/** The steps that are shown, and the answers that belong to them. */
export interface Walk {
  readonly steps: readonly Step[];
  readonly answers: Answers;
}

/** Walks the survey with the given answers. */
export function walk(survey: Survey, given: Answers): Walk {
  const steps: Step[] = [];
  const answers: Record<string, AnswerValue> = {};
  for (const step of candidates(survey, answers)) {
    if (!step.question.showIf.every((condition) => holds(condition, step, survey, answers)))
      continue;
    steps.push(step);
    for (const [key, answer] of answersOfStep(step, given)) answers[key] = answer;
  }
  return { steps, answers };
}

/** The option « autre » of a step's question is answered in words under this key. */
export function otherKey(step: Step): string {
  return `${step.key}.other`;
}

/** Did the person choose the option that opens a text? */
export function isOtherChosen(step: Step, answer: AnswerValue | undefined): boolean {
  if (step.question.type !== 'choice' && step.question.type !== 'choices') return false;
  const other = step.question.options.find((option) => option.other);
  return (
    other !== undefined &&
    (Array.isArray(answer) ? answer.includes(other.value) : answer === other.value)
  );
}

/**
 * Every step that could be shown, in the order of asking. It is a generator because the repeats of a
 * question depend on answers that the walk gathers meanwhile.
 */
function* candidates(survey: Survey, answers: Answers): Generator<Step> {
  const { questions } = survey;
  for (let index = 0; index < questions.length; ) {
    const group = neighbours(questions, index);
    const repeat = group[0]?.forEach;
    if (repeat) {
      const chosen = answerAt(answers, repeat.question) ?? [];
      // Asked value by value, so that the person speaks of one channel at a time.
      for (const each of repeat.in.filter(
        (value) => chosen === value || (Array.isArray(chosen) && chosen.includes(value)),
      )) {
        for (const question of group) yield { question, key: `${question.id}[${each}]`, each };
      }
    } else {
      for (const question of group) yield { question, key: question.id };
    }
    index += group.length;
  }
}

/** The question at `index` and those right after it that are repeated for the same values. */
function neighbours(questions: readonly Question[], index: number): readonly Question[] {
  const first = questions[index];
  const repeat = JSON.stringify(first?.forEach);
  let end = index + 1;
  while (repeat !== undefined && JSON.stringify(questions[end]?.forEach) === repeat) end += 1;
  return questions.slice(index, end);
}

function holds(condition: Condition, step: Step, survey: Survey, answers: Answers): boolean {
  const named = survey.questions.find((question) => question.id === condition.question);
  if (!named?.forEach) return satisfies(condition, answerAt(answers, condition.question));
  if (step.each !== undefined && named.forEach.question === step.question.forEach?.question) {
    return satisfies(condition, answerAt(answers, `${named.id}[${step.each}]`));
  }
  // Asked of a repeated question from outside its repeats: one of them is enough.
  return named.forEach.in.some((each) =>
    satisfies(condition, answerAt(answers, `${named.id}[${each}]`)),
  );
}

function satisfies(condition: Condition, answer: AnswerValue | undefined): boolean {
  if (answer === undefined) return false;
  if (condition.answered) return true;
  if (condition.in) {
    const given = Array.isArray(answer) ? answer : [answer];
    return given.some((value) => condition.in?.includes(value));
  }
  if (typeof answer !== 'number') return false;
  return answer >= (condition.gte ?? -Infinity) && answer <= (condition.lte ?? Infinity);
}

function answersOfStep(step: Step, given: Answers): [string, AnswerValue][] {
  const answer = answerAt(given, step.key);
  if (answer === undefined || isBlank(answer)) return [];
  const other = otherKey(step);
  const words = answerAt(given, other);
  return words !== undefined && !isBlank(words) && isOtherChosen(step, answer)
    ? [
        [step.key, answer],
        [other, words],
      ]
    : [[step.key, answer]];
}
