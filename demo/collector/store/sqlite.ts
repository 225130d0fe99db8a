/**
 * SQLite, in one file of `dataDir`: WAL with one sync a commit, which is what makes a 202 true. The
 * process that holds `collector.lock` is the only one that may use the folder; the lock is the
 * system's own, so that one left by a process that died is no lock.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Dialect, SqliteDialect } from 'kysely';
import Database from 'libsql';

/** How long a connection waits for another one's write, in milliseconds. */
const BUSY = 5000;

/** Opens the file, which is made where it is missing. */
export function sqliteDialect(dataDir: string): Dialect {
  mkdirSync(dataDir, { recursive: true });
  const database = new Database(join(dataDir, 'collector.sqlite'), { timeout: BUSY });
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  return new SqliteDialect({ database });
}

/** Takes the folder for this process, or throws a sentence; returns what gives it back. */
export function lockFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new Database(join(dataDir, 'collector.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new Error(
      `Another collector already uses the folder ${dataDir}: stop it, or give this one another DATA_DIR.`,
    );
  }
  return () => lock.close();
}
