import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { secondsSince, tell } from '../support/verdict.js';
import { engines } from './engines.js';
import { ADMIN, EXPORT, openTestCollector, submission } from './harness.js';

const MARKS = [
  '203.0.113.77',
  '203.0.113',
  'Marque/1.0',
  'marque-cookie',
  'marque-query',
  'marque-referrer',
  ADMIN,
  EXPORT,
];

/** Everything that a SQLite folder or a PostgreSQL database holds, as text. */
async function everythingIn(dataDir: string, databaseUrl: string | undefined): Promise<string> {
  if (databaseUrl === undefined) {
    return readdirSync(dataDir)
      .map((file) => readFileSync(join(dataDir, file), 'latin1'))
      .join('\n');
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const tables = await client.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public'",
  );
  const rows = [];
  for (const { tablename } of tables.rows) {
    rows.push(...(await client.query(`select * from "${tablename}"`)).rows);
  }
  await client.end();
  return JSON.stringify(rows);
}

describe.each(engines)('on $name', (engine) => {
  test('neither address, agent, cookie, query nor token is kept, logged or counted', async ({
    task,
  }) => {
    const begun = Date.now();
    const { app, collector, log, get } = await openTestCollector({
      engine,
      settings: { ALLOW_NETWORKS: '', RATE_BURST: '5', ADMIN_TOKEN: ADMIN, EXPORT_TOKEN: EXPORT },
    });
    const headers = {
      'user-agent': 'Marque/1.0',
      cookie: 'id=marque-cookie',
      referer: 'https://marque-referrer.example/?marque-query',
      'x-forwarded-for': '203.0.113.77',
    };
    const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, more: object = {}) =>
      app.inject({ method, url, remoteAddress: '203.0.113.77', headers: { ...headers, ...more } });
    const post = (payload: string, url = '/answers?marque-query') =>
      app.inject({
        method: 'POST',
        url,
        remoteAddress: '203.0.113.77',
        headers: { ...headers, 'content-type': 'text/plain' },
        payload,
      });

    const statuses = [];
    for (let answer = 0; answer < 6; answer += 1) {
      statuses.push((await post(JSON.stringify(submission()))).statusCode);
    }
    for (const reply of [
      await post('marque-query'),
      await post(JSON.stringify(submission({ survey: 'marque-query' }))),
      await ask('GET', '/surveys/marque-query?marque-query'),
      await ask('GET', '/surveys/etat-civil/form?marque-query'),
      await ask('GET', '/marque-query'),
      await ask('GET', '/%zz?marque-query'),
      await ask('GET', '/admin/surveys/etat-civil/answers', { authorization: `Bearer ${EXPORT}` }),
      await ask('GET', '/admin/surveys/etat-civil/answers', {
        authorization: 'Bearer marque-cookie',
      }),
      await ask('DELETE', `/admin/surveys/etat-civil/answers/${submission().id}`, {
        authorization: `Bearer ${ADMIN}`,
      }),
    ]) {
      statuses.push(reply.statusCode);
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
    expect(statuses).toEqual([
      202, 202, 202, 202, 202, 429, 400, 404, 404, 200, 404, 400, 200, 401, 204,
    ]);

    const metrics = (await get('/metrics')).body;
    const { dataDir, databaseUrl } = collector.settings;
    const kept = await everythingIn(dataDir, databaseUrl);
    expect(kept).toContain('satisfaction');
    // All but the address that was none, and the metrics.
    expect(log).toHaveLength(statuses.length - 1 + 1);
    const places = { kept, log: JSON.stringify(log), metrics };
    const found = MARKS.flatMap((mark) =>
      Object.entries(places).flatMap(([place, text]) =>
        text.includes(mark) ? [`${mark} in ${place}`] : [],
      ),
    );
    tell(task, {
      case: `marked address, agent, cookie, query, tokens, ${engine.name}`,
      tries: statuses.length,
      seconds: secondsSince(begun),
      note: `${found.length} found in database, log and metrics`,
    });
    expect(found).toEqual([]);
  });

  test('what is stored is the submission and the day, and the log says route, status, time and survey', async () => {
    const { post, collector, log } = await openTestCollector({ engine });
    await post(submission());
    const [row] = await collector.store.answersAfter('etat-civil', {
      after: { day: '', id: '' },
      limit: 1,
    });
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'answers',
      'complete',
      'context',
      'day',
      'fingerprint',
      'id',
      'locale',
      'page',
      'rev',
      'survey_id',
      'survey_version',
      'texts',
    ]);
    expect(log).toEqual([
      { route: 'POST /answers', status: 202, ms: expect.any(Number), survey: 'etat-civil' },
    ]);
  });
});
