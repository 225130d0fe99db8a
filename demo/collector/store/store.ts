/**
 * The store: everything that the collector asks of its database. Whatever fails in it fails as a
 * StoreFailure, which a route answers with « try again »: nothing unvalidated reaches it, so the
 * fault lies with the disk, the network or the database, never with the answer.
 */
import { Kysely, type LogConfig, sql } from 'kysely';
import type { Settings } from '../settings.js';
import { activityOf } from './activity.js';
import { storedRevision, writeAnswers } from './answers.js';
import { BooleanPlugin } from './boolean-plugin.js';
import { dropTombstones, eraseAnswer, isErased } from './erasure.js';
import { endLease, takeLease } from './leases.js';
import { migrate } from './migrations.js';
import { countedMonths, countedRows, monthCount } from './month-counts.js';
import { answersAfter } from './pages.js';
import { checkPostgres, postgresDialect } from './postgres.js';
import { publicSnapshot, saveSnapshot, wholeSnapshot } from './snapshots.js';
import { lockFolder, sqliteDialect } from './sqlite.js';
import {
  allDefinitions,
  closeSurvey,
  definitionDocument,
  listSurveys,
  putDefinition,
  surveyState,
} from './surveys.js';
import type { Tables } from './tables.js';
import { blankTexts } from './texts.js';

/** The database could not do what was asked of it; asking again later may succeed. */
export class StoreFailure extends Error {
  constructor(cause: unknown) {
    super('The database did not answer.', { cause });
    this.name = 'StoreFailure';
  }
}

/** The settings that say where the database is. */
export type StoreSettings = Pick<Settings, 'dataDir' | 'databaseUrl'>;

/** The operations of an open store. */
export type Store = Awaited<ReturnType<typeof openStore>>;

/** Opens the database and brings its schema up to date; a folder in use by another process throws. */
export async function openStore(settings: StoreSettings, log: LogConfig = []) {
  const unlock = settings.databaseUrl ? undefined : lockFolder(settings.dataDir);
  const db = connect(settings, log);
  const close = async () => {
    await db.destroy();
    unlock?.();
  };
  try {
    if (settings.databaseUrl) await checkPostgres(db);
    await migrate(db);
  } catch (error) {
    await close();
    if (!settings.databaseUrl) throw error;
    throw new Error(`DATABASE_URL: the database can't be used (${(error as Error).message}).`);
  }
  return { ...operationsOn(db), close };
}

/** A connection alone, without lock or migration: for a worker of the process that opened the store. */
export function connect(settings: StoreSettings, log: LogConfig = []): Kysely<Tables> {
  const { databaseUrl, dataDir } = settings;
  const dialect = databaseUrl ? postgresDialect(databaseUrl) : sqliteDialect(dataDir);
  return new Kysely({ dialect, plugins: [new BooleanPlugin()], log });
}

function operationsOn(db: Kysely<Tables>) {
  const on =
    <A extends unknown[], R>(work: (db: Kysely<Tables>, ...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      try {
        return await work(db, ...given);
      } catch (error) {
        throw new StoreFailure(error);
      }
    };
  return {
    writeAnswers: on(writeAnswers),
    storedRevision: on(storedRevision),
    answersAfter: on(answersAfter),
    eraseAnswer: on(eraseAnswer),
    isErased: on(isErased),
    dropTombstones: on(dropTombstones),
    blankTexts: on(blankTexts),
    surveyState: on(surveyState),
    definitionDocument: on(definitionDocument),
    allDefinitions: on(allDefinitions),
    putDefinition: on(putDefinition),
    closeSurvey: on(closeSurvey),
    listSurveys: on(listSurveys),
    activityOf: on(activityOf),
    countedRows: on(countedRows),
    countedMonths: on(countedMonths),
    monthCount: on(monthCount),
    publicSnapshot: on(publicSnapshot),
    wholeSnapshot: on(wholeSnapshot),
    saveSnapshot: on(saveSnapshot),
    takeLease: on(takeLease),
    endLease: on(endLease),
    /** Resolves when the database answers. */
    ping: on((each) => sql`select 1`.execute(each)),
  };
}
