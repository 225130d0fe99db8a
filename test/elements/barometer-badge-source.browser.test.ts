import { expect, html } from '@open-wc/testing';
import { BarometerBadgeHarness } from '../support/barometer-badge.harness.js';
import { ConsoleWarnings } from '../support/console-warnings.js';
import { RATING } from '../support/figures.js';
import { nextEvent } from '../support/next-event.js';
import { addressOf, dataScript } from '../support/shown.js';

const { mount, showing } = BarometerBadgeHarness;
const fallback = html`<a href="/resultats">Nos résultats</a>`;
const valued = (value: number) => ({ ...RATING, value, interval: [value - 0.1, value + 0.1] });
const set = {
  v: 1,
  label: 'Nos résultats',
  indicators: [valued(6), { ...valued(4), id: 'accueil' }],
};

let warnings: ConsoleWarnings;
beforeEach(() => {
  warnings = new ConsoleWarnings();
});
afterEach(() => {
  warnings.restore();
});

describe('the figure of <barometer-badge>', () => {
  it('is in a script inside it', async () => {
    const badge = await mount(
      html`<barometer-badge>${dataScript(valued(6))}${fallback}</barometer-badge>`,
    );
    expect(badge.value).to.equal('6,0 / 10');
    expect(badge.isFallbackShown).to.equal(false);
  });

  it('is at an address, and the fallback stays until it is there', async () => {
    const badge = await mount(
      html`<barometer-badge src=${addressOf(valued(6))}>${fallback}</barometer-badge>`,
    );
    expect(badge.isFallbackShown).to.equal(true);
    const { indicator } = await nextEvent(badge.element, 'avis-load');
    expect(indicator).to.include({ id: 'satisfaction', value: 6 });
    expect(badge.value).to.equal('6,0 / 10');
  });

  it('is the one of a set that the address names', async () => {
    const badge = await mount(
      html`<barometer-badge src="${addressOf(set)}#accueil"></barometer-badge>`,
    );
    await nextEvent(badge.element, 'avis-load');
    expect(badge.value).to.equal('4,0 / 10');
  });

  it('is none where a template left the value empty', async () => {
    for (const value of ['', ' ']) {
      const badge = await mount(
        html`<barometer-badge label="Accueil" value=${value} count="212">${fallback}</barometer-badge>`,
      );
      expect(badge.isFallbackShown).to.equal(true);
    }
  });

  it('is given by attributes, the value as people write it', async () => {
    const badge = await mount(
      html`<barometer-badge variant="card" label="Accueil" value="7,4" max="10" count="212"
        period="2026-Q1"></barometer-badge>`,
    );
    expect([badge.label, badge.value, badge.count, ...badge.facts]).to.deep.equal([
      'Accueil',
      '7,4 / 10',
      '212 réponses',
      'janvier–mars 2026',
    ]);
    badge.element.count = 12;
    await badge.settle();
    expect(badge.value).to.equal('Données insuffisantes');
  });

  for (const [attributes, value] of [
    [{ value: '82' }, '82 %'],
    [{ value: '12', unit: 'days' }, '12 jours'],
    [{ value: '35', unit: 'points' }, '+35 points'],
    [{ value: '4', max: '5' }, '4,0 / 5'],
  ] as const) {
    it(`by attributes ${JSON.stringify(attributes)} is ${value}`, async () => {
      const badge = await showing(undefined, { label: 'x', ...attributes });
      expect(badge.value).to.equal(value);
    });
  }

  it('is the first of property, script, address and attributes', async () => {
    const element = document.createElement('barometer-badge');
    const inside = dataScript(valued(6));
    element.append(inside);
    element.src = addressOf(valued(4));
    element.label = 'Accueil';
    element.value = '2';
    element.indicator = valued(8);
    const badge = await mount(html`${element}`);
    expect(badge.value).to.equal('8,0 / 10');
    element.indicator = undefined;
    await badge.settle();
    expect(badge.value).to.equal('6,0 / 10');
    inside.remove();
    element.requestUpdate();
    await nextEvent(element, 'avis-load');
    expect(badge.value).to.equal('4,0 / 10');
    element.src = '';
    await badge.settle();
    expect(badge.value).to.equal('2 %');
  });

  it('may be given before or after the element is in the page', async () => {
    const before = document.createElement('barometer-badge');
    before.indicator = RATING;
    const first = await mount(html`${before}`);
    const after = document.createElement('barometer-badge');
    const later = await mount(html`${after}`);
    after.indicator = RATING;
    await later.settle();
    expect(later.root.textContent).to.equal(first.root.textContent);
  });

  it('is updated in place', async () => {
    const badge = await showing(valued(6), { variant: 'card' });
    const place = badge.root.querySelector('[part=value]');
    badge.element.indicator = valued(4);
    await badge.settle();
    expect(badge.value).to.equal('4,0 / 10');
    expect(badge.root.querySelector('[part=value]')).to.equal(place);
  });

  it('is read again by refresh(), from where it came', async () => {
    const badge = await mount(
      html`<barometer-badge src=${addressOf(valued(6))}></barometer-badge>`,
    );
    await nextEvent(badge.element, 'avis-load');
    const again = nextEvent(badge.element, 'avis-load');
    await badge.element.refresh();
    expect((await again).indicator).to.include({ value: 6 });
  });

  it('stays when a refresh() fails, and that is told', async () => {
    const address = addressOf(valued(6));
    const badge = await mount(html`<barometer-badge src=${address}></barometer-badge>`);
    await nextEvent(badge.element, 'avis-load');
    URL.revokeObjectURL(address);
    const told = nextEvent(badge.element, 'avis-error');
    await badge.element.refresh();
    await told;
    expect(badge.value).to.equal('6,0 / 10');
    expect(warnings.about('Les chiffres précédents restent affichés.')).to.have.length(1);
  });

  it('tells the page nothing when nothing is given', async () => {
    const badge = await mount(html`<barometer-badge>${fallback}</barometer-badge>`);
    expect(badge.isFallbackShown).to.equal(true);
    expect(warnings.about('barometer-badge')).to.deep.equal([]);
  });
});

