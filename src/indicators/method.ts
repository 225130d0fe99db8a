/**
 * How a figure was made, in words. They are published with it and travel inside its document, so they
 * are written here, in French and in English, rather than among the words of the elements.
 */
import { writeNumber } from '../messages/numbers.js';
import type { Text } from '../validation/document-parts.js';
import type { Recipe } from './formulas.js';
import { type MeasuredQuestion, type PossibleAnswer, possibleAnswers } from './possible-answers.js';
import { textIn } from './text-in.js';

/** The sentences of one language; what is put in comes already quoted and listed. */
interface Phrases {
  readonly language: string;
  quote(label: string): string;
  run(first: string, last: string): string;
  mean(first: string, last: string): string;
  points(max: string, worths: string): string;
  worth(points: string, answer: string): string;
  share(answers: string): string;
  sharePeople(answers: string): string;
  net(positive: string, negative: string): string;
  notApplicable(answer: string): string;
  readonly lower: string;
  readonly volunteers: string;
}

const FRENCH: Phrases = {
  language: 'fr',
  quote: (label) => `«\u202f${label}\u202f»`,
  run: (first, last) => `${first} à ${last}`,
  mean: (first, last) => `Moyenne des réponses, de ${first} à ${last}.`,
  points: (max, worths) => `Moyenne des réponses ramenées de 0 à ${max}\u00a0: ${worths}.`,
  worth: (points, answer) => `${points} pour ${answer}`,
  share: (answers) => `Part des réponses ${answers}.`,
  sharePeople: (answers) => `Part des personnes qui ont choisi ${answers}.`,
  net: (positive, negative) =>
    `Part des réponses ${positive}, moins part des réponses ${negative}, en points.`,
  notApplicable: (answer) => `Les réponses ${answer} ne comptent pas.`,
  lower: 'Plus le chiffre est bas, mieux c’est.',
  volunteers: 'Répondants volontaires, à titre indicatif.',
};

const ENGLISH: Phrases = {
  language: 'en',
  quote: (label) => `“${label}”`,
  run: (first, last) => `${first} to ${last}`,
  mean: (first, last) => `Mean of the answers, from ${first} to ${last}.`,
  points: (max, worths) => `Mean of the answers brought to a scale from 0 to ${max}: ${worths}.`,
  worth: (points, answer) => `${points} for ${answer}`,
  share: (answers) => `Share of the answers ${answers}.`,
  sharePeople: (answers) => `Share of the people who chose ${answers}.`,
  net: (positive, negative) =>
    `Share of the answers ${positive}, minus share of the answers ${negative}, in points.`,
  notApplicable: (answer) => `Answers ${answer} do not count.`,
  lower: 'The lower the figure, the better.',
  volunteers: 'Volunteer respondents, for information only.',
};

/** The method of the figure that `recipe` makes from `question`. */
export function methodOf(question: MeasuredQuestion, recipe: Recipe): Text {
  return { fr: sentences(question, recipe, FRENCH), en: sentences(question, recipe, ENGLISH) };
}

function sentences(question: MeasuredQuestion, recipe: Recipe, phrases: Phrases): string {
  const said = [formulaSentence(question, recipe, phrases)];
  const { notApplicable } = question;
  if (notApplicable)
    said.push(phrases.notApplicable(phrases.quote(inLanguage(notApplicable, phrases))));
  if (recipe.direction === 'lower') said.push(phrases.lower);
  return [...said, phrases.volunteers].join(' ');
}

function formulaSentence(question: MeasuredQuestion, recipe: Recipe, phrases: Phrases): string {
  const answers = possibleAnswers(question);
  const { formula, of = [], positive = [], negative = [], max = 10 } = recipe;
  const named = (values: readonly (string | number)[]) =>
    listed(
      answers.filter(({ value }) => values.includes(value)),
      phrases,
    );
  if (formula === 'share') {
    return question.type === 'choices' ? phrases.sharePeople(named(of)) : phrases.share(named(of));
  }
  if (formula === 'net') return phrases.net(named(positive), named(negative));
  return formula === 'mean'
    ? phrases.mean(end(answers[0], phrases), end(answers.at(-1), phrases))
    : phrases.points(numeral(max, phrases), worths(answers, max, phrases));
}

/** What each answer is worth; of many, the first and the last. */
function worths(answers: readonly PossibleAnswer[], max: number, phrases: Phrases): string {
  const told = answers.length > 5 ? [...answers.slice(0, 1), ...answers.slice(-1)] : answers;
  return told
    .map((answer) => {
      const { steps, of } = answer.worth ?? { steps: 0, of: 1 };
      return phrases.worth(numeral((steps * max) / of, phrases), named(answer, phrases));
    })
    .join(', ');
}

/** « A », « B » ou « C »; a run of three numbers or more by its ends. */
function listed(answers: readonly PossibleAnswer[], phrases: Phrases): string {
  const names = answers.map((answer) => named(answer, phrases));
  const [first, last] = [answers[0], answers.at(-1)];
  const isRun =
    answers.length > 2 && Number(last?.value) - Number(first?.value) === answers.length - 1;
  if (isRun) return phrases.run(names[0] ?? '', names.at(-1) ?? '');
  return new Intl.ListFormat(phrases.language, { type: 'disjunction' }).format(names);
}

/** The end of a scale that is averaged: a number, with its words where it has some of its own. */
function end(answer: PossibleAnswer | undefined, phrases: Phrases): string {
  if (!answer) return '';
  const name = named(answer, phrases);
  return name.startsWith(String(answer.value)) ? name : `${answer.value} (${name})`;
}

/** The words of an answer, quoted unless they are its number. */
function named({ value, label }: PossibleAnswer, phrases: Phrases): string {
  const words = inLanguage(label, phrases);
  return typeof value === 'number' && words.startsWith(String(value))
    ? words
    : phrases.quote(words);
}

function inLanguage(label: Text, { language }: Phrases): string {
  const words = textIn(label, language);
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
}

function numeral(value: number, phrases: Phrases): string {
  return writeNumber(value, phrases.language, { maximumFractionDigits: 2 });
}
