import { expect, test } from 'vitest';
import { engines } from '../collector/engines.js';
import { tell } from '../support/verdict.js';
import { deliver } from './deliveries.js';

const KILLS = 8;
/**
 * The time between two tries runs three times as fast as ours: after eight failures in a row, which
 * one answer in sixty thousand meets, the next try is minutes away. A try has its whole ten seconds.
 */
const crowd = {
  answers: 10_000,
  browsers: 500,
  during: 60_000,
  waitingPace: 3,
  tryingPace: 1,
  seed: 20_260_302,
};

test.for(engines.slice(0, 2))(
  '10,000 answers through 30 % of faults and eight kills of the collector on $name',
  { timeout: 300_000 },
  async (engine, { task }) => {
    const proved = await deliver(await engine.fresh(), crowd, KILLS);
    const { given, lost, twice, sumGiven, sumStored, requests, struck, strayed, seconds } = proved;
    const faults = [...struck.values()].reduce((sum, count) => sum + count, 0);
    tell(task, {
      case: `answers through 30 % of faults, ${KILLS} kills, ${engine.name}`,
      tries: given.size,
      lost,
      twice,
      seconds,
      seed: crowd.seed,
      note: `${requests} requests, ${faults} faults, sums ${sumGiven} and ${sumStored}`,
    });
    expect({ lost, twice, strayed }).toEqual({ lost: 0, twice: 0, strayed: [] });
    expect(sumStored).toBe(sumGiven);
    expect(seconds).toBeLessThanOrEqual(120);
  },
);
