/** « Nos résultats »: the figures move with the answers, and the page is a poster on one sheet. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { FILLING, filledFolder, openTown, type Town } from './town.js';
import { choose, press, reads, visit } from './visitor.js';

let town: Town;
beforeAll(async () => {
  town = await openTown(await filledFolder());
}, FILLING);
afterAll(async () => {
  await town.close();
});

/** The number of answers that a badge tells. */
async function countOn(page: Page, selector: string): Promise<number> {
  const said = await reads(page, selector, /\d réponses/);
  return Number(/([\d\u202f]+)\sréponses/.exec(said)?.[1]?.replaceAll('\u202f', ''));
}

/** The number of pages of a PDF: each is an object of its own. */
function pagesIn(pdf: Uint8Array): number {
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/g),
  ].length;
}

describe.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    await page.close();
  });

  test('an answer on « État civil » is one more in « Nos résultats »', async () => {
    ({ page } = await visit(browser, `${town.origin}/resultats/`));
    const before = await countOn(page, '#etat-civil');
    await page.goto(`${town.origin}/demarches/etat-civil/`, { waitUntil: 'load' });
    await choose(page, 'smiley-rating', 3);
    await press(page, 'smiley-rating', 'Envoyer');
    await reads(page, 'smiley-rating', /enregistrée/);
    // Figures are made beside the requests, which wait for them a moment only.
    await page.waitForFunction(
      async (address, count) => (await (await fetch(address)).json()).count > count,
      { polling: 100 },
      '/surveys/etat-civil/indicators/satisfaction',
      before,
    );
    await page.goto(`${town.origin}/resultats/`, { waitUntil: 'load' });
    expect(await countOn(page, '#etat-civil')).toBe(before + 1);
  });

  test('groups have the names that the town says', async () => {
    ({ page } = await visit(browser, `${town.origin}/resultats/`));
    // The summary says the best and the worst, whether a table stands below it or a drawing.
    expect(await reads(page, '[data-groups*="by=service"]', /Urbanisme/)).toContain('État civil');
    expect(await reads(page, '[data-groups*="by=channel"]', /Guichet/)).toContain('Téléphone');
  });

  test('a figure is copied as a tag, and shown as a picture', async () => {
    ({ page } = await visit(browser, `${town.origin}/resultats/`));
    await page.locator('.copies summary').click();
    const size = await page.waitForFunction(() => {
      const picture = document.querySelector<HTMLImageElement>('.copies img');
      return picture?.complete && picture.naturalWidth;
    });
    expect(Number(await size.jsonValue())).toBeGreaterThan(50);
    await page.locator('.copies button').click();
    const said = await page.waitForFunction(
      () => document.querySelector('.copies [role=status]')?.textContent,
    );
    expect(await said.jsonValue()).toMatch(/^Copié|^Sélectionné/);
    const tag = await page.$eval('.copies pre', (code) => code.textContent);
    expect(tag).toContain(
      `<barometer-badge src="${town.origin}/surveys/etat-civil/indicators/satisfaction">`,
    );
  });
});

// Of the PDFs of other engines the pages can't be counted by looking for them.
describe.runIf(ENGINES.includes('Chromium'))('on paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch('Chromium');
  });
  afterAll(async () => {
    await browser.close();
  });

  test.each([
    { path: '/resultats/', format: 'A4' },
    { path: '/resultats/', format: 'A3' },
    { path: '/affiche/', format: 'A4' },
    { path: '/affiche/', format: 'A3' },
  ] as const)(
    '$path prints on one sheet of $format, and nothing sticks out',
    async ({ path, format }) => {
      const { page } = await visit(browser, town.origin + path);
      if (path === '/resultats/') {
        await reads(page, '[data-groups*="by=channel"]', /Guichet/);
        await reads(page, '[data-commitments]', /Objectif/);
        await reads(page, '[data-satisfied]', /%/);
      }
      expect(pagesIn(await page.pdf({ format, printBackground: true }))).toBe(1);
      await page.emulateMediaType('print');
      await page.setViewport(
        format === 'A4' ? { width: 718, height: 1047 } : { width: 1047, height: 1511 },
      );
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('.sheet, .sheet *')]
          .flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])])
          .filter((element) => {
            const { right, width } = element.getBoundingClientRect();
            const isCut =
              getComputedStyle(element).overflowX !== 'visible' &&
              element.scrollWidth > element.clientWidth + 1;
            return width > 1 && (right > innerWidth + 1 || isCut);
          })
          .map((element) => `${element.localName} ${element.className}`),
      );
      expect(cut).toEqual([]);
    },
  );
});
