/**
 * Writing answers. One statement decides between new, newer and already there, by the primary key,
 * whatever comes at the same time and through whichever collector. Whether the id was erased is
 * asked after the row was written, while its key is held: an erasure holds the same key, so one of
 * the two always sees the other.
 */
import type { Kysely, Selectable, Transaction } from 'kysely';
import { noteChanges } from './activity.js';
import { idHash } from './erasure.js';
import type { AnswerTable, Tables } from './tables.js';

/** An answer to write. */
export type AnswerRow = Omit<Selectable<AnswerTable>, 'complete'> & { readonly complete: boolean };

/**
 * `stored`; `duplicate`: this content or a later revision is there already, or the id was erased;
 * `conflict`: the same revision holds other content.
 */
export type Outcome = 'stored' | 'duplicate' | 'conflict';

/**
 * Writes answers to one survey, each id once, in one transaction: durable when it resolves, and none
 * of them written when it rejects.
 */
export async function writeAnswers(
  db: Kysely<Tables>,
  surveyId: string,
  rows: readonly AnswerRow[],
): Promise<ReadonlyMap<string, Outcome>> {
  // In one order everywhere, or two collectors could each wait for a key that the other holds.
  const ordered = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return db.transaction().execute(async (work) => {
    const written = await upsert(work, ordered);
    const erased = await buryErased(work, surveyId, ordered);
    const left = ordered.filter(({ id }) => !written.has(id) && !erased.has(id));
    const days = [...written].flatMap(([id, day]) => (erased.has(id) ? [] : [day]));
    await noteChanges(work, surveyId, days);
    const kept = await fingerprints(work, surveyId, left);
    return new Map(
      ordered.map((row) => {
        if (erased.has(row.id)) return [row.id, 'duplicate'];
        if (written.has(row.id)) return [row.id, 'stored'];
        return [row.id, compare(row, kept.get(row.id))];
      }),
    );
  });
}

/** The ids that are new, or whose stored revision was lower; each with the day it first came. */
async function upsert(
  work: Transaction<Tables>,
  rows: readonly AnswerRow[],
): Promise<ReadonlyMap<string, string>> {
  const written = await work
    .insertInto('answer')
    .values([...rows])
    .onConflict((conflict) =>
      conflict
        .columns(['survey_id', 'id'])
        .doUpdateSet(({ ref }) => ({
          rev: ref('excluded.rev'),
          survey_version: ref('excluded.survey_version'),
          complete: ref('excluded.complete'),
          fingerprint: ref('excluded.fingerprint'),
          answers: ref('excluded.answers'),
          texts: ref('excluded.texts'),
          locale: ref('excluded.locale'),
          page: ref('excluded.page'),
          context: ref('excluded.context'),
        }))
        .whereRef('answer.rev', '<', 'excluded.rev'),
    )
    .returning(['id', 'day'])
    .execute();
  return new Map(written.map(({ id, day }) => [id, day]));
}

/** Takes out again what was erased before; the ids of it. */
async function buryErased(
  work: Transaction<Tables>,
  surveyId: string,
  rows: readonly AnswerRow[],
): Promise<ReadonlySet<string>> {
  const hashes = new Map(rows.map(({ id }) => [idHash(surveyId, id), id]));
  const found = await work
    .selectFrom('tombstone')
    .select('id_hash')
    .where('survey_id', '=', surveyId)
    .where('id_hash', 'in', [...hashes.keys()])
    .execute();
  const erased = found.flatMap(({ id_hash }) => hashes.get(id_hash) ?? []);
  if (erased.length > 0) {
    await work
      .deleteFrom('answer')
      .where('survey_id', '=', surveyId)
      .where('id', 'in', erased)
      .execute();
  }
  return new Set(erased);
}

async function fingerprints(
  work: Transaction<Tables>,
  surveyId: string,
  rows: readonly AnswerRow[],
): Promise<ReadonlyMap<string, Revision>> {
  if (rows.length === 0) return new Map();
  const kept = await work
    .selectFrom('answer')
    .select(['id', 'rev', 'fingerprint'])
    .where('survey_id', '=', surveyId)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return new Map(kept.map((each) => [each.id, each]));
}

/** What tells one revision from another. */
export interface Revision {
  readonly rev: number;
  readonly fingerprint: string | null;
}

function compare(row: AnswerRow, kept: Revision | undefined): Outcome {
  const same =
    kept?.rev !== row.rev || kept.fingerprint === null || kept.fingerprint === row.fingerprint;
  return same ? 'duplicate' : 'conflict';
}

/** The revision that is stored of an answer, if any. */
export async function storedRevision(
  db: Kysely<Tables>,
  surveyId: string,
  id: string,
): Promise<Revision | undefined> {
  return db
    .selectFrom('answer')
    .select(['rev', 'fingerprint'])
    .where('survey_id', '=', surveyId)
    .where('id', '=', id)
    .executeTakeFirst();
}
