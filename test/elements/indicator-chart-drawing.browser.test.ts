/** The drawing of a chart: what is painted, when, and where. */
import { expect, fixture, html } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { IndicatorChart } from '../../src/elements/indicator-chart.js';
import type { ChartType } from '../../src/indicators/panels.js';
import { ConsoleWarnings } from '../support/console-warnings.js';
import {
  ANSWERS,
  CHANNELS,
  COMMITMENTS,
  daysOfFigures,
  LONG_NAMES,
  OVER_TIME,
  QUALITY,
  RATING,
  seriesOf,
} from '../support/figures.js';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';
import { wordsOf } from '../support/shown.js';

const { mount, showing } = IndicatorChartHarness;

/** Charts that are drawn; how many drawings each has. */
const DRAWN: readonly (readonly [string, ChartType, unknown, number])[] = [
  ['a figure over time', 'line', OVER_TIME, 1],
  ['two figures', 'line', seriesOf(2), 1],
  ['eight series', 'line', seriesOf(8), 1],
  ['a thousand days', 'line', daysOfFigures(1000), 1],
  ['one point', 'line', { ...RATING, previous: undefined }, 1],
  ['bars over time', 'bar', OVER_TIME, 1],
  ['bars of series', 'bar', CHANNELS, 1],
  ['bars side by side', 'bar', QUALITY, 1],
  ['bars of three units', 'bar', COMMITMENTS, 3],
  ['answers', 'distribution', ANSWERS, 1],
  ['a radar', 'radar', QUALITY, 1],
  ['a radar of three units', 'radar', COMMITMENTS, 1],
  ['long names', 'bar', LONG_NAMES, 1],
];

/** What Chart.js holds of a canvas. */
const chartOn = (canvas: HTMLCanvasElement | undefined) => canvas && Chart.getChart(canvas);

/** Is anything painted on it? */
function isInked(canvas: HTMLCanvasElement): boolean {
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  return pixels.some((value) => value > 0);
}

let warnings: ConsoleWarnings;
beforeEach(() => {
  warnings = new ConsoleWarnings();
});
afterEach(() => {
  warnings.restore();
});

