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

/** The names of what can be copied, once the last of them is offered. */
async function copiesOn(page: Page): Promise<readonly (string | null)[]> {
  await page.waitForFunction(() => !document.querySelector('a[data-copy]'));
  return page.$$eval('.copies summary', (all) => all.map(({ textContent }) => textContent));
}

/** What is offered of a figure: the tag to paste, and the address of its picture. */
function copyOf(page: Page, name: string) {
  return page.evaluate((wanted) => {
    const entry = [...document.querySelectorAll('.copies details')].find(
      (each) => each.querySelector('summary')?.textContent === wanted,
    );
    return {
      tag: entry?.querySelector('pre')?.textContent ?? '',
      address: entry?.querySelector('img')?.src ?? '',
    };
  }, name);
}

/** The figures that the collector publishes of a survey. */
async function figuresOf(survey: string): Promise<{ indicators: { label: { fr: string } }[] }> {
  return (await fetch(`${town.origin}/surveys/${survey}/indicators`)).json();
}

/** A text without its spaces, which engines and elements set each in their way. */
function plain(text: string): string {
  return text.replace(/\s/g, '');
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
    await page.locator('.copies ::-p-text(Contact facile)').click();
    const size = await page.waitForFunction(() => {
      const picture = document.querySelector<HTMLImageElement>('.copies [open] img');
      return picture?.complete && picture.naturalWidth;
    });
    expect(Number(await size.jsonValue())).toBeGreaterThan(50);
    await page.locator('.copies [open] button').click();
    const said = await page.waitForFunction(
      () => document.querySelector('.copies [open] [role=status]')?.textContent,
    );
    expect(await said.jsonValue()).toMatch(/^Copié|^Sélectionné/);
  });

  test('every figure of the page can be copied', async () => {
    ({ page } = await visit(browser, `${town.origin}/resultats/`));
    const offered = await copiesOn(page);
    expect(offered).toHaveLength(13);
    for (const survey of ['services-publics-plus', 'etat-civil', 'passeport', 'accueil']) {
      const { indicators } = await figuresOf(survey);
      // Of other surveys the page shows the first figure.
      const shown = survey === 'services-publics-plus' ? indicators : indicators.slice(0, 1);
      expect(offered).toEqual(expect.arrayContaining(shown.map(({ label }) => label.fr)));
    }
    expect(offered).toContain('Taux de satisfaction globale');
  });

  test.each([
    { name: 'Taux net de satisfaction', shown: 'barometer-badge[data-src]' },
    { name: 'Taux de satisfaction globale', shown: 'barometer-badge[data-satisfied]' },
    { name: 'Accueil bienveillant', shown: 'indicator-chart[data-commitments]' },
    { name: 'Satisfaction, état civil', shown: '#etat-civil' },
  ])('« $name » is the same on the page, in a pasted tag and on a picture', async (of) => {
    ({ page } = await visit(browser, `${town.origin}/resultats/`));
    const onPage = await reads(page, of.shown, /\d/);
    await copiesOn(page);
    const { tag, address } = await copyOf(page, of.name);
    await page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', text), tag);
    const pasted = await reads(page, 'body > barometer-badge', /\d/);
    const picture = await (await fetch(address)).text();
    const [, value = '-', count = '-'] =
      /<title>[^<–]* – ([^<–]+).*?<\/title>.*?([\d\u202f]+ réponses)/.exec(picture) ?? [];
    const said = plain(of.name + value);
    for (const text of [onPage.slice(onPage.indexOf(of.name)), pasted]) {
      expect(plain(text).slice(0, said.length)).toBe(said);
      expect(plain(text)).toContain(plain(count));
    }
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
