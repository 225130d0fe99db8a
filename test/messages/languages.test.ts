import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { onWordsChange, registerMessages, wordsFor } from '../../src/elements/languages.js';
import * as en from '../../src/messages/en.js';
import * as fr from '../../src/messages/fr.js';

const BUILT_IN = { fr: fr.asking, en: en.asking };

/** The languages that are fetched, and how one sends there. */
const FETCHED = [
  ['de', 'Absenden'],
  ['es', 'Enviar'],
  ['it', 'Invia'],
  ['pt', 'Enviar'],
  ['ar', 'إرسال'],
] as const;

/** Resolves when words arrive or change. */
function wordsChange(): Promise<void> {
  const connection = new AbortController();
  return new Promise<void>((resolve) => onWordsChange(resolve, connection.signal)).finally(() =>
    connection.abort(),
  );
}

describe('the words of a page', () => {
  it('are there at once in French and English, whatever the country', () => {
    expect(wordsFor('fr', BUILT_IN)).toMatchObject({
      language: 'fr',
      words: fr.asking,
      pending: false,
    });
    expect(wordsFor('en-GB', BUILT_IN)).toMatchObject({
      language: 'en',
      words: en.asking,
      pending: false,
    });
  });

  it('are French in a language that nobody translated', () => {
    expect(wordsFor('nl', BUILT_IN)).toMatchObject({
      language: 'fr',
      words: fr.asking,
      pending: false,
    });
  });

  it('can be had in each language that has a file', () => {
    const files = readdirSync('src/messages').filter((file) => /^[a-z]{2}\.ts$/.test(file));
    const offered = ['fr', 'en', ...FETCHED.map(([tag]) => tag)].map((tag) => `${tag}.ts`);
    expect(files.sort()).toEqual(offered.sort());
  });

  it.each(FETCHED)(
    'are fetched in %s when asked for, and French stands in meanwhile',
    async (tag, send) => {
      const arrival = wordsChange();
      expect(wordsFor(`${tag}-XX`, BUILT_IN)).toMatchObject({ words: fr.asking, pending: true });
      await arrival;
      expect(wordsFor(`${tag}-XX`, BUILT_IN)).toMatchObject({
        language: tag,
        words: { send },
        pending: false,
      });
    },
  );

  it('can be added in a regional language, and what it leaves out is said in French', async () => {
    const arrival = wordsChange();
    registerMessages('br', { send: 'Kas' });
    await arrival;
    expect(wordsFor('br', BUILT_IN)).toMatchObject({
      language: 'br',
      words: { ...fr.asking, send: 'Kas' },
    });
  });

  it('can be changed one by one', () => {
    registerMessages('en', { send: 'Post' });
    expect(wordsFor('en', BUILT_IN).words).toEqual({ ...en.asking, send: 'Post' });
  });
});
