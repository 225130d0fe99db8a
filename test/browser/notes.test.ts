import { beforeEach, describe, expect, it } from 'vitest';
import { notesIn } from '../../src/browser/notes.js';
import { memoryStorage } from '../support/memory-storage.js';

let storage: Storage;
beforeEach(() => {
  storage = memoryStorage();
});

describe('notes in a storage', () => {
  it('are read as they were written, under a prefix of ours', () => {
    const notes = notesIn(() => storage);
    notes.write('a', { n: 1 });
    expect(notes.read('a')).toEqual({ n: 1 });
    expect(notes.read('b')).toBeUndefined();
    expect(Object.entries(storage)).toEqual([['avis-citoyen:a', '{"n":1}']]);
    expect(notes.barred).toBe(false);
  });

  it('that are no JSON are none', () => {
    storage.setItem('avis-citoyen:a', '{');
    expect(notesIn(() => storage).read('a')).toBeUndefined();
  });

  it('go one by one, or all that do not pass, and nobody else’s', () => {
    const notes = notesIn(() => storage);
    for (const key of ['a', 'b', 'c']) notes.write(key, key);
    storage.setItem('theme', 'dark');
    notes.remove('a');
    notes.keep((note) => note === 'c');
    expect(Object.keys(storage)).toEqual(['avis-citoyen:c', 'theme']);
  });
});

const refusing = (): Storage =>
  Object.assign(Object.create(memoryStorage()), {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
const barred = (): Storage => {
  throw new DOMException('barred', 'SecurityError');
};

describe('a storage that misbehaves', () => {
  it.each([
    ['full', refusing, false],
    ['barred', barred, true],
  ])('(%s) keeps notes as long as the page', (_how, open, isBarred) => {
    const notes = notesIn(open);
    expect(notes.barred).toBe(isBarred);
    for (const key of ['a', 'b', 'c']) notes.write(key, key);
    notes.remove('a');
    notes.keep((note) => note === 'c');
    expect(['a', 'b', 'c'].map((key) => notes.read(key))).toEqual([undefined, undefined, 'c']);
  });

  it('that takes notes again has the last word', () => {
    let full = true;
    const notes = notesIn(() => (full ? refusing() : storage));
    notes.write('a', 1);
    full = false;
    notes.write('a', 2);
    storage.setItem('avis-citoyen:a', '3');
    expect(notes.read('a')).toBe(3);
  });
});
