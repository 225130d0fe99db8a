import type { Recipe } from '../../../src/indicators/formulas.js';
import type { MeasuredQuestion } from '../../../src/indicators/possible-answers.js';
import type { Survey } from '../../../src/survey/survey.js';

/** A question that a figure is made of. */
export interface Measured {
  readonly id: string;
  readonly question: MeasuredQuestion;
  readonly recipe: Recipe;
}

/** The questions of a survey that say what their answers add up to; of the others nothing is published. */
export function measuredQuestions({ questions }: Survey): readonly Measured[] {
  return questions.flatMap((question) => {
    const recipe = question.type === 'text' ? undefined : question.indicator;
    return recipe && question.type !== 'text' ? [{ id: question.id, question, recipe }] : [];
  });
}
