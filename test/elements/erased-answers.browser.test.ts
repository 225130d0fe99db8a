/** « Effacer ce que cet appareil garde de mes avis », seen from everywhere but where it was pressed. */
import { expect, html } from '@open-wc/testing';
import { cleanDevice } from '../support/clean-device.js';
import { nextEvent } from '../support/next-event.js';
import { OFFLINE, ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { oneQuestion, oneText } from '../support/surveys.js';

const { asking } = SurveyPromptHarness;

let endpoint: ScriptedEndpoint;
beforeEach(() => {
  cleanDevice();
  endpoint = new ScriptedEndpoint();
  endpoint.willReply(...OFFLINE);
});
afterEach(() => {
  endpoint.restore();
});

/** How a waiting answer is told, by what the element may keep. */
const WAITING = {
  auto: /^Votre réponse est gardée sur cet appareil/,
  none: /^Votre réponse n’est pas encore envoyée/,
} as const;

/** A rating whose answer waits. */
async function waitingRating(storage: keyof typeof WAITING): Promise<SmileyRatingHarness> {
  const rating = await SmileyRatingHarness.mount(
    html`<smiley-rating survey="etat-civil" comment="always" endpoint=${endpoint.url} storage=${storage}></smiley-rating>`,
  );
  await rating.choose(2);
  await rating.send();
  await until(() => WAITING[storage].test(rating.status));
  return rating;
}

/** A prompt whose answer waits. */
async function waitingPrompt(storage: keyof typeof WAITING): Promise<SurveyPromptHarness> {
  const prompt = await asking(oneText, { endpoint: endpoint.url, storage });
  await prompt.write('Un banc');
  await prompt.send();
  await until(() => WAITING[storage].test(prompt.status));
  return prompt;
}

/** Lets the page go on until it is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}

const HERE = [
  'in another prompt of the page',
  async () => {
    const other = await asking(oneQuestion);
    await other.choose('Oui');
    await other.send();
    await other.press('Effacer ce que cet appareil garde de mes avis');
  },
] as const;

const ELSEWHERE = [
  'in another tab',
  async () => {
    const tab = new BroadcastChannel('avis-citoyen');
    tab.postMessage({ forget: true });
    tab.close();
  },
] as const;

for (const [where, erase] of [HERE, ELSEWHERE]) {
  describe(`answers erased ${where}`, () => {
    for (const [storage, place] of [
      ['auto', 'on the device'],
      ['none', 'in memory'],
    ] as const) {
      it(`are gone from a rating that kept its own ${place}, which asks again`, async () => {
        const rating = await waitingRating(storage);
        const refused = nextEvent(rating.element, 'avis-refused');
        await erase();
        expect(await refused).to.include({ survey: 'etat-civil', reason: 'forgotten' });
        await rating.element.updateComplete;
        expect([rating.status, rating.checked, rating.offersComment]).to.deep.equal([
          ...['', null, false],
        ]);
        expect(rating.element.phase).to.equal('asking');
        await expect(rating.element).to.be.accessible();
      });

      it(`are said to be erased by a prompt that kept its own ${place}`, async () => {
        const prompt = await waitingPrompt(storage);
        const refused = nextEvent(prompt.element, 'avis-refused');
        await erase();
        expect(await refused).to.include({ reason: 'forgotten' });
        await prompt.settle();
        expect(prompt.text).to.deep.equal([
          'C’est effacé. Les réponses déjà envoyées restent enregistrées.',
        ]);
        expect(prompt.element.phase).to.equal('thanked');
        await expect(prompt.element).to.be.accessible();
      });
    }

    it('may be given again, as another answer', async () => {
      const rating = await waitingRating('auto');
      await Promise.all([nextEvent(rating.element, 'avis-refused'), erase()]);
      await rating.element.updateComplete;
      endpoint.recover();
      const [erased] = endpoint.requests;
      await rating.choose(3);
      const sent = nextEvent(rating.element, 'avis-sent');
      await rating.send();
      expect((await sent).rev).to.equal(0);
      expect((await sent).id).not.to.equal(erased?.body.id);
    });
  });
}
