/**
 * One question of a survey: its seven types and what each may be answered.
 */
import type { Direction, Formula, Text } from '../validation/document-parts.js';

/** A rule on the answer of an earlier question; exactly one operator. */
export interface Condition {
  readonly question: string;
  readonly in?: readonly (string | number)[];
  readonly gte?: number;
  readonly lte?: number;
  readonly answered?: true;
}

/** Asks a question again for each of these values that was chosen in an earlier question. */
export interface ForEach {
  readonly question: string;
  readonly in: readonly string[];
}

/** What the answers of a question add up to; the keys are explained with the formulas. */
export interface IndicatorRecipe {
  readonly id: string;
  readonly label?: Text;
  readonly formula: Formula;
  readonly of?: readonly (string | number)[];
  readonly positive?: readonly (string | number)[];
  readonly negative?: readonly (string | number)[];
  readonly max?: number;
  readonly direction?: Direction;
  readonly target?: number;
  readonly thresholds?: readonly [number, number];
  readonly levels?: readonly [Text, Text, Text];
}

interface QuestionBase {
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly required: boolean;
  readonly showIf: readonly Condition[];
  readonly forEach?: ForEach;
}

interface ClosedQuestion extends QuestionBase {
  /** The words of a « Sans objet » choice, whose answer is `null`. */
  readonly notApplicable?: Text;
  readonly indicator?: IndicatorRecipe;
}

/** Faces, worst first; answered by 1 (worst) to `levels`. */
export interface SmileyQuestion extends ClosedQuestion {
  readonly type: 'smiley';
  readonly levels: 3 | 4 | 5;
  readonly options?: readonly Text[];
}

/** Stars; answered by 1 to `max`. */
export interface StarsQuestion extends ClosedQuestion {
  readonly type: 'stars';
  readonly max: number;
}

/** Numbers whose ends are named; answered by `min` to `max`. */
export interface ScaleQuestion extends ClosedQuestion {
  readonly type: 'scale';
  readonly min: 0 | 1;
  readonly max: number;
  readonly minLabel?: Text;
  readonly maxLabel?: Text;
}

/** One option of a choice. */
export interface Option {
  readonly value: string;
  readonly label: Text;
  /** What the option is worth from 0 to 1, for the formula `points`. */
  readonly points?: number;
  /** Opens a short text, answered under `<id>.other`. */
  readonly other?: boolean;
  /** Stands alone among the choices. */
  readonly exclusive?: boolean;
}

/** One option among several. */
export interface ChoiceQuestion extends ClosedQuestion {
  readonly type: 'choice';
  readonly options: readonly Option[];
}

/** Any number of options. */
export interface ChoicesQuestion extends QuestionBase {
  readonly type: 'choices';
  readonly options: readonly Option[];
  readonly indicator?: IndicatorRecipe;
}

/** Yes, no, and `partly` where the question has words for it. */
export interface YesNoQuestion extends ClosedQuestion {
  readonly type: 'yes-no';
  readonly partly?: Text;
}

/** A free text of at most `maxLength` characters. */
export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  readonly maxLength: number;
  readonly lines: number;
}

export type Question =
  | SmileyQuestion
  | StarsQuestion
  | ScaleQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | YesNoQuestion
  | TextQuestion;

/** How long the text of an « autre » option may be. */
export const OTHER_LENGTH = 250;

/** The values that a closed question can be answered with, worst or first one first; none for a text. */
export function answersOf(question: Question): readonly (string | number)[] {
  switch (question.type) {
    case 'smiley':
      return numbers(1, question.levels);
    case 'stars':
      return numbers(1, question.max);
    case 'scale':
      return numbers(question.min, question.max);
    case 'choice':
    case 'choices':
      return question.options.map((option) => option.value);
    case 'yes-no':
      return question.partly === undefined ? ['yes', 'no'] : ['yes', 'partly', 'no'];
    case 'text':
      return [];
  }
}

function numbers(from: number, to: number): number[] {
  // Not `Array.from`: on pages with Prototype.js, that one forgets its second argument.
  return [...Array(to - from + 1).keys()].map((index) => from + index);
}
