/** A survey: what is asked, and how it is read from untrusted JSON. */
import { id, localizedText, surveyId, type Text, url } from '../validation/document-parts.js';
import {
  at,
  defaulted,
  dictionary,
  flag,
  invalid,
  list,
  object,
  oneOf,
  optional,
  type Reader,
  text,
} from '../validation/readers.js';
import {
  answersOf,
  type Condition,
  type ForEach,
  type IndicatorRecipe,
  type Question,
} from './question.js';
import { readQuestion } from './read-question.js';

/** A survey as it was read: defaults filled in, references checked. */
export interface Survey {
  readonly v: 1;
  readonly id: string;
  readonly version: string;
  /** Where the questions come from: `jdma`, `qualivilles` … Data for exports, never shown as a claim. */
  readonly framework?: string;
  /** Did the town change the framework's wording? Then its figures no longer compare. */
  readonly customWording: boolean;
  /** Are its figures public? */
  readonly publish: boolean;
  readonly title?: Text;
  readonly intro?: Text;
  readonly thanks?: Text;
  readonly links: {
    readonly privacy?: string;
    readonly complaint?: string;
    readonly share?: string;
  };
  /** What a page may say of itself: key → the values it may take. */
  readonly context: Readonly<Record<string, readonly string[]>>;
  readonly questions: readonly Question[];
}

const document = object({
  v: oneOf(1),
  id: surveyId,
  version: text(32),
  framework: optional(id),
  customWording: defaulted(flag, false),
  publish: defaulted(flag, false),
  title: optional(localizedText(200)),
  intro: optional(localizedText(2000)),
  thanks: optional(localizedText(2000)),
  links: defaulted(object({ privacy: url, complaint: url, share: url }), {}),
  context: defaulted(dictionary(id, list(id, 1, 200), 20), {}),
  questions: list(readQuestion, 1, 30),
});

/** Reads a survey, or throws an InvalidDataError with the path of the first thing to change. */
export const readSurvey: Reader<Survey> = (value, path, tolerate) => {
  const survey = document(value, path, tolerate);
  survey.questions.forEach((each, index) => {
    checkReferences(each, survey.questions.slice(0, index), at(at(path, 'questions'), index));
  });
  return survey;
};

function checkReferences(each: Question, earlier: readonly Question[], path: string): void {
  checkUnique(
    each.id,
    earlier.map((other) => other.id),
    at(path, 'id'),
  );
  each.showIf.forEach((condition, index) => {
    checkCondition(condition, earlier, at(at(path, 'showIf'), index));
  });
  if (each.forEach) checkForEach(each.forEach, earlier, at(path, 'forEach'));
  const recipe = recipeOf(each);
  if (!recipe) return;
  const place = at(path, 'indicator');
  checkUnique(
    recipe.id,
    earlier.map((other) => recipeOf(other)?.id),
    at(place, 'id'),
  );
  checkRecipe(recipe, each, place);
}

function recipeOf(question: Question): IndicatorRecipe | undefined {
  return 'indicator' in question ? question.indicator : undefined;
}

function checkUnique(id: string, earlier: readonly (string | undefined)[], path: string): void {
  if (!earlier.includes(id)) return;
  throw invalid(path, id, 'used once in the survey', 'un identifiant utilisé une seule fois');
}

function checkCondition(condition: Condition, earlier: readonly Question[], path: string): void {
  const named = earlierQuestion(condition.question, earlier, path);
  if (condition.in) checkValues(condition.in, named, at(path, 'in'));
  if (
    (condition.gte !== undefined || condition.lte !== undefined) &&
    typeof answersOf(named)[0] !== 'number'
  ) {
    throw invalid(
      at(path, 'question'),
      condition.question,
      'a question answered by a number',
      'une question à laquelle on répond par un nombre',
    );
  }
}

function checkForEach(repeat: ForEach, earlier: readonly Question[], path: string): void {
  const named = earlierQuestion(repeat.question, earlier, path);
  if ((named.type !== 'choices' && named.type !== 'choice') || named.forEach) {
    throw invalid(
      at(path, 'question'),
      repeat.question,
      'a "choice" or "choices" question without forEach',
      'une question « choice » ou « choices » sans forEach',
    );
  }
  checkValues(repeat.in, named, at(path, 'in'));
  repeat.in.forEach((value, index) => {
    if (repeat.in.indexOf(value) === index) return;
    throw invalid(
      at(at(path, 'in'), index),
      value,
      'used once',
      'une valeur utilisée une seule fois',
    );
  });
}

function checkRecipe(recipe: IndicatorRecipe, of: Question, path: string): void {
  const numeric = typeof answersOf(of)[0] === 'number';
  const pointed = of.type === 'choice' && of.options.every((option) => option.points !== undefined);
  if (
    (recipe.formula === 'mean' && !numeric) ||
    (recipe.formula === 'points' && !numeric && !pointed)
  ) {
    throw invalid(
      at(path, 'formula'),
      recipe.formula,
      'a formula that suits the question (mean and points need numbers, or options with points)',
      'une formule adaptée à la question (mean et points demandent des nombres, ou des options avec points)',
    );
  }
  const needed = { mean: [], points: [], share: ['of'], net: ['positive', 'negative'] } as const;
  for (const key of needed[recipe.formula]) {
    if (!recipe[key])
      throw invalid(at(path, key), undefined, 'a list of answers', 'une liste de réponses');
  }
  for (const key of ['of', 'positive', 'negative'] as const) {
    if (recipe[key]) checkValues(recipe[key], of, at(path, key));
  }
}

function earlierQuestion(named: string, earlier: readonly Question[], path: string): Question {
  const found = earlier.find((other) => other.id === named);
  if (found) return found;
  throw invalid(
    at(path, 'question'),
    named,
    'the id of an earlier question',
    'l’identifiant d’une question précédente',
  );
}

function checkValues(values: readonly (string | number)[], of: Question, path: string): void {
  const possible = answersOf(of);
  values.forEach((value, index) => {
    if (possible.includes(value)) return;
    const list = possible.map((each) => JSON.stringify(each)).join(', ');
    throw invalid(
      at(path, index),
      value,
      `an answer of "${of.id}" (${list})`,
      `une réponse à « ${of.id} » (${list})`,
    );
  });
}
