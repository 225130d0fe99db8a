/**
 * How a question is read from untrusted JSON. Its bounds stand here once, for the page and the
 * endpoint; the published schema says the same and is held to it by one table of examples.
 */
import {
  direction,
  formula,
  id,
  levels,
  localizedText,
  thresholds,
} from '../validation/document-parts.js';
import {
  at,
  defaulted,
  flag,
  integer,
  invalid,
  list,
  number,
  object,
  oneOf,
  optional,
  type Reader,
  variant,
} from '../validation/readers.js';
import type {
  Condition,
  IndicatorRecipe,
  Option,
  Question,
  ScaleQuestion,
  SmileyQuestion,
} from './question.js';

const LABEL = 500;
const answerValues = list(
  ((value, path, tolerate) =>
    typeof value === 'number'
      ? integer()(value, path, tolerate)
      : id(value, path, tolerate)) as Reader<string | number>,
  1,
  20,
);

const OPERATORS = ['in', 'gte', 'lte', 'answered'] as const;

const condition: Reader<Condition> = (value, path, tolerate) => {
  const read = object({
    question: id,
    in: optional(answerValues),
    gte: optional(number()),
    lte: optional(number()),
    answered: optional(oneOf(true)),
  })(value, path, tolerate);
  if (OPERATORS.filter((operator) => operator in read).length === 1) return read;
  throw invalid(
    path,
    value,
    `a condition with one of ${OPERATORS.join(', ')}`,
    `une condition avec l’un de ${OPERATORS.join(', ')}`,
  );
};

const conditions: Reader<readonly Condition[]> = (value, path, tolerate) => {
  if (value === undefined) return [];
  return Array.isArray(value)
    ? list(condition, 0, 10)(value, path, tolerate)
    : [condition(value, path, tolerate)];
};

const recipe: Reader<IndicatorRecipe> = object({
  id,
  label: optional(localizedText(LABEL)),
  formula,
  of: optional(answerValues),
  positive: optional(answerValues),
  negative: optional(answerValues),
  max: optional(number(1, 1000)),
  direction: optional(direction),
  target: optional(number()),
  thresholds: optional(thresholds),
  levels: optional(levels),
});

const base = {
  id,
  label: localizedText(LABEL),
  hint: optional(localizedText(LABEL)),
  required: defaulted(flag, false),
  showIf: conditions,
  forEach: optional(object({ question: id, in: list(id, 1, 20) })),
};

const closed = {
  ...base,
  notApplicable: optional(localizedText(100)),
  indicator: optional(recipe),
};

const optionBase = { value: id, label: localizedText(200), other: optional(flag) };

/** Reads the options of a choice: distinct values, at most one « autre ». */
function options(option: Reader<Option>): Reader<readonly Option[]> {
  const read = list(option, 2, 20);
  return (value, path, tolerate) => {
    const found = read(value, path, tolerate);
    found.forEach((each, index) => {
      const same = found.findIndex((other) => other.value === each.value);
      if (same < index) {
        throw invalid(
          at(at(path, index), 'value'),
          each.value,
          'used once',
          'une valeur utilisée une seule fois',
        );
      }
    });
    const others = found.filter((each) => each.other);
    if (others.length > 1) {
      throw invalid(
        path,
        value,
        'a list with one "other" option at most',
        'une liste avec une seule option « other »',
      );
    }
    return found;
  };
}

const smiley: Reader<SmileyQuestion> = (value, path, tolerate) => {
  const read = object({
    ...closed,
    type: oneOf('smiley'),
    levels: defaulted<3 | 4 | 5>(oneOf(3, 4, 5), 3),
    options: optional(list(localizedText(60), 3, 5)),
  })(value, path, tolerate);
  if (read.options && read.options.length !== read.levels) {
    const count = read.levels;
    throw invalid(
      at(path, 'options'),
      read.options,
      `a list of ${count} labels`,
      `une liste de ${count} libellés`,
    );
  }
  return read;
};

const scale: Reader<ScaleQuestion> = object({
  ...closed,
  type: oneOf('scale'),
  min: defaulted<0 | 1>(oneOf(0, 1), 1),
  max: defaulted(integer(2, 10), 5),
  minLabel: optional(localizedText(100)),
  maxLabel: optional(localizedText(100)),
});

/** Reads one question from outside; what names other questions is checked by the survey. */
export const readQuestion: Reader<Question> = variant<Question>('type', {
  smiley,
  stars: object({ ...closed, type: oneOf('stars'), max: defaulted(integer(3, 10), 5) }),
  scale,
  choice: object({
    ...closed,
    type: oneOf('choice'),
    options: options(object({ ...optionBase, points: optional(number(0, 1)) })),
  }),
  choices: object({
    ...base,
    type: oneOf('choices'),
    indicator: optional(recipe),
    options: options(object({ ...optionBase, exclusive: optional(flag) })),
  }),
  'yes-no': object({ ...closed, type: oneOf('yes-no'), partly: optional(localizedText(100)) }),
  text: object({
    ...base,
    type: oneOf('text'),
    maxLength: defaulted(integer(1, 2000), 500),
    lines: defaulted(integer(1, 20), 3),
  }),
});
