import { expect, html } from '@open-wc/testing';
import { ConsoleWarnings } from '../support/console-warnings.js';
import {
  ANSWERS,
  CHANNELS,
  COMMITMENTS,
  daysOfFigures,
  OVER_TIME,
  QUALITY,
  RATING,
  ratedBy,
} from '../support/figures.js';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';
import { onOneDay } from '../support/one-day.js';
import { wordsOf } from '../support/shown.js';

const { mount, showing } = IndicatorChartHarness;

onOneDay('2026-07-15');

let warnings: ConsoleWarnings;
beforeEach(() => {
  warnings = new ConsoleWarnings();
});
afterEach(() => {
  warnings.restore();
});

describe('the table of <indicator-chart>', () => {
  it('has a row for each period, the missing ones too, and says what is fragile', async () => {
    const chart = await showing(OVER_TIME);
    expect(chart.table).to.deep.equal([
      ['Période', 'Satisfaction', 'Intervalle à 95 %', 'Nombre de réponses'],
      ['T1 2025', '6,3 / 10', '5,8 – 6,7', '180'],
      ['T2 2025', 'Résultat fragile 6,5 / 10', '5,7 – 7,3', '60'],
      ['T3 2025', 'Non publié', '', ''],
      ['T4 2025', 'Non publié', '', ''],
      ['T1 2026', '7,1 / 10', '6,7 – 7,5', '205'],
      ['T2 2026', '7,4 / 10', '7,0 – 7,8', '207'],
    ]);
  });

  it('is a table to assistive technology: caption, heads of columns and of rows', async () => {
    const { root } = await showing(CHANNELS);
    const heads = [...root.querySelectorAll('th')].map(({ scope }) => scope);
    expect(heads).to.deep.equal([...Array(7).fill('col'), 'row', 'row', 'row']);
    expect(root.querySelector('caption')?.textContent).to.equal('Demandes satisfaites');
    const region = root.querySelector('[role=region]');
    expect([region?.getAttribute('aria-label'), region?.getAttribute('tabindex')]).to.deep.equal([
      'Demandes satisfaites',
      '0',
    ]);
  });

  it('has a column for each series, each with what goes with it', async () => {
    const chart = await showing(CHANNELS);
    expect(chart.table.slice(0, 2)).to.deep.equal([
      [
        'Période',
        'Guichet',
        'Guichet – Nombre de réponses',
        'Téléphone',
        'Téléphone – Nombre de réponses',
        'Courriel',
        'Courriel – Nombre de réponses',
      ],
      ['2024', '81 %', '200', '70 %', '200', '62 %', '200'],
    ]);
  });

  it('sets side by side what has no time, with the year before', async () => {
    const chart = await showing(QUALITY, { type: 'bar' });
    expect(chart.table.slice(0, 2)).to.deep.equal([
      [
        'Indicateur',
        'janvier–juin 2026',
        'janvier–juin 2026 – Nombre de réponses',
        'Un an avant',
        'Un an avant – Nombre de réponses',
      ],
      ['Téléphone', '61 %', '240', '70 %', '240'],
    ]);
  });

  it('gives the share of each answer, rounded to a hundred together', async () => {
    const chart = await showing(ANSWERS, { type: 'distribution' });
    expect(chart.table.map((row) => row.slice(0, 2))).to.deep.equal([
      ['Réponse', 'Part'],
      ['Pas bien', '10 %'],
      ['Moyen', '23 %'],
      ['Très bien', '67 %'],
    ]);
  });

  it('is one for each unit where units are mixed, and one for all on a radar', async () => {
    const chart = await showing(COMMITMENTS, { type: 'bar' });
    expect(chart.captions).to.deep.equal([
      'Nos engagements (%)',
      'Délai de délivrance d’un passeport',
      'Effort demandé',
    ]);
    chart.element.type = 'radar';
    await chart.settle();
    expect(chart.captions).to.deep.equal(['Nos engagements']);
    expect(chart.table.map(([name, now]) => `${name} ${now}`)).to.include.members([
      'Délai de délivrance d’un passeport 12 jours',
      'Effort demandé Résultat fragile 2,8 / 5',
      'Courriels traités en moins de cinq jours À venir',
      'Réclamations résolues Données insuffisantes',
    ]);
  });

  for (const [where, view, room] of [
    ['drawn', 'chart', 0],
    ['a table', 'table', 0],
    ['far from what is seen', 'chart', 5000],
  ] as const) {
    it(`has all its rows in the end, however many they are: ${where}`, async () => {
      const chart = await mount(
        html`<div>
          <div style="block-size: ${room}px"></div>
          <indicator-chart view=${view} .indicator=${daysOfFigures(1000)}></indicator-chart>
        </div>`,
      );
      const last = () => chart.root.querySelector('tbody tr:nth-child(1000)');
      while (!last()) await new Promise(requestAnimationFrame);
      expect(wordsOf(chart.root, 'tbody tr:nth-child(1000) th')).to.equal('26 septembre 2025');
      chart.element.indicator = daysOfFigures(40);
      await chart.settle();
      expect(chart.table).to.have.length(41);
    });
  }
});

