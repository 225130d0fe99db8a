/** What was begun or answered, and is not sent: it stays in the person's hands. */
import { expect } from '@open-wc/testing';
import type { AvisBeforeSubmitEvent } from '../../src/elements/events.js';
import { cleanDevice, kept } from '../support/clean-device.js';
import { locksSettle } from '../support/locks-settle.js';
import { nextEvent } from '../support/next-event.js';
import { ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { oneQuestion, oneText, required } from '../support/surveys.js';

const { asking } = SurveyPromptHarness;

let endpoint: ScriptedEndpoint;
beforeEach(() => {
  cleanDevice();
  endpoint = new ScriptedEndpoint();
});
afterEach(() => {
  endpoint.restore();
});

describe('a draft', () => {
  const reload = async (prompt: SurveyPromptHarness, attributes = {}) => {
    prompt.element.remove();
    return asking(required, { endpoint: endpoint.url, ...attributes });
  };

  it('brings everything back after a reload: what was chosen, and the question', async () => {
    const prompt = await asking(required);
    await prompt.choose('Oui');
    await prompt.next();
    await prompt.choose('Non');
    const again = await reload(prompt);
    expect(again.progress).to.equal('Question 2 sur 3');
    expect(again.chosen).to.deep.equal(['Non']);
    await again.back();
    expect(again.chosen).to.deep.equal(['Oui']);
  });

  it('brings back a second opinion that was begun', async () => {
    const prompt = await asking(oneText);
    await prompt.write('Une idée');
    await prompt.send();
    const again = await asking(oneText);
    await again.press('Donner un autre avis');
    await again.write('Une autre idée');
    again.element.remove();
    expect((await asking(oneText)).textBox?.value).to.equal('Une autre idée');
  });

  it('is of one person, where two prompts of a survey show it', async () => {
    const prompt = await asking(oneQuestion);
    await prompt.choose('Oui');
    const first = await asking(oneQuestion);
    const second = await asking(oneQuestion);
    expect(second.chosen).to.deep.equal(['Oui']);
    await first.send();
    await second.settle();
    expect(second.text[0]).to.match(/^Vous avez déjà donné votre avis/);
  });

  it('holds what is being typed', async () => {
    const prompt = await asking(oneText);
    prompt.textBox?.focus();
    await prompt.key('a');
    await prompt.key('b');
    prompt.element.remove();
    expect((await asking(oneText)).textBox?.value).to.equal('ab');
  });

  it('brings a banner back where the person was, whatever the lot', async () => {
    const prompt = await asking(required, { display: 'banner' });
    await prompt.press('Commencer');
    await prompt.choose('Oui');
    const again = await reload(prompt, { display: 'banner', sample: '0' });
    expect(again.chosen).to.deep.equal(['Oui']);
    expect(document.activeElement).to.equal(document.body);
  });

  it('is offered again after the cross, and no later than the person wants after « Plus tard »', async () => {
    const dialog = { display: 'dialog' };
    const prompt = await asking(required, dialog);
    await prompt.press('Commencer');
    await prompt.choose('Oui');
    await prompt.press('Fermer');
    const again = await reload(prompt, dialog);
    await again.press('Commencer');
    expect(again.chosen).to.deep.equal(['Oui']);
    await again.press('Fermer');
    await again.press('Plus tard');
    expect((await reload(again, dialog)).isShown).to.equal(false);
  });

  it('is gone once the answers are sent, and of no use to another version', async () => {
    const prompt = await asking(oneQuestion);
    await prompt.choose('Oui');
    const newer = await asking({ ...oneQuestion, version: '2' });
    expect(newer.chosen).to.deep.equal([]);
    await prompt.send();
    expect(Object.keys((await kept()).sessionStorage).filter(isOurs)).to.deep.equal([]);
  });

  const stepping = () => asking(required, { save: 'step', endpoint: endpoint.url });

  /** Answers a question and goes on; which submission that made. */
  const step = async (prompt: SurveyPromptHarness, answer: string) => {
    await locksSettle();
    await prompt.choose(answer);
    const submitted = nextEvent(prompt.element, 'avis-submit');
    await prompt.next();
    const { id, rev } = await submitted;
    return { id, rev };
  };

  it('goes on under the id of the steps already sent', async () => {
    const prompt = await stepping();
    const first = await step(prompt, 'Oui');
    await locksSettle();
    prompt.element.remove();
    const second = await step(await stepping(), 'Non');
    expect([first.rev, second.rev]).to.deep.equal([0, 1]);
    expect(second.id).to.equal(first.id);
  });

  it('takes another id in a tab that was copied', async () => {
    const first = await step(await stepping(), 'Oui');
    const copy = await stepping();
    expect(copy.progress).to.equal('Question 2 sur 3');
    const second = await step(copy, 'Non');
    expect([first.rev, second.rev]).to.deep.equal([0, 0]);
    expect(second.id).not.to.equal(first.id);
  });
});

describe('an answer that can’t be sent', () => {
  it('because it is too long, is said to be, and stays in the person’s hands', async () => {
    const prompt = await asking(oneText, { endpoint: endpoint.url });
    await prompt.write('Un banc');
    const lengthen = (event: AvisBeforeSubmitEvent) => {
      event.submission = { ...event.submission, page: `/${'é'.repeat(9000)}` };
    };
    prompt.element.addEventListener('avis-before-submit', lengthen);
    expect(prompt.element.submit()).to.equal(false);
    await prompt.settle();
    expect(prompt.status).to.match(/^Votre réponse est trop longue pour être envoyée/);
    expect([prompt.textBox?.value, prompt.element.phase]).to.deep.equal(['Un banc', 'asking']);
    expect(Object.keys((await kept()).sessionStorage).filter(isOurs)).to.have.length(1);
    expect(Object.keys((await kept()).localStorage).filter(isOurs)).to.have.length(0);
    await expect(prompt.element).to.be.accessible();
    prompt.element.removeEventListener('avis-before-submit', lengthen);
    const sent = nextEvent(prompt.element, 'avis-sent');
    await prompt.send();
    expect([(await sent).rev, endpoint.requests.length]).to.deep.equal([0, 1]);
  });

  it('is kept on the device, which is said, until the person erases it', async () => {
    const prompt = await asking(oneQuestion, { endpoint: endpoint.url });
    endpoint.willReply('offline', 'offline', 'offline');
    await prompt.choose('Oui');
    const queued = nextEvent(prompt.element, 'avis-queued');
    await prompt.send();
    expect((await queued).survey).to.equal('page-utile');
    await prompt.settle();
    expect(prompt.status).to.match(/^Votre réponse est gardée sur cet appareil/);
    expect(prompt.element.phase).to.equal('queued');
    await expect(prompt.element).to.be.accessible();
    await prompt.press('Effacer ce que cet appareil garde de mes avis');
    expect(prompt.text[0]).to.match(/^C’est effacé/);
  });
});

function isOurs(name: string): boolean {
  return name.startsWith('avis-citoyen:');
}
