import type { Text } from '../validation/document-parts.js';
import { withhold } from './floor.js';
import { figureOf, measureOf, type Recipe } from './formulas.js';
import type { Indicator } from './indicator.js';
import { methodOf } from './method.js';
import type { MeasuredQuestion } from './possible-answers.js';
import type { Tally } from './tally.js';

/**
 * The indicator that a recipe makes of a question's answers, complete but for what only its publisher
 * knows (period, day, source, previous, series). No floor is applied: `enforceFloor` comes after.
 */
export function computeIndicator(
  question: MeasuredQuestion,
  recipe: Recipe,
  tally: Tally,
): Indicator {
  const { id, formula, direction = 'higher', target, thresholds, levels } = recipe;
  const asked = withoutRepeat(question.label);
  const indicator: Indicator = {
    v: 1,
    id,
    label: recipe.label ?? asked,
    ...measureOf(question, recipe),
    direction,
    value: null,
    status: 'insufficient',
    formula,
    question: asked,
    method: methodOf(question, recipe),
    ...(target !== undefined && { target }),
    ...(thresholds && { thresholds }),
    ...(levels && { levels }),
  };
  const figure = figureOf(question, recipe, tally);
  return figure ? { ...indicator, ...figure, status: 'published' } : withhold(indicator);
}

/** A repeated question names no one value once its answers are pooled. */
function withoutRepeat(label: Text): Text {
  if (typeof label === 'string') return label.replaceAll('{value}', '…');
  return Object.fromEntries(
    Object.entries(label).map(([language, words]) => [language, words.replaceAll('{value}', '…')]),
  );
}