describe('the commitments of <indicator-chart>', () => {
  it('say figure, target, whether it is met, what changed, and on what that rests', async () => {
    const chart = await showing(COMMITMENTS, { type: 'commitments' });
    expect(chart.commitments).to.deep.equal([
      'Appels pris en charge par un agent 95 % Objectif 90 % Objectif atteint En hausse : +4 points en un an 800 réponses · janvier–juin 2026',
      'Satisfaction globale 75 % Objectif 80 % Objectif non atteint 260 réponses · janvier–juin 2026',
      'Délai de délivrance d’un passeport 12 jours Objectif 15 jours Objectif atteint En baisse : −7 jours en un an janvier–juin 2026',
      'Effort demandé 2,8 / 5 Résultat fragile 90 réponses · janvier–juin 2026',
      'Courriels traités en moins de cinq jours À venir Objectif 90 % Non mesuré janvier–juin 2026',
      'Réclamations résolues Données insuffisantes Objectif 70 % Non mesuré janvier–juin 2026',
    ]);
    expect(chart.summary).to.equal('Objectifs atteints : 2 sur 3.');
    expect(chart.canvases).to.deep.equal([]);
    expect(chart.root.querySelectorAll('.verdict svg')).to.have.length(5);
  });
});

describe('the words of <indicator-chart>', () => {
  it('are its name, a summary made of the figures, and who stands behind them', async () => {
    const chart = await showing(OVER_TIME);
    expect(chart.heading).to.equal('Satisfaction des usagers');
    expect(chart.summary).to.equal(
      'De 6,3 / 10 (T1 2025) à 7,4 / 10 (T2 2026) : +1,2. Au plus bas : 6,3 / 10 (T1 2025). Au plus haut : 7,4 / 10 (T2 2026).',
    );
    expect(chart.source).to.equal('Source : Données inventées pour l’exemple');
    expect(chart.root.querySelector('details')?.textContent).to.contain('Moyenne des réponses');
  });

  it('are the page’s own where it gives some', async () => {
    const chart = await showing(OVER_TIME, {
      heading: 'Ce que vous en dites',
      'heading-level': '4',
      summary: 'Mieux.',
    });
    expect([chart.heading, chart.summary]).to.deep.equal(['Ce que vous en dites', 'Mieux.']);
    expect(chart.root.querySelector('[role=heading]')?.getAttribute('aria-level')).to.equal('4');
  });

  it('name what is old', async () => {
    const old = { ...OVER_TIME, period: { start: '2020-01-01', end: '2020-12-31' } };
    const chart = await showing(old);
    expect(chart.cautions).to.deep.equal(['Chiffre ancien']);
  });

  for (const [what, indicator, words] of [
    ['too few answers', ratedBy(12), 'Données insuffisantes'],
    ['a figure that is to come', { ...RATING, value: null, status: 'upcoming' }, 'À venir'],
  ] as const) {
    it(`stand in place of an empty axis: ${what}`, async () => {
      const { previous: _, ...rest } = indicator as typeof RATING;
      const chart = await showing(rest, { downloads: 'png' });
      expect(chart.root.textContent).to.contain(words);
      expect(chart.canvases).to.deep.equal([]);
      expect(chart.buttons).to.deep.equal([]);
    });
  }

  it('stand in place of answers that the figure does not tell', async () => {
    const chart = await showing(RATING, { type: 'distribution' });
    expect(chart.placeholder).to.equal('Non publié');
  });

  it('follow the language of the page, and change with it', async () => {
    const chart = await mount(
      html`<div lang="en"><indicator-chart .indicator=${OVER_TIME}></indicator-chart></div>`,
    );
    expect(chart.table[1]).to.deep.equal(['Q1 2025', '6.3 / 10', '5.8 – 6.7', '180']);
    expect(chart.summary).to.match(/^From 6\.3/);
    expect(chart.buttons).to.deep.equal(['Show the table']);
    chart.element.lang = 'fr';
    await chart.settle();
    chart.element.requestUpdate();
    await chart.settle();
    expect(chart.table[1]?.[0]).to.equal('T1 2025');
  });

  for (const language of ['de', 'es', 'it', 'pt', 'ar'] as const) {
    it(`are spoken in ${language} once they are there`, async () => {
      const chart = await mount(
        html`<div lang=${language}><indicator-chart .indicator=${OVER_TIME}></indicator-chart></div>`,
      );
      await chart.shown();
      const panel = chart.root.querySelector('.panel');
      expect(panel?.getAttribute('lang')).to.equal(language);
      expect(panel?.getAttribute('dir')).to.equal(language === 'ar' ? 'rtl' : 'ltr');
      expect(chart.summary).to.not.be.empty.and.not.match(/\{|Au plus/);
    });
  }
});
