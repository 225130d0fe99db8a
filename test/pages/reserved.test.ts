/** What the snippet's style sheet promises: each element's room is there before the element is. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { AT_REST, lookOf, settled, watchShifts } from '../support/page-look.js';
import { type PageServer, servePages } from '../support/page-server.js';

/** High enough for all that the page holds to be seen at once, and so to be seen moving. */
const HEIGHT = 12_000;

let server: PageServer;
beforeAll(async () => {
  server = await servePages();
});
afterAll(async () => {
  await server.close();
});

// The other engines do not tell of what moves.
describe.runIf(ENGINES.includes('Chromium'))('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch('Chromium');
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each([1280, 480, 360])(
    'at %i px nothing moves when questions, figures and the drawing come',
    async (width) => {
      const page = await browser.newPage();
      await page.setViewport({ width, height: HEIGHT });
      await page.evaluateOnNewDocument(watchShifts);
      await page.goto(`${server.origin}/reserved.html`);
      await settled(page);
      await page.waitForFunction(() =>
        document.querySelector('indicator-chart')?.shadowRoot?.querySelector('[data-drawn]'),
      );
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      expect(await lookOf(page)).toEqual(AT_REST);
      await page.close();
    },
  );

  it.each([
    ['indicator-chart', 'src', '/404.json'],
    ['survey-prompt', 'preset', 'jdm'],
  ])('<%s %s="%s"> gives the room back that it can’t use', async (name, attribute, value) => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/reserved.html`);
    const [kept, left] = await page.evaluate(
      async (...[tag, key, address]) => {
        const element = document.createElement(tag);
        const told = new Promise((resolve) => element.addEventListener('avis-error', resolve));
        element.setAttribute(key, address);
        element.innerHTML = '<a href="/resultats">Nos résultats</a>';
        document.body.prepend(element);
        const before = element.getBoundingClientRect().height;
        await told;
        // What is shown instead may be drawn in the frame after.
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return [before, element.getBoundingClientRect().height];
      },
      name,
      attribute,
      value,
    );
    expect(kept).toBeGreaterThan(300);
    expect(left).toBeLessThan(30);
    await page.close();
  });
});
