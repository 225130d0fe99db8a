/** What the page is told of the person's settings: less motion, colours of their own, paper. */
import type { Browser, MediaFeature, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { type PageServer, servePages } from '../support/page-server.js';

describe.runIf(ENGINES.includes('Chromium'))('a prompt in Chromium', () => {
  let server: PageServer;
  let browser: Browser;
  let page: Page;
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

  /** Opens the form, with a face chosen. */
  async function open(features: MediaFeature[] = [], media = 'screen'): Promise<void> {
    page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { media, features });
    await page.goto(`${server.origin}/jdma.html`);
    const face = await page.waitForSelector('survey-prompt >>> label');
    await face?.evaluate((label) => (label as HTMLElement).click());
  }

  const count = (selector: string) => page.$$(`survey-prompt >>> ${selector}`);
  const styleOf = (selector: string, property: string) =>
    page.$eval(
      `survey-prompt >>> ${selector}`,
      (place, name) => getComputedStyle(place).getPropertyValue(name),
      property,
    );
  const areVisible = (selector: string) =>
    page.$$eval(`survey-prompt >>> ${selector}`, (places) =>
      places.map((place) => place.checkVisibility()),
    );

  it.each([
    ['no-preference', ['settle', 'arrive']],
    ['reduce', []],
  ])('moves as the person prefers (%s)', async (value, gestures) => {
    await open([{ name: 'prefers-reduced-motion', value }]);
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

  it('keeps what is chosen and how far the person is apart in forced colours', async () => {
    await open([{ name: 'forced-colors', value: 'active' }]);
    const [chosen, other] = await Promise.all(
      ['label:has(:checked) svg', 'label:not(:has(:checked)) svg'].map((face) =>
        styleOf(face, 'color'),
      ),
    );
    expect(chosen).not.toBe(other);
    expect(await styleOf('label:has(:checked) .check', 'visibility')).toBe('visible');
    expect(await styleOf('progress', 'border-top-width')).toBe('1px');
    expect(await styleOf('progress', 'color')).not.toBe(
      await styleOf('progress', 'background-color'),
    );
  });

  it('prints the question and the answers, and nothing to press', async () => {
    await open([], 'print');
    expect(await count('button')).not.toHaveLength(0);
    expect(new Set(await areVisible('button, progress'))).toEqual(new Set([false]));
    expect(new Set(await areVisible('legend, label'))).toEqual(new Set([true]));
  });
});
