/** A table of the page in place of a document: how a person reads it, and the chart. */
import { expect, html } from '@open-wc/testing';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';
import { tableOf } from '../support/page-table.js';

const { mount } = IndicatorChartHarness;

describe('the figures of <indicator-chart> in a table', () => {
  it('inside it are shown in a better one', async () => {
    const table = tableOf(
      ['Année', 'État civil', 'Urbanisme'],
      ['2024', '82 %', '61 %'],
      ['2025', '85 %', '–'],
    );
    table.createCaption().textContent = 'Demandes traitées à temps';
    const chart = await mount(html`<indicator-chart>${table}</indicator-chart>`);
    await chart.shown();
    expect([chart.heading, ...chart.captions]).to.deep.equal([
      'Demandes traitées à temps',
      'Demandes traitées à temps',
    ]);
    expect(chart.table).to.deep.equal([
      ['Période', 'État civil', 'Urbanisme'],
      ['2024', '82 %', '61 %'],
      ['2025', '85 %', 'Non publié'],
    ]);
    expect(table.getBoundingClientRect().height).to.equal(0);
  });

  it('stand where a person reads them, whatever spans several places, and without the marks of notes', async () => {
    const chart = await mount(html`<indicator-chart heading="Délais">
      <table>
        <thead>
          <tr><th rowspan="2">Service</th><th colspan="2">Délai (jours)</th></tr>
        </thead>
        <tbody>
          <tr><td>1<sup>er</sup> accueil</td><td>7<sup>1</sup></td><td>8</td></tr>
          <tr><td rowspan="2">Urbanisme</td><td>12</td><td rowspan="2">15</td></tr>
          <tr><td>13<sup><a href="#note">(2)</a></sup></td></tr>
          <tr><td>Passeports</td><td colspan="2">20</td></tr>
        </tbody>
      </table>
    </indicator-chart>`);
    await chart.shown();
    expect(chart.table.map((row) => row.slice(0, 2))).to.deep.equal([
      ['Indicateur', 'Valeur'],
      ['1er accueil – Délai', '7 jours'],
      ['1er accueil – Délai', '8 jours'],
      ['Urbanisme – Délai', '12 jours'],
      ['Urbanisme – Délai', '15 jours'],
      ['Urbanisme – Délai', '13 jours'],
      ['Urbanisme – Délai', '15 jours'],
      ['Passeports – Délai', '20 jours'],
      ['Passeports – Délai', '20 jours'],
    ]);
  });

  it('are read as the language of the page writes them', async () => {
    const table = tableOf(['Year', 'Files', 'Answers'], ['2025', '1,234', '1,412']);
    const chart = await mount(html`<indicator-chart lang="en">${table}</indicator-chart>`);
    await chart.shown();
    expect(chart.table[1]?.slice(1)).to.deep.equal(['1,234', '1,412']);
  });

  it('are answers where their distribution is asked for', async () => {
    const table = tableOf(['Réponse', 'Nombre'], ['Pas bien', '20'], ['Très bien', '60']);
    const chart = await mount(
      html`<indicator-chart type="distribution" heading="Avis">${table}</indicator-chart>`,
    );
    await chart.shown();
    expect(chart.table.map((row) => row.slice(0, 2))).to.deep.equal([
      ['Réponse', 'Part'],
      ['Pas bien', 'Résultat fragile 25 %'],
      ['Très bien', 'Résultat fragile 75 %'],
    ]);
  });
});
