/**
 * Every question that a page without script must show, since nothing can appear later: each repeat,
 * each branch, with a sentence that says when it is to be answered.
 */

import { fill } from '../../../src/messages/wording.js';
import type { Step } from '../../../src/survey/branching.js';
import type { Condition, Question } from '../../../src/survey/question.js';
import type { Survey } from '../../../src/survey/survey.js';
import { pick, type Said, type Words } from './words.js';

/** The steps that any answers could lead to, in the order of asking. */
export function allSteps(survey: Survey): readonly Step[] {
  const steps: Step[] = [];
  let group: Question[] = [];
  const flush = () => {
    const [first] = group;
    for (const each of first?.forEach?.in ?? [undefined]) steps.push(...group.map(stepFor(each)));
    group = [];
  };
  for (const question of survey.questions) {
    const repeat = JSON.stringify(question.forEach);
    if (repeat === undefined || JSON.stringify(group[0]?.forEach) !== repeat) flush();
    group.push(question);
  }
  flush();
  return steps;
}

function stepFor(each: string | undefined): (question: Question) => Step {
  return (question) =>
    each === undefined
      ? { question, key: question.id }
      : { question, key: `${question.id}[${each}]`, each };
}

/** The question's own words, with the value it is repeated for in place of `{value}`. */
export function labelOf({ question, each }: Step, survey: Survey, words: Words): Said {
  const label = pick(question.label, words.language);
  const repeated = repeatedOf(question, survey);
  if (each === undefined || !repeated) return label;
  return { ...label, text: fill(label.text, { value: answerLabel(repeated, each, words).text }) };
}

/** The question whose chosen values repeat this one. */
function repeatedOf({ forEach }: Question, survey: Survey): Question | undefined {
  return survey.questions.find((other) => other.id === forEach?.question);
}

/** One answer in words: « Très bien », « Oui », « 4 ». */
export function answerLabel(question: Question, answer: string | number, words: Words): Said {
  const { language } = words;
  switch (question.type) {
    case 'smiley': {
      const index = Number(answer) - 1;
      const own = question.options?.[index];
      const usual = words[`faces${question.levels}`].split('; ')[index] ?? '';
      return own === undefined ? { text: usual } : pick(own, language);
    }
    case 'stars':
      return { text: fill(words.stars, { n: String(answer), max: String(question.max) }) };
    case 'choice':
    case 'choices': {
      const option = question.options.find((each) => each.value === answer);
      return pick(option?.label ?? '', language);
    }
    case 'yes-no':
      if (answer === 'partly') return pick(question.partly ?? '', language);
      return { text: answer === 'yes' ? words.yes : words.no };
    case 'scale': {
      const end = answer === question.min ? question.minLabel : question.maxLabel;
      const named = answer === question.min || answer === question.max ? end : undefined;
      if (named === undefined) return { text: String(answer) };
      const said = pick(named, language);
      return { ...said, text: `${answer} (${said.text})` };
    }
    case 'text':
      return { text: '' };
  }
}

/** When the step is to be answered; nothing where it always is. */
export function conditionOf(step: Step, survey: Survey, words: Words): string | undefined {
  const { question, each } = step;
  const conditions = question.showIf.map((condition) => inWords(condition, survey, words));
  const repeated = repeatedOf(question, survey);
  if (repeated && each !== undefined) {
    const answer = answerLabel(repeated, each, words).text;
    conditions.unshift(fill(words.ifChosen, { answer, question: titleOf(repeated, words) }));
  }
  if (conditions.length === 0) return undefined;
  return fill(words.onlyIf, { conditions: conditions.join(words.and) });
}

function inWords(condition: Condition, survey: Survey, words: Words): string {
  const named = survey.questions.find((question) => question.id === condition.question);
  if (!named) return '';
  const question = titleOf(named, words);
  const label = (answer: string | number) => answerLabel(named, answer, words).text;
  if (condition.in) {
    const answers = condition.in.map((answer) => fill(words.quoted, { text: label(answer) }));
    const list = new Intl.ListFormat(words.language, { type: 'disjunction' }).format(answers);
    return fill(words.ifIn, { answers: list, question });
  }
  if (condition.gte !== undefined) {
    return fill(words.ifAtLeast, { n: label(condition.gte), question });
  }
  if (condition.lte !== undefined) {
    return fill(words.ifAtMost, { n: label(condition.lte), question });
  }
  return fill(words.ifAnswered, { question });
}

/** A question as another one names it: without the place of the value it is repeated for. */
function titleOf(question: Question, words: Words): string {
  return pick(question.label, words.language).text.replace(/\s*\(?\{value\}\)?/, '');
}
