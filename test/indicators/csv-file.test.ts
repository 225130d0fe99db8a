import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/indicators/csv-file.js';
import { parseCsv } from '../../src/indicators/csv-text.js';
import type { Indicator, IndicatorSet } from '../../src/indicators/indicator.js';
import { type ChartType, panelsOf } from '../../src/indicators/panels.js';
import * as en from '../../src/messages/en.js';
import * as fr from '../../src/messages/fr.js';
import { ANSWERS, CHANNELS, COMMITMENTS, OVER_TIME, QUALITY, ratedBy } from '../support/figures.js';

const FRENCH = { language: 'fr', words: { ...fr.figures, ...fr.chart } };
const ENGLISH = { language: 'en', words: { ...en.figures, ...en.chart } };

function csv(document: Indicator | IndicatorSet, type: ChartType, wording = FRENCH): string {
  const panels = panelsOf(document, { type, floor: 30, ...wording });
  return csvOf(panels, wording.words, wording.language).replace(/\u00a0|\u202f/g, ' ');
}

describe('a file for spreadsheets', () => {
  it('has a BOM, semicolons, decimal commas, unrounded numbers and their unit', () => {
    expect(csv(OVER_TIME, 'line')).toBe(
      [
        '\ufeffPériode;Satisfaction (/ 10);Intervalle à 95 % (/ 10) (min);Intervalle à 95 % (/ 10) (max);Nombre de réponses',
        'T1 2025;6,25;5,8;6,7;180',
        'T2 2025;6,5;5,7;7,3;60',
        'T3 2025;;;;',
        'T4 2025;;;;',
        'T1 2026;7,1;6,7;7,5;205',
        'T2 2026;7,4;7;7,8;207',
        '',
      ].join('\r\n'),
    );
  });

  it('writes decimal points where the language does', () => {
    expect(csv(OVER_TIME, 'line', ENGLISH)).toContain('Q1 2025;6.25;5.8;6.7;180\r\n');
  });

  it('names the columns of each series', () => {
    expect(csv(CHANNELS, 'line').split('\r\n')[0]).toBe(
      '\ufeffPériode;Guichet (%);Guichet – Nombre de réponses;Téléphone (%);Téléphone – Nombre de réponses;Courriel (%);Courriel – Nombre de réponses',
    );
  });

  it('parts tables of different units by an empty line', () => {
    const [first] = QUALITY.indicators;
    const days = { ...first, id: 'd', unit: 'days', direction: 'lower' } as Indicator;
    const tables = csv({ ...QUALITY, indicators: [...QUALITY.indicators, days] }, 'bar').split(
      '\r\n\r\n',
    );
    expect(tables).toHaveLength(2);
  });

  it('writes units into the cells where rows differ in unit', () => {
    expect(csv(COMMITMENTS, 'commitments')).toContain(
      'Délai de délivrance d’un passeport;12 jours;;19 jours;;15 jours\r\n',
    );
  });

  it('holds no figure that is under the floor', () => {
    for (const type of ['line', 'bar', 'radar', 'commitments'] as const)
      expect(csv(ratedBy(12), type)).not.toContain('7,25');
    expect(csv({ ...ANSWERS, count: 12 }, 'distribution')).toBe('\ufeff');
  });

  it.each(['=1+1', '+33 1', '-cmd|x', '@SUM(A1)', '\tx', 'a;b', 'a "b"', 'a\nb', '-5,2', '+3'])(
    'gives back the name %j, which no spreadsheet takes for a formula',
    (label) => {
      const named = { ...ANSWERS, distribution: [{ value: 1, label, count: 40 }] };
      const text = csv(named, 'distribution');
      const [, row] = parseCsv(text);
      const isNumber = /^[+-]\d+(,\d+)?$/.test(label);
      const isFormula = /^[=+\-@\t]/.test(label) && !isNumber;
      expect(row?.[0]).toBe((isFormula ? `'${label}` : label).trim());
    },
  );
});
