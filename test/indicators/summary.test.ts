import { describe, expect, it } from 'vitest';
import { enforceFloor } from '../../src/indicators/floor.js';
import type { Indicator, IndicatorSet } from '../../src/indicators/indicator.js';
import { type ChartType, panelsOf } from '../../src/indicators/panels.js';
import { goalsIn, summaryOf } from '../../src/indicators/summary.js';
import * as ar from '../../src/messages/ar.js';
import * as de from '../../src/messages/de.js';
import * as en from '../../src/messages/en.js';
import * as es from '../../src/messages/es.js';
import * as fr from '../../src/messages/fr.js';
import * as italian from '../../src/messages/it.js';
import * as pt from '../../src/messages/pt.js';
import {
  ANSWERS,
  CHANNELS,
  COMMITMENTS,
  OVER_TIME,
  QUALITY,
  ratedBy,
  seriesOf,
} from '../support/figures.js';

const LANGUAGES = { fr, en, de, es, it: italian, pt, ar };

const FRENCH = { language: 'fr', words: { ...fr.figures, ...fr.chart } };
const ENGLISH = { language: 'en', words: { ...en.figures, ...en.chart } };

/** The summary with plain spaces, to be read. */
function summary(document: Indicator | IndicatorSet, type: ChartType, wording = FRENCH): string {
  const panels = panelsOf(document, { type, floor: 30, ...wording });
  return summaryOf(panels, wording).replace(/\s/g, ' ');
}

describe('a summary', () => {
  it('tells the first and the last, what changed, the lowest and the highest', () => {
    expect(summary(OVER_TIME, 'line')).toBe(
      'De 6,3 / 10 (T1 2025) à 7,4 / 10 (T2 2026) : +1,2. Au plus bas : 6,3 / 10 (T1 2025). Au plus haut : 7,4 / 10 (T2 2026).',
    );
  });

  it('speaks English where the page does', () => {
    expect(summary(OVER_TIME, 'line', ENGLISH)).toBe(
      'From 6.3 / 10 (Q1 2025) to 7.4 / 10 (Q2 2026): +1.2. Lowest: 6.3 / 10 (Q1 2025). Highest: 7.4 / 10 (Q2 2026).',
    );
  });

  it('calls a change that may be chance no change', () => {
    const [series] = OVER_TIME.series ?? [];
    const points = [
      { period: '2025', value: 7.1, count: 200, interval: [6.7, 7.5] },
      { period: '2026', value: 7.2, count: 200, interval: [6.8, 7.6] },
    ] as const;
    expect(
      summary({ ...OVER_TIME, series: [{ ...series, label: 'x', points }] }, 'line'),
    ).toContain('De 7,1 / 10 (2025) à 7,2 / 10 (2026), sans changement net.');
  });

  it('names neither a lowest nor a highest of figures that read the same', () => {
    const points = [
      { period: '2025', value: 7.11, count: 200, interval: [6.7, 7.5] },
      { period: '2026', value: 7.12, count: 200, interval: [6.8, 7.6] },
    ] as const;
    expect(summary({ ...OVER_TIME, series: [{ label: 'x', points }] }, 'line')).toBe(
      'De 7,1 / 10 (2025) à 7,1 / 10 (2026), sans changement net.',
    );
  });

  it('says nothing of a change where nothing says how answers were spread', () => {
    const points = [
      { period: '2025', value: 1, count: 140 },
      { period: '2026', value: 9.9, count: 400 },
    ];
    expect(summary({ ...OVER_TIME, series: [{ label: 'x', points }] }, 'line')).toBe(
      'De 1,0 / 10 (2025) à 9,9 / 10 (2026). Au plus bas : 1,0 / 10 (2025). Au plus haut : 9,9 / 10 (2026).',
    );
  });

  it('takes a change of figures that come from no survey as it is', () => {
    const points = [
      { period: '2019', value: 68.5 },
      { period: '2020', value: 62 },
    ];
    const audit = { ...OVER_TIME, max: 100, series: [{ label: 'Score', points }] };
    expect(summary(audit, 'line')).toContain('De 68,5 / 100 (2019) à 62,0 / 100 (2020) : −6,5.');
  });

  it('names each series, and the one that is lowest and highest', () => {
    expect(summary(CHANNELS, 'line')).toBe(
      'Guichet – De 81 % (2024) à 88 % (2026), sans changement net. Téléphone – De 70 % (2024) à 79 % (2026) : +9 points. Courriel – De 62 % (2024) à 66 % (2026), sans changement net. Au plus bas : 60 % (Courriel, 2025). Au plus haut : 88 % (Guichet, 2026).',
    );
  });

  it('tells the lowest and the highest of what stands side by side', () => {
    expect(summary(QUALITY, 'bar')).toBe(
      'Au plus bas : 61 % (Téléphone). Au plus haut : 84 % (Accueil physique).',
    );
    expect(summary(ANSWERS, 'distribution')).toBe(
      'Au plus bas : 10 % (Pas bien). Au plus haut : 67 % (Très bien).',
    );
  });

  it('compares nothing where units differ', () => {
    expect(summary(COMMITMENTS, 'commitments')).toBe('');
    expect(summary(COMMITMENTS, 'bar')).toContain('Délai de délivrance d’un passeport : 12 jours.');
  });

  it('of many series tells the lowest and the highest, not the course of each', () => {
    expect(summary(seriesOf(4), 'line')).toContain('État civil – De 58 % (2023)');
    expect(summary(seriesOf(8), 'line')).toBe(
      'Au plus bas : 58 % (État civil, 2023). Au plus haut : 98 % (Accueil téléphonique de la mairie, 2026).',
    );
  });

  it('counts the targets that are met, of those that were measured', () => {
    const goals = (indicators: readonly Indicator[]) =>
      goalsIn(indicators, FRENCH).replace(/\s/g, ' ');
    expect(goals(COMMITMENTS.indicators)).toBe('Objectifs atteints : 2 sur 4.');
    expect(goals(COMMITMENTS.indicators.map((each) => enforceFloor(each)))).toBe(
      'Objectifs atteints : 2 sur 3.',
    );
    expect(goals(QUALITY.indicators)).toBe('');
  });

  for (const [language, words] of Object.entries(LANGUAGES)) {
    it(`is written in full in ${language}`, () => {
      const wording = { language, words: { ...words.figures, ...words.chart } };
      for (const document of [OVER_TIME, CHANNELS, COMMITMENTS, QUALITY]) {
        const said = [
          summary(document, 'line', wording),
          goalsIn(COMMITMENTS.indicators, wording),
        ].join(' ');
        expect(said).not.toMatch(/[{}]|undefined|NaN|null/);
        expect(said).toMatch(/\p{Nd}.*\.$/u);
      }
      const numbers = summary(CHANNELS, 'line', wording).match(
        /\b(81|88|70|79|62|66|60|2024|2026)\b/g,
      );
      expect(new Set(numbers)).toEqual(
        new Set(['81', '88', '70', '79', '62', '66', '60', '2024', '2026']),
      );
    });
  }

  it('says nothing under the floor', () => {
    for (const type of ['line', 'bar', 'distribution', 'radar', 'commitments'] as const)
      expect(summary(ratedBy(29), type)).toBe('');
  });
});
