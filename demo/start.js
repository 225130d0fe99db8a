/**
 * `npm start`: the demonstration, on a machine where nothing was prepared. Installs what is missing,
 * builds what changed, fills an empty database with generated answers, and serves on this machine.
 */
import { spawnSync } from 'node:child_process';
import { buildWhatChanged, installDependencies, root } from './setup.js';

/** What a demonstration wants, unless the environment says otherwise: figures move at once. */
const SETTINGS = {
  DEMO: '1',
  MIN_COUNT: '1',
  PUBLISH_STEP: '0',
  PUBLISH_INTERVAL: '0',
  HOST: 'localhost',
};

installDependencies();
buildWhatChanged();
for (const [name, value] of Object.entries(SETTINGS)) process.env[name] ??= value;
process.chdir(root);
// In a process of its own, for only one may have the database; it says itself what went wrong.
const seed = ['dist/collector/seed.js', '--if-empty'];
const { status } = spawnSync(process.execPath, seed, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await import('../dist/collector/main.js');
