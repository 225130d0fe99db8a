/** A tablet at a counter keeps the answers of many people while it has no network. */
import { expect } from '@open-wc/testing';
import { createOutbox } from '../../src/delivery/outbox.js';
import { pageQueue } from '../../src/delivery/page-queue.js';
import { cleanDevice } from '../support/clean-device.js';
import { sampleRecord } from '../support/sample-record.js';
import { OFFLINE, ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { oneQuestion } from '../support/surveys.js';

/** How many answers a person's own device keeps for one endpoint. */
const FULL = 50;
const TOMORROW = Date.now() + 86_400_000;

describe('one more answer than a person’s own device keeps', () => {
  let endpoint: ScriptedEndpoint;
  beforeEach(async () => {
    cleanDevice();
    endpoint = new ScriptedEndpoint();
    endpoint.willReply(...OFFLINE);
    const outbox = createOutbox();
    for (let number = 1; number <= FULL; number += 1) {
      const waits = { endpoint: endpoint.url, nextAt: TOMORROW };
      expect(await outbox.put(sampleRecord(number, waits, Date.now()))).to.equal(true);
    }
  });
  afterEach(async () => {
    await pageQueue().forget();
    endpoint.restore();
  });

  /** Answers, and resolves once that is told of it. */
  async function answer(
    attributes: Readonly<Record<string, string>>,
    told: RegExp,
  ): Promise<SurveyPromptHarness> {
    const prompt = await SurveyPromptHarness.asking(oneQuestion, {
      ...attributes,
      endpoint: endpoint.url,
    });
    await prompt.choose('Oui');
    await prompt.send();
    while (!told.test(prompt.status)) await new Promise(requestAnimationFrame);
    return prompt;
  }

  it('is kept by a kiosk', async () => {
    const prompt = await answer({ kiosk: '60' }, /^Votre réponse est gardée sur cet appareil/);
    expect(prompt.element.phase).to.equal('queued');
  });

  it('is not kept elsewhere, and that is said', async () => {
    const prompt = await answer({}, /^Votre réponse n’est pas encore envoyée/);
    expect(prompt.element.phase).to.equal('sending');
  });
});
