/**
 * The form of « Je donne mon avis », as someone hears it who sees nothing and uses the keyboard. What is
 * heard stands in `jdma.transcript.txt`, which a person has read; after a change on purpose, write it
 * anew with `npx vitest run test/pages/jdma.test.ts -u` and read the difference aloud.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { type PageServer, servePages } from '../support/page-server.js';
import { ScreenReader } from '../support/screen-reader.js';

/** What the person does: the keys, « → words » being as many Tabs as lead to these words. */
const COURSE: readonly (readonly [string, readonly string[]])[] = [
  ['La personne entre dans l’enquête', ['Tab']],
  ['Elle va à « Suivant » sans répondre', ['→ Suivant', 'Enter']],
  ['Elle donne 4 sur 5', ['Tab', ' ', 'ArrowRight', 'ArrowRight', 'ArrowRight']],
  ['Elle continue', ['→ Suivant', 'Enter']],
  ['Elle a téléphoné', ['→ Par téléphone avec l’administration', ' ']],
  ['Elle continue', ['→ Suivant', 'Enter']],
  ['Quelqu’un a répondu', ['Tab', ' ']],
  ['Elle continue', ['→ Suivant', 'Enter']],
  ['L’aide était bonne', ['Tab', ' ', 'ArrowRight', 'ArrowRight', 'ArrowRight']],
  ['Elle continue', ['→ Suivant', 'Enter']],
  ['Elle entre dans le texte', ['→ Souhaitez-vous nous en dire plus ?']],
  ['Elle écrit et envoie', ['« Rappelez-moi au 06 39 98 01 23', '→ Envoyer', 'Enter']],
  ['Elle répond à la première question', [' ', 'ArrowRight', 'ArrowRight']],
  ['Elle envoie', ['→ Envoyer', 'Enter']],
  ['Elle relit son texte', ['→ Modifier', 'Enter']],
  ['Elle envoie', ['→ Envoyer', 'Enter']],
];

describe.runIf(ENGINES.includes('Chromium'))('the form of « Je donne mon avis »', () => {
  let server: PageServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await servePages();
    browser = await launch('Chromium');
    page = await browser.newPage();
    await page.goto(`${server.origin}/jdma.html`);
    await page.waitForSelector('survey-prompt >>> fieldset');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('costs three requests: the page, the script, and the questions', () => {
    expect(server.paths).toEqual([
      '/jdma.html',
      '/avis.js',
      expect.stringMatching(/^\/chunks\/jdma-/),
    ]);
  });

  it('is heard from beginning to end as it was reviewed, each thing once', async () => {
    const reader = await ScreenReader.on(page, 'survey-prompt');
    const screens = [await reader.read()];
    const transcript = ['# À la lecture, de haut en bas', ...(screens[0] ?? [])];
    for (const [what, keys] of COURSE) {
      for (const key of keys) await press(key);
      const said = await reader.follow();
      transcript.push('', `# ${what}`, ...said);
      expect(repeatedIn(said), what).toEqual([]);
      if (keys.at(-1) !== 'Enter') continue;
      const screen = await reader.read();
      screens.push(screen);
      transcript.push('À la lecture :', ...screen.map((line) => `  ${line}`));
    }
    expect(screens.flatMap(repeatedIn)).toEqual([]);
    await expect(`${transcript.join('\n')}\n`).toMatchFileSnapshot('jdma.transcript.txt');
  });

  async function press(key: string): Promise<void> {
    if (key.startsWith('« ')) await page.keyboard.type(key.slice(2));
    else if (key.startsWith('→ ')) await tabTo(key.slice(2));
    else await page.keyboard.press(key as 'Tab');
    await page.waitForFunction(() => document.querySelector('survey-prompt')?.phase !== 'sending');
    await page.evaluate(() => document.querySelector('survey-prompt')?.updateComplete);
  }

  async function tabTo(words: string): Promise<void> {
    const met: (string | undefined)[] = [];
    while (met.length < 40) {
      await page.keyboard.press('Tab');
      const reached = await page.evaluate(() => {
        const focused = document.activeElement?.shadowRoot?.activeElement;
        const labels =
          focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
            ? focused.labels
            : null;
        return (labels?.[0] ?? focused)?.textContent?.replace(/\s+/g, ' ').trim();
      });
      if (reached === words.replace(/\s+/g, ' ')) return;
      met.push(reached);
    }
    throw new Error(`No Tab stop is called « ${words} » among ${[...new Set(met)].join(', ')}.`);
  }
});

/** What is said twice, in whatever role; a region bears the name of its title. */
function repeatedIn(lines: readonly string[]): readonly string[] {
  const words = lines
    .filter((line) => !line.startsWith('région'))
    .map((line) => line.replace(/^ *[^:]* : /, '').trim());
  return words.filter((each, at) => words.indexOf(each) !== at);
}
