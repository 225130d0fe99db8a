import type { BadgeSettings, BadgeWords } from '../../src/indicators/badge-content.js';

/** The words of the badges that the tests draw. */
export const FRENCH_WORDS: BadgeWords = {
  levels: 'À améliorer; Moyen; Bien',
  answers: { one: '{n} réponse', other: '{n} réponses' },
  points: { one: '{n}\u00a0point', other: '{n}\u00a0points' },
  insufficient: 'Données insuffisantes',
  upcoming: 'À venir',
  unpublished: 'Non publié',
  fragile: 'Résultat fragile',
  stale: 'Chiffre ancien',
  up: 'En hausse\u00a0: {change} en un an',
  down: 'En baisse\u00a0: {change} en un an',
  stable: 'Stable sur un an',
  source: 'Source\u00a0: {source}',
  edition: 'Édition {edition}',
  updated: 'Mis à jour le {day}',
};

/** Badges as a French page shows them on a day of the tests. */
export const FRENCH_SETTINGS: BadgeSettings = {
  language: 'fr',
  words: FRENCH_WORDS,
  floor: 30,
  staleAfter: { months: 18, days: 0 },
  today: '2026-09-01',
};
