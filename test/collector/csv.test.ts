import { describe, expect, test } from 'vitest';
import { csvLine } from '../../demo/collector/csv.js';

describe('a line of CSV', () => {
  test('parts cells by semicolons for French spreadsheets, quotes every one, doubles the quotes in it, and ends as RFC 4180 says', () => {
    expect(csvLine(['a', '', 'il dit "non"', 'deux\nlignes', 'a;b'])).toBe(
      '"a";"";"il dit ""non""";"deux\nlignes";"a;b"\r\n',
    );
  });

  test.each([
    '=1+1',
    '+33 6 12 34 56 78',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    ' =1',
    '\u00a0=1',
    '=cmd|’/c calc’!A0',
    '=HYPERLINK("https://x")',
    '\t',
  ])('makes %j a text for a spreadsheet', (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell.replaceAll('"', '""')}"\r\n`);
  });

  test.each(['1', '2026-06-15', 'bien = mieux', 'a@b.fr', '’'])('leaves %j as it is', (cell) => {
    expect(csvLine([cell])).toBe(`"${cell}"\r\n`);
  });
});
