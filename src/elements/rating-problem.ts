import { unlessOneOf } from './configuration-problem.js';

/** The attributes that only some values suit. */
export interface RatingSettings {
  readonly levels: number;
  readonly comment: string;
  readonly enctype: string;
  readonly storage: string;
  readonly value: number | null;
}

/** What is wrong with a rating's attributes, as a French sentence; nothing when it can work. */
export function ratingProblem(
  { levels, comment, enctype, storage, value }: RatingSettings,
  countLabels: () => number,
): string | undefined {
  const problem =
    unlessOneOf('levels', levels, [3, 4, 5]) ??
    unlessOneOf('comment', comment, ['never', 'low', 'always']) ??
    unlessOneOf('enctype', enctype, ['text/plain', 'application/json']) ??
    unlessOneOf('storage', storage, ['auto', 'none']);
  if (problem) return problem;
  const labels = countLabels();
  if (labels !== levels) {
    return `l’attribut options compte ${labels} libellés pour ${levels} visages. Séparez-les par des points-virgules.`;
  }
  if (value === null || (Number.isInteger(value) && value >= 1 && value <= levels))
    return undefined;
  return `l’attribut value vaut « ${value} ». Indiquez un nombre entier de 1 à ${levels}.`;
}
