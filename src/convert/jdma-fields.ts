/** The questions of « Je donne mon avis » that a figure is made of, with its official marks and words. */
import type { Recipe } from '../indicators/formulas.js';
import type { MeasuredQuestion } from '../indicators/possible-answers.js';

/** A question, its figure, and which answer a hit stands for (empty when it stands for none). */
export interface JdmaField {
  readonly question: MeasuredQuestion;
  readonly recipe: Recipe;
  valueOf(intention: string, label: string): string;
}

const OUT_OF_TEN = {
  formula: 'points',
  max: 10,
  thresholds: [5, 8],
  levels: ['Pas bien', 'Moyen', 'Bien'],
} as const;

const GRADES = ['very_bad', 'bad', 'medium', 'good', 'very_good'];

/** Answers marked evenly from 0 to 1, told apart by the intention of a hit. */
function marked(
  label: string,
  intentions: readonly string[],
  labels: readonly string[],
): Pick<JdmaField, 'question' | 'valueOf'> {
  const options = intentions.map((value, index) => ({
    value,
    label: labels[index] ?? value,
    points: index / (intentions.length - 1),
  }));
  return { question: { type: 'choice', label, options }, valueOf: (intention) => intention };
}

export const JDMA_FIELDS: readonly JdmaField[] = [
  {
    recipe: { id: 'satisfaction', label: 'Satisfaction des usagers', ...OUT_OF_TEN },
    ...marked(
      'De façon générale, comment ça s’est passé\u202f?',
      ['bad', 'medium', 'good'],
      ['Pas bien', 'Moyen', 'Très bien'],
    ),
  },
  {
    recipe: { id: 'comprehension', label: 'Simplicité du langage', ...OUT_OF_TEN },
    ...marked('Qu’avez-vous pensé des informations et des instructions fournies\u202f?', GRADES, [
      '1 (Pas clair du tout)',
      '2',
      '3',
      '4',
      '5 (Très clair)',
    ]),
  },
  {
    recipe: {
      id: 'contact_reached',
      label: 'Aide joignable',
      formula: 'share',
      of: ['yes'],
      thresholds: [70, 85],
      levels: ['Faible', 'Moyen', 'Optimal'],
    },
    question: {
      type: 'yes-no',
      label:
        'Quand vous avez cherché de l’aide, avez-vous réussi à joindre l’administration\u202f?',
    },
    valueOf: (_intention, label) => ({ Oui: 'yes', Non: 'no' })[label] ?? '',
  },
  {
    recipe: { id: 'contact_satisfaction', label: 'Aide efficace', ...OUT_OF_TEN },
    ...marked(
      'Comment évaluez-vous la qualité de l’aide que vous avez obtenue de la part de l’administration\u202f?',
      GRADES,
      ['Très mauvaise', 'Mauvaise', 'Ni bonne, ni mauvaise', 'Bonne', 'Excellente'],
    ),
  },
];
