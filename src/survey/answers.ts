/** What a person answered, and which answers a question accepts. */
import { id } from '../validation/document-parts.js';
import { invalid, list, oneOf, type Reader, text } from '../validation/readers.js';
import { answersOf, type ChoicesQuestion, type Question } from './question.js';

/** One answer; `null` is « sans objet ». */
export type AnswerValue = number | string | readonly string[] | null;

/** Answers by key: a question's id, `id[value]` for a repeat, `<key>.other` for the text of « autre ». */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** The answer at `key`; never what every object has, such as `constructor`. */
export function answerAt(answers: Answers, key: string): AnswerValue | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

/** Is there nothing in this answer? An empty text and an empty list are no answer; `null` is one. */
export function isBlank(answer: AnswerValue | undefined): boolean {
  if (answer === undefined) return true;
  return typeof answer === 'string'
    ? answer.trim() === ''
    : Array.isArray(answer) && answer.length === 0;
}

/** Reads an answer to `question`. */
export function answerTo(question: Question): Reader<AnswerValue> {
  if (question.type === 'text') return text(question.maxLength);
  if (question.type === 'choices') return choicesOf(question);
  const value = oneOf(...answersOf(question));
  const mayBeNull = question.notApplicable !== undefined;
  return (found, path, tolerate) =>
    found === null && mayBeNull ? null : value(found, path, tolerate);
}

function choicesOf(question: ChoicesQuestion): Reader<readonly string[]> {
  const values = list(
    oneOf(...question.options.map((option) => option.value)),
    1,
    question.options.length,
  );
  const alone = question.options.filter((option) => option.exclusive).map((option) => option.value);
  return (found, path, tolerate) => {
    const chosen = values(found, path, tolerate);
    if (new Set(chosen).size !== chosen.length) {
      throw invalid(path, found, 'a list of distinct values', 'une liste de valeurs distinctes');
    }
    if (chosen.length > 1 && chosen.some((value) => alone.includes(value))) {
      throw invalid(path, found, 'an exclusive value alone', 'une valeur exclusive seule');
    }
    return chosen;
  };
}

const KEY = /^([^[.]+)(?:\[([^\]]+)\])?(\.other)?$/;

/** What the key of an answer names: a question, perhaps the value it is repeated for, perhaps « autre ». */
export function keyParts(
  key: string,
): { readonly id: string; readonly each: string | undefined; readonly other: boolean } | undefined {
  const [, id, each, other] = KEY.exec(key) ?? [];
  return id === undefined ? undefined : { id, each, other: other !== undefined };
}

/** Reads the key of an answer: `id`, `id[value]`, each perhaps with `.other`. */
export const answerKey: Reader<string> = (value, path, tolerate) => {
  const parts = keyParts(String(value));
  if (!parts) throw invalid(path, value, 'the key of an answer', 'la clé d’une réponse');
  id(parts.id, path, tolerate);
  if (parts.each !== undefined) id(parts.each, path, tolerate);
  return String(value);
};
