import { expect, html } from '@open-wc/testing';
import { cleanDevice } from '../support/clean-device.js';
import { ConsoleWarnings } from '../support/console-warnings.js';
import { nextEvent } from '../support/next-event.js';
import { problem, ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { oneQuestion, oneText, required } from '../support/surveys.js';

const { mount } = SurveyPromptHarness;
const fallback = html`<a href="/contact">Donner mon avis</a>`;
const script = (content: unknown) => {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.textContent = typeof content === 'string' ? content : JSON.stringify(content);
  return element;
};
const asks = (label: string) => ({
  ...oneQuestion,
  questions: [{ ...oneQuestion.questions[0], label }],
});
const address = (content: unknown, type = 'application/json') =>
  URL.createObjectURL(new Blob([JSON.stringify(content)], { type }));

let endpoint: ScriptedEndpoint;
let warnings: ConsoleWarnings;
beforeEach(() => {
  cleanDevice();
  endpoint = new ScriptedEndpoint();
  warnings = new ConsoleWarnings();
});
afterEach(() => {
  endpoint.restore();
  warnings.restore();
});

describe('the survey of <survey-prompt>', () => {
  it('is in a script inside it', async () => {
    const prompt = await mount(
      html`<survey-prompt storage="none">${script(asks('Du script ?'))}${fallback}</survey-prompt>`,
    );
    expect(prompt.question).to.equal('Du script ?');
  });

  it('is at an address, and the fallback stays until it is there', async () => {
    const prompt = await mount(
      html`<survey-prompt storage="none" src=${address(asks('De loin ?'))}>${fallback}</survey-prompt>`,
    );
    expect(prompt.isFallbackShown).to.equal(true);
    await nextEvent(prompt.element, 'avis-show');
    expect(prompt.question).to.equal('De loin ?');
  });

  it('is ready-made', async () => {
    const prompt = await mount(
      html`<survey-prompt storage="none" preset="jdma" survey="passeport"></survey-prompt>`,
    );
    const shown = await nextEvent(prompt.element, 'avis-show');
    expect(shown.survey).to.equal('passeport');
    expect(prompt.options).to.deep.equal(['Pas bien', 'Moyen', 'Très bien']);
    await expect(prompt.element).to.be.accessible();
  });

  it('is the first of property, script, address and preset', async () => {
    const element = document.createElement('survey-prompt');
    element.storage = 'none';
    element.preset = 'effort';
    element.src = address(asks('De loin ?'));
    const inside = script(asks('Du script ?'));
    element.append(inside);
    element.definition = asks('De la propriété ?');
    const prompt = await mount(html`${element}`);
    expect(prompt.question).to.equal('De la propriété ?');
    element.definition = undefined;
    await prompt.settle();
    expect(prompt.question).to.equal('Du script ?');
    inside.remove();
    element.requestUpdate();
    await nextEvent(element, 'avis-show');
    expect(prompt.question).to.equal('De loin ?');
    element.src = '';
    await nextEvent(element, 'avis-show');
    await prompt.settle();
    expect(prompt.options).to.have.length.greaterThan(2);
  });

  it('may be given before or after the element is in the page', async () => {
    const before = document.createElement('survey-prompt');
    before.definition = oneQuestion;
    const first = await mount(html`${before}`);
    const after = document.createElement('survey-prompt');
    const place = await mount(html`<div>${after}</div>`);
    after.definition = oneQuestion;
    await place.settle();
    expect(place.text).to.deep.equal(first.text);
  });

  it('is asked anew when the page gives another', async () => {
    const prompt = await SurveyPromptHarness.asking(oneQuestion, { storage: 'none' });
    await prompt.choose('Oui');
    prompt.element.definition = { ...asks('Et maintenant ?'), id: 'suite' };
    await prompt.settle();
    expect([prompt.question, prompt.chosen.length]).to.deep.equal(['Et maintenant ?', 0]);
  });

  it('interrupts nobody when the page gives the same again', async () => {
    const prompt = await SurveyPromptHarness.asking(oneText, {
      storage: 'none',
      display: 'dialog',
    });
    await prompt.press('Commencer');
    await prompt.write('Une idée');
    prompt.element.definition = structuredClone(oneText);
    await prompt.settle();
    expect([prompt.isDialogOpen, prompt.textBox?.value]).to.deep.equal([true, 'Une idée']);
    await prompt.send();
    prompt.element.definition = structuredClone(oneText);
    await prompt.settle();
    expect(prompt.status).to.equal('Merci pour votre réponse.');
  });

  it('is said to have ended when its address says so, without a word of trouble', async () => {
    endpoint.willReply(problem(410), problem(410));
    const said = nextEvent(document, 'avis-show');
    const prompt = await mount(
      html`<survey-prompt storage="none" src=${endpoint.url}>${fallback}</survey-prompt>`,
    );
    await said;
    expect(prompt.text).to.deep.equal(['Cette enquête est terminée.']);
    expect([prompt.isFallbackShown, prompt.element.phase]).to.deep.equal([false, 'refused']);
    expect(prompt.element.explain()).to.deep.equal(['Cette enquête est terminée.']);
    expect(warnings.about('<survey-prompt>')).to.deep.equal([]);
    await expect(prompt.element).to.be.accessible();
    const bar = await mount(
      html`<survey-prompt storage="none" display="banner" src=${endpoint.url}></survey-prompt>`,
    );
    expect([bar.isShown, bar.isFallbackShown]).to.deep.equal([false, true]);
    expect(bar.element.explain()).to.deep.equal(['Cette enquête est terminée.']);
    const wanted = nextEvent(bar.element, 'avis-show');
    bar.element.show();
    await wanted;
    expect(bar.text).to.include('Cette enquête est terminée.');
    prompt.element.definition = asks('Et maintenant ?');
    await prompt.settle();
    expect(prompt.question).to.equal('Et maintenant ?');
  });

  it('takes neither the id nor the fate of what was given to the one before', async () => {
    const attributes = { storage: 'none', save: 'step', endpoint: endpoint.url };
    endpoint.willReply('offline', problem(410));
    const prompt = await SurveyPromptHarness.asking(required, attributes);
    // The first answer is tried again within seconds, by chance before the rest is done.
    const sent = nextEvent(prompt.element, 'avis-sent');
    const send = async () => {
      await prompt.choose('Oui');
      const submitted = nextEvent(prompt.element, 'avis-submit');
      await prompt.next();
      const { survey, id, rev } = await submitted;
      return { survey, id, rev };
    };
    const first = await send();
    prompt.element.definition = { ...required, id: 'suite' };
    await prompt.settle();
    const closed = nextEvent(prompt.element, 'avis-refused');
    const second = await send();
    expect([first.rev, second.rev, second.survey]).to.deep.equal([0, 0, 'suite']);
    expect(second.id).not.to.equal(first.id);
    await closed;
    await prompt.settle();
    expect(prompt.text).to.include('Cette enquête est terminée.');
    prompt.element.definition = { ...required, id: 'fin' };
    await prompt.settle();
    expect([prompt.progress, prompt.status]).to.deep.equal(['Question 1 sur 3', '']);
    expect((await sent).id).to.equal(first.id);
  });

  it('goes without what the page can’t read of it, and the webmaster is told once', async () => {
    const stranger = { ...oneQuestion, colour: 'red', links: { share: 'javascript:alert(1)' } };
    const prompt = await SurveyPromptHarness.asking(stranger, { storage: 'none' });
    await SurveyPromptHarness.asking(stranger, { storage: 'none' });
    expect(prompt.question).to.equal('Cette page est-elle utile ?');
    expect(warnings.about('colour')).to.have.length(1);
    expect(warnings.about('colour')[0]).to.include('« links.share »');
  });
});

describe('what <survey-prompt> can’t work with', () => {
  const broken = { ...oneQuestion, questions: [{ id: 'a', type: 'yes-no' }] };
  for (const [what, make, told] of [
    ['nothing', () => ({}), 'aucune enquête n’est donnée'],
    ['a survey with a defect', () => ({ definition: broken }), '« questions[0].label »'],
    ['a survey that is none', () => ({ definition: 'oui' }), 'il faut un objet'],
    [
      'an address without a survey',
      () => ({ src: '/404.json' }),
      'src="/404.json" n’a pas pu être chargé (404)',
    ],
    [
      'an address of no JSON',
      () => ({ src: address(1, 'text/html').replace(/.$/, '') }),
      'n’a pas pu être chargé',
    ],
    [
      'a preset that is none',
      () => ({ preset: 'jdm' }),
      'preset="jdm" n’existe pas. Indiquez l’un de jdma, ',
    ],
    [
      'a preset named like a method',
      () => ({ preset: 'constructor' }),
      'preset="constructor" n’existe pas',
    ],
    ['an id that is none', () => ({ definition: oneQuestion, survey: 'État civil' }), '« survey »'],
    [
      'a display that is none',
      () => ({ definition: oneQuestion, display: 'popup' }),
      '« display »',
    ],
    ['a moment that is none', () => ({ definition: oneQuestion, when: 'bientôt' }), '« when »'],
    [
      'a kiosk that forgets before it warns',
      () => ({ definition: oneQuestion, kiosk: 20 }),
      '« kiosk »',
    ],
    ['a share that is none', () => ({ definition: oneQuestion, sample: Number.NaN }), '« sample »'],
  ] as const) {
    it(`(${what}) leaves the fallback, and tells page and webmaster`, async () => {
      const element = document.createElement('survey-prompt');
      const text = document.createElement('a');
      text.textContent = 'Donner mon avis';
      element.append(text);
      const told_ = nextEvent(element, 'avis-error');
      Object.assign(element, make());
      const prompt = await mount(html`${element}`);
      expect((await told_).reason).to.include(told);
      expect(prompt.isFallbackShown).to.equal(true);
      expect(text.checkVisibility?.() ?? true).to.equal(true);
      expect(warnings.about(told)).to.have.length(1);
      expect(warnings.about(told)[0]).to.match(/^Avis citoyen : <survey-prompt>/);
      expect(element.explain()[0]).to.include(told);
      expect(element.phase).to.equal('waiting');
    });
  }

  it('is well again once the page mends it', async () => {
    const prompt = await SurveyPromptHarness.asking(oneQuestion, {
      display: 'popup',
      storage: 'none',
    });
    expect(prompt.isFallbackShown).to.equal(true);
    prompt.element.display = 'inline';
    await prompt.settle();
    expect(prompt.question).to.equal('Cette page est-elle utile ?');
  });

  it('is a script that is no JSON', async () => {
    const prompt = await mount(
      html`<survey-prompt>${script('{"v": 1,}')}${fallback}</survey-prompt>`,
    );
    expect(prompt.isFallbackShown).to.equal(true);
    expect(warnings.about('n’est pas du JSON')).to.have.length(1);
  });
});
