import { expect, test } from 'vitest';
import { startCollector } from '../collector/built-collector.js';
import { engines } from '../collector/engines.js';
import { EXPORT, exportHeaders, submission } from '../collector/harness.js';
import { secondsSince, tell } from '../support/verdict.js';
import { fillWithAMillion, MILLION } from './million-answers.js';
import { peakMemory, quantile, readUntil } from './readings.js';

const PATIENCE = 600_000;
/** Answers that come in while figures are read, a second. */
const COMING = 20;

test.for(engines.slice(0, 2))(
  'figures of a million answers are read in 20 ms while they are made and answers come in, on $name',
  { timeout: 2 * PATIENCE },
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
    const countOf = async () => (await (await fetch(`${figures}/satisfaction`)).json()).count;

    const making = { over: false };
    const whileMade = readUntil(() => making.over, urls, 2);
    const posting = post(origin, () => making.over);
    const startOfMaking = Date.now();
    while ((await countOf()) === undefined) await pause(100);
    const madeIn = secondsSince(startOfMaking);
    // Then the last month is counted again and again, since answers come in.
    await pause(20_000);
    making.over = true;
    const [times, posted] = await Promise.all([whileMade, posting]);

    const exportBegun = Date.now();
    const lines = await linesOf(`${origin}/admin/surveys/etat-civil/answers`);
    const exportedIn = secondsSince(exportBegun);
    const memory = peakMemory(process.pid ?? 0);
    const p99 = quantile(times, 0.99);
    tell(task, {
      case: `figures of a million answers, ${engine.name}`,
      tries: times.length,
      seconds: secondsSince(begun),
      note: `reads p50 ${quantile(times, 0.5).toFixed(1)} p99 ${p99.toFixed(1)} ms (≤ 20), ${Math.max(...times).toFixed(0)} at the most; ${posted} answers came in; made in ${madeIn.toFixed(0)} s, exported in ${exportedIn.toFixed(0)} s, ${memory.toFixed(0)} MiB (≤ 250)`,
    });
    expect(lines).toBe(MILLION + posted + 1);
    expect(p99).toBeLessThanOrEqual(20);
    expect(memory).toBeLessThanOrEqual(250);
  },
);

/** Posts answers at an even pace until told to stop; resolves to how many were stored. */
async function post(origin: string, stopped: () => boolean): Promise<number> {
  let stored = 0;
  while (!stopped()) {
    const body = JSON.stringify(submission());
    const reply = await fetch(`${origin}/answers`, { method: 'POST', body });
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
