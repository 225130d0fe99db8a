/** The surveys, every version of each, and which one is in force. */
import type { Kysely } from 'kysely';
import { ALL, type Tables } from './tables.js';

/** Where a survey stands. */
export interface SurveyState {
  /** The version in force. */
  readonly version: string;
  /** The day it was closed; null while it is open. */
  readonly closedOn: string | null;
}

/** Where the survey stands; nothing where it is unknown. */
export async function surveyState(
  db: Kysely<Tables>,
  surveyId: string,
): Promise<SurveyState | undefined> {
  return db
    .selectFrom('survey')
    .select(['version', 'closed_on as closedOn'])
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
}

/** The JSON of one version of a survey. */
export async function definitionDocument(
  db: Kysely<Tables>,
  surveyId: string,
  version: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('definition')
    .select('document')
    .where('survey_id', '=', surveyId)
    .where('version', '=', version)
    .executeTakeFirst();
  return found?.document;
}

/** The JSON of every version of a survey. */
export async function allDefinitions(
  db: Kysely<Tables>,
  surveyId: string,
): Promise<readonly string[]> {
  const found = await db
    .selectFrom('definition')
    .select('document')
    .where('survey_id', '=', surveyId)
    .orderBy('version')
    .execute();
  return found.map(({ document }) => document);
}

/** A version to keep. */
export interface NewDefinition {
  readonly surveyId: string;
  readonly version: string;
  readonly document: string;
}

/**
 * Keeps a version and puts it in force; one that is kept already stays as it is. Does nothing, and
 * says so with `false`, where the version in force is no longer `expected` (nothing: a new survey).
 */
export async function putDefinition(
  db: Kysely<Tables>,
  { surveyId, version, document }: NewDefinition,
  expected: string | undefined,
): Promise<boolean> {
  return db.transaction().execute(async (work) => {
    const moved =
      expected === undefined
        ? await work
            .insertInto('survey')
            .values({ survey_id: surveyId, version, closed_on: null })
            .onConflict((conflict) => conflict.column('survey_id').doNothing())
            .returning('version')
            .execute()
        : await work
            .updateTable('survey')
            .set({ version })
            .where('survey_id', '=', surveyId)
            .where('version', '=', expected)
            .returning('version')
            .execute();
    if (moved.length === 0) return false;
    await work
      .insertInto('definition')
      .values({ survey_id: surveyId, version, document })
      .onConflict((conflict) => conflict.columns(['survey_id', 'version']).doNothing())
      .execute();
    await work
      .insertInto('directory')
      .values({ survey_id: ALL, listed_id: surveyId })
      .onConflict((conflict) => conflict.columns(['survey_id', 'listed_id']).doNothing())
      .execute();
    return true;
  });
}

/** Closes a survey; one that is closed keeps its day. */
export async function closeSurvey(
  db: Kysely<Tables>,
  surveyId: string,
  today: string,
): Promise<void> {
  await db
    .updateTable('survey')
    .set({ closed_on: today })
    .where('survey_id', '=', surveyId)
    .where('closed_on', 'is', null)
    .execute();
}

/** The ids of all surveys. */
export async function listSurveys(db: Kysely<Tables>): Promise<readonly string[]> {
  const listed = await db
    .selectFrom('directory')
    .select('listed_id')
    .where('survey_id', '=', ALL)
    .orderBy('listed_id')
    .execute();
  return listed.map(({ listed_id }) => listed_id);
}
