import { describe, expect, it } from 'vitest';
import { parseCsv, parseNumber } from '../../src/indicators/csv-text.js';

describe('a CSV text', () => {
  it.each([
    [
      'a;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\ufeffa;b\n\n ; \n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n"x;y";"say ""hi"""',
      [
        ['a', 'b'],
        ['x;y', 'say "hi"'],
      ],
    ],
    [
      'a;b\n"two\nlines";',
      [
        ['a', 'b'],
        ['two\nlines', ''],
      ],
    ],
    [
      'a;"b,c,d"\n1,5;2',
      [
        ['a', 'b,c,d'],
        ['1,5', '2'],
      ],
    ],
    ['one', [['one']]],
    ['', []],
  ])('%j holds %j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it.each(['a;b\n"open;1', 'a;b\nx"y";1'])(
    'with a quote out of place names its row: %j',
    (text) => {
      expect(() => parseCsv(text)).toThrowError('row[2] must be quoted in pairs');
    },
  );
});

describe('a number as people type it', () => {
  it.each([
    ['7,3', 7.3],
    ['7.3', 7.3],
    ['1 234,5', 1234.5],
    ['1\u202f234', 1234],
    ['95 %', 95],
    ['−2', -2],
    ['-2', -2],
    ['+8', 8],
  ])('%s is %f', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it.each(['', 'beaucoup', '1e3', '0x10', '1,2,3', '--1', '%', 'Infinity'])(
    'is not « %s »',
    (text) => {
      expect(parseNumber(text)).toBeNaN();
    },
  );
});
