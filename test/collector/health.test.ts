import { describe, expect, test } from 'vitest';
import submissionSchema from '../../src/survey/submission.schema.json' with { type: 'json' };
import surveySchema from '../../src/survey/survey.schema.json' with { type: 'json' };
import { engines } from './engines.js';
import { openTestCollector, submission } from './harness.js';

describe.each(engines)('health on $name', (engine) => {
  test('is live and ready', async () => {
    const { get } = await openTestCollector({ engine });
    expect((await get('/health/live')).json()).toEqual({ status: 'live' });
    expect((await get('/health/ready')).json()).toEqual({ status: 'ready' });
  });

  test('is live, not ready, and asks to try again, when the database is gone', async () => {
    const { get, post, collector, log } = await openTestCollector({ engine });
    await collector.store.close();
    expect((await get('/health/live')).statusCode).toBe(200);
    for (const reply of [
      await get('/health/ready'),
      await get('/surveys/accueil'),
      await post(submission()),
    ]) {
      expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '10']);
      expect(reply.headers['access-control-allow-origin']).toBe('*');
      expect(reply.json().type).toBe('urn:avis-citoyen:problem:unavailable');
    }
    expect(log.filter((line) => 'error' in line)).toHaveLength(3);
  });
});

describe('a disk that is nearly full', () => {
  test.each([
    [0.051, 200],
    [0.049, 503],
    [0, 503],
  ])('with %d free: %i', async (free, status) => {
    const { get } = await openTestCollector({ freeSpace: free });
    expect((await get('/health/ready')).statusCode).toBe(status);
  });
});

test('metrics count requests, outcomes and commits, and name no survey', async () => {
  const { get, post } = await openTestCollector();
  const sent = submission();
  await post(sent);
  await post(sent);
  await post({ ...sent, answers: { satisfaction: 1 } });
  await get('/surveys/inconnue');

  const { headers, body } = await get('/metrics');

  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  for (const line of [
    'collector_answers_total{outcome="stored"} 1',
    'collector_answers_total{outcome="duplicate"} 1',
    'collector_answers_total{outcome="conflict"} 1',
    'collector_requests_total{route="POST /answers",status="202"} 1',
    'collector_requests_total{route="GET /surveys/:survey",status="404"} 1',
    'collector_commits_total 3',
    '# TYPE collector_commits_total counter',
    '# TYPE collector_connections gauge',
  ]) {
    expect(body.split('\n')).toContain(line);
  }
  expect(body).not.toContain('etat-civil');
  for (const line of body.trimEnd().split('\n')) {
    expect(line).toMatch(
      /^# TYPE \w+ (counter|gauge)$|^\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [\d.e+-]+$/,
    );
  }
});

test('the description of the interface names every route, and every status it says is a real one', async () => {
  const { get, app } = await openTestCollector();
  const { openapi, paths, components } = (await get('/openapi.json')).json();
  expect(openapi).toBe('3.1.0');
  const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual([
    'DELETE /admin/surveys/{survey}/answers/{answer}',
    'GET /admin/surveys/{survey}/answers',
    'GET /avis.json',
    'GET /health/live',
    'GET /health/ready',
    'GET /metrics',
    'GET /surveys/{survey}',
    'GET /surveys/{survey}/badge.svg',
    'GET /surveys/{survey}/form',
    'GET /surveys/{survey}/form/thanks',
    'GET /surveys/{survey}/indicators',
    'GET /surveys/{survey}/indicators/{indicator}',
    'POST /admin/surveys/{survey}/answers/search',
    'POST /admin/surveys/{survey}/close',
    'POST /answers',
    'POST /surveys/{survey}/form',
    'PUT /admin/surveys/{survey}',
  ]);
  const taken = paths['/answers'].post.requestBody.content['text/plain'].schema;
  expect(taken).toEqual({ $ref: '#/components/schemas/submission' });
  expect(components.schemas.submission).toEqual(submissionSchema);
  expect(components.schemas.survey).toEqual(surveySchema);
  for (const each of described) {
    const [method, path = ''] = each.split(' ');
    const url = path.replace(/\{(\w+)\}/g, ':$1');
    expect(app.hasRoute({ method: method as 'GET', url })).toBe(true);
  }
});
