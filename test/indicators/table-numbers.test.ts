import { describe, expect, it } from 'vitest';
import { numberIn, topIn, withoutNote } from '../../src/indicators/table-numbers.js';

describe('a cell', () => {
  it.each([
    ['12', 12],
    ['-5 points', -5],
    ['−5', -5],
    ['+5', 5],
    ['82 %', 82],
    ['82%', 82],
    ['12 jours ouvrés', 12],
    ['350 réponses', 350],
    ['1 250,5 €', 1250.5],
    ['1\u202f250', 1250],
    ['7,3 / 10', 7.3],
    ['7.3/10', 7.3],
    ['7,3 sur 10', 7.3],
    ['1,234', 1.234],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['1,234,567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567,89', 1_234_567.89],
  ])('« %s » is %d in French', (cell, number) => {
    expect(numberIn(cell, 'fr')).toBe(number);
  });

  it.each([
    ['1,234', 'en', 1234],
    ['1.234', 'en', 1.234],
    ['12,5', 'en', 12.5],
    ['1,234', 'de', 1.234],
  ])('« %s » in %s is %d', (cell, language, number) => {
    expect(numberIn(cell, language)).toBe(number);
  });

  it.each(['', ' ', '–', '-', '…', 'n.c.', 'N/A'])('« %s » says that there is none', (cell) => {
    expect(numberIn(cell, 'fr')).toBeNull();
  });

  it.each([
    'douze',
    '1.234',
    '1 h 30',
    '2 h',
    '3 mois',
    '3 à 5 jours',
    '3-5',
    '12 millions',
    '1,2 k€',
    '12 34',
    '1,23,4',
    '1.2.3',
    '01/02/2026',
    '82 % (412)',
  ])('« %s » is no single number', (cell) => {
    expect(numberIn(cell, 'fr')).toBeNaN();
  });

  it.each([
    ['82 %*', '82 %'],
    ['7,3 / 10 (1)', '7,3 / 10'],
    ['12 jours ²', '12 jours'],
    ['12 [a]', '12'],
    ['(5)', '(5)'],
    ['*', '*'],
    ['82 % (412 réponses)', '82 %'],
    ['12 (millions)', '12 (millions)'],
  ])('« %s » is « %s » without its note', (cell, bare) => {
    expect(withoutNote(cell)).toBe(bare);
  });

  it.each([
    ['7,3 / 10', 10],
    ['3 out of 5', 5],
    ['82 %', undefined],
  ])('« %s » names the top %s', (cell, top) => {
    expect(topIn(cell)).toBe(top);
  });
});
