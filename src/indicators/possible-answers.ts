/** What a closed question may be answered, with the words and the worth of each answer. */
import { asking as english } from '../messages/en.js';
import { asking as french } from '../messages/fr.js';
import type { Text } from '../validation/document-parts.js';

/** As much of a closed question as its figure needs; the questions of a survey are such. */
export type MeasuredQuestion = {
  readonly label: Text;
  readonly notApplicable?: Text;
} & (
  | { readonly type: 'smiley'; readonly levels: 3 | 4 | 5; readonly options?: readonly Text[] }
  | { readonly type: 'stars'; readonly max: number }
  | {
      readonly type: 'scale';
      readonly min: number;
      readonly max: number;
      readonly minLabel?: Text;
      readonly maxLabel?: Text;
    }
  | {
      readonly type: 'choice' | 'choices';
      readonly options: readonly {
        readonly value: string;
        readonly label: Text;
        readonly points?: number;
      }[];
    }
  | { readonly type: 'yes-no'; readonly partly?: Text }
);

/** One answer that may be given. */
export interface PossibleAnswer {
  readonly value: string | number;
  readonly label: Text;
  /** What it is worth, from 0 to 1, in millionths or in steps of the scale: whole, so that sums are exact. */
  readonly worth?: { readonly steps: number; readonly of: number };
}

const MILLION = 1_000_000;
const YES: Text = { fr: 'Oui', en: 'Yes' };
const NO: Text = { fr: 'Non', en: 'No' };

/** The answers of a question in their own order, the worst first where they are ranked. */
export function possibleAnswers(question: MeasuredQuestion): readonly PossibleAnswer[] {
  switch (question.type) {
    case 'smiley': {
      const labels = question.options ?? faceLabels(question.levels);
      return ranked(1, question.levels, (value) => labels[value - 1]);
    }
    case 'stars':
      return ranked(1, question.max);
    case 'scale': {
      const { min, max, minLabel, maxLabel } = question;
      return ranked(min, max, (value) =>
        value === min ? named(min, minLabel) : value === max ? named(max, maxLabel) : undefined,
      );
    }
    case 'yes-no':
      return [
        { value: 'yes', label: YES },
        ...(question.partly ? [{ value: 'partly', label: question.partly }] : []),
        { value: 'no', label: NO },
      ];
    default:
      return question.options.map(({ value, label, points }) => ({
        value,
        label,
        ...(points !== undefined && {
          worth: { steps: Math.round(points * MILLION), of: MILLION },
        }),
      }));
  }
}

function ranked(
  from: number,
  to: number,
  label: (value: number) => Text | undefined = () => undefined,
): PossibleAnswer[] {
  return Array.from({ length: to - from + 1 }, (_, steps) => ({
    value: from + steps,
    label: label(from + steps) ?? String(from + steps),
    worth: { steps, of: to - from },
  }));
}

/** The end of a scale: « 1 (Très peu) ». */
function named(value: number, words: Text | undefined): Text | undefined {
  if (words === undefined || typeof words === 'string') return words && `${value} (${words})`;
  return Object.fromEntries(
    Object.entries(words).map(([language, said]) => [language, `${value} (${said})`]),
  );
}

function faceLabels(levels: 3 | 4 | 5): readonly Text[] {
  const inEnglish = english[`faces${levels}`].split('; ');
  return french[`faces${levels}`]
    .split('; ')
    .map((fr, index) => ({ fr, en: inEnglish[index] ?? fr }));
}
