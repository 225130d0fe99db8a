/** Someone made of chance, who answers a survey as people do: leaving questions out, going back, changing. */
import fc from 'fast-check';
import type { Answers, AnswerValue } from '../../src/survey/answers.js';
import { isOtherChosen, otherKey, type Step, walk } from '../../src/survey/branching.js';
import { answersOf } from '../../src/survey/question.js';
import type { Survey } from '../../src/survey/survey.js';

/** Goes through a survey to its end, sometimes back to an earlier question to answer it otherwise. */
export function answersOfSomeone(survey: Survey, gen: fc.GeneratorValue): Answers {
  const met = new Set<string>();
  let answers: Answers = {};
  for (;;) {
    const { steps } = walk(survey, answers);
    const next = steps.find((step) => !met.has(step.key));
    if (!next) return walk(survey, answers).answers;
    met.add(next.key);
    const back = gen(fc.nat, { max: 4 }) === 0 ? [gen(fc.constantFrom, ...steps)] : [];
    for (const step of [next, ...back]) answers = { ...answers, ...answerAt(step, gen) };
  }
}

/** What a person answers at a step: perhaps nothing, unless it must be answered. */
function answerAt(step: Step, gen: fc.GeneratorValue): Answers {
  const { question, key } = step;
  if (!question.required && gen(fc.boolean)) return {};
  if (question.type === 'text')
    return { [key]: gen(fc.lorem, { maxCount: 30 }).slice(0, question.maxLength) };
  if (question.type === 'choices') {
    const chosen = gen(fc.subarray, [...question.options], { minLength: 1 });
    const alone = chosen.find((option) => option.exclusive);
    const values = (alone ? [alone] : chosen).map((option) => option.value);
    return withOther(step, values, gen);
  }
  const values = [...answersOf(question), ...(question.notApplicable === undefined ? [] : [null])];
  return withOther(step, gen(fc.constantFrom, ...values), gen);
}

function withOther(step: Step, answer: AnswerValue, gen: fc.GeneratorValue): Answers {
  const words =
    isOtherChosen(step, answer) && gen(fc.boolean) ? { [otherKey(step)]: 'Le fax' } : {};
  return { [step.key]: answer, ...words };
}
