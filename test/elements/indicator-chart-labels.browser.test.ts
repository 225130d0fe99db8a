/** The words in the drawing of a chart: where they stand, beside what they tell of. */
import { expect, html } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';
import { WrittenWords } from '../support/written-words.js';

const { mount, showing } = IndicatorChartHarness;

/** How far a point of a line reaches around its place, in pixels. */
const MARK = 3;

let written: WrittenWords;
beforeEach(() => {
  written = new WrittenWords();
});
afterEach(() => {
  written.restore();
});

/** What Chart.js holds of the only drawing. */
function drawingIn({ canvases }: IndicatorChartHarness): Chart | undefined {
  const [canvas] = canvases;
  return canvas && Chart.getChart(canvas);
}

describe('the words in the drawing of <indicator-chart>', () => {
  for (const [course, values] of [
    ['climbs', [52, 54, 56, 59, 62, 65, 70, 88]],
    ['climbs at once', [52, 70, 72, 74, 76, 79, 83, 88]],
    ['falls', [88, 83, 79, 75, 70, 66, 61, 52]],
    ['stays', [70, 70, 70, 70, 70, 70, 70, 70]],
    ['climbs from the bottom', [50, 50, 50, 50, 50, 50, 50, 99]],
    ['goes up and down', [70, 82, 58, 82, 58, 82, 58, 82]],
  ] as const) {
    it(`writes the first figure of a narrow line over no point: it ${course}`, async () => {
      const points = values.map((value, at) => ({ period: `2025-0${at + 1}`, value }));
      const series = [{ label: 'x', points }];
      const indicator = { v: 1, id: 'x', label: 'x', unit: 'percent', value: values[0], series };
      const chart = await mount(
        html`<div style="inline-size: 320px"><indicator-chart .indicator=${indicator}></indicator-chart></div>`,
      );
      await chart.drawn();
      const spots = drawingIn(chart)?.getDatasetMeta(0).data ?? [];
      const box = written.last(`${values[0]} %`);
      const covered = spots.filter(
        ({ x, y }) =>
          x + MARK > box.left &&
          x - MARK < box.right &&
          y + MARK > box.top &&
          y - MARK < box.bottom,
      );
      expect(covered.map(({ x, y }) => [x, y])).to.deep.equal([]);
    });
  }

  for (const how of ['lying', 'standing']) {
    it(`writes the figure of a bar below zero beside the bar: ${how}`, async () => {
      const about = { v: 1, unit: 'points', direction: 'higher' } as const;
      const named = (label: string, value: number) => ({
        ...about,
        id: `x${-value}`,
        label,
        value,
      });
      const points = [-30, -22].map((value, at) => ({ period: `${2024 + at}`, value }));
      const chart = await showing(
        how === 'standing'
          ? { ...named('x', -22), series: [{ label: 'x', points }] }
          : {
              v: 1,
              label: 'x',
              indicators: [named('Accueil physique', -30), named('Téléphone', -22)],
            },
        { type: 'bar' },
      );
      await chart.drawn();
      const drawn = drawingIn(chart);
      const [x = 0, y = 0] = ['x', 'y'].map((axis) => drawn?.scales[axis]?.getPixelForValue(0));
      const end = drawn?.getDatasetMeta(0).data[1];
      const box = written.last('−22 points', '−22');
      if (how === 'lying') expect(box.left).to.be.at.least(x);
      else expect([box.top > (end?.y ?? 0), box.top > y]).to.deep.equal([true, true]);
    });
  }
});
