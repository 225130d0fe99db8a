import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/barometer-badge.js';
import '../../src/define/indicator-chart.js';
import '../../src/define/smiley-rating.js';
import '../../src/define/survey-prompt.js';
import type { LitElement } from 'lit';
import { BarometerBadgeHarness } from '../support/barometer-badge.harness.js';
import { ConsoleWarnings } from '../support/console-warnings.js';
import { OVER_TIME, ratedBy } from '../support/figures.js';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';
import { oneQuestion } from '../support/surveys.js';

/** Each element as it works without the attributes that are tried, and what some of them are set to. */
const PLACES = {
  'barometer-badge': () => html`<barometer-badge .indicator=${ratedBy(5)}></barometer-badge>`,
  'indicator-chart': () => html`<indicator-chart .indicator=${OVER_TIME}></indicator-chart>`,
  'smiley-rating': () => html`<smiley-rating></smiley-rating>`,
  'survey-prompt': () => html`<survey-prompt .definition=${oneQuestion}></survey-prompt>`,
};
const WRITTEN: Readonly<Record<string, string>> = {
  variant: 'card',
  view: 'table',
  type: 'bar',
  'stale-after': 'P1M',
  downloads: 'csv',
  options: 'Non ; Bof ; Oui',
  question: 'Et alors ?',
  display: 'banner',
  when: 'manual',
  snooze: 'P1D',
  'ask-again': 'P1D',
  storage: 'none',
  enctype: 'application/json',
  comment: 'low',
  save: 'step',
  src: '/nowhere.json',
  preset: 'jdma',
};

let warnings: ConsoleWarnings;
beforeEach(() => {
  warnings = new ConsoleWarnings();
});
afterEach(() => {
  warnings.restore();
});

for (const [tag, place] of Object.entries(PLACES)) {
  describe(`an attribute of <${tag}> that was set and removed`, () => {
    const type = customElements.get(tag) as typeof LitElement;
    for (const [property, { attribute }] of type.elementProperties) {
      if (attribute === false) continue;
      const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
      it(`is as one that was never there: ${name}`, async () => {
        const element = await fixture<LitElement>(place());
        const before = told(element);
        element.setAttribute(name, WRITTEN[name] ?? '2');
        await settled(element);
        element.removeAttribute(name);
        await settled(element);
        expect(told(element)).to.equal(before);
        expect(warnings.about('null')).to.deep.equal([]);
      });
    }
  });
}

describe('a badge of attributes', () => {
  it('goes on without those that are removed, and shows the fallback without its value', async () => {
    const badge = await BarometerBadgeHarness.mount(
      html`<barometer-badge label="Accueil" value="7" max="10" count="400" period="2026"></barometer-badge>`,
    );
    for (const [name, shown] of [
      ['count', '7,0 / 10'],
      ['period', '7,0 / 10'],
      ['max', '7 %'],
      ['value', ''],
    ] as const) {
      badge.element.removeAttribute(name);
      await badge.settle();
      expect(badge.value).to.equal(shown);
    }
    expect(warnings.about('')).to.deep.equal([]);
  });
});

describe('a property of another type than its own', () => {
  it('is read as its words: the value and the period of a badge', async () => {
    const badge = await BarometerBadgeHarness.mount(
      html`<barometer-badge label="Satisfaction" value="80" count="400"></barometer-badge>`,
    );
    Object.assign(badge.element, { value: 87 });
    await badge.settle();
    expect(badge.value).to.equal('87 %');
    Object.assign(badge.element, { period: 2026 });
    await badge.settle();
    expect(badge.value).to.equal('87 %');
  });

  it('never turns the floor off', async () => {
    const badge = await BarometerBadgeHarness.showing(ratedBy(5));
    for (const minCount of [null, undefined, Number.NaN]) {
      Object.assign(badge.element, { minCount });
      await badge.settle();
      expect(badge.root.textContent).not.to.contain('7,3');
    }
    badge.element.setAttribute('min-count', '');
    await badge.settle();
    expect(badge.value).to.equal('Données insuffisantes');
  });

  it('never makes a chart say what is not so, and lists its downloads', async () => {
    const { target: _, ...aimless } = OVER_TIME;
    const chart = await IndicatorChartHarness.showing(aimless);
    const said = chart.root.textContent;
    Object.assign(chart.element, { target: null, min: null, max: null, downloads: null });
    await chart.settle();
    expect(chart.root.textContent).to.equal(said);
    Object.assign(chart.element, { downloads: ['csv', 'png'] });
    await chart.settle();
    expect(chart.root.querySelectorAll('.controls button')).to.have.length(3);
  });

  it('never throws: the options of a rating as a list, and no value', async () => {
    const rating = await SmileyRatingHarness.mount(html`<smiley-rating></smiley-rating>`);
    Object.assign(rating.element, { options: ['Non', 'Bof', 'Oui'], value: undefined });
    await rating.element.updateComplete;
    expect(rating.element.value).to.equal(null);
    expect(warnings.about('options')).to.have.length(1);
  });
});

async function settled(element: LitElement): Promise<void> {
  while (!(await element.updateComplete));
}

/** Its properties, and all that it shows. */
function told(element: LitElement): string {
  const { elementProperties } = element.constructor as typeof LitElement;
  const properties = [...elementProperties.keys()].map((key) => [
    String(key),
    String(Reflect.get(element, key) ?? ''),
  ]);
  return JSON.stringify([properties, element.shadowRoot?.textContent?.replace(/\s+/g, ' ')]);
}
