import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, parseJson } from '../../demo/collector/strict-json.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('JSON from strangers', () => {
  test('is what JSON.parse reads, where no key is given twice', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(parseJson(bytes(text))).toEqual(JSON.parse(text));
      }),
      { seed: 1 },
    );
  });

  test('is refused where any object repeats one of its keys, however deep and however spelled', () => {
    const place = fc.letrec<{ doc: string }>((tie) => ({
      doc: fc.oneof(
        { maxDepth: 5 },
        fc.constant('{"a":1,"a":2}'),
        fc.constant('{"a":{},"b":[],"\\u0061":0}'),
        tie('doc').map((inner) => `{"x":[{}],"k":${inner},"y":"{\\"k\\":"}`),
        tie('doc').map((inner) => `[1,"a",${inner}]`),
      ),
    })).doc;
    fc.assert(
      fc.property(place, (text) => {
        expect(() => parseJson(bytes(text))).toThrow('The body gives a key twice.');
      }),
      { seed: 2 },
    );
  });

  test.each([
    ['the same key in two objects', '[{"a":1},{"a":1}]'],
    ['a key again as a value', '{"a":"a","b":"a"}'],
    ['a key inside its own value', '{"a":{"a":1}}'],
    ['brackets and colons in a text', '{"a":"{\\"a\\":1}","b":"[a:"}'],
    ['a mark before it', '\uFEFF{"a":1}'],
  ])('may hold %s', (_what, text) => {
    expect(() => parseJson(bytes(text))).not.toThrow();
  });

  test.each([
    ['no JSON', bytes('marque'), 'The body is not JSON.'],
    ['nothing', bytes(''), 'The body is not JSON.'],
    ['half a character', Uint8Array.of(0x22, 0xc3, 0x22), 'The body is not UTF-8.'],
  ])('that is %s is refused without being repeated', (_what, given, sentence) => {
    expect(() => parseJson(given)).toThrow(new SyntaxError(sentence));
  });
});

describe('canonical JSON', () => {
  test('is the same for the same content in any order of keys', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([k, v]) => [k, shuffled(v)])
          .reverse(),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 3 },
    );
  });

  test('differs where a list is in another order', () => {
    expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']));
  });
});
