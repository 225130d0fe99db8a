import { describe, expect, test } from 'vitest';
import { openTestCollector } from './harness.js';

describe('the server', () => {
  test('holds two thousand connections, and gives a request ten seconds', async () => {
    const { app } = await openTestCollector();
    const { maxConnections, headersTimeout, requestTimeout, keepAliveTimeout } = app.server;
    expect({ maxConnections, headersTimeout, requestTimeout, keepAliveTimeout }).toEqual({
      maxConnections: 2000,
      headersTimeout: 5000,
      requestTimeout: 10_000,
      keepAliveTimeout: 5000,
    });
  });

  test('answers what it did not foresee with 500, and logs where without what', async () => {
    const { app, collector, log } = await openTestCollector();
    collector.surveys.state = () => {
      throw new TypeError('marque');
    };
    const reply = await app.inject('/surveys/marque-2');
    expect(reply.statusCode).toBe(500);
    expect(reply.json()).toMatchObject({ type: 'urn:avis-citoyen:problem:fault', status: 500 });
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    expect(log[0]).toMatchObject({ error: 'TypeError', route: '/surveys/:survey' });
    expect(log[0]?.at).toEqual(expect.arrayContaining([expect.stringMatching(/^ {4}at /)]));
    expect(JSON.stringify([log, reply.body])).not.toContain('marque');
  });

  test('knows no other method on its routes', async () => {
    const { app } = await openTestCollector();
    for (const method of ['PUT', 'DELETE', 'PATCH'] as const) {
      const reply = await app.inject({ method, url: '/answers' });
      expect(reply.statusCode).toBe(404);
      expect(reply.headers['access-control-allow-origin']).toBe('*');
      expect(reply.json().type).toBe('urn:avis-citoyen:problem:not-found');
    }
  });
});
