/** What the answers of each month add up to: counted once, and again only when the month changes. */
import type { Kysely, Transaction } from 'kysely';
import type { Cursor } from './pages.js';
import type { AnswerTable, MonthCountTable, Tables } from './tables.js';

/** As much of an answer as is counted. */
export type CountedRow = Pick<AnswerTable, 'id' | 'day' | 'answers' | 'context'> & {
  readonly complete: number;
};

/** The next answers of a survey up to the day `until`, by day and id. */
export async function countedRows(
  db: Kysely<Tables>,
  surveyId: string,
  page: { readonly after: Cursor; readonly until: string; readonly limit: number },
): Promise<readonly CountedRow[]> {
  const { after, until, limit } = page;
  return db
    .selectFrom('answer')
    .select(['id', 'day', 'complete', 'answers', 'context'])
    .where('survey_id', '=', surveyId)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('day', 'id'), '>', tuple(after.day, after.id)))
    .where('day', '<=', until)
    .orderBy('day')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** When each month was counted: at which activity, and until which day that holds. */
export async function countedMonths(
  db: Kysely<Tables>,
  surveyId: string,
): Promise<ReadonlyMap<string, Pick<MonthCountTable, 'changes' | 'due'>>> {
  const months = await db
    .selectFrom('month_count')
    .select(['month', 'changes', 'due'])
    .where('survey_id', '=', surveyId)
    .execute();
  return new Map(months.map(({ month, changes, due }) => [month, { changes, due }]));
}

/** The count of one month, as it was saved. */
export async function monthCount(
  db: Kysely<Tables>,
  surveyId: string,
  month: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('month_count')
    .select('counted')
    .where('survey_id', '=', surveyId)
    .where('month', '=', month)
    .executeTakeFirst();
  return found?.counted;
}

/** Keeps the counts of months. */
export async function writeMonthCounts(
  work: Transaction<Tables>,
  rows: readonly MonthCountTable[],
): Promise<void> {
  for (const row of rows) {
    await work
      .insertInto('month_count')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['survey_id', 'month']).doUpdateSet(({ ref }) => ({
          changes: ref('excluded.changes'),
          due: ref('excluded.due'),
          counted: ref('excluded.counted'),
        })),
      )
      .execute();
  }
}
