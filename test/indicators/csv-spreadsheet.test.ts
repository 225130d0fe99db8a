/** What a spreadsheet makes of the file of a chart, asked of a real one. */
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/indicators/csv-file.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import { panelsOf } from '../../src/indicators/panels.js';
import * as en from '../../src/messages/en.js';
import * as fr from '../../src/messages/fr.js';
import { OVER_TIME, QUALITY } from '../support/figures.js';
import { opened, SPREADSHEETS } from '../support/spreadsheet.js';

const WORDS = {
  fr: { ...fr.figures, ...fr.chart },
  en: { ...en.figures, ...en.chart },
};

/** Semicolons, double quotes, UTF-8, from the first line, in French or in English, with dates. */
const FILTERS = { fr: '59,34,76,1,,1036,false,true', en: '59,34,76,1,,1033,false,true' };

const fileOf = (document: Parameters<typeof panelsOf>[0], language: 'fr' | 'en' = 'fr') =>
  csvOf(
    panelsOf(document, { type: 'line', floor: 30, language, words: WORDS[language] }),
    WORDS[language],
    language,
  );

const months: Indicator = {
  ...OVER_TIME,
  series: [
    {
      label: 'Satisfaction à l’accueil, été',
      points: [
        { period: '2026-01', value: 6.25, count: 1180, interval: [6, 6.5] },
        { period: '2026-02', value: 7, count: 1200, interval: [6.75, 7.25] },
      ],
    },
  ],
};

describe.each(SPREADSHEETS)('%s opens the file of a chart', () => {
  it('in French: accents, decimals and months are right', () => {
    const { formulas, cells } = opened(fileOf(months), FILTERS.fr);
    expect(formulas).toBe(0);
    expect(cells.slice(0, 5).map(({ text }) => text.replace(/\s/g, ' '))).toEqual([
      'Période',
      'Satisfaction à l’accueil, été (/ 10)',
      'Intervalle à 95 % (/ 10) (min)',
      'Intervalle à 95 % (/ 10) (max)',
      'Nombre de réponses',
    ]);
    expect(cells.slice(5).map(({ type, value }) => [type, value])).toEqual([
      ['date', '2026-01-01'],
      ...['6.25', '6', '6.5', '1180'].map((value) => ['float', value]),
      ['date', '2026-02-01'],
      ...['7', '6.75', '7.25', '1200'].map((value) => ['float', value]),
    ]);
  }, 60_000);

  it('in English: decimals have a point', () => {
    const { cells } = opened(fileOf(months, 'en'), FILTERS.en);
    const numbers = cells.filter(({ type }) => type === 'float').map(({ value }) => value);
    expect(numbers.slice(0, 4)).toEqual(['6.25', '6', '6.5', '1180']);
  }, 60_000);

  it('and runs nothing that a name of a series or of an indicator holds', () => {
    const payloads = [
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1:A9)',
      '=HYPERLINK("https://x.example";"ici")',
    ];
    const hostile = {
      ...QUALITY,
      indicators: payloads.map((label, index) => ({
        ...(QUALITY.indicators[index] as Indicator),
        label,
      })),
    };
    const { formulas, cells } = opened(fileOf(hostile), FILTERS.fr);
    expect(formulas).toBe(0);
    const texts = cells.map(({ text }) => text);
    for (const payload of payloads) expect(texts).toContain(`'${payload}`);
    const bare = fileOf(hostile).replaceAll("'", '');
    expect(opened(bare, FILTERS.fr).formulas).toBeGreaterThan(0);
  }, 60_000);
});
