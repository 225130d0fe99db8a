/** Documents of figures that tests and stories show. All are made up, and their source says so. */
import type { Indicator, IndicatorSet } from '../../src/indicators/indicator.js';

const SOURCE = { label: 'Données inventées pour l’exemple' };
const HALF_YEAR = { start: '2026-01-01', end: '2026-06-30' };

/** A satisfaction out of 10, with all that can be said of it. */
export const RATING: Indicator = {
  v: 1,
  id: 'satisfaction',
  label: 'Satisfaction des usagers',
  unit: 'score',
  max: 10,
  direction: 'higher',
  value: 7.25,
  status: 'published',
  count: 412,
  interval: [6.9, 7.6],
  period: HALF_YEAR,
  updated: '2026-07-02',
  question: { fr: 'Comment ça s’est passé ?', en: 'How did it go?' },
  method: 'Moyenne des réponses ramenées de 0 à 10.',
  thresholds: [5, 8],
  previous: { value: 6.4, count: 380, interval: [6.1, 6.7] },
  source: SOURCE,
};

/** The same on so many answers. */
export function ratedBy(count: number): Indicator {
  const { previous: _, ...rest } = RATING;
  return { ...rest, count };
}

/** Quarter after quarter, one of them missing from the list, one without a value, one on few answers. */
export const OVER_TIME: Indicator = {
  ...RATING,
  target: 8,
  series: [
    {
      label: 'Satisfaction',
      points: [
        { period: '2025-Q1', value: 6.25, count: 180, interval: [5.8, 6.7] },
        { period: '2025-Q2', value: 6.5, count: 60, interval: [5.7, 7.3] },
        { period: '2025-Q4', value: null },
        { period: '2026-Q1', value: 7.1, count: 205, interval: [6.7, 7.5] },
        { period: '2026-Q2', value: 7.4, count: 207, interval: [7, 7.8] },
      ],
    },
  ],
};

/** Three ways to reach the town, in percent, over time. */
export const CHANNELS: Indicator = {
  v: 1,
  id: 'canaux',
  label: 'Demandes satisfaites',
  unit: 'percent',
  direction: 'higher',
  value: 82,
  status: 'published',
  period: HALF_YEAR,
  target: 85,
  source: SOURCE,
  series: (
    [
      ['Guichet', 81, 84, 88],
      ['Téléphone', 70, 74, 79],
      ['Courriel', 62, 60, 66],
    ] as const
  ).map(([label, ...values]) => ({
    label,
    points: values.map((value, index) => ({ period: String(2024 + index), value, count: 200 })),
  })),
};

/** How many gave each answer. */
export const ANSWERS: Indicator = {
  ...RATING,
  label: 'Comment ça s’est passé ?',
  distribution: [
    { value: 1, label: 'Pas bien', count: 41 },
    { value: 2, label: 'Moyen', count: 96 },
    { value: 3, label: 'Très bien', count: 275 },
  ],
};

const figure = { v: 1, direction: 'higher', status: 'published' } as const;

/** Commitments in different units: met, not met, better when lower, not measured, on too few answers. */
export const COMMITMENTS: IndicatorSet = {
  v: 1,
  label: 'Nos engagements',
  period: HALF_YEAR,
  source: SOURCE,
  indicators: [
    {
      ...figure,
      id: 'appels',
      label: 'Appels pris en charge par un agent',
      unit: 'percent',
      value: 95.2,
      count: 800,
      target: 90,
      previous: { value: 91, count: 700 },
    },
    {
      ...figure,
      id: 'globale',
      label: 'Satisfaction globale',
      unit: 'percent',
      value: 75,
      count: 260,
      target: 80,
    },
    {
      ...figure,
      id: 'passeport',
      label: 'Délai de délivrance d’un passeport',
      unit: 'days',
      direction: 'lower',
      value: 12,
      target: 15,
      previous: { value: 19 },
    },
    {
      ...figure,
      id: 'effort',
      label: 'Effort demandé',
      unit: 'score',
      max: 5,
      direction: 'lower',
      value: 2.75,
      count: 90,
    },
    {
      ...figure,
      id: 'courriels',
      label: 'Courriels traités en moins de cinq jours',
      unit: 'percent',
      status: 'upcoming',
      value: null,
      target: 90,
    },
    {
      ...figure,
      id: 'reclamations',
      label: 'Réclamations résolues',
      unit: 'percent',
      value: 64,
      count: 11,
      target: 70,
    },
  ],
};

/** One figure for each channel, now and a year before. */
export const QUALITY: IndicatorSet = {
  v: 1,
  label: 'Qualité perçue par canal',
  period: HALF_YEAR,
  source: SOURCE,
  indicators: (
    [
      ['telephone', 'Téléphone', 61, 70],
      ['courrier', 'Courrier', 66, 68],
      ['courriel', 'Courriel', 72, 66],
      ['site', 'Site internet', 78, 64],
      ['accueil', 'Accueil physique', 84, 62],
    ] as const
  ).map(([id, label, value, before]) => ({
    ...figure,
    id,
    label,
    unit: 'percent',
    value,
    count: 240,
    previous: { value: before, count: 240 },
  })),
};

/** A mark that somebody gave after an audit: no answer was counted. */
export const AUDIT: Indicator = {
  ...figure,
  id: 'audit',
  label: 'Accueil du public',
  unit: 'score',
  max: 100,
  value: 68.5,
  edition: '2026',
  stratum: 'Communes de moins de 10\u202f000 habitants',
  award: 'Prix de l’accueil téléphonique',
  source: SOURCE,
};

/** So many series of four years each, whose names are of all lengths. */
export function seriesOf(many: number): Indicator {
  const names = [
    'État civil',
    'Urbanisme',
    'Crèches',
    'Restauration scolaire',
    'Médiathèque',
    'Piscine',
    'Propreté',
    'Accueil téléphonique de la mairie',
  ];
  return {
    ...CHANNELS,
    label: 'Satisfaction par service',
    series: Array.from({ length: many }, (_, index) => ({
      label: names[index] ?? `Service ${index + 1}`,
      points: [0, 1, 2, 3].map((year) => ({
        period: String(2023 + year),
        value: 58 + 5 * index + ((3 * index + 4 * year) % 7),
        count: 150,
      })),
    })),
  };
}

/** A figure for each of so many days, with its interval. */
export function daysOfFigures(many: number): Indicator {
  const dayAt = (index: number) =>
    new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10);
  const points = Array.from({ length: many }, (_, index) => {
    const value = Number((7 + 1.2 * Math.sin(index / 60) + 0.3 * Math.sin(index)).toFixed(2));
    const period = { start: dayAt(index), end: dayAt(index) };
    return { period, value, count: 120, interval: [value - 0.3, value + 0.3] as const };
  });
  return { ...RATING, label: 'Satisfaction jour par jour', series: [{ label: 'Jour', points }] };
}

/** Names longer than most places for them. */
export const LONG_NAMES: IndicatorSet = {
  ...QUALITY,
  label:
    'Part des demandes traitées dans le délai annoncé, par service et par canal, sur l’ensemble du premier semestre',
  indicators: QUALITY.indicators.map((each) => ({
    ...each,
    label: `${String(each.label)} de la direction de la population et de la citoyenneté`,
  })),
};
