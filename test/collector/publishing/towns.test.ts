import { describe, expect, test } from 'vitest';
import { dice } from '../../support/dice.js';
import { faultsOf } from './faults.js';
import { Reader } from './reader.js';
import { liveThrough } from './town.js';

describe('a reader who adds and subtracts everything', () => {
  const places = (...names: string[]) => new Set(names);

  test('knows what is left of a sum', () => {
    const reader = new Reader([places('a', 'b', 'c'), places('a', 'b'), places('c'), places('a')]);
    reader.learn(places('a', 'b', 'c'));
    expect(reader.knows(places('c'))).toBe(false);
    reader.learn(places('a', 'b'));
    expect(reader.knows(places('c'))).toBe(true);
    expect(reader.knows(places('a'))).toBe(false);
  });

  test('knows what two ways of adding up have apart', () => {
    const reader = new Reader([places('a'), places('b'), places('c'), places('d')]);
    reader.learn(places('a', 'b'));
    reader.learn(places('c', 'd'));
    reader.learn(places('a', 'c'));
    expect(reader.knows(places('b', 'd'))).toBe(true);
    expect(reader.knows(places('d'))).toBe(false);
  });
});

test('a reader of all that 150 towns publish, after every answer, can tell no figure under the floor nor a single answer', {
  timeout: 60_000,
}, () => {
  const sums = { figures: 0, secrets: 0 };
  for (let seed = 1; seed <= 150; seed += 1) {
    const life = liveThrough(dice(seed * 7919));
    const { secrets, ...faults } = faultsOf(life);
    expect({ seed, ...faults }).toEqual({ seed, low: 0, near: [], told: [] });
    sums.figures += life.seen.length;
    sums.secrets += secrets;
  }
  // Else nothing was at stake.
  expect(sums.figures).toBeGreaterThan(3000);
  expect(sums.secrets).toBeGreaterThan(3000);
});
