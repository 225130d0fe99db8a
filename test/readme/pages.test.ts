/** What the README shows of pages, opened in real engines on a town's site and its real collector. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../collector/scratch-folder.js';
import { ENGINES, launch } from '../support/engines.js';
import { readReadme, type Snippet, snippetsIn } from './readme.js';
import { openTown, type Town } from './town.js';

const readme = readReadme('README.md');
const pages = snippetsIn(readme, 'html');
const [policy] = snippetsIn(readme, 'http');
const [look] = snippetsIn(readme, 'css');
const [script] = snippetsIn(readme, 'js');
const resultats = readme.snippets.find(({ name }) => name === 'indicator')?.text ?? '';

/** The first snippet that holds a text. */
function pageWith(text: string): Snippet {
  const found = pages.find((each) => each.text.includes(text));
  if (!found) throw new Error(`No page of the README has ${text}.`);
  return found;
}

let town: Town;
beforeAll(async () => {
  town = await openTown();
  town.publish('/resultats.json', resultats);
  town.publish('/favicon.ico', '');
  // Enough answers for a figure to be shown.
  for (let each = 0; each < 40; each += 1) await post(3 - (each % 3 === 0 ? 1 : 0));
  await town.publishFigures();
});
afterAll(() => town.close());

async function post(satisfaction: number): Promise<void> {
  const { ok } = await fetch(`${town.collector}/answers`, {
    method: 'POST',
    body: JSON.stringify({
      v: 1,
      id: randomUUID(),
      rev: 0,
      survey: 'etat-civil',
      complete: true,
      answers: { satisfaction },
    }),
  });
  if (!ok) throw new Error('An answer was not taken.');
}

/** A snippet as a page of the town: with the head that the README gives, where it has none of its own. */
async function pageOf({ text }: Snippet): Promise<string> {
  const { files, importMap } = await (await fetch(`${town.collector}/avis.json`)).json();
  const filled = town
    .here(text)
    .replace('sha384-…', files['avis.js'])
    .replace('{"integrity":{}}', importMap);
  const head = text.includes('<script type="module" src=')
    ? ''
    : `<meta name="avis-privacy" content="/confidentialite"><script type="module" src="${town.collector}/avis.js"></script>`;
  return `<!doctype html><html lang="fr"><title>Saint-Exemple</title>${head}${filled}</html>`;
}

/** The first example for npm, as a bundler makes it one file of the town's. */
async function bundle(): Promise<string> {
  const [example] = snippetsIn(readme, 'ts');
  const file = join(scratchFolder(), 'example.ts');
  writeFileSync(file, example?.text ?? '');
  const alias = [
    { find: /^avis-citoyen$/, replacement: resolve('dist/index.js') },
    { find: /^avis-citoyen\/(.+)$/, replacement: resolve('dist/$1') },
  ];
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // A test runner is no production to the bundler, which would take the Lit that warns about itself.
    resolve: { alias, conditions: ['module', 'browser', 'production'] },
    build: { write: false, rolldownOptions: { input: file, output: { codeSplitting: false } } },
  });
  const [made] = [result].flat();
  if (!made || !('output' in made)) throw new Error('The example for npm was not bundled.');
  return made.output[0].code;
}

