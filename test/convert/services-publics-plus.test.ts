import { describe, expect, it } from 'vitest';
import { fromServicesPublicsPlus } from '../../src/convert/services-publics-plus.js';
import { readIndicatorDocument } from '../../src/indicators/read-indicator.js';
import { InvalidDataError } from '../../src/validation/invalid-data-error.js';
import { refuse } from '../../src/validation/readers.js';
import indicators from './fixtures/services-publics-plus-indicators.json' with { type: 'json' };
import results from './fixtures/services-publics-plus-results.json' with { type: 'json' };

const options = { structure: 'STR-1', indicators };
const row = { ...results.results[0] };

describe('results of Services Publics+', () => {
  it('become a set of one structure, the latest value of each indicator', () => {
    const set = fromServicesPublicsPlus(results, options);
    expect(set).toMatchObject({
      label: 'Mairie de Saint-Exemple',
      framework: 'services-publics-plus',
    });
    expect(set.indicators.map(({ id, value, unit }) => [id, value, unit])).toEqual([
      ['ind-27', 77, 'percent'],
      ['ind-31', 12.5, 'days'],
      ['ind-40', 7.8, 'score'],
      ['ind-52', null, 'percent'],
    ]);
  });

  it('take their words, their unit and their method from the list of indicators', () => {
    expect(fromServicesPublicsPlus(results, options).indicators[1]).toMatchObject({
      label: 'Combien de temps pour obtenir mon titre ?',
      unit: 'days',
      direction: 'lower',
      method: 'Moyenne des délais entre le dépôt et la remise.',
      updated: '2025-03-01',
    });
  });

  it('find a structure by its name as well as by its code', () => {
    const set = fromServicesPublicsPlus(results, { ...options, structure: 'Mairie voisine' });
    expect(set.indicators).toMatchObject([{ value: 91 }]);
  });

  it('are read from a bare list too', () => {
    const set = fromServicesPublicsPlus(results.results, options);
    expect(set).toEqual(fromServicesPublicsPlus(results, options));
  });

  it('are a document that our own reader takes whole', () => {
    const set = fromServicesPublicsPlus(results, options);
    expect(readIndicatorDocument(JSON.parse(JSON.stringify(set)), '', refuse)).toBeTruthy();
  });

  it.each([
    ['no rows', 'x', {}, 'the document must be a list'],
    [
      'several structures',
      results,
      {},
      'structure must be one of: Mairie de Saint-Exemple, Mairie voisine',
    ],
    [
      'a delay in an unknown unit',
      results,
      { structure: 'STR-1' },
      'results[2].unite must be one of %, jours, minutes, nombre, /10',
    ],
    [
      'a rate over 100 %',
      [{ ...row, valeur: 120 }],
      {},
      '[0].valeur must be a number from 0 to 100',
    ],
    ['a value in words', [{ ...row, valeur: '77 %' }], {}, '[0].valeur must be a number'],
    [
      'a date in words',
      [{ ...row, date_de_mise_a_jour: 'octobre' }],
      {},
      '[0].date_de_mise_a_jour must be a day such as "2026-06-30"',
    ],
    [
      'a list of indicators that is none',
      results,
      { ...options, indicators: [{}] },
      'indicators[0].intitule_original_de_l_indicateur must be text',
    ],
  ])('with %s are refused in one sentence with its path', (_name, value, given, message) => {
    expect(() => fromServicesPublicsPlus(value, given)).toThrowError(message);
    expect(() => fromServicesPublicsPlus(value, given)).toThrowError(InvalidDataError);
  });
});