describe('what <barometer-badge> can’t work with', () => {
  for (const [what, make, told] of [
    ['a figure with a defect', () => ({ indicator: { ...RATING, value: 'sept' } }), '« value »'],
    ['a figure that is none', () => ({ indicator: 'sept' }), 'il faut un objet'],
    ['a value over the scale', () => ({ indicator: valued(11) }), '« '],
    ['a page that is not there', () => ({ src: '/404.json' }), '« src »'],
    ['no JSON', () => ({ src: addressOf('oui', 'text/html') }), '« src »'],
    ['a set without the one that is named', () => ({ src: `${addressOf(set)}#x` }), '#accueil'],
    ['a name with a lone percent', () => ({ src: `${addressOf(set)}#50%` }), '#accueil'],
    ['a set of several', () => ({ indicator: set }), '#satisfaction, #accueil'],
    ['attributes without a name', () => ({ value: '7' }), '« label »'],
    ['a value that is no number', () => ({ label: 'x', value: 'sept' }), 'sept'],
    ['a value with its unit', () => ({ label: 'x', value: '85 %' }), '85 %'],
    [
      'a period that is none',
      () => ({ label: 'x', value: '7', period: 'hier' }),
      '« period.start » : il faut une date comme « 2026-06-30 » (trouvé : « hier »)',
    ],
    ['a variant that is none', () => ({ indicator: RATING, variant: 'cube' }), 'compact, card'],
    ['a floor that is none', () => ({ indicator: RATING, minCount: Number.NaN }), 'min-count'],
    ['an age that is none', () => ({ indicator: RATING, staleAfter: 'un an' }), 'stale-after'],
  ] as const) {
    it(`(${what}) leaves the fallback, and tells page and webmaster once`, async () => {
      const element = document.createElement('barometer-badge');
      const link = document.createElement('a');
      link.textContent = 'Nos résultats';
      element.append(link);
      const event = nextEvent(element, 'avis-error');
      Object.assign(element, make());
      const badge = await mount(html`${element}`);
      expect((await event).reason).to.include(told);
      expect(badge.isFallbackShown).to.equal(true);
      expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
      element.requestUpdate();
      await badge.settle();
      expect(warnings.about('<barometer-badge>')).to.have.length(1);
      expect(warnings.about('<barometer-badge>')[0]).to.match(
        /^Avis citoyen : <barometer-badge> : .*Le contenu de secours reste affiché\.$/,
      );
      expect(element.toSVG()).to.equal('');
    });
  }

  it('(a script that is no JSON) leaves the fallback', async () => {
    const badge = await mount(
      html`<barometer-badge>${dataScript('{"v": 1,}')}${fallback}</barometer-badge>`,
    );
    expect(badge.isFallbackShown).to.equal(true);
    expect(warnings.about('il faut du JSON')).to.have.length(1);
  });

  it('is well again once the page mends it', async () => {
    const badge = await showing({ ...RATING, value: 'sept' });
    badge.element.indicator = RATING;
    await badge.settle();
    expect(badge.value).to.equal('7,3 / 10');
  });

  it('goes without what it does not know, and tells the webmaster once', async () => {
    for (const _ of [1, 2]) {
      const badge = await showing({
        ...RATING,
        colour: 'red',
        source: { label: 'x', url: 'javascript:1' },
      });
      expect(badge.value).to.equal('7,3 / 10');
      expect(badge.root.querySelector('a')).to.equal(null);
    }
    expect(warnings.about('colour')).to.have.length(1);
  });
});
