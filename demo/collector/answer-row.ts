/** From a submission to the row that is kept of it, and back. */
import { createHash } from 'node:crypto';
import type { Answers } from '../../src/survey/answers.js';
import type { Submission } from '../../src/survey/submission.js';
import type { Survey } from '../../src/survey/survey.js';
import type { AnswerRow } from './store/answers.js';
import type { StoredAnswer } from './store/pages.js';
import { canonicalJson } from './strict-json.js';

/** SHA-256 of what was validated, whatever order or spacing it came in. */
export function fingerprint(submission: Submission): string {
  const content = canonicalJson({ ...submission, id: submission.id.toLowerCase() });
  return createHash('sha256').update(content).digest('hex');
}

/** The row of a submission that was checked against `survey` and came on `day`. */
export function rowOf(submission: Submission, survey: Survey, day: string): AnswerRow {
  const { id, rev, complete, answers, locale = null, page = null, context } = submission;
  const entries = Object.entries(answers);
  const texts = entries.filter(([key]) => isText(survey, key));
  const closed = entries.filter(([key]) => !isText(survey, key));
  return {
    survey_id: submission.survey,
    id: id.toLowerCase(),
    rev,
    survey_version: survey.version,
    complete,
    day,
    fingerprint: fingerprint(submission),
    answers: JSON.stringify(Object.fromEntries(closed)),
    texts: texts.length > 0 ? JSON.stringify(Object.fromEntries(texts)) : null,
    locale,
    page,
    context: context ? JSON.stringify(context) : null,
  };
}

/** Is the answer under `key` words of a person's own? */
function isText(survey: Survey, key: string): boolean {
  const [id] = key.split(/[[.]/, 1);
  return (
    key.endsWith('.other') ||
    survey.questions.some((question) => question.type === 'text' && question.id === id)
  );
}

/** A stored answer as it is given out: the submission, and the day it came. */
export interface KeptSubmission extends Submission {
  readonly surveyVersion: string;
  readonly day: string;
}

/** The submission that a row keeps. */
export function submissionOf(row: StoredAnswer): KeptSubmission {
  return {
    v: 1,
    id: row.id,
    rev: row.rev,
    survey: row.survey_id,
    surveyVersion: row.survey_version,
    day: row.day,
    complete: row.complete === 1,
    answers: { ...(JSON.parse(row.answers) as Answers), ...textsOf(row) },
    ...(row.locale !== null && { locale: row.locale }),
    ...(row.page !== null && { page: row.page }),
    ...(row.context !== null && { context: JSON.parse(row.context) as Record<string, string> }),
  };
}

/** The free texts of a row, by key. */
export function textsOf(row: StoredAnswer): Readonly<Record<string, string>> {
  return row.texts === null ? {} : (JSON.parse(row.texts) as Record<string, string>);
}
