import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromCsv } from '../../src/convert/csv.js';
import { indicatorsOf } from '../../src/indicators/indicator.js';
import { readIndicatorDocument } from '../../src/indicators/read-indicator.js';
import { InvalidDataError } from '../../src/validation/invalid-data-error.js';
import { refuse } from '../../src/validation/readers.js';

const table = readFileSync(new URL('fixtures/table.csv', import.meta.url), 'utf8');
const HEADER = 'label;unit;max;period;value;count\n';

describe('a spreadsheet', () => {
  it('of several indicators becomes a set, in its own order', () => {
    const set = fromCsv(table, { label: 'Nos engagements' });
    expect(set).toMatchObject({ v: 1, label: 'Nos engagements' });
    expect(indicatorsOf(set).map(({ id, value, unit }) => [id, value, unit])).toEqual([
      ['appels-pris-en-charge', 82.4, 'percent'],
      ['note-de-l-accueil', 7.96, 'score'],
      ['delai-de-delivrance', 12, 'days'],
    ]);
  });

  it('gives the periods of an indicator as its series, the latest as its figure', () => {
    const [calls] = indicatorsOf(fromCsv(table));
    expect(calls).toMatchObject({
      value: 82.4,
      count: 412,
      target: 85,
      period: { start: '2026-01-01', end: '2026-12-31' },
      previous: { value: 74, count: 380, period: { start: '2025-01-01', end: '2025-12-31' } },
    });
    expect(calls?.series?.[0]?.points).toEqual([
      { period: '2023', value: null },
      { period: '2024', value: null },
      { period: '2025', value: 74, count: 380 },
      { period: '2026', value: 82.4, count: 412 },
    ]);
  });

  it('reads French quarters, thousands and decimal commas', () => {
    expect(indicatorsOf(fromCsv(table))[1]).toMatchObject({
      count: 1204,
      period: { start: '2026-01-01', end: '2026-03-31' },
    });
  });

  it('of one row becomes one indicator', () => {
    expect(fromCsv('label,unit,value\nAppels,percent,95.16')).toEqual({
      v: 1,
      id: 'appels',
      label: 'Appels',
      unit: 'percent',
      direction: 'higher',
      value: 95.16,
      status: 'published',
    });
  });

  it('without a value yet is to come', () => {
    expect(fromCsv(`${HEADER}Appels;%;;2027;;\n`)).toMatchObject({
      value: null,
      status: 'upcoming',
    });
  });

  it('shows the last figure there is, when the latest period is still empty', () => {
    expect(fromCsv(`${HEADER}A;%;;2025;74;\nA;%;;2026;;`)).toMatchObject({ value: 74 });
  });

  it('is a document that our own reader takes whole', () => {
    const set = fromCsv(table);
    expect(readIndicatorDocument(JSON.parse(JSON.stringify(set)), '', refuse)).toEqual(set);
  });

  it.each([
    ['no rows', HEADER, 'row[2] must be a figure'],
    [
      'nothing at all',
      '',
      'row[1] must be names of columns with one of label, libellé, indicateur',
    ],
    [
      'no value column',
      'label;unit\nA;%',
      'row[1] must be names of columns with one of value, valeur',
    ],
    ['a value in words', `${HEADER}A;%;;;beaucoup;`, 'row[2].value must be a number'],
    ['an unknown unit', `${HEADER}A;bols;;;3;`, 'row[2].unit must be one of'],
    [
      'a score without its top',
      `${HEADER}A;note;;;7;`,
      'row[2].max must be a number from 1 to 1000',
    ],
    ['a period in words', `${HEADER}A;%;;hiver;3;`, 'row[2].period must be a period such as'],
    [
      'two rows without periods',
      `${HEADER}A;%;;;3;\nA;%;;;4;`,
      'row[2].period must be a period such as',
    ],
    [
      'a period given twice',
      `${HEADER}A;%;;2026;3;\nA;%;;2026;4;`,
      'row[3].series[0].points[1].period must be given once',
    ],
    ['half an answer', `${HEADER}A;%;;;3;41,5`, 'row[2].count must be a whole number ≥ 0'],
  ])('with %s is refused in one sentence with its row', (_name, text, message) => {
    expect(() => fromCsv(text)).toThrowError(message);
    expect(() => fromCsv(text)).toThrowError(InvalidDataError);
  });
});
