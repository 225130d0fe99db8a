import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secondsSince, tell } from '../support/verdict.js';
import { type Engine, engines, sqlite } from './engines.js';
import { openForm } from './form-client.js';
import { openTestCollector, storedAnswers, submission } from './harness.js';

/** Stands in what is sent, and must not stand in what comes back. */
const MARK = 'zzmarquezz';
const SEED = 20_260_615;

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1e9, 1e308, 1.5, '', MARK, `${MARK}\0`, `\ud800${MARK}`),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 4 }),
  fc.integer({ min: 100, max: 3000 }).map((depth) => nested(depth)),
);

const keys = fc.constantFrom(
  'v',
  'id',
  'rev',
  'survey',
  'surveyVersion',
  'complete',
  'answers',
  'locale',
  'page',
  'context',
  '__proto__',
  'constructor',
  'toJSON',
  MARK,
);

const answers = fc.dictionary(
  fc.oneof(
    fc.constantFrom('satisfaction', 'comment', 'comment.other', 'satisfaction[a]', '__proto__'),
    fc.constantFrom(`${MARK}.other`, `[${MARK}]`, `${MARK}[0]`),
    fc.string({ unit: 'binary' }),
  ),
  strange,
  { maxKeys: 4 },
);

/** A valid submission with one to three things put in, taken out or put in twice. */
const damaged = fc
  .array(fc.tuple(keys, fc.oneof(strange, answers)), { minLength: 1, maxLength: 3 })
  .map((changes) => {
    const fields = Object.entries(submission()).map(([name, value]) => field(name, value));
    return `{${[...fields, ...changes.map(([name, value]) => field(name, value))].join(',')}}`;
  });

const replaced = fc
  .tuple(keys, fc.oneof(strange, answers))
  .map(([name, value]) => JSON.stringify({ ...submission(), [name]: value }) ?? '');

const body: fc.Arbitrary<string | Buffer> = fc.oneof(
  damaged,
  replaced,
  fc.json({ maxDepth: 6 }),
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(replaced, fc.nat(400), fc.uint8Array({ minLength: 1, maxLength: 4 }))
    .map(([text, at, bytes]) => overwritten(text, at, bytes)),
);

function field(name: string, value: unknown): string {
  return `${JSON.stringify(name)}:${JSON.stringify(value) ?? 'null'}`;
}

function nested(depth: number): unknown {
  let value: unknown = MARK;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

function overwritten(text: string, at: number, bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(text);
  buffer.set(bytes.subarray(0, Math.max(0, buffer.length - at)), Math.min(at, buffer.length));
  return buffer;
}

/** The fields of a form, written as no browser writes them. */
const formBody = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'version',
        'id',
        'a.satisfaction',
        'a.comment',
        'a.satisfaction.other',
        'a.comment[a]',
        'context.service',
        '__proto__',
        MARK,
      ),
      fc.oneof(
        fc.constantFrom('%00', `${MARK}%00`, '2026-1', '2026-1%00', '%ff', '%', '%ed%a0%80', ''),
        fc.string({ unit: 'binary', maxLength: 40 }).map(encodeAnyway),
        fc.constantFrom(3, 100, 3000).map((length) => 'é'.repeat(length)),
      ),
    ),
    { maxLength: 6 },
  )
  .map((pairs) => ['a.satisfaction=3', ...pairs.map((pair) => pair.join('='))].join('&'));

function encodeAnyway(found: string): string {
  return encodeURIComponent(Buffer.from(found).toString());
}

const runs: readonly { engine: Engine; bodies: number }[] = engines.map((engine) => ({
  engine,
  bodies: engine === sqlite ? 20_000 : 1000,
}));

describe.each(runs)('on $engine.name', ({ engine, bodies }) => {
  test(`${bodies} strange bodies are taken or refused, never failed on, and never repeated`, async ({
    task,
  }) => {
    const begun = Date.now();
    const { post, collector, log } = await openTestCollector({ engine });
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(body, async (each) => {
        const reply = await post(each);
        statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1);
        expect([200, 202, 400, 404, 413, 422]).toContain(reply.statusCode);
        expect(reply.body).not.toContain(MARK);
        expect(reply.body).not.toContain('ud800');
      }),
      { numRuns: bodies, seed: SEED },
    );
    tell(task, {
      case: `strange bodies, ${engine.name}`,
      tries: bodies,
      lost: (statuses.get(202) ?? 0) - (await storedAnswers(collector)).length,
      seconds: secondsSince(begun),
      seed: SEED,
      note: `no 5xx, no crash; ${[...statuses]
        .sort()
        .map(([status, count]) => `${status}: ${count}`)
        .join(', ')}`,
    });
    // Each kind of refusal was met, or the generator misses the point.
    for (const status of [400, 404, 422]) expect(statuses.get(status)).toBeGreaterThan(0);
    expect(statuses.get(202) ?? 0).toBe((await storedAnswers(collector)).length);
    expect(log.filter((line) => 'error' in line)).toEqual([]);
    expect(JSON.stringify(log)).not.toContain(MARK);
    expect(({} as Record<string, unknown>)[MARK]).toBeUndefined();
  }, 180_000);

  test('a form that names no possible version is one of the version in force', async () => {
    const { send, collector, log } = await openForm(engine);
    for (const version of ['\0', '2026-1\0', '', 'x'.repeat(33), '9']) {
      const reply = await send('etat-civil', { version, 'a.satisfaction': '3' });
      expect([version, reply.statusCode]).toEqual([version, 303]);
    }
    expect(new Set((await storedAnswers(collector)).map((each) => each.surveyVersion))).toEqual(
      new Set(['2026-1']),
    );
    expect(log.filter((line) => 'error' in line)).toEqual([]);
  });

  test('200 strange forms are taken or come again, never failed on', async () => {
    const { app, log } = await openTestCollector({ engine });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const url = '/surveys/etat-civil/form';
    await fc.assert(
      fc.asyncProperty(formBody, async (payload) => {
        const reply = await app.inject({ method: 'POST', url, headers, payload });
        expect([303, 413, 422]).toContain(reply.statusCode);
      }),
      { numRuns: 200, seed: SEED },
    );
    expect(log.filter((line) => 'error' in line)).toEqual([]);
    expect(JSON.stringify(log)).not.toContain(MARK);
  }, 60_000);

  test('2,000 strange ids of a survey are nowhere, never failed on', async () => {
    const { get, log } = await openTestCollector({ engine });
    const id = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom("x' or '1'='1", '..', '%00', 'a'.repeat(5000), 'é', ';drop table answer'),
    );
    await fc.assert(
      fc.asyncProperty(id, async (each) => {
        const url = `/surveys/${encodeURIComponent(each)}`;
        expect([400, 404, 414]).toContain((await get(url)).statusCode);
      }),
      { numRuns: 2000, seed: 5 },
    );
    expect(log.filter((line) => 'error' in line)).toEqual([]);
  }, 60_000);
});