describe.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let said: string[];
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(() => browser.close());
  afterEach(() => page.close());

  /** Opens a page of the town, gathering what its console says. */
  async function open(path: string): Promise<void> {
    complaints = [];
    said = [];
    page = await browser.newPage();
    page.on('console', (message) => {
      const kind = message.type();
      (kind === 'error' || kind === 'warn' ? complaints : said).push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(town.site + path, { waitUntil: 'load' });
  }

  async function openSnippet(snippet: Snippet, headers = {}): Promise<void> {
    town.publish('/demarches/essai', await pageOf(snippet), headers);
    await open('/demarches/essai');
    const failure = await page.waitForFunction(allWork, { timeout: 15_000 }).then(
      () => [],
      () => ['not every element is at work', ...complaints],
    );
    expect(failure).toEqual([]);
  }

  /** Chooses a face and sends, as a person would, then waits for the words. */
  async function answer(): Promise<void> {
    await page.locator('smiley-rating >>> label').click();
    await page.locator('smiley-rating >>> button').click();
    await page.waitForFunction(() =>
      /enregistrée/.test(
        document.querySelector('smiley-rating')?.shadowRoot?.querySelector('[role=status]')
          ?.textContent ?? '',
      ),
    );
  }

  it.each(pages.map((snippet, index) => [index + 1, snippet] as const))(
    'page %i works, and the console says nothing',
    async (_number, snippet) => {
      await openSnippet(snippet);
      const sends = /survey="etat-civil"/.test(snippet.text) && /endpoint/.test(snippet.text);
      if (sends) {
        const before = await town.answers('etat-civil');
        await answer();
        expect(await town.answers('etat-civil')).toBe(before + 1);
      }
      expect(complaints).toEqual([]);
    },
  );

  it('the content security policy lets everything through that is needed', async () => {
    const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(policy?.text.trim() ?? '') ?? [];
    await openSnippet(pageWith('avis.css'), { [name]: town.here(value) });
    await answer();
    expect(complaints).toEqual([]);
  });

  it('its import map is allowed by the hash that the collector gives', async () => {
    const { importMapHash } = await (await fetch(`${town.collector}/avis.json`)).json();
    const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(policy?.text.trim() ?? '') ?? [];
    const allowed = value.replace('script-src', `script-src '${importMapHash}'`);
    await openSnippet(pageWith('importmap'), { [name]: town.here(allowed) });
    await answer();
    expect(complaints).toEqual([]);
  });

  it('a prompt can be asked why it does not show', async () => {
    await openSnippet(pageWith('display="banner"'));
    await page.evaluate(script?.text ?? '');
    expect(said.join()).toMatch(/L’enquête «.services-publics-plus.» /);
  });

  it('a form control is part of its form, and keeps it from being sent unanswered', async () => {
    await openSnippet(pageWith('<form'));
    const entries = () =>
      page.$eval('form', (form) => [form.checkValidity(), ...new FormData(form)]);
    expect(await entries()).toEqual([false]);
    await page.locator('smiley-rating >>> label').click();
    expect(await entries()).toEqual([true, ['accueil', '1']]);
  });

  it('what npm installs shows its elements with their properties set', async () => {
    town.publish('/exemple.js', await bundle());
    await openSnippet({
      language: 'html',
      name: '',
      text: '<meta name="avis-privacy" content="/confidentialite"><body><script type="module" src="/exemple.js"></script></body>',
    });
    await page.waitForSelector('barometer-badge >>> [part~=value]');
    const text = await page.$eval('survey-prompt', (prompt) => prompt.shadowRoot?.textContent);
    expect(text).toContain('Êtes-vous satisfait de votre visite');
    expect(complaints).toEqual([]);
  });

  it('events reach the page', async () => {
    await openSnippet(pageWith('avis-answer'));
    await page.locator('smiley-rating >>> label').click();
    expect(await page.$eval('#suivi', (output) => output.textContent)).toBe(
      'etat-civil, satisfaction : 1',
    );
  });

  it('words of the page take the place of ours, and French stands in for what a language lacks', async () => {
    await openSnippet(pageWith('registerMessages'));
    const text = await page.$eval('smiley-rating', (rating) => rating.shadowRoot?.textContent);
    expect(text).toContain('Kas');
    expect(text).toContain('Penaos eo bet an traoù ?');
    expect(text).toContain('Très bien');
  });

  it('tokens and parts take the colours of the town', async () => {
    const snippet = pageWith('avis.css');
    await openSnippet({ ...snippet, text: `<style>${look?.text}</style>${snippet.text}` });
    const seen = await page.$eval('smiley-rating', ({ shadowRoot }) => {
      const style = (selector: string) =>
        getComputedStyle(shadowRoot?.querySelector(selector) as Element);
      return [style('[part~=question]').fontWeight, style('[part~=submit]').backgroundColor];
    });
    expect(seen).toEqual(['700', 'rgb(122, 31, 92)']);
  });
});

/** In the page: is every element of it there and at work, rather than its fallback? */
function allWork(): boolean {
  const works: Readonly<
    Record<string, (element: Element & { explain?(): readonly string[] }) => boolean>
  > = {
    'smiley-rating': ({ shadowRoot }) => shadowRoot?.querySelector('input') != null,
    'survey-prompt': (prompt) => /^L’enquête «.[\w-]+.»/.test(prompt.explain?.()[0] ?? ''),
    'barometer-badge': ({ shadowRoot }) =>
      /\d/.test(shadowRoot?.querySelector('[part~=value]')?.textContent ?? ''),
    'indicator-chart': ({ shadowRoot }) => shadowRoot?.querySelector('td') != null,
  };
  return (
    document.querySelector('[data-avis]') === null &&
    [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0) &&
    Object.entries(works).every(([tag, work]) => [...document.querySelectorAll(tag)].every(work))
  );
}
