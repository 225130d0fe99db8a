import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSurveys } from '../../demo/collector/load-surveys.js';
import { openStore } from '../../demo/collector/store/store.js';
import { engines } from './engines.js';
import { ADMIN, adminHeaders, openTestCollector, submission } from './harness.js';
import { scratchFolder } from './scratch-folder.js';

function survey(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    v: 1,
    id: 'piscine',
    version: '1',
    questions: [{ id: 'satisfaction', type: 'smiley', label: 'Comment était l’eau ?' }],
    ...changes,
  };
}

/** Opens a collector whose administrator puts and closes surveys. */
async function openWithAdmin(engine?: (typeof engines)[number]) {
  const opened = await openTestCollector({
    ...(engine && { engine }),
    settings: { ADMIN_TOKEN: ADMIN },
  });
  return {
    ...opened,
    put: (body: { id: string }, headers: Record<string, string> = {}) =>
      opened.app.inject({
        method: 'PUT',
        url: `/admin/surveys/${body.id}`,
        headers: { ...adminHeaders, 'content-type': 'application/json', ...headers },
        payload: JSON.stringify(body),
      }),
    close: (id: string) =>
      opened.app.inject({
        method: 'POST',
        url: `/admin/surveys/${id}/close`,
        headers: adminHeaders,
      }),
  };
}

