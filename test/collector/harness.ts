/** A collector in a test: its own database, a clock that stands still, and no port unless asked. */

import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterEach } from 'vitest';
import { submissionOf } from '../../demo/collector/answer-row.js';
import { type Collector, type LogLine, openCollector } from '../../demo/collector/collector.js';
import { createServer } from '../../demo/collector/server.js';
import { readSettings } from '../../demo/collector/settings.js';
import { type Engine, sqlite } from './engines.js';
import { scratchFolder } from './scratch-folder.js';

/** Noon of a summer's day in Paris. */
export const NOON = Date.parse('2026-06-15T10:00:00Z');
export const DAY = 86_400_000;

/** Tokens that a test's collector may be given, and the headers that carry them. */
export const ADMIN = 'an-administrator-of-saint-exemple';
export const EXPORT = 'a-statistician-of-saint-exemple__';
export const adminHeaders = { authorization: `Bearer ${ADMIN}` };
export const exportHeaders = { authorization: `Bearer ${EXPORT}` };

/** What a test asks for, and what it sees. */
export interface TestCollector {
  readonly app: FastifyInstance;
  readonly collector: Collector;
  readonly log: readonly LogLine[];
  /** Lets time pass, in milliseconds. */
  pass(milliseconds: number): void;
  post(body: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
}

interface Asked {
  readonly engine?: Engine;
  /** Environment variables, over defaults that limit nothing. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Is there a folder for the demonstration's pages? */
  readonly withSite?: boolean;
  /** The share of the disk that seems free. */
  readonly freeSpace?: number;
}

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** Opens a collector, closed after the test. */
export async function openTestCollector(asked: Asked = {}): Promise<TestCollector> {
  const { engine = sqlite, settings = {}, withSite = false, freeSpace = 1 } = asked;
  const { dataDir, databaseUrl, onQuery } = await engine.fresh();
  let now = NOON;
  const log: LogLine[] = [];
  const collector = await openCollector(
    readSettings({
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      ALLOW_NETWORKS: '127.0.0.0/8, ::1',
      ...settings,
    }),
    {
      clock: () => now,
      // A request waits as long as its figures take to be made.
      pause: () => new Promise(() => undefined),
      log: (line) => log.push(line),
      freeSpace: async () => freeSpace,
      queryLog: ({ query: { sql, parameters } }) => onQuery?.({ sql, parameters }),
    },
    {
      library: { folder: scratchFolder(), version: '1.2.3' },
      ...(withSite && { site: scratchFolder() }),
    },
  );
  const app = await createServer(collector);
  opened.push({
    async close() {
      await app.close();
      await collector.close();
    },
  });
  return {
    app,
    collector,
    log,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    post: (body, headers = {}) =>
      app.inject({
        method: 'POST',
        url: '/answers',
        headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    get: (url, headers = {}) => app.inject({ method: 'GET', url, headers }),
  };
}

/** A submission to `etat-civil`, with what the test changes. */
export function submission(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    v: 1,
    id: randomUUID(),
    rev: 0,
    survey: 'etat-civil',
    surveyVersion: '2026-1',
    complete: true,
    answers: { satisfaction: 3 } as Record<string, unknown>,
    ...changes,
  };
}

/** What the store keeps of a survey, by day and id. */
export async function storedAnswers(collector: Collector, surveyId = 'etat-civil') {
  const after = { day: '', id: '' };
  const rows = await collector.store.answersAfter(surveyId, { after, limit: 100_000 });
  return rows.map(submissionOf);
}
