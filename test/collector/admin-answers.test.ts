import { describe, expect, test } from 'vitest';
import { tidy } from '../../demo/collector/housekeeping.js';
import { type Engine, engines } from './engines.js';
import {
  ADMIN,
  adminHeaders,
  DAY,
  EXPORT,
  exportHeaders,
  openTestCollector,
  storedAnswers,
  submission,
} from './harness.js';

async function openWithAdmin(engine: Engine) {
  const opened = await openTestCollector({ engine, settings: { ADMIN_TOKEN: ADMIN } });
  const { app } = opened;
  return {
    ...opened,
    erase: (id: string) =>
      app.inject({
        method: 'DELETE',
        url: `/admin/surveys/etat-civil/answers/${id}`,
        headers: adminHeaders,
      }),
    search: (body: object) =>
      app.inject({
        method: 'POST',
        url: '/admin/surveys/etat-civil/answers/search',
        headers: { ...adminHeaders, 'content-type': 'application/json' },
        payload: JSON.stringify(body),
      }),
  };
}

describe.each(engines)('erasing on $name', (engine) => {
  test('takes an answer away, and a copy that comes later is acknowledged and not stored', async () => {
    const { post, erase, collector } = await openWithAdmin(engine);
    const sent = submission();
    await post(sent);

    const reply = await erase(sent.id.toUpperCase());
    expect([reply.statusCode, reply.body]).toEqual([204, '']);
    expect(await storedAnswers(collector)).toEqual([]);

    for (const copy of [sent, sent, { ...sent, rev: 1, answers: { satisfaction: 1 } }]) {
      const again = await post(copy);
      expect([again.statusCode, again.json().duplicate]).toEqual([200, true]);
    }
    expect(await storedAnswers(collector)).toEqual([]);
  });

  test('works before the answer has come, and twice', async () => {
    const { post, erase, collector } = await openWithAdmin(engine);
    const sent = submission();
    await erase(sent.id);
    expect((await erase(sent.id)).statusCode).toBe(204);
    // Nothing changed that a figure would have to be made again for.
    expect([...(await collector.store.activityOf('etat-civil'))]).toEqual([]);
    expect((await post(sent)).json()).toMatchObject({ duplicate: true });
    expect(await storedAnswers(collector)).toEqual([]);
  });

  test('wins against copies that come at the same moment, in whatever order they meet', async () => {
    const { post, erase, collector } = await openWithAdmin(engine);
    const sent = Array.from({ length: 20 }, () => submission());
    await Promise.all(
      sent.flatMap((each) => [post(each), erase(each.id), post({ ...each, rev: 1 })]),
    );
    expect(await storedAnswers(collector)).toEqual([]);
  });

  test('leaves other answers of the same moment alone', async () => {
    const { post, erase, collector } = await openWithAdmin(engine);
    const erased = submission();
    await erase(erased.id);
    const kept = submission();
    const replies = await Promise.all([post(erased), post(kept)]);
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 202]);
    expect(await storedAnswers(collector)).toMatchObject([{ id: kept.id }]);
  });

  test('is forgotten after ninety days, when no device keeps a copy', async () => {
    const { post, erase, pass, collector } = await openWithAdmin(engine);
    const sent = submission();
    await erase(sent.id);
    pass(90 * DAY);
    await tidy(collector);
    expect((await post(sent)).statusCode).toBe(200);
    pass(DAY);
    await tidy(collector);
    expect((await post(sent)).statusCode).toBe(202);
  });
});

describe.each(engines)('searching on $name', (engine) => {
  test('finds words in any text, whatever their accents, capitals and apostrophes', async () => {
    const { post, search } = await openWithAdmin(engine);
    const sent = submission({
      answers: { satisfaction: 1, comment: 'Merci à Élodie de l’accueil' },
    });
    await post(sent);
    await post(submission({ answers: { satisfaction: 1, comment: 'Rien à dire' } }));
    await post(submission());

    for (const text of ['elodie', "L'ACCUEIL", 'à É']) {
      const reply = await search({ text });
      expect(reply.json()).toEqual({
        answers: [
          { day: '2026-06-15', id: sent.id, texts: { comment: 'Merci à Élodie de l’accueil' } },
        ],
        next: null,
      });
    }
    expect((await search({ text: 'satisfaction' })).json().answers).toEqual([]);
  });

  test('goes on after the last answer it gave', async () => {
    const { post, search } = await openWithAdmin(engine);
    const sent = Array.from({ length: 120 }, () =>
      submission({ answers: { satisfaction: 1, comment: 'bruit' } }),
    );
    await Promise.all(sent.map((each) => post(each)));

    const first = (await search({ text: 'bruit' })).json();
    const second = (await search({ text: 'bruit', cursor: first.next })).json();

    expect([first.answers.length, second.answers.length, second.next]).toEqual([100, 20, null]);
    const found = [...first.answers, ...second.answers].map(({ id }: { id: string }) => id);
    expect(found).toEqual(sent.map(({ id }) => id).sort());
  });
});

