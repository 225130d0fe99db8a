/** From a face that is chosen to the row that is stored, in real engines, against the built collector. */
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { openTown, type Town } from './town.js';
import { choose, press, reads, visit } from './visitor.js';

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

  test('a face chosen on « État civil » is stored, then its comment, and the page says so', async () => {
    const { page, complaints } = await visit(browser, `${town.origin}/demarches/etat-civil/`);
    await choose(page, 'smiley-rating', 3);
    await press(page, 'smiley-rating', 'Envoyer');
    expect(await reads(page, 'smiley-rating', /enregistrée/)).toContain('Merci');
    const context = { service: 'etat-civil', channel: 'web' };
    expect(await town.answersTo('etat-civil')).toEqual([
      { rev: 0, answers: { satisfaction: 3 }, texts: {}, context },
    ]);

    await page.locator('smiley-rating >>> textarea').fill('Accueil très clair.');
    await press(page, 'smiley-rating', 'Envoyer');
    await page.waitForFunction(
      () => !document.querySelector('smiley-rating')?.shadowRoot?.querySelector('textarea'),
    );
    await reads(page, 'smiley-rating', /enregistrée/);
    expect(await town.answersTo('etat-civil')).toEqual([
      { rev: 1, answers: { satisfaction: 3 }, texts: { comment: 'Accueil très clair.' }, context },
    ]);
    expect(complaints).toEqual([]);
  });

  test('an answer given while the endpoint is stopped is kept, and arrives once when it is back', async () => {
    const { page } = await visit(browser, `${town.origin}/demarches/etat-civil/`);
    await choose(page, 'smiley-rating', 2);
    await town.stop();
    await press(page, 'smiley-rating', 'Envoyer');
    expect(await reads(page, 'smiley-rating', /gardée sur cet appareil/)).toContain(
      'et sera envoyée dès que possible',
    );
    await town.restart();
    await reads(page, 'smiley-rating', /enregistrée/);
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('smiley-rating:defined');
    expect(await town.answersTo('etat-civil')).toMatchObject([{ answers: { satisfaction: 2 } }]);
  });

  test('the keyboard alone completes the survey on the passport page', async () => {
    const { page, complaints } = await visit(browser, `${town.origin}/demarches/passeport/`);
    await reads(page, 'survey-prompt', /comment ça s’est passé/);
    /** Goes on with Tab until what has the focus is of this kind. */
    const tabTo = async (selector: string, words = '') => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(
          (wanted, text) => {
            const prompt = document.querySelector('survey-prompt');
            const focused = prompt?.shadowRoot?.activeElement;
            return Boolean(focused?.matches(wanted) && focused.textContent?.includes(text));
          },
          selector,
          words,
        );
        if (found) return;
      }
      throw new Error(`Tab never reached ${selector} ${words}`);
    };
    const next = async (question: RegExp) => {
      await tabTo('button', 'Suivant');
      await page.keyboard.press('Enter');
      await reads(page, 'survey-prompt', question);
    };

    await tabTo('input[type=radio]');
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowRight');
    await next(/informations et des instructions/);
    await tabTo('input[type=radio]');
    await page.keyboard.press(' ');
    await next(/tenté d’obtenir de l’aide/);
    await tabTo('input[type=checkbox]');
    await page.keyboard.press(' ');
    await next(/réussi à joindre/);
    await tabTo('input[type=radio]');
    await page.keyboard.press(' ');
    await next(/qualité de l’aide/);
    await tabTo('input[type=radio]');
    await page.keyboard.press(' ');
    await next(/nous en dire plus/);
    await tabTo('textarea');
    await page.keyboard.type('Rien à ajouter.');
    await tabTo('button', 'Envoyer');
    await page.keyboard.press('Enter');

    await reads(page, 'survey-prompt', /enregistrée/);
    expect(await town.answersTo('passeport')).toEqual([
      {
        rev: 0,
        answers: {
          satisfaction: 2,
          comprehension: 1,
          contact_tried: ['counter'],
          'contact_reached[counter]': 'yes',
          'contact_satisfaction[counter]': 1,
        },
        texts: { verbatim: 'Rien à ajouter.' },
        context: { service: 'passeport', channel: 'web' },
      },
    ]);
    expect(complaints).toEqual([]);
  });
});
