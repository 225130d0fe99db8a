import { brokenExamples, goodExamples } from './example.js';

const indicator = (changes: object) => ({
  v: 1,
  id: 'satisfaction',
  label: 'Satisfaction des usagers',
  unit: 'score',
  max: 10,
  direction: 'higher',
  value: 7.25,
  status: 'published',
  ...changes,
});
const percent = (changes: object) => indicator({ unit: 'percent', max: undefined, ...changes });
const withPoints = (...points: readonly object[]) =>
  indicator({ series: [{ label: 'Mairie', points }] });
const set = (...indicators: readonly object[]) => ({ v: 1, label: 'Résultats', indicators });

export const goodIndicators = goodExamples('indicator', {
  'the least that is written by hand': {
    v: 1,
    id: 'calls',
    label: 'Appels traités',
    unit: 'percent',
    value: 95.16,
  },
  'a rich indicator': indicator({
    label: { fr: 'Satisfaction', en: 'Satisfaction' },
    count: 412,
    interval: [6.9, 7.6],
    period: { start: '2026-01-01', end: '2026-06-30' },
    updated: '2026-07-02',
    formula: 'points',
    question: 'De façon générale, comment ça s’est passé ?',
    method: 'Moyenne des réponses ramenées de 0 à 10.',
    target: 8,
    thresholds: [5, 8],
    levels: ['À améliorer', 'Moyen', 'Bien'],
    previous: { value: 7, count: 380, period: { start: '2025-01-01', end: '2025-06-30' } },
    source: { label: 'Mairie de Saint-Exemple', url: 'https://exemple.fr/resultats' },
    distribution: [
      { value: 1, label: 'Pas bien', count: 62 },
      { value: 2, label: 'Moyen', count: 103 },
      { value: 3, label: 'Très bien', count: 247 },
    ],
    series: [
      {
        label: 'Mairie',
        points: [
          { period: '2025', value: 7.1, count: 210, interval: [6.8, 7.4] },
          { period: '2026-Q1', value: null },
          { period: '2026-04', value: 0 },
          { period: { start: '2026-05-04', end: '2026-05-10' }, value: 10 },
        ],
      },
    ],
  }),
  'too few answers': indicator({ value: null, status: 'insufficient' }),
  'an audit that is to come': percent({ value: null, status: 'upcoming', edition: '2027' }),
  'an audit': indicator({
    max: 100,
    value: 68.5,
    edition: '2019',
    stratum: 'Communes de 10 000 à 20 000 habitants',
    award: 'Premier prix',
  }),
  'a difference of percents under zero': indicator({ unit: 'points', max: undefined, value: -12 }),
  'a delay': indicator({ unit: 'days', max: undefined, direction: 'lower', value: 12, target: 10 }),
  'a set, its members without their format': {
    ...set({ id: 'a', label: 'A', unit: 'count', value: 3 }, indicator({ id: 'b' })),
    framework: 'services-publics-plus',
    period: { start: '2026-01-01', end: '2026-12-31' },
    source: { label: 'Mairie' },
  },
});

const UNKNOWN = 'left out: this key is unknown';
const TELLS = 'left out while the value is null';
const DAY = 'a day such as "2026-06-30"';
const PERIOD = 'a period such as "2026", "2026-Q1" or "2026-01"';
const withheld = { value: null, status: 'insufficient' };

