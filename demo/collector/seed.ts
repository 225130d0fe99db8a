/**
 * `npm run seed`: fills a demonstration's database with generated answers. It refuses any other
 * database, and one that holds answers; `--if-empty` leaves such a one as it is, without a word.
 */
import { parseArgs } from 'node:util';
import { openCollector } from './collector.js';
import { fillStore, holdsAnswers } from './demonstration/fill.js';
import { publishAll } from './housekeeping.js';
import { readSettings } from './settings.js';

const SEED = 2026;

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { 'if-empty': { type: 'boolean' } } });
  const settings = readSettings(process.env);
  if (!settings.demo) {
    throw new Error(
      'DEMO must be 1: generated answers are for a demonstration, never for a town’s own database.',
    );
  }
  const collector = await openCollector(settings);
  const { store, today } = collector;
  try {
    if (await holdsAnswers(store)) {
      if (values['if-empty']) return;
      const place = settings.databaseUrl ? 'DATABASE_URL names' : 'DATA_DIR holds';
      throw new Error(
        `${place} a database with answers: generated ones would be mixed with them. Choose an empty one.`,
      );
    }
    const count = await fillStore(store, {
      today: today(),
      seed: SEED,
      progress: showProgress(),
    });
    // The first visitor finds figures, however many answers they are made of.
    await publishAll(collector);
    process.stdout.write(`${count} generated answers are in the database.\n`);
  } finally {
    await collector.close();
  }
}

/** Writes every tenth of the way on a line. */
function showProgress(): (share: number) => void {
  let told = 0;
  return (share) => {
    const tenths = Math.floor(share * 10);
    if (tenths <= told || tenths === 10) return;
    told = tenths;
    process.stdout.write(`Generating answers… ${10 * tenths} %\n`);
  };
}

run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
