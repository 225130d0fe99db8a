import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageSingleton } from '../../src/browser/page-singleton.js';
import { warnOnce } from '../../src/browser/warn-once.js';

const SHELF = Symbol.for('avis-citoyen');

afterEach(() => {
  Reflect.deleteProperty(globalThis, SHELF);
  vi.restoreAllMocks();
});

describe('one of a thing for the page', () => {
  it('is made when it is first asked for, and is the same ever after', () => {
    const make = vi.fn(() => ({}));
    expect(pageSingleton('thing', make)).toBe(pageSingleton('thing', make));
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is told from another by its name', () => {
    expect(pageSingleton('one', () => 1)).toBe(1);
    expect(pageSingleton('two', () => 2)).toBe(2);
  });

  it('is shared by two copies of the library', async () => {
    const first = pageSingleton('thing', () => ({}));
    vi.resetModules();
    const copy = await import('../../src/browser/page-singleton.js');
    expect(copy.pageSingleton).not.toBe(pageSingleton);
    expect(copy.pageSingleton('thing', () => ({}))).toBe(first);
  });
});

describe('a warning', () => {
  it('is given once a page, whoever gives it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    warnOnce('première.');
    warnOnce('seconde.');
    vi.resetModules();
    const copy = await import('../../src/browser/warn-once.js');
    copy.warnOnce('première.');
    expect(warn.mock.calls).toEqual([['Avis citoyen : première.'], ['Avis citoyen : seconde.']]);
  });
});
