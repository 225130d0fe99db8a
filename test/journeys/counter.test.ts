/** What stands at the counter: the kiosk, and the codes on paper that open the survey. */

import type { Browser, Page } from 'puppeteer-core';
import { decodeQR } from 'qr/decode.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { openTown, type Town } from './town.js';
import { choose, holdLongWaits, passTime, press, reads, visit } from './visitor.js';

/** Everything that the browser keeps for the site. */
function kept(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    cookies: document.cookie,
  }));
}

const SIDE = 222;

/** The picture as it is drawn, for a decoder: dots of red, green, blue and opacity. */
async function drawn(page: Page, selector: string) {
  const dots = await page.evaluate(
    async (wanted, side) => {
      const image = document.querySelector<HTMLImageElement>(wanted);
      if (!image) throw new Error(`There is no ${wanted}.`);
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser draws nothing.');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, side, side);
      context.drawImage(image, 0, 0, side, side);
      const { data } = context.getImageData(0, 0, side, side);
      // A letter for each dot: a list of numbers takes Firefox half a minute to hand over.
      return Array.from({ length: side * side }, (_, dot) =>
        (data[4 * dot] ?? 0) < 128 ? '#' : ' ',
      ).join('');
    },
    selector,
    SIDE,
  );
  const data = Uint8ClampedArray.from(
    [...dots].flatMap((dot) => (dot === '#' ? [0, 0, 0, 255] : [255, 255, 255, 255])),
  );
  return { width: SIDE, height: SIDE, data };
}

describe.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let town: Town;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(async () => {
    for (const page of await browser.pages()) {
      if (page.url().startsWith(town.origin)) await page.close();
    }
    await town.close();
  });

  test('the kiosk sends, thanks, asks the next person afresh, and keeps nothing', async () => {
    const { page, complaints } = await visit(browser, `${town.origin}/borne/`, {
      before: holdLongWaits,
    });
    const question = /comment ça s’est passé/;
    await reads(page, 'survey-prompt', question);
    await choose(page, 'survey-prompt', 3);
    await press(page, 'survey-prompt', 'Suivant');
    await page.locator('survey-prompt >>> textarea').fill('Merci au guichet.');
    await press(page, 'survey-prompt', 'Envoyer');
    await reads(page, 'survey-prompt', /enregistrée/);
    // Forty seconds until it would warn whoever is there, and twenty more.
    await passTime(page);
    await passTime(page);
    await reads(page, 'survey-prompt', question);

    // The next person chooses, and walks away.
    await choose(page, 'survey-prompt', 1);
    await press(page, 'survey-prompt', 'Suivant');
    await passTime(page);
    await reads(page, 'survey-prompt', /Continuer/);
    await passTime(page);
    await reads(page, 'survey-prompt', question);
    const checked = await page.evaluate(() => {
      const root = document.querySelector('survey-prompt')?.shadowRoot;
      return root?.querySelectorAll('input:checked').length;
    });
    expect(checked).toBe(0);
    expect(await kept(page)).toEqual({ local: [], session: [], databases: [], cookies: '' });
    expect(await town.answersTo('etat-civil')).toEqual([
      {
        rev: 0,
        answers: { satisfaction: 3 },
        texts: { comment: 'Merci au guichet.' },
        context: { service: 'etat-civil', channel: 'kiosk' },
      },
    ]);
    expect(complaints).toEqual([]);
  });

  test.each([
    { what: 'poster', path: '/affiche/' },
    { what: 'sheet of results', path: '/resultats/' },
  ])('the code on the $what leads to the survey on the welcome', async ({ path }) => {
    const { page } = await visit(browser, town.origin + path);
    const address = decodeQR(await drawn(page, 'img.code'));
    expect(address).toBe(`${town.origin}/avis/accueil/qr/`);
  });

  test.each([
    { who: 'scanned a code', path: '/avis/accueil/qr/', channel: 'qr' },
    { who: 'followed a link of the site', path: '/avis/accueil/', channel: 'web' },
  ])('the answers of who $who tell so', async ({ path, channel }) => {
    const { page, complaints } = await visit(browser, town.origin + path);
    await reads(page, 'survey-prompt', /satisfait de l’accueil/);
    await choose(page, 'survey-prompt', 4);
    for (const words of [
      /signalétique/,
      /horaires/,
      /locaux/,
      /rendez-vous/,
      /délai/,
      /réclamation/,
      /en dire plus/,
    ]) {
      await press(page, 'survey-prompt', 'Suivant');
      await reads(page, 'survey-prompt', words);
    }
    await press(page, 'survey-prompt', 'Envoyer');
    await reads(page, 'survey-prompt', /enregistrée/);
    expect(await town.answersTo('accueil')).toEqual([
      { rev: 0, answers: { reception: 4 }, texts: {}, context: { channel } },
    ]);
    expect(complaints).toEqual([]);
  });
});
