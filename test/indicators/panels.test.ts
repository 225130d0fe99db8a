import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator, IndicatorSet } from '../../src/indicators/indicator.js';
import type { Panel } from '../../src/indicators/panel.js';
import { type ChartType, panelsOf } from '../../src/indicators/panels.js';
import * as fr from '../../src/messages/fr.js';
import {
  ANSWERS,
  CHANNELS,
  COMMITMENTS,
  OVER_TIME,
  QUALITY,
  RATING,
  ratedBy,
} from '../support/figures.js';

const words = { ...fr.figures, ...fr.chart };
const panels = (document: Indicator | IndicatorSet, type: ChartType, floor = 30) =>
  panelsOf(document, { type, language: 'fr', words, floor });

/** A panel as it reads: names, then the texts of each column. */
function written({ rows, columns }: Panel) {
  return rows.map(({ name }, row) => [name, ...columns.map(({ figures }) => figures[row]?.text)]);
}

describe('over time', () => {
  it('has a row for each period, the missing ones too, and a column for each series', () => {
    const [panel] = panels(OVER_TIME, 'line') as [Panel];
    expect(written(panel)).toEqual([
      ['T1 2025', '6,3\u00a0/\u00a010'],
      ['T2 2025', '6,5\u00a0/\u00a010'],
      ['T3 2025', 'Non publié'],
      ['T4 2025', 'Non publié'],
      ['T1 2026', '7,1\u00a0/\u00a010'],
      ['T2 2026', '7,4\u00a0/\u00a010'],
    ]);
    expect(panel).toMatchObject({ shape: 'line', corner: 'Période', unit: '/\u00a010' });
    expect(panel.target?.text).toBe('8,0\u00a0/\u00a010');
  });

  it('says which figures rest on few answers, and writes their intervals', () => {
    const [panel] = panels(OVER_TIME, 'line') as [Panel];
    const [column] = panel.columns;
    expect(column?.figures.map(({ isFragile }) => isFragile)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(column?.figures[0]).toMatchObject({ count: 180, range: '5,8 – 6,7' });
  });

  it('withholds a period that is under the floor, with its count and interval', () => {
    const [panel] = panels(OVER_TIME, 'line', 100) as [Panel];
    expect(panel.columns[0]?.figures[1]).toEqual({
      value: null,
      text: 'Non publié',
      isFragile: false,
    });
  });

  it('makes two periods of a figure and the one before it', () => {
    const before = { start: '2025-01-01', end: '2025-06-30' };
    const dated = { ...RATING, previous: { value: 6.4, count: 380, period: before } };
    const [panel] = panels(dated, 'bar') as [Panel];
    expect(written(panel)).toEqual([
      ['janvier–juin 2025', '6,4\u00a0/\u00a010'],
      ['janvier–juin 2026', '7,3\u00a0/\u00a010'],
    ]);
  });

  it('writes the figures of a column with as many decimals each', () => {
    const points = [70, 67.4].map((value, index) => ({ period: String(2014 + index), value }));
    const audit = { ...RATING, max: 100, series: [{ label: 'Score', points }] };
    const [panel] = panels(audit, 'line') as [Panel];
    expect(written(panel).map(([, text]) => text)).toEqual([
      '70,0\u00a0/\u00a0100',
      '67,4\u00a0/\u00a0100',
    ]);
  });

  it('puts figures of different units in panels of their own, named by their indicator', () => {
    const days: Indicator = { ...CHANNELS, id: 'delai', label: 'Délai', unit: 'days' };
    const { series = [], ...bare } = days;
    const one = { ...bare, series: series.slice(0, 1) };
    const set = { v: 1, label: 'Tout', indicators: [CHANNELS, one] } as const;
    expect(panels(set, 'line').map(({ caption, columns }) => [caption, columns.length])).toEqual([
      ['Demandes satisfaites', 3],
      ['Délai', 1],
    ]);
  });

  it('names the series of several indicators after both', () => {
    const set = { v: 1, label: 'Tout', indicators: [CHANNELS, { ...CHANNELS, id: 'b' }] } as const;
    const [panel] = panels(set, 'line') as [Panel];
    expect(panel.columns[0]?.label).toBe('Demandes satisfaites – Guichet');
    expect(panel.caption).toBe('Tout');
  });
});

describe('side by side', () => {
  it('calls the figures of several indicators by the name of all, and their unit', () => {
    const captions = panels(COMMITMENTS, 'bar').map(({ caption }) => caption);
    expect(captions).toEqual([
      'Nos engagements (%)',
      'Délai de délivrance d’un passeport',
      'Effort demandé',
    ]);
  });

  it('has a row for each indicator, now and before', () => {
    const [panel] = panels(QUALITY, 'bar') as [Panel];
    expect(panel.columns.map(({ label }) => label)).toEqual(['janvier–juin 2026', 'Un an avant']);
    expect(written(panel)[0]).toEqual(['Téléphone', '61\u202f%', '70\u202f%']);
  });

  it('groups what has one point each', () => {
    const { series = [] } = CHANNELS;
    const grouped = {
      ...CHANNELS,
      series: series.map(({ label, points }) => ({ label, points: points.slice(-1) })),
    };
    const [panel] = panels(grouped, 'line') as [Panel];
    expect(panel.shape).toBe('bar');
    expect(written(panel)).toEqual([
      ['Guichet', '88\u202f%'],
      ['Téléphone', '79\u202f%'],
      ['Courriel', '66\u202f%'],
    ]);
  });

  it('is a radar from three rows on, else bars', () => {
    expect(panels(QUALITY, 'radar')[0]?.shape).toBe('radar');
    const two = { ...QUALITY, indicators: QUALITY.indicators.slice(0, 2) };
    expect(panels(two, 'radar')[0]?.shape).toBe('bar');
  });

  it('keeps commitments of all units together, each written in its own', () => {
    const [panel] = panels(COMMITMENTS, 'commitments') as [Panel];
    expect(written(panel).map(([, text]) => text)).toEqual([
      '95\u202f%',
      '75\u202f%',
      '12\u00a0jours',
      '2,8\u00a0/\u00a05',
      'À venir',
      'Données insuffisantes',
    ]);
    expect(panel).not.toHaveProperty('measure');
  });

  it('says the period of each row where they differ', () => {
    const [first, second] = QUALITY.indicators as [Indicator, Indicator];
    const period = { start: '2025-04-01', end: '2025-06-30' };
    const [panel] = panels({ ...QUALITY, indicators: [{ ...first, period }, second] }, 'bar') as [
      Panel,
    ];
    expect(panel.rows.map((row) => row.period)).toEqual(['T2 2025', 'janvier–juin 2026']);
    expect(panel.columns[0]?.label).toBe('Valeur');
  });
});

describe('by answer', () => {
  it('has a row for each answer, with its part and its number', () => {
    const [panel] = panels(ANSWERS, 'distribution') as [Panel];
    expect(written(panel)).toEqual([
      ['Pas bien', '10\u202f%'],
      ['Moyen', '23\u202f%'],
      ['Très bien', '67\u202f%'],
    ]);
    expect(panel.columns[0]?.figures.map(({ count }) => count)).toEqual([41, 96, 275]);
  });

  it('has no panel where answers are unknown, or fewer than the floor though no count is given', () => {
    const { count: _, ...uncounted } = ANSWERS;
    const few = { ...uncounted, distribution: [{ value: 3, label: 'Très bien', count: 29 }] };
    expect(panels(RATING, 'distribution')).toEqual([]);
    expect(panels(few, 'distribution')).toEqual([]);
    expect(
      panels(
        { ...few, distribution: [{ ...few.distribution[0], count: 30 }] } as Indicator,
        'distribution',
      ),
    ).toHaveLength(1);
  });
});

describe.each(Array.from({ length: 41 }, (_, count) => count))('with %i answers', (count) => {
  it.each(['line', 'bar', 'distribution', 'radar', 'commitments'] as const)(
    `no panel of type %s holds ${count < 30 ? 'a figure' : 'less than the figure'}`,
    (type) => {
      const rated: Indicator = {
        ...OVER_TIME,
        ...ratedBy(count),
        distribution: [{ value: 3, label: 'Très bien', count }],
        series: [
          {
            label: 'x',
            points: [
              { period: '2025', value: 7.77, count },
              { period: '2026', value: 7.77, count },
            ],
          },
        ],
      };
      const figures = panels(rated, type).flatMap(({ columns }) =>
        columns.flatMap((each) => each.figures),
      );
      const isTold = figures.some(({ text }) => /\d/.test(text));
      expect(isTold).toBe(count >= 30);
      expect(
        figures.some((each) => each.value !== null || 'count' in each || 'interval' in each),
      ).toBe(count >= 30);
    },
  );
});

it('has one figure for each row in every column, whatever the document', () => {
  const points = fc.uniqueArray(
    fc.record({
      period: fc.integer({ min: 2000, max: 2040 }).map(String),
      value: fc.option(fc.float({ min: 0, max: 100, noNaN: true })),
      count: fc.nat(400),
    }),
    { minLength: 1, maxLength: 12, selector: ({ period }) => period },
  );
  const series = fc.array(fc.record({ label: fc.string({ minLength: 1 }), points }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(series, fc.constantFrom<ChartType>('line', 'bar', 'radar'), (series, type) => {
      for (const { rows, columns } of panels({ ...CHANNELS, series }, type)) {
        expect(columns.length).toBeGreaterThan(0);
        for (const { figures } of columns) expect(figures).toHaveLength(rows.length);
      }
    }),
    { seed: 20260, numRuns: 300 },
  );
});