describe.each(engines)('surveys on $name', (engine) => {
  test('are given out in the version in force, and not again to whom has it', async () => {
    const { get } = await openTestCollector({ engine });
    const first = await get('/surveys/etat-civil');
    expect(first.statusCode).toBe(200);
    expect(first.json()).toMatchObject({ id: 'etat-civil', version: '2026-1' });
    expect(first.headers['cache-control']).toBe('no-cache');

    const etag = String(first.headers.etag);
    const again = await get('/surveys/etat-civil', { 'if-none-match': `"x", W/${etag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
  });

  test('are put, put again in another version, and put back', async () => {
    const { put, get, post } = await openWithAdmin(engine);
    const created = await put(survey());
    expect([created.statusCode, created.json()]).toEqual([201, { id: 'piscine', version: '1' }]);

    const changed = await put(survey({ version: '2', title: 'Bassin' }), {
      'if-match': String(created.headers.etag),
    });
    expect(changed.statusCode).toBe(201);
    expect((await get('/surveys/piscine')).json()).toMatchObject({ version: '2' });

    const back = await put(survey(), { 'if-match': String(changed.headers.etag) });
    expect([back.statusCode, back.headers.etag]).toEqual([200, created.headers.etag]);
    expect((await get('/surveys/piscine')).json()).toMatchObject({ version: '1' });

    // An answer to the version that is no longer in force is still checked against that one.
    const late = await post(submission({ survey: 'piscine', surveyVersion: '2' }));
    expect(late.statusCode).toBe(202);
  });

  test('are put once where two administrators change the same version', async () => {
    const { put } = await openWithAdmin(engine);
    const { headers } = await put(survey());
    const match = { 'if-match': String(headers.etag) };
    const both = await Promise.all([
      put(survey({ version: '2' }), match),
      put(survey({ version: '3' }), match),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412]);
  });

  test('that are closed are gone at once, and stay closed since the first day', async () => {
    const { put, get, close, pass } = await openWithAdmin(engine);
    const { headers } = await put(survey());
    const closed = await close('piscine');
    expect([closed.statusCode, closed.json()]).toEqual([
      200,
      { id: 'piscine', closed: '2026-06-15' },
    ]);
    expect((await get('/surveys/piscine')).statusCode).toBe(410);

    pass(86_400_000);
    expect((await close('piscine')).json()).toEqual({ id: 'piscine', closed: '2026-06-15' });
    const reopened = await put(survey({ version: '2' }), { 'if-match': String(headers.etag) });
    expect(reopened.statusCode).toBe(410);
  });

  test('that another collector closes are gone here within a second', async () => {
    const { get, collector, pass } = await openTestCollector({ engine });
    expect((await get('/surveys/etat-civil')).statusCode).toBe(200);
    await collector.store.closeSurvey('etat-civil', '2026-06-15');
    pass(1000);
    expect((await get('/surveys/etat-civil')).statusCode).toBe(410);
  });

  test('are listed under one key', async () => {
    const { collector } = await openTestCollector({ engine });
    expect(await collector.store.listSurveys()).toEqual([
      'accueil',
      'etat-civil',
      'page-utile',
      'passeport',
      'services-publics-plus',
    ]);
  });
});

describe('what PUT /admin/surveys/{id} refuses', () => {
  test.each([
    {
      what: 'a new survey with If-Match',
      body: survey(),
      headers: { 'if-match': '"x"' },
      status: 412,
    },
    { what: 'a known survey without If-Match', body: survey({ id: 'accueil' }), status: 428 },
    {
      what: 'another version than in force',
      body: survey({ id: 'accueil' }),
      headers: { 'if-match': '"x"' },
      status: 412,
    },
    {
      what: 'other content under a version',
      body: survey({ id: 'accueil', version: '2026-2' }),
      headers: { 'if-match': '*' },
      status: 409,
    },
  ])('$what: $status', async ({ body, headers, status }) => {
    const { put } = await openWithAdmin();
    expect((await put(body, headers)).statusCode).toBe(status);
  });

  test('a document at fault, with the place of the fault', async () => {
    const { put } = await openWithAdmin();
    const reply = await put(survey({ questions: [{ id: 'a', type: 'stars' }] }));
    expect(reply.statusCode).toBe(422);
    expect(reply.json()).toMatchObject({
      detail: '/questions/0/label must be text.',
      errors: [{ pointer: '/questions/0/label', code: 'missing' }],
    });
  });

  test('another id than the one in the address', async () => {
    const { app } = await openWithAdmin();
    const reply = await app.inject({
      method: 'PUT',
      url: '/admin/surveys/plage',
      headers: { ...adminHeaders, 'content-type': 'application/json' },
      payload: JSON.stringify(survey()),
    });
    expect(reply.json().errors).toEqual([{ pointer: '/id', code: 'invalid' }]);
  });
});

describe('the address of a survey', () => {
  test.each([
    '/surveys/inconnue',
    '/surveys/%00',
    '/surveys/Etat-Civil',
    '/surveys/..%2f..%2fetc',
    `/surveys/${'a'.repeat(65)}`,
    '/surveys/.',
    "/surveys/x'%20or%201=1",
  ])('%s leads nowhere', async (url) => {
    const { get } = await openTestCollector();
    const reply = await get(url);
    expect(reply.statusCode).toBe(404);
    expect(reply.headers['access-control-allow-origin']).toBe('*');
  });
});

describe('the definitions in files', () => {
  /** A store, and a folder that holds these definitions. */
  async function prepared(...documents: readonly (object | string)[]) {
    const folder = join(scratchFolder(), 'surveys');
    mkdirSync(folder);
    const write = (name: string, document: object | string) =>
      writeFileSync(
        join(folder, name),
        typeof document === 'string' ? document : JSON.stringify(document),
      );
    for (const [index, document] of documents.entries()) write(`${index}.json`, document);
    const store = await openStore({ dataDir: scratchFolder() });
    return { folder, store, write };
  }

  test('are stored at the first start and left alone at the next', async () => {
    const { folder, store } = await prepared(survey(), survey({ version: '2' }));
    await loadSurveys(store, folder);
    expect(await store.surveyState('piscine')).toEqual({ version: '2', closedOn: null });

    const definition = { surveyId: 'piscine', version: '3', document: '{}' };
    await store.putDefinition(definition, '2');
    await loadSurveys(store, folder);
    expect(await store.surveyState('piscine')).toMatchObject({ version: '3' });
    await store.close();
  });

  test('may be written in another way, with defaults said or not', async () => {
    const { folder, store, write } = await prepared(survey());
    await loadSurveys(store, folder);
    write('0.json', JSON.stringify({ publish: false, ...survey() }, undefined, 4));
    await expect(loadSurveys(store, folder)).resolves.toBeUndefined();
    await store.close();
  });

  test.each([
    {
      what: 'other content under a stored version',
      text: JSON.stringify(survey({ title: 'Bassin' })),
      sentence:
        /0\.json: version 1 of piscine is stored with other content, or another file gives it\./,
    },
    { what: 'no JSON', text: '{', sentence: /0\.json: The file is not JSON\./ },
    {
      what: 'a fault',
      text: JSON.stringify(survey({ v: 2 })),
      sentence: /0\.json: v must be 1\.$/,
    },
    {
      what: 'an unknown key',
      text: JSON.stringify(survey({ titel: 'x' })),
      sentence: /0\.json: titel must be left out: this key is unknown\.$/,
    },
  ])('with $what stop the start with a sentence', async ({ text, sentence }) => {
    const { folder, store, write } = await prepared(survey());
    await loadSurveys(store, folder);
    write('0.json', text);
    await expect(loadSurveys(store, folder)).rejects.toThrow(sentence);
    await store.close();
  });

  test('in a folder that is not there stop the start with a sentence', async () => {
    const { store } = await prepared();
    await expect(loadSurveys(store, '/nowhere')).rejects.toThrow(
      "SURVEYS_DIR: the folder /nowhere can't be read.",
    );
    await store.close();
  });
});
