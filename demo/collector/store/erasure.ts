/**
 * Erasing an answer. A copy may still wait on a device for seven days, so a hash of its id stays
 * behind for ninety, and what comes under that id meanwhile is acknowledged and not stored.
 */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { noteChanges } from './activity.js';
import type { Tables } from './tables.js';

/** The version of a row that only holds a key: no answer is of it. */
const EMPTY = '';

/** What a tombstone keeps of an id: enough to know it again, nothing to find it with. */
export function idHash(surveyId: string, id: string): string {
  return createHash('sha256').update(`${surveyId}/${id}`).digest('hex');
}

/** Erases an answer, stored or still on its way; erasing it again changes nothing. */
export async function eraseAnswer(
  db: Kysely<Tables>,
  answer: { readonly surveyId: string; readonly id: string },
  today: string,
): Promise<void> {
  const { surveyId, id } = answer;
  await db.transaction().execute(async (work) => {
    // An empty row takes the key first, so that a copy that comes at this moment waits for the end.
    await work
      .insertInto('answer')
      .values({
        survey_id: surveyId,
        id,
        rev: 0,
        survey_version: EMPTY,
        complete: false,
        day: today,
        answers: '{}',
      })
      .onConflict((conflict) =>
        conflict.columns(['survey_id', 'id']).doUpdateSet({ texts: null, fingerprint: null }),
      )
      .execute();
    await work
      .insertInto('tombstone')
      .values({ survey_id: surveyId, id_hash: idHash(surveyId, id), erased_on: today })
      .onConflict((conflict) => conflict.columns(['survey_id', 'id_hash']).doNothing())
      .execute();
    const erased = await work
      .deleteFrom('answer')
      .where('survey_id', '=', surveyId)
      .where('id', '=', id)
      .returning(['day', 'survey_version'])
      .execute();
    await noteChanges(
      work,
      surveyId,
      erased.filter((row) => row.survey_version !== EMPTY).map(({ day }) => day),
    );
  });
}

/** Was an answer of this id erased, not long ago? */
export async function isErased(db: Kysely<Tables>, surveyId: string, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('tombstone')
    .select('id_hash')
    .where('survey_id', '=', surveyId)
    .where('id_hash', '=', idHash(surveyId, id))
    .executeTakeFirst();
  return found !== undefined;
}

/** Drops the tombstones of a survey that were laid before `day`. */
export async function dropTombstones(
  db: Kysely<Tables>,
  surveyId: string,
  day: string,
): Promise<void> {
  await db
    .deleteFrom('tombstone')
    .where('survey_id', '=', surveyId)
    .where('erased_on', '<', day)
    .execute();
}
