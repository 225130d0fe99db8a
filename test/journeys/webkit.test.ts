/** The shortest whole journey in the third engine. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './town.js';
import { hasWebKit, openWebKit, type WebKitPage } from './webkit-session.js';

describe.runIf(hasWebKit)('in WebKit', () => {
  let page: WebKitPage;
  let town: Town;
  beforeAll(async () => {
    [town, page] = await Promise.all([openTown(), openWebKit()]);
  });
  afterAll(async () => {
    await page.close();
    await town.close();
  });

  test('a face chosen on « État civil » is stored, and the page says so', async () => {
    const root = `document.querySelector('smiley-rating')?.shadowRoot`;
    await page.open(`${town.origin}/demarches/etat-civil/`);
    await page.press(`${root}?.querySelectorAll('label')[2]`);
    await page.press(`${root}?.querySelector('button')`);
    const said = await page.waitFor<string>(
      `/enregistrée/.test(${root}?.textContent) && ${root}.textContent`,
    );
    expect(said).toContain('Votre réponse est enregistrée');
    expect(await town.answersTo('etat-civil')).toMatchObject([
      { rev: 0, answers: { satisfaction: 3 }, context: { service: 'etat-civil', channel: 'web' } },
    ]);
  });
});
