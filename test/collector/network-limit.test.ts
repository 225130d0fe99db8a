import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { createNetworkLimit, type NetworkLimit } from '../../demo/collector/network-limit.js';
import { readNetworks } from '../../demo/collector/networks.js';

const DAY = 86_400_000;

/** A limit of 20 answers at once and one more each 30 s, and the hand of its clock. */
function limitOf(changes: { buckets?: number; allow?: string } = {}) {
  let now = Date.parse('2026-06-15T10:00:00Z');
  let salts = 0;
  const limit = createNetworkLimit({
    rateBurst: 20,
    rateSeconds: 30,
    allowNetworks: readNetworks(changes.allow ?? ''),
    clock: () => now,
    salt: () => {
      salts += 1;
      return Uint8Array.of(salts);
    },
    ...(changes.buckets !== undefined && { buckets: changes.buckets }),
  });
  return {
    limit,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    salts: () => salts,
  };
}

/** How many of `tries` pass. */
function passing(limit: NetworkLimit, tries: number, address = '192.0.2.1'): number {
  return Array.from({ length: tries }, () => limit('s', address)).filter((wait) => wait === 0)
    .length;
}

describe('the limit of a network', () => {
  test('lets a burst through, then tells how long to wait', () => {
    const { limit } = limitOf();
    expect(passing(limit, 20)).toBe(20);
    expect(limit('s', '192.0.2.1')).toBe(30);
  });

  test('gives a further answer every thirty seconds, and never more than a burst', () => {
    const { limit, pass } = limitOf();
    passing(limit, 20);
    pass(29_000);
    expect(limit('s', '192.0.2.1')).toBe(1);
    pass(1000);
    expect(passing(limit, 5)).toBe(1);
    pass(3_600_000);
    expect(passing(limit, 50)).toBe(20);
  });

  test('of a thousand posts in a minute lets through the burst and what was refilled', () => {
    const { limit, pass } = limitOf();
    let passed = 0;
    for (let post = 0; post < 1000; post += 1) {
      passed += passing(limit, 1);
      pass(60);
    }
    expect(passed).toBe(21);
  });

  test('holds for the whole network, and for each survey by itself', () => {
    const { limit } = limitOf();
    passing(limit, 20);
    expect(limit('s', '192.0.2.254')).toBeGreaterThan(0);
    expect(limit('s', '192.0.3.1')).toBe(0);
    expect(limit('other', '192.0.2.1')).toBe(0);
  });

  test('leaves out the networks that are listed', () => {
    const { limit } = limitOf({ allow: '192.0.2.0/24' });
    expect(passing(limit, 200)).toBe(200);
    expect(passing(limit, 200, '198.51.100.1')).toBe(20);
  });

  test('forgets every network at the end of the day, with the salt that it was known by', () => {
    const { limit, pass, salts } = limitOf();
    passing(limit, 21);
    pass(DAY);
    expect(passing(limit, 21)).toBe(20);
    expect(salts()).toBe(2);
  });

  test('remembers no more networks than it has room for, the latest ones', () => {
    const { limit } = limitOf({ buckets: 10 });
    passing(limit, 20);
    for (let network = 0; network < 4; network += 1) limit('s', `198.51.${network}.1`);
    expect(limit('s', '192.0.2.1')).toBeGreaterThan(0);
    for (let network = 0; network < 10; network += 1) limit('s', `198.51.${network}.1`);
    expect(limit('s', '192.0.2.1')).toBe(0);
  });

  test('is not refilled by a clock that jumps back', () => {
    const { limit, pass } = limitOf();
    passing(limit, 20);
    pass(-3_600_000);
    expect(limit('s', '192.0.2.1')).toBeGreaterThan(0);
  });

  test('takes less than 32 MiB however many networks come', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const { limit } = limitOf();
    const before = used();
    for (let network = 0; network < 150_000; network += 1) {
      limit('s', `${network >> 16}.${(network >> 8) & 255}.${network & 255}.1`);
    }
    expect((used() - before) / 2 ** 20).toBeLessThan(32);
    expect(limit('s', '192.0.2.1')).toBe(0);
  });
});
