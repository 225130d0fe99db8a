import { describe, expect, it } from 'vitest';
import { parseCsv, parseNumber, textOf } from '../../src/indicators/csv-text.js';

describe('the text of a file', () => {
  const saved = 'Année;Délai – l’accueil (€)\r\n2025;3,5';
  const wide = (text: string) => Buffer.from(text, 'utf16le');
  // The signs that Windows-1252 has where Latin-1 has none.
  const narrow = (text: string) =>
    Buffer.from(text.replace('–', '\x96').replace('’', '\x92').replace('€', '\x80'), 'latin1');

  it.each([
    ['UTF-8', Buffer.from(saved)],
    ['UTF-8 with a BOM', Buffer.from(`\ufeff${saved}`)],
    ['Windows-1252', narrow(saved)],
    ['UTF-16', wide(`\ufeff${saved}`)],
    ['UTF-16, big end first', wide(`\ufeff${saved}`).swap16()],
  ])('is read from %s', (_encoding, bytes) => {
    expect(textOf(bytes)).toBe(saved);
  });
});

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
    [
      'sep=;\r\na,b;c\r\n1;2',
      [
        ['a,b', 'c'],
        ['1', '2'],
      ],
    ],
    ['\ufeffsep=,\na,b;c', [['a', 'b;c']]],
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
