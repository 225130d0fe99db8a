/**
 * The schema, step by step. A step that was released is never changed: a later one follows it. The
 * engines share every step; a table that distributes needs nothing but its first column.
 */
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import type { Tables } from './tables.js';

const steps: Readonly<Record<string, Migration>> = {
  '001-answers': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('answer')
        .addColumn('survey_id', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('rev', 'integer', (column) => column.notNull())
        .addColumn('survey_version', 'text', (column) => column.notNull())
        .addColumn('complete', 'integer', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text')
        .addColumn('answers', 'text', (column) => column.notNull())
        .addColumn('texts', 'text')
        .addColumn('locale', 'text')
        .addColumn('page', 'text')
        .addColumn('context', 'text')
        .addPrimaryKeyConstraint('answer_key', ['survey_id', 'id'])
        .execute();
      // In this order an export is read and a month recounted.
      await db.schema
        .createIndex('answer_by_day')
        .on('answer')
        .columns(['survey_id', 'day', 'id'])
        .execute();
      // Few answers hold a text: those are found, old or looked for, without the others.
      await db.schema
        .createIndex('answer_with_texts')
        .on('answer')
        .columns(['survey_id', 'day', 'id'])
        .where(sql.ref('texts'), 'is not', null)
        .execute();
      await db.schema
        .createTable('tombstone')
        .addColumn('survey_id', 'text', (column) => column.notNull())
        .addColumn('id_hash', 'text', (column) => column.notNull())
        .addColumn('erased_on', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('tombstone_key', ['survey_id', 'id_hash'])
        .execute();
    },
  },
  '002-surveys': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('survey')
        .addColumn('survey_id', 'text', (column) => column.notNull())
        .addColumn('version', 'text', (column) => column.notNull())
        .addColumn('closed_on', 'text')
        .addPrimaryKeyConstraint('survey_key', ['survey_id'])
        .execute();
      await db.schema
        .createTable('definition')
        .addColumn('survey_id', 'text', (column) => column.notNull())
        .addColumn('version', 'text', (column) => column.notNull())
        .addColumn('document', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('definition_key', ['survey_id', 'version'])
        .execute();
      await db.schema
        .createTable('directory')
        .addColumn('survey_id', 'text', (column) => column.notNull())
        .addColumn('listed_id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('directory_key', ['survey_id', 'listed_id'])
        .execute();
    },
  },
  '003-publishing': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('activity')
        .addColumn('survey_id', 'text', (column) => column.notNull())
        .addColumn('month', 'text', (column) => column.notNull())
        .addColumn('changes', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('activity_key', ['survey_id', 'month'])
        .execute();
      await db.schema
        .createTable('month_count')
        .addColumn('survey_id', 'text', (column) => column.notNull())
        .addColumn('month', 'text', (column) => column.notNull())
        .addColumn('changes', 'integer', (column) => column.notNull())
        .addColumn('due', 'text')
        .addColumn('counted', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('month_count_key', ['survey_id', 'month'])
        .execute();
      // Both engines give a double back as a number, which holds milliseconds exactly.
      await db.schema
        .createTable('snapshot')
        .addColumn('survey_id', 'text', (column) => column.notNull())
        .addColumn('etag', 'text', (column) => column.notNull())
        .addColumn('made_at', 'double precision', (column) => column.notNull())
        .addColumn('changes', 'integer', (column) => column.notNull())
        .addColumn('through', 'text', (column) => column.notNull())
        .addColumn('figures', 'text', (column) => column.notNull())
        .addColumn('ledger', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('snapshot_key', ['survey_id'])
        .execute();
      await db.schema
        .createTable('lease')
        .addColumn('survey_id', 'text', (column) => column.notNull())
        .addColumn('holder', 'text', (column) => column.notNull())
        .addColumn('ends_at', 'double precision', (column) => column.notNull())
        .addPrimaryKeyConstraint('lease_key', ['survey_id'])
        .execute();
      // What came before is to be counted too.
      await sql`insert into activity (survey_id, month, changes)
        select survey_id, substr(day, 1, 7), count(*) from answer
        group by survey_id, substr(day, 1, 7)`.execute(db);
    },
  },
};

/**
 * Brings the schema up to date. Where several collectors start together one of them does the work;
 * the others fail, and find it done when they try again.
 */
export async function migrate(db: Kysely<Tables>, tries = 5): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...steps }) } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (tries <= 1) throw error;
  await migrate(db, tries - 1);
}
