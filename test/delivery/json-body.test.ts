import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { jsonBody } from '../../src/delivery/json-body.js';

type Patched = { toJSON?: () => unknown };
const stringify = JSON.stringify;

afterEach(() => {
  JSON.stringify = stringify;
  for (const type of [Array, String, Object, Number, Boolean]) {
    delete (type.prototype as Patched).toJSON;
  }
});

describe('a body', () => {
  it('is what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonBody(value as never)).toBe(stringify(value));
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('leaves out keys without a value', () => {
    expect(jsonBody({ id: 'a', page: undefined, answers: {} })).toBe('{"id":"a","answers":{}}');
  });

  it('keeps its lists on a page with an old library that changed how lists are written', () => {
    // Prototype.js 1.6, still met on municipal pages.
    for (const type of [Array, String, Object, Number, Boolean]) {
      (type.prototype as Patched).toJSON = function (this: unknown) {
        return `"${String(this)}"`;
      };
    }
    const answers = { contact: ['phone', 'email'], score: 3, texte: 'oui', sûr: true };
    expect(jsonBody(answers)).toBe(
      '{"contact":["phone","email"],"score":3,"texte":"oui","sûr":true}',
    );
  });

  it('is written by the JSON that was there when we came', () => {
    JSON.stringify = () => 'hostile';
    expect(jsonBody({ texte: '« Ça » \u2028' })).toBe('{"texte":"« Ça » \u2028"}');
  });
});
