/** Under the floor nothing of a figure can be got out of an element, by any way. */
import { expect, html } from '@open-wc/testing';
import type { Indicator } from '../../src/indicators/indicator.js';
import { BarometerBadgeHarness } from '../support/barometer-badge.harness.js';
import { ConsoleWarnings } from '../support/console-warnings.js';
import { RATING } from '../support/figures.js';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';

/** No two of these numbers occur anywhere else, in the document or in the words around it. */
const TELLING = [5.71, 5.13, 6.29, 4.37, 3.83, 4.91, 771, 17, 5.47, 997] as const;
const [value, low, high, before, beforeLow, beforeHigh, beforeCount, given, point, pointCount] =
  TELLING;

const answeredBy = (count: number): Indicator => ({
  ...RATING,
  value,
  count,
  interval: [low, high],
  previous: { value: before, count: beforeCount, interval: [beforeLow, beforeHigh] },
  distribution: [
    { value: 1, label: 'Pas bien', count: given },
    { value: 2, label: 'Moyen', count: 0 },
    { value: 3, label: 'Très bien', count: Math.max(0, count - given) },
  ],
  series: [{ label: 'x', points: [{ period: '2026-Q1', value: point, count: pointCount }] }],
});

/** The numbers as any of the languages writes them, of a score and of its share of ten. */
function foundIn(text: string): readonly string[] {
  const forms = TELLING.flatMap((each) =>
    [String(each), each.toFixed(1)].flatMap((one) => [one, one.replace('.', ',')]),
  );
  return forms.filter((form) => new RegExp(`(?<![\\d.,])${form}(?![\\d])`).test(text));
}

const COUNTS = Array.from({ length: 41 }, (_, count) => count);
const LEVELS = /À améliorer|Moyen(?!ne)|Bien/;

let warnings: ConsoleWarnings;
let told: string[];
beforeEach(() => {
  warnings = new ConsoleWarnings();
  told = [];
  document.addEventListener('avis-load', listen);
  document.addEventListener('avis-error', listen);
});
afterEach(() => {
  warnings.restore();
  document.removeEventListener('avis-load', listen);
  document.removeEventListener('avis-error', listen);
});

function listen(event: Event): void {
  told.push(
    JSON.stringify({ ...event, ...(event as unknown as { indicator?: object }).indicator }),
  );
}

/** All that the page and its console were told. */
const said = () => [...told, ...warnings.about('')].join('\n');

/** Another figure altogether, on as few answers. */
const other: Indicator = { ...RATING, value: 9.02, count: 3, interval: [8.61, 9.4] };

describe('from none to forty answers', () => {
  for (const variant of ['compact', 'card', 'gauge'] as const) {
    it(`a badge is the same for any figure under thirty: ${variant}`, async () => {
      const silent = (await BarometerBadgeHarness.showing(other, { variant })).everything;
      const toldOfAnother = said();
      for (const count of COUNTS) {
        told = [];
        const badge = await BarometerBadgeHarness.showing(answeredBy(count), { variant });
        if (count < 30) {
          expect(badge.everything, `${count} answers`).to.equal(silent);
          expect(said(), `${count} answers`).to.equal(toldOfAnother);
        } else {
          expect([badge.value, badge.level]).to.deep.equal(['5,7 / 10', 'Moyen']);
        }
      }
      expect(
        foundIn(silent.replace(/(width|height|viewBox|d|[xy]|transform)="[^"]*"/g, '')),
      ).to.deep.equal([]);
      expect(silent).to.not.match(LEVELS);
      expect(silent).to.not.match(/\d réponse|class="ring"/);
    });
  }

  for (const type of ['line', 'bar', 'distribution', 'radar', 'commitments'] as const) {
    it(`a chart is the same for any figure under thirty: ${type}`, async () => {
      const attributes = { type, downloads: 'csv png' };
      const all = ({ root, element }: IndicatorChartHarness) => root.innerHTML + element.toCSV();
      const silent = all(await IndicatorChartHarness.showing(other, attributes));
      const toldOfAnother = said();
      for (const count of COUNTS) {
        told = [];
        const chart = await IndicatorChartHarness.showing(answeredBy(count), attributes);
        if (count < 30) {
          expect(all(chart), `${count} answers`).to.equal(silent);
          expect(said(), `${count} answers`).to.equal(toldOfAnother);
          expect(chart.canvases).to.deep.equal([]);
          expect(await chart.element.toPNG()).to.equal(null);
        } else {
          expect(foundIn(all(chart)), `${count} answers`).to.not.be.empty;
        }
      }
      expect(silent).to.contain('Données insuffisantes');
      expect(foundIn(silent)).to.deep.equal([]);
    });
  }

  it('no error repeats what was found in a figure that may not be shown', async () => {
    for (const count of [0, 12, 29]) {
      for (const broken of [
        { ...answeredBy(count), value: 57.1 },
        { ...answeredBy(count), value: '5,71' },
        { ...answeredBy(count), interval: [high, low] },
        { ...answeredBy(count), previous: { value: '4,37' } },
        { ...answeredBy(count), strange: value },
      ]) {
        await BarometerBadgeHarness.showing(broken);
        await IndicatorChartHarness.showing(broken);
        expect(foundIn(said())).to.deep.equal([]);
        expect(said()).to.not.contain('57.1');
      }
    }
  });

  it('a period of few answers is a gap among the others, in table, file and drawing', async () => {
    const series = [
      {
        label: 'x',
        points: [
          { period: '2024', value: 7.2, count: 200 },
          { period: '2025', value, count: 12 },
          { period: '2026', value: 7.4, count: 200 },
        ],
      },
    ];
    const chart = await IndicatorChartHarness.showing({ ...RATING, series });
    const all = chart.root.innerHTML + chart.element.toCSV() + said();
    expect(foundIn(all)).to.deep.equal([]);
    expect(chart.table.map(([, cell]) => cell)).to.deep.equal([
      'x',
      '7,2 / 10',
      'Non publié',
      '7,4 / 10',
    ]);
  });

  it('of a table and of attributes too', async () => {
    const badge = await BarometerBadgeHarness.mount(
      html`<barometer-badge label="x" value="5,71" max="10" count="29"></barometer-badge>`,
    );
    expect(foundIn(badge.everything + said())).to.deep.equal([]);
    const chart = await IndicatorChartHarness.mount(html`<indicator-chart>
      <table>
        <tr><th>Année</th><th>Note (sur 10)</th><th>Nombre de réponses</th></tr>
        <tr><th>2024</th><td>5,71</td><td>29</td></tr>
        <tr><th>2025</th><td>7,2</td><td>200</td></tr>
      </table>
    </indicator-chart>`);
    await chart.shown();
    expect(foundIn(chart.root.innerHTML + chart.element.toCSV() + said())).to.deep.equal([]);
  });
});
