import { expect, html } from '@open-wc/testing';
import type { IndicatorChart } from '../../src/elements/indicator-chart.js';
import { ConsoleWarnings } from '../support/console-warnings.js';
import { COMMITMENTS, OVER_TIME, RATING } from '../support/figures.js';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';
import { nextEvent } from '../support/next-event.js';
import { tableOf } from '../support/page-table.js';
import { addressOf, dataScript } from '../support/shown.js';

const { mount, showing } = IndicatorChartHarness;
const fallback = html`<a href="/resultats.json">Les chiffres</a>`;
const named = (label: string) => ({ ...RATING, label });
const file = 'Trimestre;Attente au guichet (minutes)\nT1 2025;14\nT2 2025;9,5\n';
const WORD = 'Année;Note\n2024;sept\n';

let warnings: ConsoleWarnings;
beforeEach(() => {
  warnings = new ConsoleWarnings();
});
afterEach(() => {
  warnings.restore();
});

describe('the figures of <indicator-chart>', () => {
  it('are in a script inside it', async () => {
    const chart = await mount(
      html`<indicator-chart>${dataScript(OVER_TIME)}${fallback}</indicator-chart>`,
    );
    expect(chart.heading).to.equal('Satisfaction des usagers');
    expect(chart.isFallbackShown).to.equal(false);
  });

  it('are at an address, and the fallback stays until they are there', async () => {
    const chart = await mount(
      html`<indicator-chart src=${addressOf(COMMITMENTS)}>${fallback}</indicator-chart>`,
    );
    expect(chart.isFallbackShown).to.equal(true);
    const { indicator } = await nextEvent(chart.element, 'avis-load');
    expect(indicator).to.include({ label: 'Nos engagements' });
    expect(chart.heading).to.equal('Nos engagements');
  });

  it('are those of one of a set, where the address names it', async () => {
    const chart = await mount(
      html`<indicator-chart src="${addressOf(COMMITMENTS)}#passeport"></indicator-chart>`,
    );
    await nextEvent(chart.element, 'avis-load');
    expect(chart.heading).to.equal('Délai de délivrance d’un passeport');
  });

  for (const type of ['text/csv', 'text/csv;charset=utf-8', 'application/csv']) {
    it(`are in a file of ${type}`, async () => {
      const chart = await mount(
        html`<indicator-chart src=${addressOf(file, type)}>${fallback}</indicator-chart>`,
      );
      await nextEvent(chart.element, 'avis-load');
      expect(chart.heading).to.equal('Attente au guichet (minutes)');
      expect(chart.table).to.deep.equal([
        ['Période', 'Attente au guichet'],
        ['T1 2025', '14,0 min'],
        ['T2 2025', '9,5 min'],
      ]);
    });
  }

  it('are in a file as Excel saves it, with its accents', async () => {
    const bytes = Uint8Array.from('Année;Délai (jours)\n2025;3', (sign) => sign.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: 'text/csv' }));
    const chart = await mount(html`<indicator-chart src=${address}>${fallback}</indicator-chart>`);
    await nextEvent(chart.element, 'avis-load');
    expect(chart.heading).to.equal('Délai (jours)');
  });

  it('are the first of property, script, table and address', async () => {
    const element = document.createElement('indicator-chart');
    const inside = dataScript(named('Du script'));
    const table = tableOf(['Année', 'Du tableau'], ['2024', '1'], ['2025', '2']);
    element.append(inside, table);
    element.src = addressOf(named('De loin'));
    element.indicator = named('De la propriété');
    const chart = await mount(html`${element}`);
    expect(chart.heading).to.equal('De la propriété');
    element.indicator = undefined;
    await chart.settle();
    expect(chart.heading).to.equal('Du script');
    inside.remove();
    element.requestUpdate();
    await nextEvent(element, 'avis-load');
    expect(chart.heading).to.equal('Du tableau');
    table.remove();
    element.requestUpdate();
    await nextEvent(element, 'avis-load');
    expect(chart.heading).to.equal('De loin');
  });

  it('may be given before or after the element is in the page', async () => {
    const before = document.createElement('indicator-chart');
    before.indicator = OVER_TIME;
    const first = await mount(html`${before}`);
    const after = document.createElement('indicator-chart');
    const later = await mount(html`${after}`);
    after.indicator = OVER_TIME;
    await later.settle();
    expect(later.table).to.deep.equal(first.table);
  });

  it('are read again by refresh(), and stay when that fails', async () => {
    const address = addressOf(OVER_TIME);
    const chart = await mount(html`<indicator-chart src=${address}></indicator-chart>`);
    await nextEvent(chart.element, 'avis-load');
    const again = nextEvent(chart.element, 'avis-load');
    await chart.element.refresh();
    await again;
    URL.revokeObjectURL(address);
    const told = nextEvent(chart.element, 'avis-error');
    await chart.element.refresh();
    await told;
    expect(chart.table).to.have.length(7);
    expect(warnings.about('Les chiffres précédents restent affichés.')).to.have.length(1);
  });
});

