/** The commands of the README: those of npm exist, the others are run in a town of their own. */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../demo/collector/settings.js';
import { openStore } from '../../demo/collector/store/store.js';
import { tokenOf } from '../../demo/collector/tokens.js';
import { readIndicatorDocument } from '../../src/indicators/read-indicator.js';
import { refuse } from '../../src/validation/readers.js';
import { scratchFolder } from '../collector/scratch-folder.js';
import { readReadme, snippetsIn } from './readme.js';
import { openTown, TOKENS, type Town } from './town.js';

const readme = readReadme('README.md');
const commands = snippetsIn(readme, 'sh').map(({ text }) => text);
const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));

/** The commands in which a word stands. */
function commandWith(word: string): string {
  const found = commands.find((text) => text.includes(word));
  if (!found) throw new Error(`The README has no command ${word}.`);
  return found;
}

const execute = promisify(execFile);

/** Runs commands as a person would paste them, in a folder; what they print. A failure throws. */
async function run(
  text: string,
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await execute('bash', ['-e', '-o', 'pipefail', '-c', text], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  return stdout;
}

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

describe('the commands of the README', () => {
  it('of npm are there', () => {
    const named = commands.flatMap((text) => [...text.matchAll(/\bnpm (?:run )?([\w-]+)/g)]);
    const own = named
      .map(([, name = '']) => name)
      .filter((name) => !['ci', 'install'].includes(name));
    expect(own.length).toBeGreaterThan(6);
    expect(own.filter((name) => !(name in packageJson.scripts))).toEqual([]);
    expect(commandWith('npm install')).toBe(`npm install ${packageJson.name}\n`);
  });

  it('name settings that there are', () => {
    const source = readFileSync('demo/collector/settings.ts', 'utf8');
    const [named = ''] = commandWith('move-data').split('npm');
    const settings = [...named.matchAll(/(\w+)=/g)].map(([, name]) => name);
    expect(settings).toEqual(['DATA_DIR', 'DATABASE_URL']);
    expect(settings.every((name) => source.includes(`'${name}'`))).toBe(true);
  });

  it('make a token, and the setting that knows it', async () => {
    const folder = scratchFolder();
    const [, name = '', value = ''] =
      /^(\w+)=(.+)\n$/.exec(await run(commandWith('openssl'), folder)) ?? [];
    const token = readFileSync(join(folder, 'admin-token'), 'utf8').trim();
    expect(tokenOf(token, readSettings({ [name]: value }).adminTokens)).toBeDefined();
  });

  it('put a survey, export it, search it, erase from it and close it', async () => {
    const folder = scratchFolder();
    const survey = readme.snippets.find(({ name }) => name === 'survey')?.text ?? '';
    writeFileSync(join(folder, 'mediatheque.json'), survey);
    const [put = '', exported = '', ...others] = commandWith('curl').trim().split('\n');
    await run(town.here(put), folder, TOKENS);
    const submission = readme.snippets.find(({ name }) => name === 'submission')?.text ?? '';
    await fetch(`${town.collector}/answers`, { method: 'POST', body: submission });
    await run(town.here(exported), folder, TOKENS);
    expect(readFileSync(join(folder, 'reponses.csv'), 'utf8')).toContain('Des partitions de piano');
    for (const each of others) await run(town.here(each), folder, TOKENS);
    expect(await town.answers('mediatheque')).toBe(0);
    expect((await fetch(`${town.collector}/surveys/mediatheque`)).status).toBe(410);
  });

  it('check an endpoint, and leave six answers there', async () => {
    const before = await town.answers('etat-civil');
    const [, args = ''] = commandWith('check-endpoint').trim().split(' -- ');
    const tool = resolve('dist/collector/check-endpoint.js');
    const said = await run(`node ${tool} ${town.here(args)}`, scratchFolder());
    expect(said).toContain('The endpoint keeps the contract.');
    expect(await town.answers('etat-civil')).toBe(before + 6);
  });

  it('start the endpoint in PHP with the settings that it reads', () => {
    const [, file = ''] = / (\S+\.php)\n$/.exec(commandWith('php -S')) ?? [];
    const settings = [...commandWith('php -S').matchAll(/(\w+)=/g)].map(([, name]) => name);
    const read = [...readFileSync(file, 'utf8').matchAll(/getenv\('(\w+)'\)/g)].map(
      ([, name]) => name,
    );
    expect(settings).toEqual(read);
  });

  it('convert a table into what a badge and a chart read', async () => {
    const folder = scratchFolder();
    const [table] = snippetsIn(readme, 'csv');
    writeFileSync(join(folder, table?.name ?? ''), table?.text ?? '');
    const cli = `node ${resolve(packageJson.bin['avis-citoyen'])}`;
    await run(commandWith('npx').replace('npx avis-citoyen', cli), folder);
    const made = JSON.parse(readFileSync(join(folder, 'resultats.json'), 'utf8'));
    expect(readIndicatorDocument(made, '', refuse)).toMatchObject({
      label: 'Nos engagements',
      indicators: [{ value: 82.4 }, { value: 6 }],
    });
  });

  it('copy the database of a collector at work into one file that stands alone', async () => {
    const folder = scratchFolder();
    const backup = join(folder, 'backup.sqlite');
    const text = commandWith('vacuum into')
      .replace('/var/lib/avis-citoyen', town.dataDir)
      .replace('/tmp/avis-backup.sqlite', backup);
    await run(text, '.');
    expect(existsSync(backup)).toBe(true);
    copyFileSync(backup, join(folder, 'collector.sqlite'));
    const store = await openStore({ dataDir: folder });
    const ids = await store.listSurveys();
    await store.close();
    expect(ids).toContain('etat-civil');
  });
});
