import { describe, expect, test } from 'vitest';
import { openTestCollector, submission } from './harness.js';

const TOWN = 'https://www.saint-exemple.example';
const STRANGER = 'https://ailleurs.example';
const listed = { ALLOW_ORIGINS: TOWN };

describe('any origin', () => {
  test.each([
    { url: '/surveys/etat-civil', status: 200 },
    { url: '/surveys/inconnue', status: 404 },
    { url: '/health/live', status: 200 },
    { url: '/openapi.json', status: 200 },
    { url: '/avis.json', status: 200 },
    { url: '/rien', status: 404 },
  ])('may read $url, $status as it is', async ({ url, status }) => {
    const { get } = await openTestCollector();
    const { statusCode, headers } = await get(url, { origin: STRANGER });
    expect([statusCode, headers['access-control-allow-origin']]).toEqual([status, '*']);
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers['access-control-expose-headers']).toBe('Retry-After');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('may read that an address is none', async () => {
    const { get } = await openTestCollector();
    const { statusCode, headers } = await get('/%zz', { origin: STRANGER });
    expect([statusCode, headers['access-control-allow-origin']]).toEqual([400, '*']);
  });

  test('may post JSON after a preflight that holds for two hours', async () => {
    const { app } = await openTestCollector();
    const { statusCode, headers } = await app.inject({
      method: 'OPTIONS',
      url: '/answers',
      headers: {
        origin: STRANGER,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(statusCode).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'Content-Type',
      'access-control-max-age': '7200',
    });
  });
});

describe('listed origins', () => {
  test.each([
    { what: 'the town’s', headers: { origin: TOWN }, status: 202, allowed: TOWN },
    { what: 'no', headers: {}, status: 202, allowed: undefined },
    {
      what: 'the collector’s own',
      headers: { origin: 'http://localhost:80' },
      status: 202,
      allowed: 'http://localhost:80',
    },
    { what: 'a stranger’s', headers: { origin: STRANGER }, status: 403, allowed: STRANGER },
    {
      what: 'a subdomain’s',
      headers: { origin: `${TOWN}.ailleurs.example` },
      status: 403,
      allowed: `${TOWN}.ailleurs.example`,
    },
    { what: 'no nameable', headers: { origin: 'null' }, status: 403, allowed: 'null' },
  ])(
    'with $what origin: $status, told in a reply that the page can read',
    async ({ headers, status, allowed }) => {
      const { post } = await openTestCollector({ settings: listed });
      const reply = await post(submission(), headers);
      expect(reply.statusCode).toBe(status);
      expect(reply.headers['access-control-allow-origin']).toBe(allowed);
      expect(reply.headers.vary).toContain('Origin');
    },
  );

  test('let a stranger’s preflight pass, so that its page can read the refusal', async () => {
    const { app } = await openTestCollector({ settings: listed });
    const { statusCode, headers } = await app.inject({
      method: 'OPTIONS',
      url: '/answers',
      headers: { origin: STRANGER, 'access-control-request-method': 'POST' },
    });
    expect([statusCode, headers['access-control-allow-origin']]).toEqual([204, STRANGER]);
  });

  test('say which setting lets a page in', async () => {
    const { post } = await openTestCollector({ settings: listed });
    const reply = await post(submission(), { origin: STRANGER });
    expect(reply.json()).toMatchObject({
      type: 'urn:avis-citoyen:problem:origin',
      detail: 'Add the origin of the page to ALLOW_ORIGINS.',
    });
  });

  test('don’t keep the form’s own page out', async () => {
    const { app } = await openTestCollector({ settings: listed });
    const send = (origin: string) =>
      app.inject({
        method: 'POST',
        url: '/surveys/etat-civil/form',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'a.satisfaction=3',
      });
    expect((await send('http://localhost:80')).statusCode).toBe(303);
    expect((await send(STRANGER)).statusCode).toBe(403);
  });
});
