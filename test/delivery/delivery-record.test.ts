import { describe, expect, it } from 'vitest';
import {
  isDeliveryRecord,
  isEndpoint,
  keyOf,
  LIFETIME,
  MAX_BYTES,
  recordOf,
  sizeOf,
} from '../../src/delivery/delivery-record.js';
import { MONDAY } from '../support/fake-clock.js';
import { sampleRecord, uuid } from '../support/sample-record.js';

describe('a record', () => {
  const submission = {
    v: 1,
    id: uuid(1),
    rev: 2,
    survey: 'saint-exemple.etat-civil',
    complete: true,
    answers: { satisfaction: 3, contact: ['phone', 'email'], comment: 'Ça va…' },
    locale: 'fr',
  } as const;
  const to = { endpoint: 'https://avis.saint-exemple.fr/answers', enctype: 'text/plain' } as const;

  it('holds what is sent, where to, and when it may go: at once', () => {
    expect(recordOf(submission, to, MONDAY)).toEqual({
      v: 1,
      id: uuid(1),
      rev: 2,
      survey: 'saint-exemple.etat-civil',
      endpoint: 'https://avis.saint-exemple.fr/answers',
      enctype: 'text/plain',
      body: JSON.stringify(submission),
      createdAt: MONDAY,
      nextAt: MONDAY,
      attempts: 0,
    });
  });

  it('has a key of its own for each revision', () => {
    expect(keyOf(recordOf(submission, to, MONDAY))).toBe(`saint-exemple.etat-civil/${uuid(1)}/2`);
  });

  it('is as large as its body in UTF-8', () => {
    expect(sizeOf(sampleRecord(1, { body: 'aé€🙂' }))).toBe(1 + 2 + 3 + 4);
  });

  it('is found to be one after it was stored and read', () => {
    const record = structuredClone(recordOf(submission, to, MONDAY));
    expect(isDeliveryRecord(record)).toBe(true);
    expect(
      isDeliveryRecord({ ...record, attempts: 7, nextAt: MONDAY + 0.5, lastStatus: 503 }),
    ).toBe(true);
  });

  it('lives a week and is sixteen kibibytes at the most', () => {
    expect([LIFETIME, MAX_BYTES]).toEqual([604_800_000, 16_384]);
    expect(isDeliveryRecord(sampleRecord(1, { body: 'a'.repeat(MAX_BYTES) }))).toBe(true);
    expect(isDeliveryRecord(sampleRecord(1, { body: 'a'.repeat(MAX_BYTES + 1) }))).toBe(false);
  });
});

describe('an address that answers may be posted to', () => {
  it.each([
    'https://avis.saint-exemple.fr/answers',
    'https://avis.saint-exemple.fr:8443/a?b=c',
    'http://localhost:8787/answers',
    'http://127.0.0.1/answers',
    'http://[::1]:8787/answers',
  ])('is %s', (address) => {
    expect(isEndpoint(address)).toBe(true);
  });

  it.each([
    'http://avis.saint-exemple.fr/answers',
    'http://localhost.exemple.fr/answers',
    'http://127.0.0.1.exemple.fr/answers',
    'http://exemple.fr/localhost',
    'http://localhost@exemple.fr/',
    'javascript:fetch("//exemple.fr")',
    'data:text/plain,x',
    'ftp://localhost/answers',
    'blob:https://exemple.fr/1',
    '/answers',
    '',
  ])('is not « %s »', (address) => {
    expect(isEndpoint(address)).toBe(false);
  });
});
