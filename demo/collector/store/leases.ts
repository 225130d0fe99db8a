/**
 * One collector at a time works on the figures of a survey. A lease is a row with an end: whoever
 * holds it renews it while it works, and the one that died loses it. What was worked out is saved in
 * a transaction that renews the lease first, so a collector that lost it saves nothing.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** A claim on a survey. */
export interface Claim {
  readonly surveyId: string;
  readonly holder: string;
  readonly now: number;
}

/** How long a collector may be silent, in milliseconds. */
const TERM = 60_000;

/** Takes the lease where nobody else holds it; says whether it did. */
export async function takeLease(db: Kysely<Tables>, claim: Claim): Promise<boolean> {
  const { surveyId, holder, now } = claim;
  const taken = await db
    .insertInto('lease')
    .values({ survey_id: surveyId, holder, ends_at: now + TERM })
    .onConflict((conflict) =>
      conflict
        .column('survey_id')
        .doUpdateSet({ holder, ends_at: now + TERM })
        .where(({ eb, or }) =>
          or([eb('lease.ends_at', '<=', now), eb('lease.holder', '=', holder)]),
        ),
    )
    .returning('survey_id')
    .execute();
  return taken.length > 0;
}

/** Does `work` in one transaction under the lease and renews it; says whether it was still held. */
export async function withLease(
  db: Kysely<Tables>,
  { surveyId, holder, now }: Claim,
  work: (transaction: Transaction<Tables>) => Promise<void>,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const held = await transaction
      .updateTable('lease')
      .set({ ends_at: now + TERM })
      .where('survey_id', '=', surveyId)
      .where('holder', '=', holder)
      .returning('survey_id')
      .execute();
    if (held.length === 0) return false;
    await work(transaction);
    return true;
  });
}

/** Gives the lease back, if it is still held. */
export async function endLease(db: Kysely<Tables>, { surveyId, holder }: Claim): Promise<void> {
  await db
    .deleteFrom('lease')
    .where('survey_id', '=', surveyId)
    .where('holder', '=', holder)
    .execute();
}
