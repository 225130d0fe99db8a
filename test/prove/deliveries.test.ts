import { describe, expect, test } from 'vitest';
import { engines } from '../collector/engines.js';
import { FAULTS } from './chaos-proxy.js';
import { deliver } from './deliveries.js';

const crowd = { answers: 200, browsers: 40, during: 2000, waitingPace: 10, tryingPace: 5, seed: 7 };

describe.each(engines.slice(0, 2))('two hundred answers through faults to $name', (engine) => {
  test('arrive once each, though the collector is killed', { timeout: 60_000 }, async () => {
    const { given, lost, twice, sumGiven, sumStored, struck, strayed } = await deliver(
      await engine.fresh(),
      crowd,
      1,
    );
    expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
    expect(sumStored).toBe(sumGiven);
    expect(given.size).toBeGreaterThan(150);
    expect([...struck.keys()].sort()).toEqual([...FAULTS].sort());
    expect(strayed).toEqual([]);
  });
});
