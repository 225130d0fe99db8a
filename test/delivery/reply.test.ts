import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/delivery/reply.js';
import { MONDAY } from '../support/fake-clock.js';
import { uuid } from '../support/sample-record.js';

const ID = uuid(1);

/** What becomes of the answer when the endpoint replies so. */
function outcome(
  status: number,
  { body = '', contentType = 'application/json', retryAfter = '' } = {},
) {
  const headers = new Headers({ 'Content-Type': contentType });
  if (retryAfter) headers.set('Retry-After', retryAfter);
  return outcomeOf({ status, headers, body }, ID, MONDAY);
}

describe('a status', () => {
  const KINDS = {
    acknowledged: [200, 201, 202, 204],
    misdirected: [401, 403, 404, 405],
    refused: [400, 410, 413, 415, 422, 501, 505],
    retry: [
      ...[203, 205, 206, 304, 402, 406, 407, 408, 409, 411, 418, 421, 423, 425, 426, 428, 429],
      ...[431, 451, 500, 502, 503, 504, 506, 507, 508, 510, 511, 520, 522, 599],
    ],
  } as const;
  const table = Object.entries(KINDS).flatMap(([kind, statuses]) =>
    statuses.map((status) => ({ kind, status })),
  );

  it.each(table)('$status is $kind', ({ status, kind }) => {
    expect(outcome(status)).toMatchObject({ kind, status });
  });
});

describe('an acknowledgement', () => {
  it.each([
    ['names the answer', 'application/json', `{"id":"${ID}","rev":0}`],
    ['says that the answer was known', 'application/json', `{"id":"${ID}","duplicate":true}`],
    ['is empty', '', ''],
    ['names no id', 'application/json', '{"ok":true}'],
    ['is plain text', 'text/plain', 'merci'],
    ['is broken JSON', 'application/json', '{"id":'],
    ['is the JSON null', 'application/json', 'null'],
    ['is a JSON text', 'application/json', '"id"'],
  ])('is one that %s', (_what, contentType, body) => {
    expect(outcome(202, { contentType, body })).toEqual({ kind: 'acknowledged', status: 202 });
  });

  it.each([
    ['the page of a public Wi-Fi', 'text/html', '<!doctype html><title>Bienvenue</title>'],
    ['the same with its encoding', 'Text/HTML; charset=utf-8', ''],
    ['an answer to somebody else', 'application/json', `{"id":"${uuid(2)}"}`],
    ['somebody else’s in a type of its own', 'application/vnd.x+json', `{"id":"${uuid(2)}"}`],
    ['a number in place of the id', 'application/json', '{"id":7}'],
  ])('is not %s', (_what, contentType, body) => {
    expect(outcome(200, { contentType, body })).toEqual({ kind: 'retry', status: 200 });
  });

  it('is never drawn from what an object inherits', () => {
    expect(outcome(200, { body: '[]' }).kind).toBe('acknowledged');
  });
});

describe('a refusal', () => {
  it('gives the type of the problem as its reason', () => {
    const body = '{"type":"https://exemple.fr/problems/closed","title":"Closed"}';
    expect(outcome(410, { contentType: 'application/problem+json', body })).toEqual({
      kind: 'refused',
      status: 410,
      reason: 'https://exemple.fr/problems/closed',
    });
  });

  it.each(['', '<h1>Bad request</h1>', '{"title":"Bad"}', 'null'])(
    'gives its status as the reason when it says no more than « %s »',
    (body) => {
      expect(outcome(400, { body })).toMatchObject({ reason: '400' });
    },
  );
});

describe('a reply that asks for patience', () => {
  it.each([429, 503, 500, 408])('is given the time it asks for (%d)', (status) => {
    expect(outcome(status, { retryAfter: '30' })).toEqual({ kind: 'retry', status, after: 30_000 });
  });

  it('is retried in our own time when what it asks makes no sense', () => {
    expect(outcome(503, { retryAfter: 'soon' })).toEqual({ kind: 'retry', status: 503 });
  });
});