describe('the drawing of <indicator-chart>', () => {
  for (const [what, type, indicator, drawings] of DRAWN) {
    it(`takes the place of the table, which one button brings back: ${what}`, async () => {
      const chart = await showing(indicator, { type });
      expect(chart.isTableInSight, 'the table is there before').to.equal(true);
      await chart.drawn();
      expect(chart.canvases).to.have.length(drawings);
      expect(chart.canvases.every(isInked)).to.equal(true);
      expect([chart.isDrawingInSight, chart.isTableInSight]).to.deep.equal([true, false]);
      await chart.press('Voir le tableau');
      expect([chart.isDrawingInSight, chart.isTableInSight]).to.deep.equal([false, true]);
      expect(chart.element.view).to.equal('table');
      await chart.press('Voir le graphique');
      await chart.drawn();
      expect([chart.isDrawingInSight, chart.isTableInSight]).to.deep.equal([true, false]);
    });
  }

  it('takes no more room than was kept for it', async () => {
    const chart = await showing(OVER_TIME);
    const before = chart.element.getBoundingClientRect().height;
    await chart.drawn();
    expect(chart.element.getBoundingClientRect().height).to.equal(before);
  });

  it('is an image that the heading names and the summary describes', async () => {
    const { root } = await showing(CHANNELS);
    const canvas = root.querySelector('canvas');
    const said = (attribute: string) => wordsOf(root, `#${canvas?.getAttribute(attribute)}`);
    expect(canvas?.getAttribute('role')).to.equal('img');
    expect(said('aria-labelledby')).to.equal('Demandes satisfaites');
    expect(said('aria-describedby')).to.match(/^Guichet – De 81 %/);
  });

  it('leaves a gap where a period is missing, and never a zero', async () => {
    const chart = await showing(OVER_TIME);
    await chart.drawn();
    const drawn = chartOn(chart.canvases[0]);
    expect(drawn?.data.datasets[0]?.data).to.deep.equal([6.25, 6.5, null, null, 7.1, 7.4]);
  });

  it('begins bars at 0, whatever the page asks, and lines where it asks', async () => {
    const chart = await showing(OVER_TIME, { type: 'bar', min: '5', max: '9' });
    await chart.drawn();
    expect(chartOn(chart.canvases[0])?.scales.y).to.include({ min: 0, max: 9 });
    chart.element.type = 'line';
    await chart.settle();
    await chart.drawn();
    expect(chartOn(chart.canvases[0])?.scales.y).to.include({ min: 5, max: 9 });
  });

  for (const [what, type, measure, values, ends] of [
    ['a line of percents', 'line', { unit: 'percent' }, [2, 98], [0, 100]],
    ['bars of percents', 'bar', { unit: 'percent' }, [96, 99], [0, 100]],
    ['below a target', 'line', { unit: 'percent', target: 100 }, [88, 96], [85, 100]],
    ['near the top', 'line', { unit: 'percent' }, [98, 99, 100], [97, 100]],
    ['scores', 'line', { unit: 'score', max: 10 }, [1, 9.9], [0, 10]],
    ['days', 'line', { unit: 'days' }, [0, 2, 1], [0, 3]],
    ['points', 'line', { unit: 'points' }, [-100, 100], [-100, 100]],
  ] as const) {
    it(`has an axis that does not go beyond what the unit allows: ${what}`, async () => {
      const points = values.map((value, at) => ({ period: `${2024 + at}`, value }));
      const about = { v: 1, id: 'x', label: 'x', direction: 'higher', value: values[0] };
      const chart = await showing(
        { ...about, ...measure, series: [{ label: 'x', points }] },
        { type },
      );
      await chart.drawn();
      const { min, max, ticks = [] } = chartOn(chart.canvases[0])?.scales.y ?? {};
      expect([min, max]).to.deep.equal(ends);
      expect([ticks[0]?.value, ticks.at(-1)?.value]).to.deep.equal(ends);
    });
  }

  it('keeps a width of its own in a row of boxes', async () => {
    const chart = await mount(
      html`<div style="display: flex; inline-size: 60rem">
        <p>Nos résultats</p>
        <indicator-chart .indicator=${OVER_TIME}></indicator-chart>
      </div>`,
    );
    await chart.drawn();
    expect(chart.canvases[0]?.getBoundingClientRect().width).to.be.at.least(150);
  });

  it('has its target in sight, that of the page before that of the figures', async () => {
    const chart = await showing({ ...OVER_TIME, target: 9.5 });
    await chart.drawn();
    expect(chartOn(chart.canvases[0])?.scales.y?.max).to.be.at.least(9.5);
    chart.element.target = 2;
    await chart.settle();
    await nextFrame();
    expect(chartOn(chart.canvases[0])?.scales.y?.min).to.be.at.most(2);
  });

  it('tells series apart by dash and marker as well as by colour', async () => {
    const chart = await showing(CHANNELS);
    await chart.drawn();
    const sets = (chartOn(chart.canvases[0])?.data.datasets ?? []) as unknown as Record<
      string,
      unknown
    >[];
    for (const key of ['borderDash', 'pointStyle', 'borderColor']) {
      expect(new Set(sets.map((set) => String(set[key]))).size, key).to.equal(3);
    }
  });

  it('is updated in place, on the same canvas', async () => {
    const chart = await showing(OVER_TIME);
    await chart.drawn();
    const [canvas] = chart.canvases;
    const drawn = chartOn(canvas);
    chart.element.indicator = CHANNELS;
    await chart.settle();
    await nextFrame();
    expect(chart.canvases[0]).to.equal(canvas);
    expect(chartOn(canvas)).to.equal(drawn);
    expect(drawn?.data.datasets).to.have.length(3);
    expect(chart.heading).to.equal('Demandes satisfaites');
  });

  it('changes to a radar and back', async () => {
    const chart = await showing(QUALITY, { type: 'bar' });
    await chart.drawn();
    for (const type of ['radar', 'bar'] as const) {
      chart.element.type = type;
      await chart.settle();
      await chart.drawn();
      await nextFrame();
      expect(chart.canvases.every(isInked)).to.equal(true);
    }
  });

  it('goes with the element, and comes back with it', async () => {
    const chart = await showing(OVER_TIME);
    await chart.drawn();
    const { element } = chart;
    const [canvas] = chart.canvases;
    const place = element.parentElement;
    element.remove();
    expect(chartOn(canvas)).to.equal(undefined);
    expect(Object.values(Chart.instances)).to.have.length(0);
    place?.append(element);
    await chart.drawn();
    expect(chart.canvases.every(isInked)).to.equal(true);
  });

  it('waits while the element is far from what is seen', async () => {
    const chart = await mount(
      html`<div>
        <div style="block-size: 5000px"></div>
        <indicator-chart .indicator=${OVER_TIME}></indicator-chart>
      </div>`,
    );
    await nextFrame();
    await nextFrame();
    expect([chart.isDrawn, chart.isTableInSight]).to.deep.equal([false, true]);
    chart.element.scrollIntoView();
    await chart.drawn();
    expect([chart.isDrawingInSight, chart.isTableInSight]).to.deep.equal([true, false]);
  });

  it('turns dark with the page, and takes on its colours', async () => {
    const place = await fixture<HTMLElement>(html`<div style="color-scheme: light">
      <indicator-chart .indicator=${OVER_TIME}></indicator-chart>
    </div>`);
    const chart = new IndicatorChartHarness(
      place.querySelector('indicator-chart') as IndicatorChart,
    );
    await chart.drawn();
    const colour = () => String(chartOn(chart.canvases[0])?.data.datasets[0]?.borderColor);
    expect(colour()).to.equal('rgb(15, 92, 102)');
    place.style.colorScheme = 'dark';
    while (colour() === 'rgb(15, 92, 102)') await nextFrame();
    expect(colour()).to.equal('rgb(111, 208, 214)');
    place.style.setProperty('--avis-chart-1', 'rgb(1, 2, 3)');
    while (colour() === 'rgb(111, 208, 214)') await nextFrame();
    expect(colour()).to.equal('rgb(1, 2, 3)');
  });

  it('runs from right to left in Arabic', async () => {
    const chart = await mount(
      html`<div lang="ar" dir="rtl"><indicator-chart .indicator=${CHANNELS}></indicator-chart></div>`,
    );
    await chart.drawn();
    const scales = chartOn(chart.canvases[0])?.scales;
    expect([scales?.x?.options.reverse, scales?.y?.position]).to.deep.equal([true, 'right']);
  });
});

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
