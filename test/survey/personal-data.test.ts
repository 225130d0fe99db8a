/** What is taken for personal data and what is not; longer than most files here for its two lists of writings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData, type PersonalDataKind } from '../../src/survey/personal-data.js';
import corpus from './personal-data-corpus.json' with { type: 'json' };

/** What is found, as « kind: words ». */
function read(text: string): string[] {
  return findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** All numbers below are reserved for fiction, published as examples, or can't exist. */
const FOUND: readonly (readonly [PersonalDataKind, readonly string[]])[] = [
  [
    'phone',
    [
      '06 39 98 01 23',
      '06.39.98.01.23',
      '06-39-98-01-23',
      '06/39/98/01/23',
      '0639980123',
      '06 - 39 - 98 - 01 - 23',
      '06. 39. 98. 01. 23',
      '06 39980123',
      '01\u00a099\u00a000\u00a012\u00a034',
      '+33 6 39 98 01 23',
      '+33639980123',
      '+33 (0)6 39 98 01 23',
      '+33 06 39 98 01 23',
      '0033 1 99 00 12 34',
    ],
  ],
  ['email', ['prenom.nom@example.fr', 'UN+DEUX@EXAMPLE.FR', 'a_b-c@mairie.example.fr']],
  [
    'nir',
    [
      '2 69 05 49 588 157 80',
      '269054958815780',
      '2.69.05.49.588.157.80',
      '2 69 05 49 588 157',
      '1 85 05 2A 004 000 82',
      '1 85 05 2b 004 000 12',
    ],
  ],
  [
    'iban',
    [
      'FR76 3000 6000 0112 3456 7890 189',
      'FR76 30006 00001 12345678901 89',
      'FR 76 3000 6000 0112 3456 7890 189',
      'fr1420041010050500013m02606',
      'BE68 5390 0754 7034',
      'DE89370400440532013000',
      'IT60 X054 2811 1010 0000 0123 456',
    ],
  ],
  [
    'card',
    [
      '4242 4242 4242 4242',
      '4242-4242-4242-4242',
      '4242424242424242',
      '3782 822463 10005',
      '378282246310005',
      '4222222222222',
      '6304000000000000000',
    ],
  ],
  ['plate', ['SS-123-AA', 'SS 123 AA', 'SS123AA', 'ss-123-aa', '123 AB 96', '4567-ZZ-96']],
];

describe.each(FOUND)('findPersonalData finds a %s', (kind, writings) => {
  it.each(writings)('written %s', (written) => {
    expect(read(`Bonjour, voici : ${written}, merci.`)).toEqual([`${kind}: ${written}`]);
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const padded = (most: number) =>
  fc.integer({ min: 1, max: most }).map((n) => `${n}`.padStart(2, '0'));

/** What people put between the groups of a number. */
const separator = fc.constantFrom('', ' ', '.', '-', '\u00a0');

function spaced(number: string, sizes: readonly number[], between: string): string {
  const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size));
  return sizes.map((size, i) => number.slice((ends[i] ?? 0) - size, ends[i])).join(between);
}

describe('findPersonalData, on numbers drawn by lot', () => {
  const everywhere = { seed: 2026, numRuns: 1000 };

  it('finds every social security number with its key, and none with another key', () => {
    const number = fc.tuple(
      fc.constantFrom('1', '2'),
      digits(2),
      padded(12),
      padded(95),
      digits(6),
    );
    fc.assert(
      fc.property(number, separator, fc.integer({ min: 1, max: 96 }), (parts, between, wrong) => {
        const key = 97 - (Number(parts.join('')) % 97);
        const other = ((key + wrong - 1) % 97) + 1;
        const written = (found: number) =>
          spaced(parts.join('') + `${found}`.padStart(2, '0'), [1, 2, 2, 2, 3, 3, 2], between);
        expect(read(`Mon numéro est ${written(key)}.`)).toEqual([`nir: ${written(key)}`]);
        expect(read(`Mon numéro est ${written(other)}.`).join()).not.toContain('nir');
      }),
      everywhere,
    );
  });

  it('finds every French account with its key, in groups of four or as banks group it', () => {
    const account = fc.tuple(digits(14), fc.stringMatching(/^[\dA-Z]$/), digits(8));
    const groups = fc.constantFrom([4, 4, 4, 4, 4, 4, 3], [4, 5, 5, 11, 2], [27]);
    fc.assert(
      fc.property(account, groups, separator, (parts, sizes, between) => {
        const plain = parts.join('');
        const valued = plain.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
        const key = String(98n - (BigInt(`${valued}152700`) % 97n)).padStart(2, '0');
        const written = spaced(`FR${key}${plain}`, sizes, between);
        expect(read(`Remboursez sur ${written}, merci`)).toEqual([`iban: ${written}`]);
      }),
      everywhere,
    );
  });

  it('finds every card of sixteen digits with its sum, and none with another', () => {
    fc.assert(
      fc.property(fc.constantFrom('4', '5'), digits(14), separator, (first, rest, between) => {
        const weighed = [...(first + rest)].map(
          (digit, index) => Number(digit) * (index % 2 ? 1 : 2),
        );
        const sum = weighed.reduce((total, each) => total + (each > 9 ? each - 9 : each), 0);
        const written = (last: number) =>
          spaced(`${first}${rest}${last % 10}`, [4, 4, 4, 4], between);
        const right = (10 - (sum % 10)) % 10;
        expect(read(`Carte ${written(right)} refusée`)).toEqual([`card: ${written(right)}`]);
        expect(read(`Carte ${written(right + 1)} refusée`).join()).not.toContain('card');
      }),
      everywhere,
    );
  });

  it('finds every number kept for fiction, however it is parted', () => {
    const start = fc.constantFrom(
      '01 99 00',
      '06 39 98',
      '+33 1 99 00',
      '+33 (0)6 39 98',
      '0033 6 39 98',
    );
    fc.assert(
      fc.property(start, digits(4), separator, (begin, end, between) => {
        const written = `${begin} ${end.slice(0, 2)} ${end.slice(2)}`.replaceAll(' ', between);
        expect(read(`Rappelez-moi au ${written} svp`)).toEqual([`phone: ${written}`]);
      }),
      everywhere,
    );
  });
});

describe('findPersonalData leaves unsaid', () => {
  it.each([
    ['a NIR whose key is wrong', '2 69 05 49 588 157 81'],
    ['a thirteenth month', '2 69 13 49 588 157'],
    ['an IBAN whose key is wrong', 'FR76 3000 6000 0112 3456 7890 188'],
    ['a card whose sum is wrong', '4242 4242 4242 4241'],
    ['a SIRET, which has the sum of a card', '43000000000001'],
    ['a day and an hour', 'le 05-02-2024 14h, le 05/02/2024 10:30, le 09.06.1962 11 h 38'],
    ['a short day and an hour', 'le 02/02/23 14:30'],
    ['two days', 'du 05/02/2024 au 06/03/2024, 05 02 2024-06 03 2024'],
    ['numbers that are listed', 'départements 01,02,03,04,05 ou 01, 02, 03, 04, 05'],
    ['a number that costs more, nobody’s own', '0 800 123 456, 0805 123 456'],
    ['a longer number that holds ten digits', '106399801234'],
    ['words between spaces', 'LE 115 NE REPOND PAS'],
    ['words written with I, O or U', 'AU-120-DU'],
    ['a measure between two numbers', '15 KM 20'],
    ['the name of an account', '@mairie'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('findPersonalData, on comments that people could write', () => {
  const judged = corpus.map(({ text, personal }) => {
    const wanted = personal.map(({ kind, written }) => `${kind}: ${written}`);
    const found = read(text);
    return {
      wanted: wanted.length,
      hits: wanted.filter((each) => found.includes(each)).length,
      innocent: wanted.length === 0,
      flagged: found.some((each) => !wanted.includes(each)),
    };
  });
  const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  const innocent = judged.filter((line) => line.innocent);

  it('is judged on a hundred lines, half of them innocent', () => {
    expect(judged.length).toBeGreaterThanOrEqual(100);
    expect(innocent.length / judged.length).toBe(0.5);
  });

  it('finds at least 95 in 100 of what is personal, to the character', () => {
    const recall =
      total(judged.map(({ hits }) => hits)) / total(judged.map(({ wanted }) => wanted));
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('warns without reason on at most 5 in 100 innocent lines, and on no other', () => {
    expect(innocent.filter((line) => line.flagged).length / innocent.length).toBeLessThanOrEqual(
      0.05,
    );
    expect(judged.filter((line) => !line.innocent && line.flagged)).toEqual([]);
  });
});

describe('findPersonalData', () => {
  it('says where each thing stands, and of which kind', () => {
    const text = 'Ici moi@example.fr, là 06 39 98 01 23.';
    expect(findPersonalData(text)).toEqual([
      { kind: 'email', start: 4, end: 18 },
      { kind: 'phone', start: 23, end: 37 },
    ]);
  });

  it('reads nothing twice: what has a key is not a phone number or a plate too', () => {
    expect(read('FR87 3000 6000 0106 3998 0123 070')).toEqual([
      'iban: FR87 3000 6000 0106 3998 0123 070',
    ]);
  });

  it('finds nothing in an empty text', () => {
    expect(read('')).toEqual([]);
  });

  // Sixteen times longer is 16 times slower when linear, 256 times when quadratic.
  it.each([
    ['one long word', 'a'],
    ['digits', '1'],
    ['zeros', '0'],
    ['pairs', '06 '],
    ['a country and digits', 'FR7'],
    ['addresses that never end', 'a@a.'],
    ['dots after an at sign', '@.'],
    ['plates that never end', 'AA 123 '],
    ['spaces', ' '],
    ['separators', '1-'],
    ['plus signs', '+33('],
  ])('takes a time that grows with the length of the text: %s', (_, hostile) => {
    const fastest = (length: number) => {
      const text = hostile.repeat(length / hostile.length);
      const times = Array.from({ length: 7 }, () => {
        const start = performance.now();
        findPersonalData(text);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    fastest(2_000);
    expect(fastest(64_000)).toBeLessThan(64 * Math.max(fastest(4_000), 0.05));
  });
});
