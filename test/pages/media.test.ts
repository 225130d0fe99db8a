/** What the page is told of the person's settings: less motion, colours of their own, paper. */
import type { Browser, MediaFeature, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { type PageServer, servePages } from '../support/page-server.js';

type Tag = 'survey-prompt' | 'smiley-rating';

/** The page that each is opened in. */
const PAGES: Readonly<Record<Tag, string>> = {
  'survey-prompt': 'jdma.html',
  'smiley-rating': 'before-and-after.html',
};

describe.runIf(ENGINES.includes('Chromium'))('the asking elements in Chromium', () => {
  let server: PageServer;
  let browser: Browser;
  let page: Page;
  let tag: Tag;
  beforeAll(async () => {
    server = await servePages();
    browser = await launch('Chromium');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    await page.close();
  });

  /** Opens the page of an element, with a face chosen. */
  async function open(
    element: Tag,
    features: MediaFeature[] = [],
    media = 'screen',
  ): Promise<void> {
    tag = element;
    page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { media, features });
    await page.goto(`${server.origin}/${PAGES[tag]}`);
    const face = await page.waitForSelector(`${tag} >>> label`);
    await face?.evaluate((label) => (label as HTMLElement).click());
  }

  const count = (selector: string) => page.$$(`${tag} >>> ${selector}`);
  const styleOf = (selector: string, property: string) =>
    page.$eval(
      `${tag} >>> ${selector}`,
      (place, name) => getComputedStyle(place).getPropertyValue(name),
      property,
    );
  const areVisible = (selector: string) =>
    page.$$eval(`${tag} >>> ${selector}`, (places) =>
      places.map((place) => place.checkVisibility()),
    );

  it.each([
    ['no-preference', ['settle', 'arrive']],
    ['reduce', []],
  ])('move as the person prefers (%s)', async (value, gestures) => {
    await open('survey-prompt', [{ name: 'prefers-reduced-motion', value }]);
    const moved = await page.evaluate(async () => {
      const prompt = document.querySelector('survey-prompt');
      const moving = async () => {
        await prompt?.updateComplete;
        const animations = (prompt?.shadowRoot?.getAnimations() ?? []) as CSSAnimation[];
        return animations.map((animation) => animation.animationName);
      };
      prompt?.shadowRoot?.querySelectorAll('label')[1]?.click();
      const chosen = await moving();
      prompt?.next();
      return [...new Set([...chosen, ...(await moving())])];
    });
    expect(moved).toEqual(gestures);
  });

  it.each(Object.keys(PAGES) as Tag[])(
    'keep what is chosen apart in forced colours: %s',
    async (element) => {
      await open(element, [{ name: 'forced-colors', value: 'active' }]);
      const [chosen, other] = await Promise.all(
        ['label:has(:checked) svg', 'label:not(:has(:checked)) svg'].map((face) =>
          styleOf(face, 'color'),
        ),
      );
      expect(chosen).not.toBe(other);
      expect(await styleOf('label:has(:checked) .check', 'visibility')).toBe('visible');
      expect(await styleOf('label:not(:has(:checked)) .check', 'visibility')).toBe('hidden');
    },
  );

  it('keep how far the person is apart in forced colours', async () => {
    await open('survey-prompt', [{ name: 'forced-colors', value: 'active' }]);
    expect(await styleOf('progress', 'border-top-width')).toBe('1px');
    expect(await styleOf('progress', 'color')).not.toBe(
      await styleOf('progress', 'background-color'),
    );
  });

  it('print the question and the answers, and nothing to press', async () => {
    await open('survey-prompt', [], 'print');
    expect(await count('button')).not.toHaveLength(0);
    expect(new Set(await areVisible('button, progress'))).toEqual(new Set([false]));
    expect(new Set(await areVisible('legend, label'))).toEqual(new Set([true]));
  });
});
