import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { warnOfSetback } from '../../src/delivery/warn-of-setback.js';
import { ENDPOINT } from '../support/sample-record.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('avis-citoyen'));
  vi.restoreAllMocks();
});

describe('the person who writes the page', () => {
  it.each([
    [{ kind: 'misdirected', status: 404 }],
    [{ kind: 'misdirected', status: 401 }],
    [{ kind: 'retry', status: 200 }],
  ] as const)('is told of %j once, with what to check', (setback) => {
    warnOfSetback(setback, ENDPOINT);
    warnOfSetback(setback, ENDPOINT);
    expect(console.warn).toHaveBeenCalledTimes(1);
    expect(console.warn).toHaveBeenCalledWith(
      `Avis citoyen : ${ENDPOINT} répond ${setback.status}, sans rien enregistrer : les réponses attendent. Vérifiez l’attribut endpoint, l’enquête et les origines autorisées.`,
    );
  });

  it.each([
    [{ kind: 'retry' }],
    [{ kind: 'retry', status: 503, after: 1000 }],
    [{ kind: 'retry', status: 429 }],
  ] as const)('is not bothered with %j', (setback) => {
    warnOfSetback(setback, ENDPOINT);
    expect(console.warn).not.toHaveBeenCalled();
  });
});
