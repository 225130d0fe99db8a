/**
 * How much happened in each month of a survey. It is noted in the transaction that changes the
 * answers, so that no change is ever missed, and it tells a publication what to count again.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** Notes one change for each of `days`. */
export async function noteChanges(
  work: Transaction<Tables>,
  surveyId: string,
  days: readonly string[],
): Promise<void> {
  if (days.length === 0) return;
  const changes = new Map<string, number>();
  for (const day of days) {
    const month = day.slice(0, 7);
    changes.set(month, (changes.get(month) ?? 0) + 1);
  }
  // In one order everywhere, and after the answers: two collectors never wait for each other.
  const rows = [...changes].sort().map(([month, count]) => ({
    survey_id: surveyId,
    month,
    changes: count,
  }));
  await work
    .insertInto('activity')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['survey_id', 'month']).doUpdateSet(({ eb, ref }) => ({
        changes: eb('activity.changes', '+', ref('excluded.changes')),
      })),
    )
    .execute();
}

/** The months of a survey, each with its activity, in the order of time. */
export async function activityOf(
  db: Kysely<Tables>,
  surveyId: string,
): Promise<ReadonlyMap<string, number>> {
  const months = await db
    .selectFrom('activity')
    .select(['month', 'changes'])
    .where('survey_id', '=', surveyId)
    .orderBy('month')
    .execute();
  return new Map(months.map(({ month, changes }) => [month, changes]));
}
