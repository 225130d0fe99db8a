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

  it('keeps no room for what can’t be had', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/reserved.html`);
    const height = await page.evaluate(async () => {
      const chart = document.createElement('indicator-chart');
      const told = new Promise((resolve) => chart.addEventListener('avis-error', resolve));
      chart.setAttribute('src', '/404.json');
      chart.innerHTML = '<a href="/resultats">Nos résultats</a>';
      document.body.prepend(chart);
      const kept = chart.getBoundingClientRect().height;
      await told;
      return [kept > 500, chart.getBoundingClientRect().height];
    });
    expect(height[0]).toBe(true);
    expect(height[1]).toBeLessThan(30);
    await page.close();
  });
});
