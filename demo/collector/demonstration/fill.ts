/** Filling a demonstration's database, once: what people answered is never mixed with what was made up. */
import { rowOf } from '../answer-row.js';
import { daysAfter } from '../calendar.js';
import type { AnswerRow } from '../store/answers.js';
import type { Store } from '../store/store.js';
import { definitionOf } from '../survey-catalogue.js';
import { firstDay, generateAnswers } from './generate.js';

/** What the generated answers depend on. */
export interface Filling {
  readonly today: string;
  readonly seed: number;
  /** Told, as it goes on, what share is done. */
  readonly progress: (share: number) => void;
}

const BATCH = 500;

/** Does the database hold any answer, or did it once? */
export async function holdsAnswers(store: Store): Promise<boolean> {
  for (const surveyId of await store.listSurveys()) {
    if ((await store.activityOf(surveyId)).size > 0) return true;
  }
  return false;
}

/** Fills every survey that the town knows, and resolves to the number of answers. */
export async function fillStore(store: Store, filling: Filling): Promise<number> {
  const surveys = await store.listSurveys();
  let count = 0;
  for (const [index, surveyId] of surveys.entries()) {
    count += await fillSurvey(store, surveyId, {
      ...filling,
      progress: (share) => filling.progress((index + share) / surveys.length),
    });
  }
  return count;
}

async function fillSurvey(store: Store, surveyId: string, filling: Filling): Promise<number> {
  const state = await store.surveyState(surveyId);
  const document = state && (await store.definitionDocument(surveyId, state.version));
  if (document === undefined) return 0;
  const { survey } = definitionOf(document);
  let count = 0;
  let batch: AnswerRow[] = [];
  const write = async () => {
    if (batch.length > 0) await store.writeAnswers(surveyId, batch);
    count += batch.length;
    filling.progress(shareOf(batch.at(-1)?.day, filling.today));
    batch = [];
  };
  for (const { submission, day } of generateAnswers(survey, filling)) {
    batch.push(rowOf(submission, survey, day));
    if (batch.length === BATCH) await write();
  }
  await write();
  return count;
}

/** How much of the time is filled. */
function shareOf(day: string | undefined, today: string): number {
  if (day === undefined) return 1;
  const first = Date.parse(firstDay(today));
  return (Date.parse(day) - first) / (Date.parse(daysAfter(today, -1)) - first);
}
