/** What becomes of a form that was sent: a submission, or the same form with what is to correct. */
import type { Answers } from '../../../src/survey/answers.js';
import type { Submission } from '../../../src/survey/submission.js';
import type { Survey } from '../../../src/survey/survey.js';
import { fingerprint } from '../answer-row.js';
import type { Collector } from '../collector.js';
import { Problem } from '../problem.js';
import { MAX_BYTES } from '../reception.js';
import type { FormPage } from './page.js';
import { type Fields, filledIn } from './read-form.js';
import type { Words } from './words.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The page that was sent, with what was filled in; `newId` where the form carries none. */
export function postedPage(
  survey: Survey,
  fields: Fields,
  { words, newId }: { readonly words: Words; readonly newId: string },
): FormPage {
  const { id } = fields;
  return {
    survey,
    words,
    answers: filledIn(survey, fields),
    faults: new Map(),
    id: typeof id === 'string' && UUID.test(id) ? id : newId,
    context: contextIn(survey, (key) => fields[`context.${key}`]),
  };
}

/** The pairs that the survey declares, among what was given. */
export function contextIn(
  { context }: Survey,
  given: (key: string) => unknown,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(context).flatMap(([key, values]) => {
      const value = values.find((each) => each === given(key));
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/**
 * Receives what a page holds: as it is where it was received already, as a later revision where the
 * person went back and changed it.
 */
export async function receivePage(
  { store, receive }: Collector,
  page: FormPage,
  sent: { readonly answers: Answers; readonly address: string },
): Promise<void> {
  const { survey, id, context, words } = page;
  const submission: Submission = {
    v: 1,
    id,
    rev: 0,
    survey: survey.id,
    surveyVersion: survey.version,
    complete: true,
    answers: sent.answers,
    locale: words.language,
    ...(Object.keys(context).length > 0 && { context }),
  };
  if (Buffer.byteLength(JSON.stringify(submission)) > MAX_BYTES) throw new Problem('too-large');
  for (let tries = 1; ; tries += 1) {
    const kept = await store.storedRevision(survey.id, id.toLowerCase());
    const rev = kept?.rev ?? 0;
    const same = !kept || kept.fingerprint === fingerprint({ ...submission, rev });
    try {
      await receive({ ...submission, rev: same ? rev : rev + 1 }, sent.address);
      return;
    } catch (error) {
      // The same page was sent from two windows at once: look again.
      const overtaken = error instanceof Problem && error.kind === 'other-content';
      if (!overtaken || tries === 3) throw error;
    }
  }
}

/** The same page with what is to correct; nothing where no page can correct it. */
export function corrected(page: FormPage, problem: Problem): FormPage | undefined {
  const { words } = page;
  switch (problem.kind) {
    case 'too-large':
      return { ...page, notice: words.tooLong };
    case 'too-many':
      return { ...page, notice: words.tooMany };
    case 'unavailable':
      return { ...page, notice: words.unavailable };
    case 'invalid': {
      const key = problem.errors[0]?.pointer.replace(/^\/answers\/|\.other$/g, '') ?? '';
      const asked = page.survey.questions.some(({ id }) => id === key.split('[', 1)[0]);
      return asked
        ? { ...page, faults: new Map([[key, words.unfit]]) }
        : { ...page, notice: words.unfitSurvey };
    }
    default:
      return undefined;
  }
}
