/** A question with faces: what it says, and how it is answered. */
import { expect, html } from '@open-wc/testing';
import { nextEvent } from '../support/next-event.js';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';

const { mount } = SmileyRatingHarness;

describe('<smiley-rating> as a question', () => {
  for (const [levels, labels] of [
    [3, ['Pas bien', 'Moyen', 'Très bien']],
    [4, ['Pas bien du tout', 'Plutôt pas bien', 'Plutôt bien', 'Très bien']],
    [5, ['Pas bien du tout', 'Pas bien', 'Moyen', 'Bien', 'Très bien']],
  ] as const) {
    it(`shows ${levels} faces, worst first, each with its words`, async () => {
      const rating = await mount(html`<smiley-rating levels=${levels}></smiley-rating>`);
      expect(rating.labels).to.deep.equal(labels);
      expect(rating.element.value).to.equal(null);
      await expect(rating.element).to.be.accessible();
    });
  }

  it('speaks the language of the nearest ancestor', async () => {
    const rating = await mount(html`<div lang="en"><smiley-rating></smiley-rating></div>`);
    expect(rating.question).to.equal('Overall, how was your experience?');
    expect(rating.labels).to.deep.equal(['Not good', 'Average', 'Very good']);
  });

  it('shows the labels that the page gives', async () => {
    const rating = await mount(html`<smiley-rating options="Non ; Bof ; Oui"></smiley-rating>`);
    expect(rating.labels).to.deep.equal(['Non', 'Bof', 'Oui']);
  });

  it('gives the page a part to style for everything in the question', async () => {
    const { element } = await mount(html`<smiley-rating survey="etat-civil"></smiley-rating>`);
    const parts = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].map((each) =>
      each.getAttribute('part'),
    );
    expect(new Set(parts)).to.deep.equal(
      new Set(['status', 'question', 'hint', 'options', 'option', 'face', 'label', 'submit']),
    );
  });

  it('behaves the same when properties come before or after it is connected', async () => {
    const before = document.createElement('smiley-rating');
    before.levels = 5;
    before.value = 4;
    const first = await mount(html`${before}`);
    const second = await mount(html`<smiley-rating></smiley-rating>`);
    second.element.levels = 5;
    second.element.value = 4;
    await second.element.updateComplete;
    expect(second.labels).to.deep.equal(first.labels);
    expect([first.checked, second.checked]).to.deep.equal([4, 4]);
  });

  it('tells the page of a choice, natively and by name', async () => {
    const rating = await mount(html`<smiley-rating name="accueil"></smiley-rating>`);
    const seen: string[] = [];
    rating.element.addEventListener('input', () => seen.push('input'));
    rating.element.addEventListener('change', () => seen.push('change'));
    const answer = nextEvent(document, 'avis-answer');
    await rating.choose(3);
    expect(seen).to.deep.equal(['input', 'change']);
    expect(await answer).to.include({ question: 'accueil', value: 3, survey: undefined });
    expect(rating.element).to.include({ value: 3, valueLabel: 'Très bien' });
  });

  it('is one Tab stop where arrows choose and never send', async () => {
    const rating = await mount(
      html`<div><smiley-rating survey="etat-civil"></smiley-rating><button id="next">suite</button></div>`,
    );
    rating.element.focus();
    expect(rating.focused).to.equal(rating.radios[0]);
    await rating.press(' ');
    await rating.press('ArrowRight');
    expect(rating.checked).to.equal(2);
    expect(rating.element.phase).to.equal('asking');
  });

  it('runs from right to left in Arabic, the worst face first', async () => {
    const rating = await mount(
      html`<div lang="ar" dir="rtl"><smiley-rating survey="etat-civil"></smiley-rating></div>`,
    );
    while (rating.isFallbackShown) await new Promise(requestAnimationFrame);
    expect(rating.labels).to.deep.equal(['غير جيد', 'متوسط', 'جيد جدًّا']);
    const places = rating.radios.map((radio) => radio.getBoundingClientRect().left);
    expect(places).to.deep.equal([...places].sort((a, b) => b - a));
    expect(new Set(places).size).to.equal(3);
    rating.element.focus();
    await rating.press(' ');
    await rating.press('ArrowDown');
    expect(rating.checked).to.equal(2);
    await expect(rating.element).to.be.accessible();
  });

  it('focuses the chosen face, else the first', async () => {
    const rating = await mount(html`<smiley-rating></smiley-rating>`);
    rating.element.focus();
    expect(rating.focused).to.equal(rating.radios[0]);
    await rating.choose(3);
    rating.element.focus();
    expect(rating.focused).to.equal(rating.radios[2]);
  });

  it('takes an attribute that a template left empty for one that is not there', async () => {
    const rating = await mount(
      html`<smiley-rating value="" question="" levels="" options=""></smiley-rating>`,
    );
    expect(rating.question).to.match(/^De façon générale/);
    expect([rating.labels.length, rating.checked]).to.deep.equal([3, null]);
  });

  it('speaks another language where the page changes it, or puts it elsewhere', async () => {
    const rating = await mount(html`<div><smiley-rating></smiley-rating></div>`);
    const place = rating.element.parentElement as HTMLElement;
    const said = async () => {
      await rating.element.updateComplete;
      return rating.labels[0];
    };
    place.lang = 'en';
    await new Promise(requestAnimationFrame);
    expect(await said()).to.equal('Not good');
    document.body.append(rating.element);
    try {
      expect(await said()).to.equal('Pas bien');
    } finally {
      rating.element.remove();
    }
  });

  for (const [attribute, value] of [
    ['levels', '7'],
    ['levels', 'trois'],
    ['comment', 'parfois'],
    ['storage', 'cookie'],
    ['enctype', 'multipart/form-data'],
    ['options', 'Oui; Non'],
    ['options', 'Oui; ; Non'],
    ['value', '9'],
    ['value', 'bien'],
  ] as const) {
    it(`keeps the fallback and tells the page when ${attribute} is « ${value} »`, async () => {
      const element = document.createElement('smiley-rating');
      element.setAttribute(attribute, value);
      element.innerHTML = '<a href="/contact">Donner mon avis</a>';
      const told = nextEvent(element, 'avis-error');
      const rating = await mount(html`${element}`);
      expect(rating.isFallbackShown).to.equal(true);
      expect((await told).reason).to.contain(attribute === 'options' ? 'options' : value);
    });
  }
});
