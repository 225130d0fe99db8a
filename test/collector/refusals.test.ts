import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startCollector } from './built-collector.js';
import { openTestCollector, storedAnswers, submission } from './harness.js';
import { scratchFolder } from './scratch-folder.js';

const TEN_MEGABYTES = 10_000_000;

describe('what POST /answers refuses', () => {
  const valid = () => JSON.stringify(submission());
  const json = { 'content-type': 'application/json' };

  test.each([
    { what: 'nothing', body: '', status: 400 },
    { what: 'no JSON', body: '{"v":1,', status: 400 },
    {
      what: 'bytes that are not UTF-8',
      body: Buffer.from('{"v":"\xff\xfe"}', 'latin1'),
      status: 400,
    },
    {
      what: 'a surrogate in UTF-8',
      body: Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]),
      status: 400,
    },
    { what: 'a raw NUL', body: '{"v":"\0"}', status: 400 },
    { what: 'NaN', body: '{"v":NaN}', status: 400 },
    { what: 'a key given twice', body: '{"v":1,"v":1}', status: 400 },
    { what: 'a key given twice, once with an escape', body: '{"v":1,"\\u0076":1}', status: 400 },
    { what: 'a list', body: '[]', status: 422 },
    { what: 'null', body: 'null', status: 422 },
    { what: 'a depth of 5,000', body: `${'['.repeat(5000)}${']'.repeat(5000)}`, status: 422 },
    { what: 'gzip', body: gzipSync(valid()), headers: { 'content-encoding': 'gzip' }, status: 415 },
    {
      what: 'a named identity',
      body: valid(),
      headers: { 'content-encoding': 'identity' },
      status: 415,
    },
    {
      what: 'a form',
      body: 'v=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
    },
    { what: 'XML', body: '<v/>', headers: { 'content-type': 'application/xml' }, status: 415 },
    {
      what: 'Latin-1',
      body: valid(),
      headers: { 'content-type': 'text/plain;charset=iso-8859-1' },
      status: 415,
    },
    { what: 'more than 16 KiB', body: valid().padEnd(16 * 1024 + 1), status: 413 },
    { what: '10 MB', body: valid().padEnd(TEN_MEGABYTES), status: 413 },
    { what: 'a depth of 10⁵', body: `${'['.repeat(1e5)}${']'.repeat(1e5)}`, status: 413 },
  ])('$what: $status, and takes the next good one', async ({ body, headers, status }) => {
    const { post, collector } = await openTestCollector();
    const reply = await post(body, headers ?? json);
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    expect(reply.json()).toMatchObject({
      status,
      type: expect.any(String),
      title: expect.any(String),
    });
    const good = submission();
    expect((await post(good)).statusCode).toBe(202);
    expect(await storedAnswers(collector)).toMatchObject([good]);
  });

  test.each([
    { how: 'announced', length: `Content-Length: ${TEN_MEGABYTES}`, before: '', after: '' },
    {
      how: 'in a chunk',
      length: 'Transfer-Encoding: chunked',
      before: `${TEN_MEGABYTES.toString(16)}\r\n`,
      after: '\r\n0\r\n\r\n',
    },
  ])(
    '10 MB $how: the sender reads 413, and 202 to the next good one on the same connection',
    async ({ length, before, after }) => {
      const { origin } = await startCollector({ DATA_DIR: scratchFolder() });
      const { hostname, port } = new URL(origin);
      const socket = connect(Number(port), hostname);
      const good = valid();
      const head = 'POST /answers HTTP/1.1\r\nHost: collector\r\nContent-Type: text/plain\r\n';
      socket.write(`${head}${length}\r\n\r\n${before}${' '.repeat(TEN_MEGABYTES)}${after}`);
      socket.write(`${head}Connection: close\r\nContent-Length: ${good.length}\r\n\r\n${good}`);
      const replies = await text(socket);
      expect(replies.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 202']);
    },
    30_000,
  );

  test('takes a body of exactly 16 KiB', async () => {
    const { post } = await openTestCollector();
    const reply = await post(valid().padEnd(16 * 1024));
    expect(reply.statusCode).toBe(202);
  });

  test.each([
    { what: 'another format', changes: { v: 2 }, pointer: '/v', code: 'invalid' },
    { what: 'an id that is no UUID', changes: { id: '1' }, pointer: '/id', code: 'invalid' },
    { what: 'no id', changes: { id: undefined }, pointer: '/id', code: 'missing' },
    { what: 'a negative revision', changes: { rev: -1 }, pointer: '/rev', code: 'invalid' },
    { what: 'a revision of 10⁹', changes: { rev: 1e9 }, pointer: '/rev', code: 'invalid' },
    { what: 'no survey id', changes: { survey: 'a/b' }, pointer: '/survey', code: 'invalid' },
    {
      what: 'a flag in words',
      changes: { complete: 'yes' },
      pointer: '/complete',
      code: 'invalid',
    },
    {
      what: 'a page with a query',
      changes: { page: '/a?token=1' },
      pointer: '/page',
      code: 'invalid',
    },
    { what: 'no language', changes: { locale: 'français' }, pointer: '/locale', code: 'invalid' },
    {
      what: 'a face that is not there',
      changes: { answers: { satisfaction: 4 } },
      pointer: '/answers/satisfaction',
      code: 'invalid',
    },
    {
      what: 'a score of 10⁹',
      changes: { answers: { satisfaction: 1e9 } },
      pointer: '/answers',
      code: 'invalid',
    },
    {
      what: 'a required answer left out',
      changes: { answers: {} },
      pointer: '/answers/satisfaction',
      code: 'missing',
    },
    {
      what: 'a lone surrogate',
      changes: { answers: { satisfaction: 1, comment: '\ud800' } },
      pointer: '/answers',
      code: 'invalid',
    },
    {
      what: 'an escaped NUL',
      changes: { answers: { satisfaction: 1, comment: '\0' } },
      pointer: '/answers',
      code: 'invalid',
    },
    {
      what: 'an answer that is not asked',
      changes: { answers: { satisfaction: 1, marque: 'x' } },
      pointer: '/answers',
      code: 'invalid',
    },
    {
      what: 'an undeclared value',
      changes: { context: { service: 'marque' } },
      pointer: '/context/service',
      code: 'invalid',
    },
    {
      what: 'an undeclared key',
      changes: { context: { marque: 'web' } },
      pointer: '/context',
      code: 'invalid',
    },
    { what: 'an unknown key', changes: { marque: 1 }, pointer: '', code: 'invalid' },
    {
      what: 'a key __proto__',
      changes: JSON.parse('{"__proto__": 1}'),
      pointer: '',
      code: 'invalid',
    },
  ])(
    '$what: 422 at "$pointer", and takes the next good one',
    async ({ changes, pointer, code }) => {
      const { post, collector } = await openTestCollector();
      const reply = await post({ ...submission(), ...changes, ...protoOf(changes) });
      expect(reply.statusCode).toBe(422);
      expect(reply.json().errors).toEqual([{ pointer, code }]);
      expect(reply.body).not.toContain('marque');
      expect(await storedAnswers(collector)).toEqual([]);
      const good = submission();
      expect((await post(good)).statusCode).toBe(202);
      expect(await storedAnswers(collector)).toMatchObject([good]);
    },
  );

  test('a version that no longer asks is refused, but not what is stored already', async () => {
    const { post, collector } = await openTestCollector();
    const { store, today } = collector;
    const { surveyVersion, ...sent } = submission();
    const comment = 'Merci';
    const later = { ...sent, id: submission().id, rev: 1 };
    const blanked = { ...sent, id: submission().id, answers: { ...sent.answers, comment } };
    const erased = { ...sent, id: submission().id };
    for (const each of [sent, later, blanked, erased]) await post(each);
    await store.blankTexts('etat-civil', '2026-06-16');
    await store.eraseAnswer({ surveyId: 'etat-civil', id: erased.id }, today());
    const document = JSON.stringify({
      v: 1,
      id: 'etat-civil',
      version: '2',
      questions: [{ id: 'autre', type: 'text', label: 'Autre' }],
    });
    await collector.store.putDefinition(
      { surveyId: 'etat-civil', version: '2', document },
      surveyVersion,
    );
    collector.surveys.forget('etat-civil');

    const statusOf = async (each: object) => (await post(each)).statusCode;
    expect({
      again: await statusOf(sent),
      lower: await statusOf({ ...later, rev: 0 }),
      blanked: await statusOf(blanked),
      erased: await statusOf(erased),
      higher: await statusOf({ ...sent, rev: 1 }),
      other: await statusOf({ ...sent, id: submission().id }),
      named: await statusOf({ ...later, rev: 0, surveyVersion: '2' }),
    }).toEqual({
      again: 200,
      lower: 200,
      blanked: 200,
      erased: 200,
      higher: 422,
      other: 422,
      named: 422,
    });
  });
});

/** A spread leaves `__proto__` behind: it is put back as an own key. */
function protoOf(changes: object): object {
  if (!Object.hasOwn(changes, '__proto__')) return {};
  return { toJSON: () => ({ ...submission(), ['__proto__']: 1 }) };
}
