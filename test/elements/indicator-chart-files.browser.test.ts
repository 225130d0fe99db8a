/** What a chart gives to take away: its figures for a spreadsheet, and its picture. */
import { expect } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { CHANNELS, OVER_TIME, QUALITY } from '../support/figures.js';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';

const { showing } = IndicatorChartHarness;

describe('the files of <indicator-chart>', () => {
  it('are a table for a spreadsheet, with the comma of French', async () => {
    const chart = await showing(OVER_TIME);
    const [head, first] = chart.element.toCSV().split('\r\n');
    expect(head?.replace(/\s/g, ' ')).to.equal(
      ' Période;Satisfaction (/ 10);Intervalle à 95 % (/ 10) (min);Intervalle à 95 % (/ 10) (max);Nombre de réponses',
    );
    expect(first).to.equal('T1 2025;6,25;5,8;6,7;180');
  });

  it('are a picture with the words around it', async () => {
    const chart = await showing(CHANNELS);
    const picture = await chart.element.toPNG();
    expect(picture?.type).to.equal('image/png');
    const bitmap = await createImageBitmap(picture as Blob);
    expect(bitmap.width).to.equal(1888);
    expect(bitmap.height).to.be.greaterThan(840);
    expect(Object.values(Chart.instances).length).to.be.at.most(1);
  });

  it('are a picture that says what to be careful of, and every source', async () => {
    const [first, second] = QUALITY.indicators;
    const indicators = [
      { ...first, count: 40, source: { label: 'La mairie' } },
      { ...second, count: 40, source: { label: 'La médiathèque' } },
    ];
    const chart = await showing({ ...QUALITY, indicators }, { type: 'bar' });
    await chart.drawn();
    const painted: string[] = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      painted.push(text);
      fillText.call(this, text, ...place);
    };
    await chart.element.toPNG();
    CanvasRenderingContext2D.prototype.fillText = fillText;
    for (const words of ['Résultat fragile', 'Source : La mairie', 'Source : La médiathèque']) {
      expect(painted.join('|').replace(/\s/g, ' ')).to.contain(words);
    }
  });

  it('are offered where the page wants them, and named after the figure', async () => {
    const chart = await showing(OVER_TIME, { downloads: 'csv png' });
    expect(chart.buttons).to.deep.equal([
      'Voir le tableau',
      'Télécharger les données (CSV)',
      'Télécharger l’image (PNG)',
    ]);
    for (const [words, name] of [
      ['Télécharger les données (CSV)', 'satisfaction.csv'],
      ['Télécharger l’image (PNG)', 'satisfaction.png'],
    ] as const) {
      const link = pressedLink();
      await chart.press(words);
      const { download, href } = await link;
      expect(download).to.equal(name);
      expect((await (await fetch(href)).blob()).size).to.be.greaterThan(100);
    }
  });
});

/** The link that a button of an element presses, in place of a download. */
function pressedLink(): Promise<HTMLAnchorElement> {
  const { click } = HTMLAnchorElement.prototype;
  return new Promise((resolve) => {
    HTMLAnchorElement.prototype.click = function press() {
      HTMLAnchorElement.prototype.click = click;
      resolve(this);
    };
  });
}
