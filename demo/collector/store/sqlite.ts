/**
 * SQLite, in one file of `dataDir`: WAL with one sync a commit, which is what makes a 202 true. The
 * process that holds `collector.lock` is the only one that may use the folder; the lock is the
 * system's own, so that one left by a process that died is no lock.
 */
import { accessSync, constants, mkdirSync, readdirSync } from 'node:fs';
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

/**
 * Makes the folder, or throws a sentence where this process may not write in it: SQLite opens a file
 * that is only to be read without a word, and would lock nothing and store nothing.
 */
function ownFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const files = readdirSync(dataDir).filter((file) => file.startsWith('collector.'));
    for (const file of ['', ...files]) accessSync(join(dataDir, file), constants.W_OK);
  } catch (error) {
    const { code, path = dataDir } = error as NodeJS.ErrnoException;
    throw new Error(
      `DATA_DIR must be a folder that this user may write in, and so must what is in it: ${path} can't be used (${code}).`,
    );
  }
}

/** Takes the folder for this process, or throws a sentence; returns what gives it back. */
export function lockFolder(dataDir: string): () => void {
  ownFolder(dataDir);
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
