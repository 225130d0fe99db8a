/**
 * The peers: installed by the bench into a folder of its own, at the versions written there, and
 * loaded by pages from the very files that their makers publish for pages. Lit and Chart.js are those
 * that the library itself is made with.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../../demo/setup.js';

/** The folder of the peers. */
export const PEERS = fileURLToPath(new URL('peers/', import.meta.url));

const INSTALL = ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'];

/** Installs the peers, and bundles the bare element; what the registry does not have stays away. */
export async function providePeers() {
  if (!existsSync(`${PEERS}node_modules`)) {
    console.error('Installing the peers…');
    spawnSync('npm', [...INSTALL, '--prefix', PEERS], { cwd: PEERS, stdio: 'ignore' });
  }
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      outDir: `${PEERS}dist`,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: `${PEERS}bare-lit.js`,
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}
