/** A prompt as a bar and as a dialog. */
import { expect } from '@open-wc/testing';
import { cleanDevice } from '../support/clean-device.js';
import { nextEvent } from '../support/next-event.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { everyType, oneQuestion, required } from '../support/surveys.js';

const showing = (display: string, attributes = {}) =>
  SurveyPromptHarness.asking(everyType, { display, storage: 'none', ...attributes });

beforeEach(cleanDevice);

describe('<survey-prompt display="banner">', () => {
  it('offers to begin, says no as easily as yes, and takes no focus', async () => {
    const prompt = await showing('banner');
    expect(prompt.text).to.deep.equal([
      'Votre passage à la mairie',
      'Deux minutes pour mieux vous accueillir.',
      'Commencer',
      'Plus tard',
      'Non merci',
    ]);
    expect(prompt.element.phase).to.equal('asking');
    expect(document.activeElement).to.equal(document.body);
    await expect(prompt.element).to.be.accessible();
  });

  it('stands in the flow of the page and covers nothing', async () => {
    const prompt = await showing('banner');
    const section = prompt.element.shadowRoot?.querySelector('section') as HTMLElement;
    expect(getComputedStyle(section).position).to.equal('static');
    expect(prompt.element.offsetHeight).to.be.greaterThan(section.offsetHeight - 1);
  });

  it('asks in place once the person begins', async () => {
    const prompt = await showing('banner');
    await prompt.press('Commencer');
    expect(prompt.question).to.equal('Comment s’est passée votre visite ? (obligatoire)');
    expect(prompt.focused?.id).to.equal('legend');
    expect(prompt.buttons).to.deep.equal(['Fermer', 'Suivant']);
    await expect(prompt.element).to.be.accessible();
  });

  it('is put aside by its cross, and goes on where it was', async () => {
    const prompt = await showing('banner');
    await prompt.press('Commencer');
    await prompt.choose('Moyen');
    await prompt.next();
    prompt.element.focus();
    const dismissed = nextEvent(prompt.element, 'avis-dismiss');
    await prompt.press('Fermer');
    expect(await dismissed).to.include({ survey: 'accueil', how: 'close' });
    expect(prompt.element.phase).to.equal('dismissed');
    expect(prompt.focused?.textContent?.trim()).to.equal('Commencer');
    await prompt.press('Commencer');
    expect(prompt.progress).to.equal('Question 2 sur 7');
    expect(prompt.element.answers).to.deep.equal({ visit: 2 });
  });

  for (const [words, how] of [
    ['Plus tard', 'later'],
    ['Non merci', 'never'],
  ] as const) {
    it(`goes with « ${words} », and leaves the focus where it stood`, async () => {
      const prompt = await showing('banner');
      const dismissed = nextEvent(document, 'avis-dismiss');
      const button = [...(prompt.element.shadowRoot?.querySelectorAll('button') ?? [])];
      button.find((each) => each.textContent?.includes(words))?.focus();
      await prompt.press(words);
      expect((await dismissed).how).to.equal(how);
      expect(prompt.isShown).to.equal(false);
      expect(prompt.element.phase).to.equal('dismissed');
      expect(prompt.focused?.textContent?.trim()).to.equal('C’est noté.');
      await expect(prompt.element).to.be.accessible();
    });
  }

  it('thanks, and goes for good with its cross', async () => {
    const prompt = await SurveyPromptHarness.asking(oneQuestion, {
      display: 'banner',
      storage: 'none',
    });
    await prompt.press('Commencer');
    await prompt.choose('Oui');
    await prompt.send();
    expect(prompt.text).to.include('Merci pour votre réponse.');
    await expect(prompt.element).to.be.accessible();
    await prompt.press('Fermer');
    expect([prompt.isShown, prompt.element.phase]).to.deep.equal([false, 'thanked']);
  });

  it('calls itself something where the survey has no title', async () => {
    const prompt = await SurveyPromptHarness.asking(required, {
      display: 'banner',
      storage: 'none',
    });
    expect(prompt.title).to.equal('Votre avis nous intéresse');
  });
});

describe('<survey-prompt display="dialog">', () => {
  it('offers itself in the page first, and opens a modal dialog on demand', async () => {
    const prompt = await showing('dialog');
    expect([prompt.isDialogOpen, prompt.buttons.length]).to.deep.equal([false, 3]);
    await expect(prompt.element).to.be.accessible();
    await prompt.press('Commencer');
    expect(prompt.isDialogOpen).to.equal(true);
    expect(prompt.element.shadowRoot?.querySelector('dialog')?.matches(':modal')).to.equal(true);
    expect(prompt.focused?.id).to.equal('legend');
    await expect(prompt.element).to.be.accessible();
  });

  it('closes with Escape, gives the focus back, and loses nothing', async () => {
    const prompt = await showing('dialog');
    prompt.element.focus();
    await prompt.key('Enter');
    expect(prompt.isDialogOpen).to.equal(true);
    await prompt.choose('Très bien');
    const dismissed = nextEvent(prompt.element, 'avis-dismiss');
    await prompt.escape();
    expect((await dismissed).how).to.equal('escape');
    await prompt.settle();
    expect(prompt.isDialogOpen).to.equal(false);
    expect(prompt.focused?.id).to.equal('start');
    await prompt.press('Commencer');
    expect(prompt.chosen).to.deep.equal(['Très bien']);
  });

  it('thanks in the dialog, then is gone', async () => {
    const prompt = await SurveyPromptHarness.asking(oneQuestion, {
      display: 'dialog',
      storage: 'none',
    });
    await prompt.press('Commencer');
    await prompt.choose('Non');
    await prompt.send();
    expect(prompt.isDialogOpen).to.equal(true);
    expect(prompt.status).to.equal('Merci pour votre réponse.');
    expect(prompt.focused?.id).to.equal('after');
    await expect(prompt.element).to.be.accessible();
    await prompt.press('Fermer');
    expect([prompt.isDialogOpen, prompt.isShown]).to.deep.equal([false, false]);
    expect(prompt.focused?.id).to.equal('gone');
  });

  it('survives being taken out of the page and put back', async () => {
    const prompt = await showing('dialog');
    const place = prompt.element.parentElement as HTMLElement;
    await prompt.press('Commencer');
    await prompt.choose('Moyen');
    prompt.element.remove();
    place.append(prompt.element);
    await prompt.settle();
    expect(prompt.isDialogOpen).to.equal(false);
    await prompt.press('Commencer');
    expect([prompt.isDialogOpen, prompt.chosen]).to.deep.equal([true, ['Moyen']]);
  });
});