describe('figures of <indicator-chart> that give way to others', () => {
  const shown = async () => {
    const chart = await mount(
      html`<indicator-chart src=${addressOf(OVER_TIME)}>${fallback}</indicator-chart>`,
    );
    await nextEvent(chart.element, 'avis-load');
    return chart;
  };

  it('stay until those are there, and the focus stays', async () => {
    const chart = await shown();
    const button = chart.root.querySelector('button');
    button?.focus();
    chart.element.src = addressOf({ ...OVER_TIME, label: 'Autre chose' });
    await chart.settle();
    expect([chart.isFallbackShown, chart.heading]).to.deep.equal([
      false,
      'Satisfaction des usagers',
    ]);
    await nextEvent(chart.element, 'avis-load');
    expect([chart.heading, chart.root.activeElement]).to.deep.equal(['Autre chose', button]);
  });

  for (const [when, meanwhile] of [
    ['at once', () => undefined],
    ['after a refresh() meanwhile', (chart: IndicatorChart) => void chart.refresh()],
  ] as const) {
    it(`leave the fallback where those can’t be had: ${when}`, async () => {
      const chart = await shown();
      const told = nextEvent(chart.element, 'avis-error');
      chart.element.src = '/404.json';
      await chart.settle();
      meanwhile(chart.element);
      await told;
      expect([chart.isFallbackShown, chart.heading]).to.deep.equal([true, '']);
      expect(warnings.about('Le contenu de secours reste affiché.')).to.have.length(1);
    });
  }
});

describe('what <indicator-chart> can’t work with', () => {
  for (const [what, make, told] of [
    ['figures with a defect', () => ({ indicator: { ...RATING, unit: 'pommes' } }), '« unit »'],
    ['a page that is not there', () => ({ src: '/404.json' }), '« src »'],
    [
      'a file whose quotes do not close',
      () => ({ src: addressOf('a;"b\n1;2', 'text/csv') }),
      '« row',
    ],
    ['a file without figures', () => ({ src: addressOf('bonjour', 'text/csv') }), '« table »'],
    ['a file with a word for a figure', () => ({ src: addressOf(WORD, 'text/csv') }), '« row'],
    ['a type that is none', () => ({ indicator: RATING, type: 'tarte' }), 'line, bar'],
    ['a view that is none', () => ({ indicator: RATING, view: 'carte' }), 'chart, table'],
    ['a level that is none', () => ({ indicator: RATING, headingLevel: 1 }), 'heading-level'],
    ['a floor that is none', () => ({ indicator: RATING, minCount: Number.NaN }), 'min-count'],
    ['a target that is none', () => ({ indicator: RATING, target: Number.NaN }), 'target'],
    ['an end of the axis that is none', () => ({ indicator: RATING, max: Number('9,5') }), 'max'],
    ['an age that is none', () => ({ indicator: RATING, staleAfter: '18 mois' }), 'stale-after'],
  ] as const) {
    it(`(${what}) leaves the fallback, and tells page and webmaster once`, async () => {
      const element = document.createElement('indicator-chart');
      const link = document.createElement('a');
      link.textContent = 'Les chiffres';
      element.append(link);
      const event = nextEvent(element, 'avis-error');
      Object.assign(element, make());
      const chart = await mount(html`${element}`);
      expect((await event).reason).to.include(told);
      expect(chart.isFallbackShown).to.equal(true);
      expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
      element.requestUpdate();
      await chart.settle();
      expect(warnings.about('<indicator-chart>')).to.have.length(1);
      expect(warnings.about('<indicator-chart>')[0]).to.match(
        /^Avis citoyen : <indicator-chart> : .*Le contenu de secours reste affiché\.$/,
      );
      expect([element.toCSV(), await element.toPNG()]).to.deep.equal(['', null]);
    });
  }

  it('is well again once the page mends it', async () => {
    const chart = await showing(OVER_TIME, { type: 'tarte' });
    expect(chart.isFallbackShown).to.equal(true);
    chart.element.type = 'bar';
    await chart.settle();
    expect(chart.table).to.have.length(7);
  });
});
