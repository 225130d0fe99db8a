import { describe, expect, it } from 'vitest';
import { prompt as arabic } from '../../src/messages/ar.js';
import { prompt as french } from '../../src/messages/fr.js';
import { baseLanguage, countedPhrase, fill, unbroken } from '../../src/messages/wording.js';

describe('an inversion', () => {
  it.each([
    ['Cette page est-elle utile ?', 'Cette page est-\u2060elle utile ?'],
    ['Votre rendez-vous a-t-il eu lieu ?', 'Votre rendez-vous a-\u2060t-\u2060il eu lieu ?'],
    ['Porte-clés, e-mail, week-end', 'Porte-clés, e-mail, week-end'],
  ])('%s is not broken', (text, kept) => {
    expect(unbroken(text)).toBe(kept);
  });
});

describe('fill', () => {
  it('replaces each name by its value', () => {
    expect(fill('Question {n} sur {total}', { n: '2', total: '5' })).toBe('Question 2 sur 5');
  });

  it('leaves an unknown name to be seen', () => {
    expect(fill('Il reste {n} {what}', { n: '3' })).toBe('Il reste 3 {what}');
  });

  it('does not read the values again', () => {
    expect(fill('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
  });
});

describe('countedPhrase', () => {
  it.each([
    ['fr', 0, '0 caractère restant'],
    ['fr', 1, '1 caractère restant'],
    ['fr', 2, '2 caractères restants'],
    ['fr', 1234, '1\u202f234 caractères restants'],
    ['fr', 1_000_000, '1\u202f000\u202f000 caractères restants'],
  ])('in %s, %d is « %3$s »', (language, n, phrase) => {
    expect(countedPhrase(french.charactersLeft, n, language)).toBe(phrase);
  });

  it.each([0, 1, 2, 3, 11, 100])('in Arabic, %d has a form of its own', (n) => {
    const others = [0, 1, 2, 3, 11, 100].filter((other) => other !== n);
    const nameless = (count: number) =>
      countedPhrase(arabic.charactersLeft, count, 'ar').replace(/[\d٠-٩]+/, '');
    expect(others.map(nameless)).not.toContain(nameless(n));
  });
});

describe('baseLanguage', () => {
  it.each([
    ['fr', 'fr'],
    ['pt-BR', 'pt'],
    ['zh-Hant-TW', 'zh'],
  ])('of %s is %s', (tag, base) => {
    expect(baseLanguage(tag)).toBe(base);
  });
});
