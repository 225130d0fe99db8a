/**
 * `npm start`: the demonstration, on a machine where nothing was prepared. Installs what is missing,
 * builds what changed, fills an empty database with generated answers, and serves on this machine.
 */
import { readdirSync, statSync } from 'node:fs';
import { build, installDependencies, root } from './setup.js';

/** What a demonstration wants, unless the environment says otherwise: figures move at once. */
const SETTINGS = {
  DEMO: '1',
  MIN_COUNT: '1',
  PUBLISH_STEP: '0',
  PUBLISH_INTERVAL: '0',
  HOST: 'localhost',
};

installDependencies();
if (
  newest(`${root}src`, `${root}demo/collector`, `${root}vite.config.ts`) > newest(`${root}dist`)
) {
  console.log('Building…');
  build();
}
for (const [name, value] of Object.entries(SETTINGS)) process.env[name] ??= value;
process.chdir(root);
await import('../dist/collector/main.js');

/** When anything in these places was last written; 0 when they are missing. */
function newest(...places) {
  return Math.max(
    ...places.map((place) => {
      const stat = statSync(place, { throwIfNoEntry: false });
      if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
      const inside = readdirSync(place).filter((name) => name !== 'node_modules');
      return inside.length === 0 ? 0 : newest(...inside.map((name) => `${place}/${name}`));
    }),
  );
}
