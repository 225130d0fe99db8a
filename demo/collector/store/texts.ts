import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** Rows that are blanked in one statement. */
const ROWS = 100;

/**
 * Blanks the texts of answers that came before `day`, some at a time; says whether there may be more.
 * The fingerprint goes with them: it is a hash of the texts too, and a short text can be guessed.
 */
export async function blankTexts(
  db: Kysely<Tables>,
  surveyId: string,
  day: string,
): Promise<boolean> {
  const old = await db
    .selectFrom('answer')
    .select('id')
    .where('survey_id', '=', surveyId)
    .where('day', '<', day)
    .where('texts', 'is not', null)
    .limit(ROWS)
    .execute();
  if (old.length === 0) return false;
  const ids = old.map(({ id }) => id);
  await db
    .updateTable('answer')
    .set({ texts: null, fingerprint: null })
    .where('survey_id', '=', surveyId)
    .where('id', 'in', ids)
    .execute();
  return old.length === ROWS;
}
