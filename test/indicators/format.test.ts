import { describe, expect, it } from 'vitest';
import { periodWriter, valueWriter, writeChange, writeDay } from '../../src/indicators/format.js';
import type { PrintedFigure } from '../../src/indicators/rounding.js';

const whole = (language: string, figure: PrintedFigure) => {
  const { before, number, after } = valueWriter(language)(figure);
  return before + number + after;
};

describe('a value', () => {
  it.each<[PrintedFigure, string]>([
    [{ unit: 'score', max: 10, value: 7.25 }, '7,3\u00a0/\u00a010'],
    [{ unit: 'score', max: 10, value: 8 }, '8,0\u00a0/\u00a010'],
    [{ unit: 'score', max: 10, value: 7.96, thresholds: [5, 8] }, '7,96\u00a0/\u00a010'],
    [{ unit: 'score', max: 5, value: 2.75 }, '2,8\u00a0/\u00a05'],
    [{ unit: 'score', max: 100, value: 70 }, '70\u00a0/\u00a0100'],
    [{ unit: 'percent', value: 82 }, '82\u202f%'],
    [{ unit: 'percent', value: 82.5 }, '83\u202f%'],
    [{ unit: 'percent', value: 84.6, thresholds: [70, 85] }, '84,6\u202f%'],
    [{ unit: 'points', value: 35 }, '+35'],
    [{ unit: 'points', value: -12.4 }, '−12'],
    [{ unit: 'points', value: 0 }, '0'],
    [{ unit: 'days', value: 12 }, '12\u00a0jours'],
    [{ unit: 'days', value: 1 }, '1\u00a0jour'],
    [{ unit: 'days', value: 2.5 }, '2,5\u00a0jours'],
    [{ unit: 'minutes', value: 45 }, '45\u00a0min'],
    [{ unit: 'count', value: 1234 }, '1\u202f234'],
  ])('%j is written « %s » in French', (figure, written) => {
    expect(whole('fr', figure)).toBe(written);
  });

  it.each([
    ['en', '7.3\u00a0/\u00a010', '82%'],
    ['de', '7,3\u00a0/\u00a010', '82\u202f%'],
    ['es', '7,3\u00a0/\u00a010', '82\u202f%'],
    ['it', '7,3\u00a0/\u00a010', '82%'],
    ['pt', '7,3\u00a0/\u00a010', '82%'],
  ])('is written as %s does', (language, score, percent) => {
    expect(whole(language, { unit: 'score', max: 10, value: 7.25 })).toBe(score);
    expect(whole(language, { unit: 'percent', value: 82 })).toBe(percent);
  });

  it('has its number apart, so that it may stand out', () => {
    expect(valueWriter('fr')({ unit: 'percent', value: 82 })).toEqual({
      before: '',
      number: '82',
      after: '\u202f%',
    });
  });

  it('keeps its number in a language that has a word for two days', () => {
    expect(whole('ar', { unit: 'days', value: 2 })).toMatch(/2/);
  });
});

describe('a change', () => {
  it.each([
    [8, { unit: 'percent' }, '+8'],
    [-8.4, { unit: 'points' }, '−8'],
    [0.25, { unit: 'score', max: 10 }, '+0,3'],
    [0.04, { unit: 'score', max: 10 }, '+0,04'],
    [0.3, { unit: 'percent' }, '+0,3'],
    [0, { unit: 'percent' }, '0'],
    [-2, { unit: 'days' }, '−2\u00a0jours'],
    [12, { unit: 'count' }, '+12'],
  ] as const)('of %f in %j is written « %s »', (change, measure, written) => {
    expect(writeChange(change, measure, 'fr')).toBe(written);
  });
});

describe('a period', () => {
  const spaces = (text: string) =>
    text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, '–');

  it.each([
    ['2026', '2026'],
    ['2026-Q1', 'janvier–mars 2026'],
    ['2026-02', 'février 2026'],
    [{ start: '2026-01-01', end: '2026-06-30' }, 'janvier–juin 2026'],
    [{ start: '2025-01-01', end: '2026-12-31' }, '2025–2026'],
    [{ start: '2025-11-01', end: '2026-02-28' }, 'novembre 2025–février 2026'],
    [{ start: '2026-03-03', end: '2026-05-12' }, '3 mars–12 mai 2026'],
    [{ start: '2026-03-03', end: '2026-03-03' }, '3 mars 2026'],
    [{ start: '2026-01-01', end: '2026-03-11' }, '1er janvier–11 mars 2026'],
  ])('%j is written « %s »', (period, written) => {
    expect(spaces(periodWriter('fr')(period))).toBe(written);
  });

  it('is short on an axis', () => {
    expect(periodWriter('en', 'short')('2026-01')).toBe('Jan 2026');
  });

  it('ends with a day, written out', () => {
    expect(writeDay('2026-07-02', 'fr')).toBe('2 juillet 2026');
    expect(writeDay('2026-07-01', 'fr')).toBe('1er juillet 2026');
    expect(writeDay('2026-07-01', 'es')).toBe('1 de julio de 2026');
  });
});