export const brokenIndicators = brokenExamples('indicator', [
  ['a label in no language', indicator({ label: {} }), 'label', 'text'],
  ['a number', 7.25, '', 'an object'],
  ['no format', indicator({ v: undefined }), 'v', '1'],
  ['no label', indicator({ label: undefined }), 'label', 'text'],
  [
    'an unknown unit',
    indicator({ unit: 'stars' }),
    'unit',
    'one of "percent", "score", "points", "days", "minutes", "count"',
  ],
  ['a score without its top', indicator({ max: undefined }), 'max', 'a number from 1 to 1000'],
  ['no value', indicator({ value: undefined }), 'value', 'a number'],
  ['a value in words', indicator({ value: '7,3' }), 'value', 'a number'],
  ['null and published', indicator({ value: null }), 'value', 'a number'],
  [
    'null, and nothing said of it',
    indicator({ value: null, status: undefined }),
    'value',
    'a number',
  ],
  ['over 100 %', percent({ value: 100.5 }), 'value', 'a number from 0 to 100'],
  ['under 0 %', percent({ value: -1 }), 'value', 'a number from 0 to 100'],
  [
    'a net rate under -100',
    indicator({ unit: 'points', max: undefined, value: -101 }),
    'value',
    'a number from -100 to 100',
  ],
  ['a negative delay', percent({ unit: 'days', value: -1 }), 'value', 'a number ≥ 0'],
  [
    'over its scale',
    indicator({ value: 11 }),
    'value',
    'a number from 0 to 10',
    'beyond the schema',
  ],
  [
    'a value under its interval',
    indicator({ interval: [7.5, 8] }),
    'value',
    'a number from 7.5 to 8',
    'beyond the schema',
  ],
  [
    'an interval that descends',
    indicator({ interval: [8, 6] }),
    'interval',
    'two ascending numbers',
    'beyond the schema',
  ],
  ['half an interval', indicator({ interval: [6] }), 'interval', 'a list of 2 to 2 entries'],
  [
    'an interval under 0 %',
    percent({ value: 1, interval: [-1, 3] }),
    'interval[0]',
    'a number from 0 to 3',
  ],
  ['half an answer', indicator({ count: 41.5 }), 'count', 'a whole number ≥ 0'],
  ['fewer answers than none', indicator({ count: -1 }), 'count', 'a whole number ≥ 0'],
  [
    'withheld, with a value',
    indicator({ status: 'insufficient' }),
    'value',
    'null (it is insufficient)',
  ],
  ['to come, with a value', indicator({ status: 'upcoming' }), 'value', 'null (it is upcoming)'],
  ['withheld, with its count', indicator({ ...withheld, count: 12 }), 'count', TELLS],
  ['withheld, with its interval', indicator({ ...withheld, interval: [1, 9] }), 'interval', TELLS],
  [
    'withheld, with its answers',
    indicator({ ...withheld, distribution: [] }),
    'distribution',
    TELLS,
  ],
  [
    'withheld, with its past',
    indicator({ ...withheld, previous: { value: 7 } }),
    'previous',
    TELLS,
  ],
  [
    'withheld, with its series',
    indicator({ ...withheld, series: [{ label: 'A', points: [{ period: '2025', value: 7 }] }] }),
    'series',
    TELLS,
  ],
  ['a day that is none', indicator({ updated: '2026-02-30' }), 'updated', DAY],
  [
    'a period in words',
    indicator({ period: { start: 'janvier 2026', end: '2026-06-30' } }),
    'period.start',
    DAY,
  ],
  [
    'a period that ends before it starts',
    indicator({ period: { start: '2026-06-30', end: '2026-01-01' } }),
    'period.end',
    'a day on or after the start',
    'beyond the schema',
  ],
  [
    'equal thresholds',
    indicator({ thresholds: [5, 5] }),
    'thresholds',
    'two ascending numbers',
    'beyond the schema',
  ],
  ['one threshold', indicator({ thresholds: [5] }), 'thresholds', 'a list of 2 to 2 entries'],
  ['a past without a value', indicator({ previous: { count: 380 } }), 'previous.value', 'a number'],
  [
    'a past over its scale',
    percent({ value: 80, previous: { value: 120 } }),
    'previous.value',
    'a number from 0 to 100',
  ],
  ['a source without a name', indicator({ source: { url: '/a' } }), 'source.label', 'text'],
  [
    'a source that is a script',
    indicator({ source: { label: 'Mairie', url: 'data:text/html,x' } }),
    'source.url',
    'a link (https:, mailto:, tel: or relative)',
  ],
  ['an edition that is a number', indicator({ edition: 2026 }), 'edition', 'text'],
  [
    'a fifth quarter',
    withPoints({ period: '2025-Q5', value: 7 }),
    'series[0].points[0].period',
    PERIOD,
  ],
  [
    'a thirteenth month',
    withPoints({ period: '2025-13', value: 7 }),
    'series[0].points[0].period',
    PERIOD,
  ],
  [
    'a gap that counts its answers',
    withPoints({ period: '2025', value: null, count: 12 }),
    'series[0].points[0].count',
    TELLS,
  ],
  [
    'a period given twice',
    withPoints(
      { period: '2025-Q1', value: 7 },
      { period: { start: '2025-01-01', end: '2025-03-31' }, value: 7 },
    ),
    'series[0].points[1].period',
    'given once',
    'beyond the schema',
  ],
  [
    'a point over its scale',
    withPoints({ period: '2025', value: 7 }, { period: '2024', value: 12 }),
    'series[0].points[1].value',
    'a number from 0 to 10',
    'beyond the schema',
  ],
  ['a stranger’s key', indicator({ colour: 'red' }), 'colour', UNKNOWN],
  ['a set of nothing', set(), 'indicators', 'a list of 1 to 100 entries'],
  ['a set without a name', { ...set(indicator({})), label: undefined }, 'label', 'text'],
  [
    'a broken member',
    set(indicator({}), percent({ id: 'b', value: 101 })),
    'indicators[1].value',
    'a number from 0 to 100',
  ],
  [
    'a member given twice',
    set(indicator({}), indicator({})),
    'indicators[1].id',
    'given once',
    'beyond the schema',
  ],
]);
