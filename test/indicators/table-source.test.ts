import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/indicators/csv-file.js';
import { parseCsv } from '../../src/indicators/csv-text.js';
import type { Indicator, IndicatorSet } from '../../src/indicators/indicator.js';
import { panelsOf } from '../../src/indicators/panels.js';
import { periodNamed } from '../../src/indicators/period-text.js';
import { readIndicatorDocument } from '../../src/indicators/read-indicator.js';
import { type TableSettings, tableDocument } from '../../src/indicators/table-source.js';
import * as fr from '../../src/messages/fr.js';
import { refuse } from '../../src/validation/readers.js';
import { CHANNELS } from '../support/figures.js';

const WORDS = { ...fr.figures, ...fr.chart };

function read(
  text: string,
  { label = 'Un tableau', language = 'fr', isDistribution = false }: Partial<TableSettings> = {},
): Indicator | IndicatorSet {
  const rows = parseCsv(text);
  const settings = { label: label || undefined, language, isDistribution, floor: 30 };
  return readIndicatorDocument(tableDocument(rows, settings), '', refuse);
}

describe('a table over time', () => {
  it('is a series for each column, in the unit that the cells name', () => {
    expect(read('Période;Guichet;Téléphone\n2024;72 %;61,5 %\n2025;–;64 %')).toMatchObject({
      label: 'Un tableau',
      unit: 'percent',
      value: 72,
      series: [
        {
          label: 'Guichet',
          points: [
            { period: '2024', value: 72 },
            { period: '2025', value: null },
          ],
        },
        { label: 'Téléphone', points: [{ value: 61.5 }, { value: 64 }] },
      ],
    });
  });

  it.each([
    ['7,3 / 10', { unit: 'score', max: 10, value: 7.3 }],
    ['12 jours', { unit: 'days', value: 12 }],
    ['1 250', { unit: 'count', value: 1250 }],
    ['45 min', { unit: 'minutes', value: 45 }],
    ['-5 points', { unit: 'points', value: -5 }],
    ['+5 points', { unit: 'points', value: 5 }],
  ])('reads « %s »', (cell, figure) => {
    expect(read(`Période;Valeur\n2024;${cell}\n2025;${cell}`)).toMatchObject(figure);
  });

  it('takes a unit from the head of its column', () => {
    expect(read('Période;Attente (min)\n2024;12\n2025;9')).toMatchObject({
      unit: 'minutes',
      series: [{ label: 'Attente' }],
    });
  });

  it('takes numbers of answers for what they are', () => {
    expect(
      read('Période;Satisfaits (%);Nombre de réponses\n2024;70;200\n2025;90;12'),
    ).toMatchObject({
      value: 70,
      count: 200,
      series: [
        {
          points: [
            { value: 70, count: 200 },
            { value: 90, count: 12 },
          ],
        },
      ],
    });
  });

  it.each([
    'Réponses',
    'Nombre de réponses',
    'Nombre d’avis',
    "Nb. d'avis",
    'Répondants',
    'Effectif',
    'Nombre',
    'Number of answers',
    'Responses',
  ])('takes « %s » for numbers of answers', (head) => {
    expect(read(`Période;Satisfaits (%);${head}\n2024;70;200\n2025;90;250`)).toMatchObject({
      value: 90,
      count: 250,
    });
  });

  it.each(['Nombre de guichets', 'Nombre de dossiers', 'Nb de visites', 'Number of desks'])(
    'takes « %s » for figures of their own',
    (head) => {
      const set = read(`Période;Délai moyen (jours);${head}\n2024;12;3\n2025;9;4`) as IndicatorSet;
      expect(set.indicators).toMatchObject([
        { label: 'Délai moyen', unit: 'days', value: 9 },
        { label: head, unit: 'count', value: 4 },
      ]);
      expect(set.indicators.some((each) => 'count' in each)).toBe(false);
    },
  );

  it.each([
    ['Réponses;Satisfaction\n2024;200;72 %\n2025;300;75 %', 'Satisfaction'],
    ['Visites;Satisfaction\n2024;200;72 %\n2025;300;75 %', 'Visites, Satisfaction'],
  ])('is called by its figures, where the page has no name for it: %j', (text, name) => {
    expect(read(`Année;${text}`, { label: '' }).label).toBe(name);
  });

  it('parts columns of different units', () => {
    const set = read('Période;Attente (min);Satisfaits (%)\n2024;12;70\n2025;9;80') as IndicatorSet;
    expect(set.indicators.map(({ label, unit }) => [label, unit])).toEqual([
      ['Attente', 'minutes'],
      ['Satisfaits', 'percent'],
    ]);
  });

  it('may have its periods as columns', () => {
    expect(read('Canal;2024;2025\nGuichet;72 %;75 %\nCourriel;60 %;62 %')).toMatchObject({
      series: [
        {
          label: 'Guichet',
          points: [
            { period: '2024', value: 72 },
            { period: '2025', value: 75 },
          ],
        },
        { label: 'Courriel' },
      ],
    });
  });
});

