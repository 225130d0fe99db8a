/**
 * PostgreSQL, and what speaks its protocol. Kysely's adapter takes an advisory lock while it
 * migrates, which distributed databases lack. None is needed: a migration is one transaction that
 * ends by writing its name under a primary key, so of two at the same time one fails whole.
 */
import { type Dialect, type Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.js';

/** A connection that can't be had, or a query that isn't answered, in milliseconds. */
const PATIENCE = 5000;

class LocklessAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}

  override async releaseMigrationLock(): Promise<void> {}
}

class PlainPostgresDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new LocklessAdapter();
  }
}

/** Connects to `url` when first asked; a connection lost while idle is opened again. */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: 2 * PATIENCE,
    statement_timeout: PATIENCE,
  });
  pool.on('error', () => undefined);
  return new PlainPostgresDialect({ pool });
}

/** Throws a sentence where a commit would not mean what a 202 promises. */
export async function checkPostgres(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ fsync: string; commit: string; encoding: string }>`
    select current_setting('fsync', true) as fsync,
      current_setting('synchronous_commit', true) as commit,
      current_setting('server_encoding', true) as encoding`.execute(db);
  const { fsync, commit, encoding } = rows[0] ?? {};
  if (fsync === 'off' || commit === 'off') {
    throw new Error(
      'PostgreSQL must run with fsync and synchronous_commit on: an answer that is said to be recorded must survive a power cut.',
    );
  }
  if (encoding && !/^UTF-?8$/i.test(encoding)) {
    throw new Error('The PostgreSQL database must be made with the encoding UTF8.');
  }
}
