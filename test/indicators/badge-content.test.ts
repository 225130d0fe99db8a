import { describe, expect, it } from 'vitest';
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
  label: { fr: 'Satisfaction des usagers', en: 'Satisfaction' },
  unit: 'score',
  max: 10,
  direction: 'higher',
  value: 7.25,
  status: 'published',
  count: 412,
  interval: [6.9, 7.6],
  period: { start: '2026-01-01', end: '2026-06-30' },
  updated: '2026-07-02',
  question: 'Comment ça s’est passé ?',
  method: 'Moyenne des réponses.',
  thresholds: [5, 8],
  previous: { value: 6.4, count: 380, interval: [6.1, 6.7] },
  source: { label: 'Mairie de Saint-Exemple' },
};
const { count: _, previous: __, ...measured } = rating;

const content = (changes: Partial<Indicator> = {}, settings = {}) =>
  badgeContent({ ...rating, ...changes }, { ...FRENCH_SETTINGS, ...settings });
const written = ({ value }: BadgeContent) => value.before + value.number + value.after;

describe('a badge', () => {
  it('says the figure, its level, its change, its answers, its period, its source and its method', () => {
    const { gauge, ...texts } = content();
    expect(texts).toEqual({
      language: 'fr',
      label: 'Satisfaction des usagers',
      value: { before: '', number: '7,3', after: '\u00a0/\u00a010' },
      isFigure: true,
      level: { kind: 'middle', word: 'Moyen' },
      trend: {
        change: 0.8499999999999996,
        kind: 'up',
        tone: 'better',
        text: 'En hausse\u00a0: +0,9 en un an',
      },
      notes: [],
      facts: ['412 réponses', expect.stringMatching(/^janvier.+juin 2026$/)],
      source: 'Source\u00a0: Mairie de Saint-Exemple',
      details: [
        'Comment ça s’est passé ?',
        'Moyenne des réponses.',
        'Mis à jour le 2 juillet 2026',
      ],
    });
    expect(gauge).toEqual({ value: 0.725, bounds: [0.5, 0.8] });
  });

  it('takes the words of the file for its levels, else those of the language', () => {
    const levels = ['Faible', { fr: 'Correct', en: 'Fair' }, 'Bon'] as const;
    expect(content({ levels }).level?.word).toBe('Correct');
    expect(content({ value: 3, interval: [2, 4] }).level?.word).toBe('À améliorer');
  });

  it('has no level without bounds', () => {
    const { thresholds: ___, ...bare } = rating;
    expect(badgeContent(bare, FRENCH_SETTINGS)).not.toHaveProperty('level');
  });

  it.each([
    [{ unit: 'percent', value: 82.4, interval: [78, 86] }, '82\u202f%', 0.824],
    [{ unit: 'points', value: 35, interval: [19, 50] }, '+35\u00a0points', 0.675],
    [{ unit: 'points', value: 1, interval: [-5, 7] }, '+1\u00a0point', 0.505],
    [{ unit: 'points', value: -100, interval: [-100, -90] }, '−100\u00a0points', 0],
  ] as const)('writes %j as « %s », at %f of the scale', (changes, value, place) => {
    const { max: ___, ...bare } = rating;
    const badge = badgeContent({ ...bare, ...changes }, FRENCH_SETTINGS);
    expect(written(badge)).toBe(value);
    expect(badge.gauge?.value).toBeCloseTo(place, 10);
  });

  it('has no gauge where a figure has no top', () => {
    expect(badgeContent({ ...measured, unit: 'days' }, FRENCH_SETTINGS)).not.toHaveProperty(
      'gauge',
    );
  });

  it('speaks another language, and what it has in another, in that one', () => {
    const english = content({}, { language: 'en' });
    expect(english).toMatchObject({ label: 'Satisfaction', value: { number: '7.3' } });
    expect(english.details[0]).toBe('Comment ça s’est passé ?');
  });
});

describe('a badge that must be careful', () => {
  it('says that few answered', () => {
    expect(content({ count: 99 }).notes).toEqual(['Résultat fragile']);
    expect(content({ count: 100 }).notes).toEqual([]);
  });

  it('says that the figure is old, and keeps it', () => {
    const old = content({ period: { start: '2024-01-01', end: '2024-12-31' } });
    expect(old).toMatchObject({ notes: ['Chiffre ancien'], value: { number: '7,3' } });
  });

  it('says « stable » of a change that may be chance', () => {
    const { trend } = content({ previous: { value: 7, count: 380, interval: [6.6, 7.4] } });
    expect(trend).toMatchObject({ kind: 'stable', tone: 'same', text: 'Stable sur un an' });
  });

  it('writes the change of a rate in points', () => {
    const { max: ___, ...bare } = rating;
    const rate = { ...bare, unit: 'percent', value: 82, interval: [78, 86] } as const;
    const { trend } = badgeContent(
      { ...rate, previous: { value: 70, count: 400 } },
      FRENCH_SETTINGS,
    );
    expect(trend?.text).toBe('En hausse\u00a0: +12\u00a0points en un an');
  });

  it.each([
    ['insufficient', 'Données insuffisantes'],
    ['upcoming', 'À venir'],
  ] as const)('says nothing of a figure that is %s', (status, words) => {
    const badge = content({ value: null, status });
    expect(written(badge)).toBe(words);
    expect(badge).toMatchObject({ isFigure: false, notes: [] });
    for (const key of ['level', 'gauge', 'trend']) expect(badge).not.toHaveProperty(key);
    expect(badge.facts).toHaveLength(1);
  });
});

describe('an audit', () => {
  const audit: Indicator = { ...measured, edition: '2025', stratum: 'Communes', award: 'Prix' };

  it('carries its edition, stratum and award where the count would be, and who measured', () => {
    const badge = badgeContent(audit, FRENCH_SETTINGS);
    expect(badge.facts).toEqual(['Édition 2025', 'Communes', 'Prix']);
    expect(badge.source).toBe('Source\u00a0: Mairie de Saint-Exemple');
  });

  it('says by its period when it was made, where it has no edition', () => {
    const { edition: _, ...dated } = audit;
    const badge = badgeContent(dated, FRENCH_SETTINGS);
    expect(badge.facts).toEqual(['janvier–juin 2026', 'Communes', 'Prix']);
  });

  it('is never mixed with a vote: no count, no caution about answers', () => {
    const badge = badgeContent({ ...audit, count: 40 }, FRENCH_SETTINGS);
    expect(badge.facts.join()).not.toContain('40');
    expect(badge.notes).toEqual([]);
  });
});

describe('a badge without an indicator', () => {
  it('is neutral, and tells nothing of why', () => {
    const badge = neutralBadge('Satisfaction', FRENCH_WORDS, 'fr');
    expect(badge).toMatchObject({ label: 'Satisfaction', isFigure: false, facts: [], notes: [] });
    expect(written(badge)).toBe('Non publié');
  });

  it('shows the text of a Shields endpoint as it is', () => {
    const badge = shieldsBadge({ label: 'disponibilité', message: '99,9 %' }, 'fr');
    expect(written(badge)).toBe('99,9 %');
    expect(badge).not.toHaveProperty('level');
  });
});
