import {
  type BadgeContent,
  badgeContent,
  neutralBadge,
  shieldsBadge,
} from '../../src/indicators/badge-content.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import { FRENCH_SETTINGS, FRENCH_WORDS } from './badge-words.js';

const rating: Indicator = {
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
  period: { start: '2026-01-01', end: '2026-06-30' },
  updated: '2026-07-02',
  question: 'De façon générale, comment ça s’est passé ?',
  method: 'Moyenne des réponses ramenées de 0 à 10.',
  thresholds: [5, 8],
  previous: { value: 7.2, count: 380, interval: [6.9, 7.5] },
  source: { label: 'Mairie de Saint-Exemple' },
};
const { max: _, interval: __, thresholds: ___, ...bare } = rating;
const { count: ____, previous: _____, period: ______, ...measured } = bare;
const sure = (value: number) => ({
  value,
  count: 400,
  interval: [value - 0.1, value + 0.1] as const,
});

const drawn = (indicator: Indicator, language = 'fr') =>
  badgeContent(indicator, { ...FRENCH_SETTINGS, language });

const LONG =
  'Part des demandes d’actes d’état civil traitées dans le délai annoncé par les services de la ville et du centre communal d’action sociale';

/** A badge in every state that a person could name. */
export const BADGES: Readonly<Record<string, BadgeContent>> = {
  low: drawn({ ...rating, ...sure(3.1) }),
  middle: drawn(rating),
  high: drawn({ ...rating, ...sure(8.4) }),
  rising: drawn({ ...rating, previous: sure(6) }),
  falling: drawn({ ...rating, previous: sure(9) }),
  steady: drawn(rating),
  fragile: drawn({ ...rating, count: 41 }),
  insufficient: drawn({ ...rating, count: 12 }),
  upcoming: drawn({ ...rating, value: null, status: 'upcoming' }),
  stale: drawn({ ...rating, period: { start: '2023-01-01', end: '2023-12-31' } }),
  'stale and fragile': drawn({
    ...rating,
    count: 41,
    period: { start: '2023-01-01', end: '2023-12-31' },
  }),
  percent: drawn({
    ...bare,
    unit: 'percent',
    value: 82.4,
    thresholds: [70, 85],
    previous: sure(70),
  }),
  net: drawn({ ...bare, unit: 'points', value: 35, interval: [19, 50], thresholds: [0, 50] }),
  'shorter delay': drawn({
    ...measured,
    label: 'Délai de délivrance d’un passeport',
    unit: 'days',
    direction: 'lower',
    value: 12,
    thresholds: [10, 20],
    previous: { value: 19 },
  }),
  audit: drawn({
    ...measured,
    label: 'Baromètre de l’accueil',
    max: 100,
    value: 68.5,
    edition: '2025',
    stratum: 'Communes de 10 000 à 20 000 habitants',
    award: 'Premier prix de l’accueil téléphonique',
    source: { label: 'Organisme d’audit' },
  }),
  long: drawn({
    ...rating,
    label: LONG,
    levels: ['Très insuffisant', 'Peut encore mieux faire', 'Bien'],
  }),
  german: drawn(
    { ...rating, label: 'Zufriedenheit der Bürgerinnen und Bürger mit der Stadtverwaltung' },
    'de',
  ),
  arabic: drawn(
    { ...rating, label: 'رضا المستخدمين عن الخدمات البلدية', levels: ['ضعيف', 'متوسط', 'جيد'] },
    'ar',
  ),
  unpublished: neutralBadge('Satisfaction des usagers', FRENCH_WORDS, 'fr'),
  'a Shields text': shieldsBadge({ label: 'disponibilité', message: '99,98 %' }, 'fr'),
  hostile: drawn({
    ...rating,
    label: '<script>alert("1")</script> & ]]> \u202e \u0008 <a href="javascript:1">',
    source: { label: '"><image href="https://exemple.fr/x.png"/>' },
  }),
};
