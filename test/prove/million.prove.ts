/**
 * A million answers. What a reader waits for is told apart from what this machine makes anybody wait
 * for: a server that does nothing but answer is read at the same time.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { startCollector } from '../collector/built-collector.js';
import { engines } from '../collector/engines.js';
import { EXPORT, exportHeaders, submission } from '../collector/harness.js';
import { secondsSince, tell } from '../support/verdict.js';
import { fillWithAMillion, MILLION } from './million-answers.js';
import { peakMemory, quantile, readUntil } from './readings.js';

/** Milliseconds over which figures are made again and again. */
const RENEWING = 20_000;
/** Answers that come in meanwhile, a second. */
const COMING = 20;
const LIMIT = 20;

let idle: ChildProcess | undefined;

afterEach(() => {
  idle?.kill();
});

test.for(engines.slice(0, 2))(
  'figures of a million answers are read in 20 ms while they are made and answers come in, on $name',
  { timeout: 1_200_000 },
  async (engine, { task }) => {
    const begun = Date.now();
    const place = await engine.fresh();
    await fillWithAMillion(place);
    const { origin, process } = await startCollector({
      DATA_DIR: place.dataDir,
      ...(place.databaseUrl !== undefined && { DATABASE_URL: place.databaseUrl }),
      ALLOW_NETWORKS: '127.0.0.1',
      PUBLISH_INTERVAL: '2',
      EXPORT_TOKEN: EXPORT,
    });
    const figures = `${origin}/surveys/etat-civil/indicators`;
    const urls = [
      figures,
      `${figures}/satisfaction`,
      `${figures}?interval=month`,
      `${figures}?by=service&interval=quarter`,
      `${origin}/surveys/etat-civil/badge.svg`,
    ];

    let over = false;
    const isOver = () => over;
    const work = Promise.all([
      readUntil(isOver, urls, 2),
      readUntil(isOver, [await startIdle()], 2),
      post(origin, isOver),
    ]);
    const madeIn = await made(`${figures}/satisfaction`);
    // Then the last month is counted again and again, since answers come in.
    await pause(RENEWING);
    over = true;
    const [times, idleTimes, posted] = await work;

    const exportBegun = Date.now();
    const lines = await linesOf(`${origin}/admin/surveys/etat-civil/answers`);
    const exportedIn = secondsSince(exportBegun);
    const memory = peakMemory(process.pid ?? 0);
    const [p99, idleP99] = [quantile(times, 0.99), quantile(idleTimes, 0.99)];
    const shown = [quantile(times, 0.5), p99, idleP99].map((each) => each.toFixed(1));
    tell(task, {
      case: `figures of a million answers, ${engine.name}`,
      tries: times.length,
      seconds: secondsSince(begun),
      note: `read in ${shown[0]} ms, p99 ${shown[1]} (≤ ${LIMIT} + ${shown[2]} of an idle server); ${posted} answers came in; made in ${madeIn.toFixed(0)} s, exported in ${exportedIn.toFixed(0)} s, ${memory.toFixed(0)} MiB (≤ 250)`,
    });
    expect(lines).toBe(MILLION + posted + 1);
    expect(memory).toBeLessThanOrEqual(250);
    expect(p99).toBeLessThanOrEqual(LIMIT + idleP99);
  },
);

/** Starts a server that answers at once; resolves to its address. */
function startIdle(): Promise<string> {
  const source = `const server = require('node:http').createServer((_, reply) => reply.end('{}'));
    server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  idle = child;
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (port) => resolve(`http://127.0.0.1:${String(port).trim()}/`));
    child.once('exit', reject);
  });
}

/** The seconds until a figure is published. */
async function made(url: string): Promise<number> {
  const begun = Date.now();
  for (;;) {
    const reply = await fetch(url, { headers: { connection: 'close' } });
    const { status } = (await reply.json()) as { status: string };
    if (status === 'published') return secondsSince(begun);
    await pause(100);
  }
}

/** Posts answers at an even pace until told to stop; resolves to how many were stored. */
async function post(origin: string, stopped: () => boolean): Promise<number> {
  let stored = 0;
  while (!stopped()) {
    const reply = await fetch(`${origin}/answers`, {
      method: 'POST',
      headers: { connection: 'close' },
      body: JSON.stringify(submission()),
    });
    if (reply.status !== 202) throw new Error(`An answer was answered ${reply.status}.`);
    stored += 1;
    await pause(1000 / COMING);
  }
  return stored;
}

/** How many lines an export has, read as it comes. */
async function linesOf(url: string): Promise<number> {
  const { body } = await fetch(url, { headers: exportHeaders });
  let lines = 0;
  for await (const chunk of body ?? []) for (const byte of chunk) if (byte === 10) lines += 1;
  return lines;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