test.each([
  { body: {}, pointer: '/text' },
  { body: { text: '' }, pointer: '/text' },
  { body: { text: 'a', cursor: 'b' }, pointer: '/cursor' },
  {
    body: { text: 'a', cursor: "2026-06-15,' or 1=1 -- aaaaaaaaaaaaaaaaaaaaaaa" },
    pointer: '/cursor',
  },
  { body: { text: 'a', curser: 'b' }, pointer: '/curser' },
])('a search for $body is refused at $pointer', async ({ body, pointer }) => {
  const [engine] = engines as [Engine];
  const { search } = await openWithAdmin(engine);
  const reply = await search(body);
  expect([reply.statusCode, reply.json().errors[0].pointer]).toEqual([422, pointer]);
});

describe('the routes of the administration', () => {
  const routes = [
    { method: 'GET', url: '/admin/surveys/etat-civil/answers', scope: 'export' },
    { method: 'PUT', url: '/admin/surveys/etat-civil', scope: 'admin' },
    { method: 'POST', url: '/admin/surveys/etat-civil/close', scope: 'admin' },
    { method: 'POST', url: '/admin/surveys/etat-civil/answers/search', scope: 'admin' },
    {
      method: 'DELETE',
      url: '/admin/surveys/etat-civil/answers/5f0c2c1e-0000-4000-8000-000000000000',
      scope: 'admin',
    },
  ] as const;
  const wrong = { authorization: `Bearer ${'x'.repeat(40)}` };

  describe.each(routes)('$method $url', ({ method, url, scope }) => {
    const other = scope === 'admin' ? exportHeaders : adminHeaders;
    const own = scope === 'admin' ? adminHeaders : exportHeaders;
    const both = { ADMIN_TOKEN: ADMIN, EXPORT_TOKEN: EXPORT };
    const elsewhere = { ADMIN_TOKEN: `${ADMIN}@ville.`, EXPORT_TOKEN: `${EXPORT}@ville.` };
    const cookie = { cookie: `token=${scope === 'admin' ? ADMIN : EXPORT}` };

    test.each([
      { what: 'no token', settings: both, headers: {}, status: 401 },
      { what: 'a wrong token', settings: both, headers: wrong, status: 401 },
      { what: 'a token in a cookie', settings: both, headers: cookie, status: 401 },
      { what: 'a token while none is set', settings: {}, headers: own, status: 401 },
      { what: 'the token of the other scope', settings: both, headers: other, status: 403 },
      { what: 'the token of another tenant', settings: elsewhere, headers: own, status: 403 },
    ])('with $what: $status, without CORS', async ({ settings, headers, status }) => {
      const { app, log } = await openTestCollector({ settings });
      const reply = await app.inject({
        method,
        url,
        headers: { origin: 'https://ailleurs.example', ...headers },
      });
      expect(reply.statusCode).toBe(status);
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
      expect(reply.headers['set-cookie']).toBeUndefined();
      expect(reply.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
      expect(JSON.stringify(log)).not.toContain('x'.repeat(40));
    });

    test('tells a browser’s preflight nothing', async () => {
      const { app } = await openTestCollector({ settings: both });
      const reply = await app.inject({
        method: 'OPTIONS',
        url,
        headers: {
          origin: 'https://ailleurs.example',
          'access-control-request-method': method,
          'access-control-request-headers': 'authorization',
        },
      });
      expect(reply.statusCode).toBe(404);
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    });
  });

  test('open the surveys of a tenant to the tenant’s token', async () => {
    const { app } = await openTestCollector({ settings: { ADMIN_TOKEN: `${ADMIN}@ville.` } });
    const put = (id: string) =>
      app.inject({
        method: 'PUT',
        url: `/admin/surveys/${id}`,
        headers: { ...adminHeaders, 'content-type': 'application/json' },
        payload: { v: 1, id, version: '1', questions: [{ id: 'a', type: 'text', label: 'A' }] },
      });
    expect((await put('ville.piscine')).statusCode).toBe(201);
    expect((await put('villette')).statusCode).toBe(403);
    expect((await put('ville')).statusCode).toBe(403);
  });

  test('tell a network that gave ten wrong tokens to wait, but open to the right one', async () => {
    const { app } = await openTestCollector({ settings: { ADMIN_TOKEN: ADMIN } });
    const url = '/admin/surveys/etat-civil/close';
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      statuses.push((await app.inject({ method: 'POST', url, headers: wrong })).statusCode);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    const right = await app.inject({ method: 'POST', url, headers: adminHeaders });
    expect(right.statusCode).toBe(200);
  });

  test.each(routes.filter(({ method }) => method !== 'PUT'))(
    '$method of a survey that nobody put: 404',
    async ({ method, url, scope }) => {
      const { app } = await openTestCollector({
        settings: { ADMIN_TOKEN: ADMIN, EXPORT_TOKEN: EXPORT },
      });
      const reply = await app.inject({
        method,
        url: url.replace('etat-civil', 'inconnue'),
        headers: scope === 'admin' ? adminHeaders : exportHeaders,
        ...(url.endsWith('search') && { payload: { text: 'a' } }),
      });
      expect(reply.statusCode).toBe(404);
    },
  );
});
