/** When a prompt appears, and what the page has to say in it. */
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cleanDevice } from '../support/clean-device.js';
import { nextEvent } from '../support/next-event.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { everyType, oneQuestion } from '../support/surveys.js';

const { mount } = SurveyPromptHarness;
const showing = (display: string, attributes = {}) =>
  SurveyPromptHarness.asking(everyType, { display, storage: 'none', ...attributes });

beforeEach(cleanDevice);

describe('the page', () => {
  it('may stop a prompt that is about to appear, and show it later', async () => {
    const stop = (event: Event) => event.preventDefault();
    document.addEventListener('avis-before-show', stop, { once: true });
    const prompt = await showing('banner');
    expect([prompt.isShown, prompt.element.phase]).to.deep.equal([false, 'waiting']);
    const shown = nextEvent(prompt.element, 'avis-show');
    prompt.element.show();
    expect((await shown).survey).to.equal('accueil');
    expect(prompt.isShown).to.equal(true);
  });

  it('shows a prompt that waits for it, and one that was put away', async () => {
    const prompt = await showing('banner', { when: 'manual' });
    expect(prompt.element.phase).to.equal('waiting');
    prompt.element.show();
    await prompt.settle();
    expect(prompt.isShown).to.equal(true);
    prompt.element.dismiss('never');
    await prompt.settle();
    expect(prompt.isShown).to.equal(false);
    prompt.element.show();
    await prompt.settle();
    expect(prompt.isShown).to.equal(true);
  });

  it('puts away, and takes back, a prompt that is part of it', async () => {
    const prompt = await showing('inline');
    await prompt.choose('Moyen');
    prompt.element.dismiss();
    await prompt.settle();
    expect([prompt.isShown, prompt.element.phase]).to.deep.equal([false, 'dismissed']);
    prompt.element.show();
    await prompt.settle();
    expect(prompt.chosen).to.deep.equal(['Moyen']);
  });

  it('may ask for it before the survey is there', async () => {
    const element = document.createElement('survey-prompt');
    Object.assign(element, { when: 'manual', display: 'banner', storage: 'none' });
    element.show();
    element.definition = everyType;
    const prompt = await mount(html`${element}`);
    expect(prompt.isShown).to.equal(true);
  });

  it('hears each time that a prompt appears', async () => {
    const told: string[] = [];
    const listen = ({ type }: Event) => told.push(type);
    const types = ['avis-before-show', 'avis-show'] as const;
    for (const type of types) document.addEventListener(type, listen);
    const prompt = await showing('banner');
    prompt.element.dismiss('later');
    prompt.element.show();
    await prompt.settle();
    for (const type of types) document.removeEventListener(type, listen);
    expect(told).to.deep.equal([...types, ...types]);
  });

  it('shows anew, with nothing chosen, a prompt whose thanks were closed', async () => {
    const prompt = await SurveyPromptHarness.asking(oneQuestion, {
      display: 'banner',
      storage: 'none',
    });
    await prompt.press('Commencer');
    await prompt.choose('Oui');
    await prompt.send();
    await prompt.press('Fermer');
    expect(prompt.isShown).to.equal(false);
    prompt.element.show();
    await prompt.settle();
    await prompt.press('Commencer');
    expect([prompt.element.phase, prompt.chosen.length]).to.deep.equal(['asking', 0]);
  });

  it('puts away for good a bar that nobody began', async () => {
    const prompt = await showing('banner');
    prompt.element.dismiss();
    await prompt.settle();
    expect([prompt.isShown, prompt.element.phase]).to.deep.equal([false, 'dismissed']);
  });

  for (const [display, when] of [
    ['banner', 'manual'],
    ['dialog', 'manual'],
    ['inline', 'manual'],
    ['banner', 'load'],
    ['dialog', 'load'],
  ] as const) {
    it(`opens it at once from a button that the person presses (${display}, ${when})`, async () => {
      const prompt = await showing(display, { when, save: 'step' });
      const button = document.createElement('button');
      button.onclick = () => prompt.element.show();
      prompt.element.before(button);
      button.focus();
      await sendKeys({ press: 'Enter' });
      await prompt.settle();
      expect(prompt.isDialogOpen).to.equal(display === 'dialog');
      expect(prompt.focused?.id).to.equal('legend');
      expect(prompt.text).to.include('Vos réponses sont enregistrées à chaque étape.');
    });
  }

  it('gets one prompt at a time unasked, even after the first was put away', async () => {
    const place = await mount(html`<div><survey-prompt></survey-prompt></div>`);
    const parent = place.element.parentElement as HTMLElement;
    const prompts = await Promise.all(
      [1, 2, 3].map(async () => {
        const element = document.createElement('survey-prompt');
        element.definition = oneQuestion;
        element.display = 'banner';
        element.storage = 'none';
        parent.append(element);
        await element.updateComplete;
        return new SurveyPromptHarness(element);
      }),
    );
    const shown = () => prompts.filter((prompt) => prompt.isShown).length;
    expect(shown()).to.equal(1);
    await prompts[0]?.press('Non merci');
    prompts[1]?.element.requestUpdate();
    await prompts[1]?.settle();
    expect(shown()).to.equal(0);
    prompts[0]?.element.remove();
    prompts[2]?.element.requestUpdate();
    await prompts[2]?.settle();
    expect(shown()).to.equal(1);
  });

  it('shows prompts that are part of it whatever their number', async () => {
    const [first, second] = [await showing('inline'), await showing('inline')];
    expect([first.isShown, second.isShown]).to.deep.equal([true, true]);
  });

  it('gets nothing on pages, days and lots that are not the prompt’s', async () => {
    for (const attributes of [
      { pages: '/ailleurs' },
      { dates: '/2020-01-01' },
      { dates: '2999-01-01/' },
      { sample: '0' },
    ]) {
      const prompt = await showing('banner', attributes);
      expect([prompt.isShown, prompt.element.phase]).to.deep.equal([false, 'waiting']);
    }
  });

  it('follows attributes that change while the prompt waits', async () => {
    const prompt = await showing('banner', { pages: '/ailleurs' });
    prompt.element.pages = '*';
    await prompt.settle();
    expect(prompt.isShown).to.equal(true);
  });

  it('says that a survey has ended where it stands in the page, and whenever the page shows it', async () => {
    const inline = await showing('inline', { dates: '/2020-01-01' });
    expect(inline.text).to.deep.equal(['Votre passage à la mairie', 'Cette enquête est terminée.']);
    expect(inline.element.phase).to.equal('refused');
    await expect(inline.element).to.be.accessible();
    const banner = await showing('banner', { dates: '/2020-01-01' });
    banner.element.show();
    await banner.settle();
    expect(banner.text).to.include('Cette enquête est terminée.');
  });
});
