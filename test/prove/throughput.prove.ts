/**
 * What the promises cost: the collector beside a bare route that inserts the same row, on the same
 * engine, with the same sync. Both run in turns, so that whatever else the machine does befalls both.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { startCollector } from '../collector/built-collector.js';
import { engines, type Place } from '../collector/engines.js';
import { secondsSince, tell } from '../support/verdict.js';
import { loadFor } from './load.js';

const ROUNDS = 9;
const LOAD = { connections: 64, milliseconds: 2000 };
const WARM_UP = { connections: 64, milliseconds: 1000 };

let bare: ChildProcess | undefined;

afterEach(() => {
  bare?.kill();
});

const environment = ({ dataDir, databaseUrl }: Place): Record<string, string> => ({
  DATA_DIR: dataDir,
  ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  ALLOW_NETWORKS: '127.0.0.1',
});

/** Starts the bare route; resolves to its address. */
function startBare(env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, ['test/prove/bare-endpoint.js'], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  bare = child;
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (said) => resolve(String(said).replace('Bare endpoint: ', '').trim()));
    child.once('exit', reject);
  });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

test.for(engines.slice(0, 2))(
  'the collector stores at least half as many answers a second as a bare route on $name',
  { timeout: 120_000 },
  async (engine, { task }) => {
    const begun = Date.now();
    const { origin } = await startCollector(environment(await engine.fresh()));
    const bareOrigin = await startBare(environment(await engine.fresh()));
    const rates: { collector: number; bare: number }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const load = round === 0 ? WARM_UP : LOAD;
      const collector = await loadFor(`${origin}/answers`, load);
      const rate = { collector, bare: await loadFor(`${bareOrigin}/answers`, load) };
      if (round > 0) rates.push(rate);
    }
    const ratio = median(rates.map((rate) => rate.collector / rate.bare));
    const [ours, theirs] = (['collector', 'bare'] as const).map((which) =>
      Math.round(median(rates.map((rate) => rate[which]))),
    );
    tell(task, {
      case: `throughput over 64 connections, ${engine.name}`,
      tries: ROUNDS,
      seconds: secondsSince(begun),
      note: `${ours} answers/s beside ${theirs} of a bare route: × ${ratio.toFixed(2)} (≥ 0.5)`,
    });
    expect(ratio).toBeGreaterThanOrEqual(0.5);
  },
);
