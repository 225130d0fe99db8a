/**
 * From a reader's error to a problem that repeats nothing: a pointer is made of names that stand in
 * the format or in the survey, and stops at the first that a stranger chose.
 */
import type { Survey } from '../../src/survey/survey.js';
import { InvalidDataError } from '../../src/validation/invalid-data-error.js';
import { type Reader, refuse } from '../../src/validation/readers.js';
import { Problem } from './problem.js';

const FIELDS = [
  'v',
  'id',
  'rev',
  'survey',
  'surveyVersion',
  'complete',
  'answers',
  'locale',
  'page',
  'context',
];

/** Runs `work`; an InvalidDataError in it becomes the problem `invalid`, with what was expected. */
export function refusing<T>(work: () => T, pointerOf: (path: string) => string): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    const pointer = pointerOf(error.path);
    const whole = samePlace(pointer, error.path);
    const named = whole ? pointer || 'The document' : `Part of ${pointer || 'the document'}`;
    throw new Problem('invalid', {
      detail: `${named} must be ${error.expected.en}.`,
      errors: [{ pointer, code: error.found === undefined ? 'missing' : 'invalid' }],
    });
  }
}

/** Does the pointer go as far as the path? */
function samePlace(pointer: string, path: string): boolean {
  return path === '' || pointer === `/${path.replace('.', '/')}` || pointer === plainPointer(path);
}

/** Reads a submission or what else comes from a page. */
export function readForeign<T>(reader: Reader<T>, document: unknown, survey?: Survey): T {
  return refusing(
    () => reader(document, '', refuse),
    (path) => submissionPointer(path, survey),
  );
}

/** `answers.contact_reached[phone]` → `/answers/contact_reached[phone]`, where the survey asks it. */
export function submissionPointer(path: string, survey?: Survey): string {
  const [, field = '', rest = ''] = /^([^.[]*)[.]?(.*)$/s.exec(path) ?? [];
  if (!FIELDS.includes(field)) return '';
  const [key = '', id = '', each] = /^([^.[]+)(?:\[([^\]]+)\])?(?:\.other)?/.exec(rest) ?? [];
  if (field === 'context')
    return survey && Object.hasOwn(survey.context, key) ? `/context/${key}` : '/context';
  if (field !== 'answers') return `/${field}`;
  const question = survey?.questions.find((asked) => asked.id === id);
  if (!question) return '/answers';
  return each === undefined || question.forEach?.in.includes(each)
    ? `/answers/${key}`
    : `/answers/${id}`;
}

/** `questions[2].label` → `/questions/2/label`: an administrator's own document, told in full. */
export function plainPointer(path: string): string {
  const parts = path.split(/[.[\]]+/).filter(Boolean);
  return parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