describe('a table of something else', () => {
  it('is an indicator for each row', () => {
    const set = read('Service;Satisfaits (%)\nÉtat civil;82\nUrbanisme;–') as IndicatorSet;
    expect(set.indicators).toMatchObject([
      { label: 'État civil', value: 82, status: 'published' },
      { label: 'Urbanisme', value: null, status: 'insufficient' },
    ]);
  });

  it('names each figure after its row and its column, where there are several', () => {
    const set = read(
      'Service;Accueil (%);Délai (jours)\nÉtat civil;82;3\nUrbanisme;70;20',
    ) as IndicatorSet;
    expect(set.indicators.map(({ label }) => label)).toEqual([
      'État civil – Accueil',
      'État civil – Délai',
      'Urbanisme – Accueil',
      'Urbanisme – Délai',
    ]);
  });

  it('is answers and their numbers where a distribution is wanted', () => {
    expect(
      read('Réponse;Nombre\nPas bien;41\nTrès bien;275', { isDistribution: true }),
    ).toMatchObject({
      count: 316,
      distribution: [
        { label: 'Pas bien', count: 41 },
        { label: 'Très bien', count: 275 },
      ],
    });
  });

  it('counts answers by their numbers, not by the parts beside', () => {
    const text = 'Réponse;Part;Nombre de visiteurs\nPas bien;20 %;40\nTrès bien;80 %;160';
    expect(read(text, { isDistribution: true })).toMatchObject({
      count: 200,
      distribution: [{ count: 40 }, { count: 160 }],
    });
  });

  it.each([
    ['Période;Valeur\n2024;douze', 'row[2][1] must be a number that reads in one way only'],
    ['Période', 'table must be a table of figures'],
    ['', 'table must be a table of figures'],
    [
      'Période;Valeur\n2024;130 %\n2025;80 %',
      'series[0].points[0].value must be a number from 0 to 100',
    ],
  ])('refuses %j with its place', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

it('gives back the figures of our own file', () => {
  const settings = { type: 'line', language: 'fr', words: WORDS, floor: 30 } as const;
  const numbers = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }).map((n) => n / 10)), {
    minLength: 3,
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 4 }), (columns) => {
      fc.pre(columns.every((values) => values.length === columns[0]?.length));
      fc.pre(columns[0]?.some((value) => value !== null) ?? false);
      const series = columns.map((values, index) => ({
        label: `Série ${index}`,
        points: values.map((value, at) => ({
          period: String(2000 + at),
          value,
          ...(value !== null && { count: 120 }),
        })),
      }));
      const before = panelsOf({ ...CHANNELS, series }, settings);
      const after = panelsOf(read(csvOf(before, WORDS, 'fr')), settings);
      const figures = (panels: typeof before) =>
        panels.map(({ columns }) =>
          columns.map(({ figures }) => figures.map(({ value, count }) => [value, count])),
        );
      expect(figures(after)).toEqual(figures(before));
    }),
    { seed: 20261, numRuns: 200 },
  );
});

describe('the head of a row', () => {
  it.each([
    ['2026', '2026'],
    [' 2026 ', '2026'],
    ['2026-Q1', '2026-Q1'],
    ['T1 2026', '2026-Q1'],
    ['Q4 2025', '2025-Q4'],
    ['2025 T4', undefined],
    ['1er trimestre 2026', '2026-Q1'],
    ['2e trimestre 2026', '2026-Q2'],
    ['2026-02', '2026-02'],
    ['02/2026', '2026-02'],
    ['13/2026', undefined],
    ['février 2026', '2026-02'],
    ['févr. 2026', '2026-02'],
    ['juillet 2026', '2026-07'],
    ['juin 2026', '2026-06'],
    ['January 2026', '2026-01'],
    ['Guichet 2026', undefined],
    ['2017/18', { start: '2017-01-01', end: '2018-12-31' }],
    ['2017–2018', { start: '2017-01-01', end: '2018-12-31' }],
    ['2018/17', undefined],
    ['Guichet', undefined],
    ['', undefined],
  ])('« %s » names %j', (text, period) => {
    expect(periodNamed(text)).toEqual(period);
  });
});
