/**
 * Copying a store into another. Every row goes in by its key, an answer only over a lower revision,
 * so a copy that was broken off is simply made again.
 */
import type { Kysely } from 'kysely';
import { type Outcome, writeAnswers } from './answers.js';
import { answersAfter, type Cursor } from './pages.js';
import { listSurveys } from './surveys.js';
import { ALL, type Tables } from './tables.js';

/** The two ends of a copy. */
export interface Move {
  readonly from: Kysely<Tables>;
  readonly to: Kysely<Tables>;
}

/** What became of the answers to one survey. */
export type Moved = { readonly survey: string } & Readonly<Record<Outcome, number>>;

const ROWS = 500;

/** Copies every survey, and tells of each when it is done. */
export async function* moveStore(move: Move): AsyncGenerator<Moved> {
  for (const survey of await listSurveys(move.from)) {
    await moveDefinitions(move, survey);
    await moveTombstones(move, survey);
    await moveSnapshot(move, survey);
    yield { survey, ...(await moveAnswers(move, survey)) };
  }
}

async function moveDefinitions({ from, to }: Move, surveyId: string): Promise<void> {
  const definitions = await from
    .selectFrom('definition')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .execute();
  for (const definition of definitions) {
    await to
      .insertInto('definition')
      .values(definition)
      .onConflict((conflict) => conflict.columns(['survey_id', 'version']).doNothing())
      .execute();
  }
  const surveys = await from
    .selectFrom('survey')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .execute();
  for (const survey of surveys) {
    await to
      .insertInto('survey')
      .values(survey)
      .onConflict((conflict) => conflict.column('survey_id').doNothing())
      .execute();
  }
  await to
    .insertInto('directory')
    .values({ survey_id: ALL, listed_id: surveyId })
    .onConflict((conflict) => conflict.columns(['survey_id', 'listed_id']).doNothing())
    .execute();
}

async function moveTombstones({ from, to }: Move, surveyId: string): Promise<void> {
  const tombstones = await from
    .selectFrom('tombstone')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .execute();
  for (const tombstone of tombstones) {
    await to
      .insertInto('tombstone')
      .values(tombstone)
      .onConflict((conflict) => conflict.columns(['survey_id', 'id_hash']).doNothing())
      .execute();
  }
}

/**
 * What is public stays what it was, and what was public before is not forgotten: figures are frozen,
 * and compared with. The activity is another one there, so everything is to be counted again.
 */
async function moveSnapshot({ from, to }: Move, surveyId: string): Promise<void> {
  const snapshot = await from
    .selectFrom('snapshot')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  if (!snapshot) return;
  await to
    .insertInto('snapshot')
    .values({ ...snapshot, changes: 0 })
    .onConflict((conflict) => conflict.column('survey_id').doNothing())
    .execute();
}

async function moveAnswers(
  { from, to }: Move,
  surveyId: string,
): Promise<Readonly<Record<Outcome, number>>> {
  const counts = { stored: 0, duplicate: 0, conflict: 0 };
  let after: Cursor | undefined = { day: '', id: '' };
  while (after) {
    const rows: Awaited<ReturnType<typeof answersAfter>> = await answersAfter(from, surveyId, {
      after,
      limit: ROWS,
    });
    if (rows.length > 0) {
      const whole = rows.map((row) => ({ ...row, complete: row.complete === 1 }));
      for (const outcome of (await writeAnswers(to, surveyId, whole)).values())
        counts[outcome] += 1;
    }
    after = rows.length === ROWS ? rows.at(-1) : undefined;
  }
  return counts;
}
