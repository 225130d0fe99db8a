/** Where a page came over plain http, browsers have no locks: each step is sent, and a person counts once. */
import { expect } from '@open-wc/testing';
import { pagePrompts } from '../../src/elements/page-prompts.js';
import { cleanDevice } from '../support/clean-device.js';
import { nextEvent } from '../support/next-event.js';
import { ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { required } from '../support/surveys.js';

let endpoint: ScriptedEndpoint;
beforeEach(() => {
  cleanDevice();
  endpoint = new ScriptedEndpoint();
  Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
});
afterEach(() => {
  endpoint.restore();
  Reflect.deleteProperty(navigator, 'locks');
});

const stepping = () =>
  SurveyPromptHarness.asking(required, { save: 'step', endpoint: endpoint.url });

/** Answers a question and goes on; which submission that made. */
async function step(prompt: SurveyPromptHarness, answer: string) {
  await prompt.choose(answer);
  const submitted = nextEvent(prompt.element, 'avis-submit');
  await prompt.next();
  const { id, rev } = await submitted;
  return { id, rev };
}

/** Waits until a tab has let go of the id in what it keeps. */
async function apart(): Promise<void> {
  while ('id' in Object(pagePrompts().drafts.read(required.id)))
    await new Promise(requestAnimationFrame);
}

describe('<survey-prompt save="step"> without locks', () => {
  it('goes on at once under the id of the steps already sent', async () => {
    const prompt = await stepping();
    const first = await step(prompt, 'Oui');
    prompt.element.remove();
    const again = await stepping();
    expect(again.progress).to.equal('Question 2 sur 3');
    const second = await step(again, 'Non');
    expect([first.rev, second.rev]).to.deep.equal([0, 1]);
    expect(second.id).to.equal(first.id);
  });

  it('takes another id in a tab that was copied, and loses nothing there', async () => {
    const prompt = await stepping();
    const first = await step(prompt, 'Oui');
    const copy = await stepping();
    await apart();
    const second = await step(copy, 'Non');
    expect([second.rev, second.id === first.id]).to.deep.equal([0, false]);
    expect(copy.element.answers).to.deep.equal({ un: 'yes', deux: 'no' });
    expect(await step(prompt, 'Oui')).to.deep.equal({ id: first.id, rev: 1 });
  });
});
