/** One person of Saint-Exemple, who answers a survey as it went for them. */
import type { Answers, AnswerValue } from '../../../src/survey/answers.js';
import { isOtherChosen, otherKey, type Step, walk } from '../../../src/survey/branching.js';
import { answersOf, type ChoicesQuestion, type Question } from '../../../src/survey/question.js';
import type { Survey } from '../../../src/survey/survey.js';
import type { Chance } from './chance.js';
import { OPTIONS, QUESTIONS, WORDS } from './town.js';

/** Share of the questions left out where that may be, and of the people who write something. */
const SKIPPED = 0.06;
const WRITTEN = 0.08;
/** How far one answer strays from how it all went. */
const STRAY = 0.6;

/** Answers the whole survey; `mood` is how it went, around 1, less than 0 where it went badly. */
export function answersOfSomeone(survey: Survey, mood: number, chance: Chance): Answers {
  let answers: Answers = {};
  const met = new Set<string>();
  for (;;) {
    const next = walk(survey, answers).steps.find(({ key }) => !met.has(key));
    if (!next) return answers;
    met.add(next.key);
    answers = { ...answers, ...answerAt(next, mood, chance) };
  }
}

function answerAt(step: Step, mood: number, chance: Chance): Answers {
  const { question, key } = step;
  if (question.type === 'text')
    return chance.share() < WRITTEN ? { [key]: words(mood, chance) } : {};
  if (!question.required && chance.share() < SKIPPED) return {};
  const { ease = 0, na = 0 } = QUESTIONS[question.id] ?? {};
  const isApplicable = !('notApplicable' in question) || chance.share() >= na;
  const answer = isApplicable ? answerTo(question, mood + ease, chance) : null;
  return {
    [key]: answer,
    ...(isOtherChosen(step, answer) && { [otherKey(step)]: 'Autre chose' }),
  };
}

function answerTo(question: Question, mood: number, chance: Chance): AnswerValue {
  const values = answersOf(question);
  if (question.type === 'choices') return chosen(question, chance);
  if (question.type === 'choice') return chance.pick(weightsOf(values));
  const felt = 1 / (1 + Math.exp(-mood - STRAY * chance.normal()));
  if (question.type === 'yes-no') {
    if (felt > 0.35) return question.partly !== undefined && felt < 0.5 ? 'partly' : 'yes';
    return 'no';
  }
  const isEffort = 'indicator' in question && question.indicator?.direction === 'lower';
  const place = Math.floor((isEffort ? 1 - felt : felt) * values.length);
  return values[Math.min(place, values.length - 1)] ?? null;
}

/** What is exclusive stands alone; else one, two or three of the others. */
function chosen(question: ChoicesQuestion, chance: Chance): readonly string[] {
  const { options } = question;
  const first = chance.pick(weightsOf(options.map(({ value }) => value)));
  if (options.some(({ value, exclusive }) => value === first && exclusive)) return [first];
  const others = options.filter(({ value, exclusive }) => value !== first && !exclusive);
  const added = others.filter(({ value }) => chance.share() < (OPTIONS[value] ?? 1) / 100);
  const all = new Set([first, ...added.map(({ value }) => value)]);
  return options.map(({ value }) => value).filter((value) => all.has(value));
}

function weightsOf(values: readonly (string | number)[]): Readonly<Record<string, number>> {
  return Object.fromEntries(values.map((value) => [String(value), OPTIONS[value] ?? 1]));
}

function words(mood: number, chance: Chance): string {
  const said = mood > 0.5 ? WORDS.well : WORDS.badly;
  return said[Math.floor(chance.share() * said.length)] ?? '';
}
