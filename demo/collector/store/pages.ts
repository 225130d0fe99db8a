/** Reading answers in pages, so that an export of a million rows holds neither memory nor database. */
import type { Kysely, Selectable } from 'kysely';
import type { AnswerTable, Tables } from './tables.js';

/** Where a page begins: after this answer of this day. */
export interface Cursor {
  readonly day: string;
  readonly id: string;
}

export type StoredAnswer = Selectable<AnswerTable>;

/** The next answers of a survey, by day and id. */
export async function answersAfter(
  db: Kysely<Tables>,
  surveyId: string,
  page: { readonly after: Cursor; readonly limit: number; readonly withTexts?: boolean },
): Promise<readonly StoredAnswer[]> {
  const { after, limit, withTexts = false } = page;
  return db
    .selectFrom('answer')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('day', 'id'), '>', tuple(after.day, after.id)))
    .$if(withTexts, (query) => query.where('texts', 'is not', null))
    .orderBy('day')
    .orderBy('id')
    .limit(limit)
    .execute();
}
