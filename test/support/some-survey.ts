/** Surveys made of chance: every type, conditions on what came before, questions that are repeated. */
import fc from 'fast-check';

interface Sketch {
  readonly type: string;
  readonly required: boolean;
  readonly notApplicable: boolean;
  /** What it depends on: a number that picks an earlier question, and how. */
  readonly depends: number;
  readonly how: 'not' | 'answered' | 'in' | 'gte' | 'forEach';
}

const OPTIONS = ['a', 'b', 'c', 'd'];
const VALUES: Readonly<Record<string, readonly (string | number)[]>> = {
  smiley: [1, 2, 3],
  stars: [1, 2, 3, 4, 5],
  scale: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  choice: OPTIONS,
  choices: OPTIONS,
  'yes-no': ['yes', 'no'],
  text: [],
};

const sketch: fc.Arbitrary<Sketch> = fc.record({
  type: fc.constantFrom(...Object.keys(VALUES)),
  required: fc.boolean(),
  notApplicable: fc.boolean(),
  depends: fc.nat(1000),
  how: fc.constantFrom('not', 'not', 'answered', 'in', 'gte', 'forEach'),
});

/** A survey document of one to eight questions, such that every reader takes it. */
export function someSurvey(): fc.Arbitrary<unknown> {
  return fc
    .array(sketch, { minLength: 1, maxLength: 8 })
    .map((sketches) => ({ v: 1, id: 'chance', version: '1', questions: sketches.map(questionOf) }));
}

function questionOf(each: Sketch, index: number, all: readonly Sketch[]): object {
  const { type, required } = each;
  const id = `q${index}`;
  const options = OPTIONS.map((value, rank) => ({
    value,
    label: value,
    ...(rank === 1 ? { other: true } : {}),
    ...(rank === 3 && type === 'choices' ? { exclusive: true } : {}),
  }));
  return {
    id,
    type,
    label: id,
    required,
    ...(type === 'choice' || type === 'choices' ? { options } : {}),
    ...(type === 'scale' ? { min: 0, max: 10 } : {}),
    ...(each.notApplicable && type !== 'text' && type !== 'choices'
      ? { notApplicable: 'Sans objet' }
      : {}),
    ...dependence(each, all.slice(0, index)),
  };
}

function dependence({ how, depends }: Sketch, earlier: readonly Sketch[]): object {
  if (earlier.length === 0 || how === 'not') return {};
  const index = depends % earlier.length;
  const question = `q${index}`;
  const { type, how: itsOwn } = earlier[index] as Sketch;
  const values = VALUES[type] ?? [];
  if (how === 'forEach') {
    const repeatable = (type === 'choice' || type === 'choices') && itsOwn !== 'forEach';
    return repeatable ? { forEach: { question, in: values.slice(0, 3) } } : {};
  }
  if (how === 'in' && values.length > 0) return { showIf: { question, in: values.slice(-2) } };
  if (how === 'gte' && typeof values[0] === 'number') return { showIf: { question, gte: 2 } };
  return { showIf: { question, answered: true } };
}
