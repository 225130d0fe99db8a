import { expect } from '@open-wc/testing';
import { cleanDevice } from '../support/clean-device.js';
import { FakeTime } from '../support/fake-time.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { oneQuestion } from '../support/surveys.js';

const { asking } = SurveyPromptHarness;
const banner = (attributes = {}) => asking(oneQuestion, { display: 'banner', ...attributes });

beforeEach(cleanDevice);

describe('<survey-prompt> explains itself', () => {
  it('rule by rule, when it is shown', async () => {
    const prompt = await banner();
    expect(prompt.element.explain()).to.deep.equal([
      'L’enquête «\u202fpage-utile\u202f» est affichée.',
      'moment (when)\u00a0: rien ne s’y oppose.',
      'pages\u00a0: rien ne s’y oppose.',
      'dates\u00a0: rien ne s’y oppose.',
      'tirage (sample)\u00a0: rien ne s’y oppose.',
      'vie privée\u00a0: rien ne s’y oppose.',
      'mémoire\u00a0: rien ne s’y oppose.',
      'autres enquêtes\u00a0: rien ne s’y oppose.',
    ]);
  });

  it('by the rules that matter where it is part of the page', async () => {
    const prompt = await asking(oneQuestion);
    expect(prompt.element.explain()).to.have.length(4);
  });

  for (const [attributes, sentence] of [
    [{ when: 'scroll:100%,manual' }, /^when=.scroll:100%,manual. : le moment n’est pas venu/],
    [{ pages: '/ailleurs' }, /^pages=.\/ailleurs. : cette page n’en fait pas partie/],
    [{ pages: '/* !/*' }, /^pages=.\/\* !\/\*. : .* retirez ce qui l’exclut\.$/],
    [{ dates: '2999-01-01/' }, /^dates=.2999-01-01\/. : l’enquête n’a pas commencé/],
    [{ dates: '/2020-01-01' }, /^dates=.\/2020-01-01. : l’enquête est terminée/],
    [{ sample: '0' }, /^sample=.0. : cette visite n’a pas été tirée au sort/],
  ] as const) {
    it(`and says what to change (${Object.entries(attributes).join()})`, async () => {
      const tall = document.createElement('div');
      tall.style.height = '5000px';
      document.body.append(tall);
      const prompt = await banner(attributes);
      const [first, ...rules] = prompt.element.explain();
      expect(first).to.match(/n’est pas affichée\.$/);
      expect(rules.filter((rule) => sentence.test(rule.replaceAll('\u00a0', ' ')))).to.have.length(
        1,
      );
      tall.remove();
    });
  }

  it('and says what it found where a number should be', async () => {
    const prompt = await asking(oneQuestion, { sample: '50%' });
    expect(prompt.element.explain().join('')).to.include('50%').and.not.include('NaN');
  });

  it('and says until when memory holds it back', async () => {
    const time = new FakeTime();
    try {
      await time.advance(Date.UTC(2026, 11, 2, 12) - time.now());
      const prompt = await banner();
      await prompt.press('Plus tard');
      expect(prompt.element.explain().join('\n')).to.include(
        'La personne l’a remise à plus tard\u00a0: pas avant le 1er janvier 2027.',
      );
    } finally {
      time.restore();
    }
  });

  it('and says that the page stopped it, or that it was closed on this page', async () => {
    const stop = (event: Event) => event.preventDefault();
    document.addEventListener('avis-before-show', stop);
    const stopped = await banner();
    document.removeEventListener('avis-before-show', stop);
    expect(stopped.element.explain()[1]).to.equal(
      'La page l’a empêchée (avis-before-show). Retirez preventDefault().',
    );
    const closed = await banner();
    closed.element.dismiss('later');
    await closed.settle();
    expect(closed.element.explain()[1]).to.equal(
      'Elle a été fermée sur cette page. Rechargez la page pour un essai.',
    );
  });

  it('and names a neighbour', async () => {
    await banner();
    const second = await banner();
    expect(second.element.explain().at(-1)).to.match(/^Une autre enquête est proposée/);
  });

  it('in the language of the page', async () => {
    const prompt = await banner({ lang: 'en', sample: '0' });
    expect(prompt.element.explain()[0]).to.equal('The survey “page-utile” is not shown.');
  });

  it('before the survey is there', () => {
    const element = document.createElement('survey-prompt');
    element.preset = 'jdma';
    expect(element.explain()).to.deep.equal(['L’enquête n’est pas encore chargée.']);
  });
});
