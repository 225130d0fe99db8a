/** What is published of a survey, and the work of replacing it. */
import type { Kysely } from 'kysely';
import { type Claim, endLease, withLease } from './leases.js';
import { writeMonthCounts } from './month-counts.js';
import type { MonthCountTable, SnapshotTable, Tables } from './tables.js';

/** The public part of a snapshot. */
export type PublicSnapshot = Omit<SnapshotTable, 'ledger'>;

/** What is published of a survey; its figures only where they are not those of the etag `known`. */
export async function publicSnapshot(
  db: Kysely<Tables>,
  surveyId: string,
  known = '',
): Promise<PublicSnapshot | undefined> {
  return db
    .selectFrom('snapshot')
    .select(['survey_id', 'etag', 'made_at', 'changes', 'through'])
    .select(({ eb }) =>
      eb.case().when('etag', '=', known).then('').else(eb.ref('figures')).end().as('figures'),
    )
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
}

/** The whole snapshot of a survey. */
export async function wholeSnapshot(
  db: Kysely<Tables>,
  surveyId: string,
): Promise<SnapshotTable | undefined> {
  return db.selectFrom('snapshot').selectAll().where('survey_id', '=', surveyId).executeTakeFirst();
}

/** A snapshot, and the counts of months that were made for it. */
export interface NewSnapshot {
  readonly snapshot: SnapshotTable;
  readonly months: readonly MonthCountTable[];
}

/** Replaces the snapshot and gives the lease back; says whether the lease was still held. */
export async function saveSnapshot(
  db: Kysely<Tables>,
  claim: Claim,
  { snapshot, months }: NewSnapshot,
): Promise<boolean> {
  return withLease(db, claim, async (work) => {
    await writeMonthCounts(work, months);
    await work
      .insertInto('snapshot')
      .values(snapshot)
      .onConflict((conflict) =>
        conflict.column('survey_id').doUpdateSet(({ ref }) => ({
          etag: ref('excluded.etag'),
          made_at: ref('excluded.made_at'),
          changes: ref('excluded.changes'),
          through: ref('excluded.through'),
          figures: ref('excluded.figures'),
          ledger: ref('excluded.ledger'),
        })),
      )
      .execute();
    await endLease(work, claim);
  });
}
