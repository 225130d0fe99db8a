/** Drawings in little room. */
import { expect } from '@open-wc/testing';
import { QUALITY } from '../support/figures.js';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';

it('a chart on a phone has whole names beside its bars; of a word that is too long, the beginning', async () => {
  const [first, second] = QUALITY.indicators;
  const indicators = [
    { ...first, label: 'Intercommunalités' },
    { ...second, label: 'Donaudampfschifffahrtsgesellschaft' },
  ];
  const painted = new Map<string, number>();
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, ...place) {
    const { a, e } = this.getTransform();
    const width = this.textAlign === 'right' ? this.measureText(text).width : 0;
    painted.set(text, e / a + x - width);
    fillText.call(this, text, x, ...place);
  };
  const chart = await IndicatorChartHarness.showing(
    { ...QUALITY, indicators },
    { type: 'bar', style: 'inline-size: 320px' },
  );
  await chart.drawn();
  CanvasRenderingContext2D.prototype.fillText = fillText;
  const names = [...painted.keys()].filter((text) => /^(Interc|Donau)/.test(text));
  expect(names).to.have.length(2).and.to.include('Intercommunalités');
  expect(names[1]).to.match(/^Donau.+…$/);
  for (const name of names) expect(painted.get(name), name).to.be.at.least(0);
});
