/**
 * `npm run move-data`: from the SQLite file of DATA_DIR into the PostgreSQL of DATABASE_URL, once the
 * collector of that folder is stopped. Running it again adds nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from './settings.js';
import { moveStore } from './store/moving.js';
import { connect, openStore, type StoreSettings } from './store/store.js';

async function run(): Promise<void> {
  parseArgs({ options: {} }); // none is ours: one that is given is told
  const { dataDir, databaseUrl } = readSettings(process.env);
  if (databaseUrl === undefined) {
    throw new Error('DATABASE_URL must name the PostgreSQL database to move the answers to.');
  }
  const file = join(dataDir, 'collector.sqlite');
  if (!existsSync(file)) {
    throw new Error(`DATA_DIR must hold the answers to move: there is no ${file}.`);
  }
  const from = await opened({ dataDir });
  const to = await opened({ dataDir, databaseUrl });
  let conflicts = 0;
  for await (const { survey, stored, duplicate, conflict } of moveStore({
    from: from.db,
    to: to.db,
  })) {
    conflicts += conflict;
    process.stdout.write(`${survey}: ${stored} moved, ${duplicate} there already\n`);
  }
  await from.close();
  await to.close();
  if (conflicts > 0) {
    throw new Error(
      `${conflicts} answers are there with other content, and were left as they are.`,
    );
  }
}

/** The database itself, brought up to date; a folder stays locked until it is closed. */
async function opened(settings: StoreSettings) {
  const store = await openStore(settings);
  const db = connect(settings);
  return {
    db,
    async close() {
      await db.destroy();
      await store.close();
    },
  };
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
