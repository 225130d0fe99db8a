import { expect } from '@open-wc/testing';
import { cleanDevice } from '../support/clean-device.js';
import { FakeTime } from '../support/fake-time.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { oneText, required } from '../support/surveys.js';

let time: FakeTime;
beforeEach(() => {
  cleanDevice();
  time = new FakeTime();
});
afterEach(() => {
  time.restore();
});

const pass = async (prompt: SurveyPromptHarness, seconds: number) => {
  await time.advance(seconds * 1000);
  await prompt.settle();
};
const WARNING =
  'Êtes-vous toujours là\u202f? Sans geste de votre part, le questionnaire recommence à zéro dans 20 secondes.';

describe('<survey-prompt kiosk="60">', () => {
  const kiosk = () => SurveyPromptHarness.asking(required, { kiosk: '60' });

  it('waits for ever for someone to come', async () => {
    const prompt = await kiosk();
    await pass(prompt, 3600);
    expect(prompt.status).to.equal('');
    expect(time.timers).to.equal(0);
  });

  it('warns twenty seconds before it forgets, and is heard', async () => {
    const prompt = await kiosk();
    await prompt.choose('Oui');
    await pass(prompt, 39.9);
    expect(prompt.status).to.equal('');
    await pass(prompt, 0.1);
    expect(prompt.status).to.equal(WARNING);
    expect(prompt.buttons).to.include('Continuer');
    time.restore();
    await expect(prompt.element).to.be.accessible();
  });

  it('forgets everything after a minute without a gesture, and asks the next person', async () => {
    const prompt = await kiosk();
    await prompt.choose('Oui');
    await prompt.next();
    await pass(prompt, 60);
    expect(prompt.progress).to.equal('Question 1 sur 3');
    expect([prompt.chosen, prompt.status]).to.deep.equal([[], '']);
    expect(time.timers).to.equal(0);
  });

  it('goes on with « Continuer », and with any gesture', async () => {
    const prompt = await kiosk();
    await prompt.choose('Oui');
    for (const goOn of [
      () => prompt.press('Continuer'),
      () => document.dispatchEvent(new Event('pointerdown')),
      () => document.dispatchEvent(new Event('keydown')),
    ]) {
      await pass(prompt, 45);
      expect(prompt.status).to.equal(WARNING);
      await goOn();
      await prompt.settle();
      expect(prompt.status).to.equal('');
    }
    await pass(prompt, 39);
    expect(prompt.chosen).to.deep.equal(['Oui']);
  });

  it('keeps the focus in the survey when « Continuer » goes', async () => {
    const prompt = await kiosk();
    await prompt.choose('Oui');
    await pass(prompt, 45);
    const button = prompt.element.shadowRoot?.querySelector<HTMLElement>('#carry-on');
    button?.focus();
    button?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    await prompt.settle();
    expect([prompt.status, prompt.focused?.id]).to.deep.equal(['', 'legend']);
  });

  it('clears what was typed', async () => {
    const prompt = await SurveyPromptHarness.asking(oneText, { kiosk: '60' });
    await prompt.write('Un secret');
    await pass(prompt, 60);
    expect(prompt.textBox?.value).to.equal('');
    expect(prompt.element.answers).to.deep.equal({});
  });

  it('thanks, takes the next person at once or after a while, and lets nobody empty the outbox', async () => {
    const prompt = await SurveyPromptHarness.asking(oneText, { kiosk: '60' });
    await prompt.send();
    expect(prompt.buttons).to.deep.equal(['Donner un autre avis']);
    await prompt.press('Donner un autre avis');
    expect(prompt.question).to.equal('Une idée ?');
    await prompt.send();
    await pass(prompt, 60);
    expect(prompt.question).to.equal('Une idée ?');
  });

  it('offers itself again from its bar', async () => {
    const prompt = await SurveyPromptHarness.asking(required, { kiosk: '60', display: 'dialog' });
    await prompt.press('Commencer');
    await prompt.choose('Oui');
    await pass(prompt, 60);
    expect(prompt.isDialogOpen).to.equal(false);
    expect(prompt.buttons).to.include('Commencer');
  });

  it('sets no timer once it has left the page', async () => {
    const prompt = await kiosk();
    await prompt.choose('Oui');
    prompt.element.remove();
    expect(time.timers).to.equal(0);
  });
});
