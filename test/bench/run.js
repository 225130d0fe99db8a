/**
 * `npm run bench [-- names…] [--rounds=7] [--write]`: measures what the library promises, beside its
 * peers, and says what holds. `--write` puts the tables into the README beside this file.
 */
import { execFileSync } from 'node:child_process';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { buildWhatChanged, installDependencies, root } from '../../demo/setup.js';

const NAMES = [
  'sizes',
  'first-control',
  'layout-shift',
  'presses',
  'many-elements',
  'thousand-points',
  'long-survey',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, write: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. What can be measured: ${NAMES.join(', ')}.`);
  process.exit(1);
}

installDependencies();
buildWhatChanged();
process.chdir(root);
const { openChromium } = await import('./browser.js');
const { providePeers } = await import('./peers.js');
const { alignedTableOf, writeTable } = await import('./report.js');
const { startServer } = await import('./server.js');

await providePeers();
const server = await startServer();
const browser = await openChromium();
const judged = [];
try {
  for (const name of positionals.length > 0 ? positionals : NAMES) await carryOut(name);
} finally {
  await browser.close();
  await server.close();
}
const held = judged.filter(({ holds }) => holds).length;
console.log(`${held} of ${judged.length} figures hold.`);

async function carryOut(name) {
  const say = (text) => console.error(`${name}: ${text}`);
  const began = loadavg()[0];
  say('…');
  const { measure } = await import(`./measures/${name}.js`);
  const rows = await measure({ browser, server, rounds: Number(values.rounds), say });
  judged.push(...rows.filter(({ holds }) => holds !== undefined));
  console.log(`\n${name}\n\n${alignedTableOf(rows)}\n`);
  if (values.write) writeTable(name, rows, await circumstances(began));
}

/** When, where and with what a table was made. */
async function circumstances(load) {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GiB, ${platform()} ${arch()}`;
  const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const software = `Node ${process.versions.node}, ${await browser.version()}`;
  return `${when} UTC, commit ${git('rev-parse', '--short', 'HEAD')}; ${machine}; ${software}; load before: ${load.toFixed(1)}.`;
}
