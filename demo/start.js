/**
 * `npm start`: the demonstration, on a machine where nothing was prepared. Installs what is missing,
 * builds what changed, fills an empty database with generated answers, and serves on this machine.
 */
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
await import('../dist/collector/main.js');
