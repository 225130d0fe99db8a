/** What `npm start` and `npm test` do for themselves on a machine where nothing was done before. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project with its output on ours; ends the process when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (status === 0) return;
  console.error(`« ${command} ${args.join(' ')} » failed${error ? `: ${error.message}` : ''}.`);
  process.exit(status || 1);
}

/** Installs the dependencies unless they are those of the lock file; no script is run. */
export function installDependencies() {
  if (areInstalled()) return;
  console.log('Installing dependencies…');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}

/**
 * Is every package there in the version that is locked? Of what is optional only some is for this
 * machine. (When the files were written tells nothing: a checkout writes them anew.)
 */
function areInstalled() {
  const installed = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const [wanted, found] = [`${root}/package-lock.json`, installed].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') ||
      (found[path] ? link || found[path].version === version : optional),
  );
}

/** Builds the library, the collector and the package. */
export function build() {
  run('npm', ['run', '--silent', 'build']);
}

/** Builds when a source is newer than what was built. */
export function buildWhatChanged() {
  const sources = ['src', 'demo/collector', '.ci', 'vite.config.ts'].map((place) => root + place);
  if (newest(...sources) <= newest(`${root}dist`)) return;
  console.log('Building…');
  build();
}

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
