import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, widthOf, wrap } from '../../src/indicators/text-layout.js';

const SEED = { seed: 20260701, numRuns: 500 };
const width = fc.double({ min: 2, max: 30, noNaN: true });

describe('the width of a text', () => {
  it.each([
    ['iiii', 'mmmm'],
    ['Bien', 'Très bien'],
    ['abc', '漢字文'],
  ])('of « %s » is less than that of « %s »', (narrow, wide) => {
    expect(widthOf(narrow)).toBeLessThan(widthOf(wide));
  });

  it('is something for every character, so that no text is endless', () => {
    for (const character of ['\u0301', '\u200b', ' ', '👍']) {
      expect(widthOf(character)).toBeGreaterThan(0.3);
    }
  });
});

describe('a text cut to a width', () => {
  it('fits, and is whole where it can be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), width, (text, room) => {
        const kept = cut(text, room);
        expect(widthOf(kept)).toBeLessThanOrEqual(room);
        if (widthOf(text) <= room) expect(kept).toBe(text);
        else expect(kept).toMatch(/…$/);
      }),
      SEED,
    );
  });

  it('is never cut inside a character', () => {
    expect(cut('👍👍👍👍👍👍', 3)).toBe('👍…');
  });
});

describe('a text in lines', () => {
  it.each([
    ['Satisfaction des usagers', 8, 2, ['Satisfaction', 'des usagers']],
    ['Satisfaction des usagers', 30, 2, ['Satisfaction des usagers']],
    ['un deux trois quatre cinq', 6, 2, ['un deux', 'trois quat…']],
    ['', 6, 2, []],
    ['anticonstitutionnellement', 6, 2, ['anticonst…']],
  ])('%j within %i em, %i at most: %j', (text, room, most, lines) => {
    expect(wrap(text, room, most)).toEqual(lines);
  });

  it('fits in each line, and keeps the words in order', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { maxLength: 12 });
    fc.assert(
      fc.property(words, width, fc.integer({ min: 1, max: 4 }), (given, room, most) => {
        const lines = wrap(given.join(' '), room, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(room);
        if (!lines.some((line) => line.endsWith('…'))) {
          expect(lines.join(' ')).toBe(given.join(' '));
        }
      }),
      SEED,
    );
  });
});
