import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeNumber } from '../../src/messages/numbers.js';

describe('a number', () => {
  it.each([
    ['fr', 1234.5, {}, '1\u202f234,5'],
    ['en', 1234567, {}, '1,234,567'],
    ['fr', -0.25, {}, '−0,25'],
    ['fr', 7, { minimumFractionDigits: 1 }, '7,0'],
    ['fr', -0.04, { maximumFractionDigits: 1 }, '0'],
    ['fr', 8, { signDisplay: 'exceptZero' }, '+8'],
    ['fr', 0, { signDisplay: 'exceptZero' }, '0'],
    ['de', 1234.5, {}, '1.234,5'],
    ['de', -3, {}, '−3'],
  ] as const)('in %s, %d with %j, is written « %s »', (language, value, digits, written) => {
    expect(writeNumber(value, language, digits)).toBe(written);
  });

  it('is written in French and English as the browser does it', () => {
    const values = fc.oneof(
      fc.integer(),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
      fc.constantFrom(0, 1e15, 1e20, 1e21, -1e22),
    );
    const digits = fc.record(
      {
        minimumFractionDigits: fc.constantFrom(0, 1, 2, 3),
        maximumFractionDigits: fc.constantFrom(3, 4),
        signDisplay: fc.constant('exceptZero' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom('fr', 'en'), values, digits, (language, value, asked) => {
        const byBrowser = new Intl.NumberFormat(language, asked).format(value);
        expect(writeNumber(value, language, asked)).toBe(byBrowser.replace('-', '−'));
      }),
      { seed: 20260712 },
    );
  });
});
