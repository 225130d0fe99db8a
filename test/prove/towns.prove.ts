import { expect, test } from 'vitest';
import { faultsOf } from '../collector/publishing/faults.js';
import { liveThrough } from '../collector/publishing/town.js';
import { dice } from '../support/dice.js';
import { secondsSince, tell } from '../support/verdict.js';

const TOWNS = 5000;
const SEED = 20_261_125;

test('a reader of all that 5,000 towns publish, after every answer, can tell no figure under the floor nor a single answer', {
  timeout: 1_800_000,
}, ({ task }) => {
  const begun = Date.now();
  const chance = dice(SEED);
  const sums = { figures: 0, withheld: 0, low: 0, near: 0, told: 0 };
  for (let town = 0; town < TOWNS; town += 1) {
    const life = liveThrough(chance);
    const { low, near, told, secrets } = faultsOf(life);
    sums.figures += life.seen.length;
    sums.withheld += secrets;
    sums.low += low;
    sums.near += near.length;
    sums.told += told.length;
  }
  const { figures, withheld, ...faults } = sums;
  tell(task, {
    case: 'towns read by a solver',
    tries: TOWNS,
    seconds: secondsSince(begun),
    seed: SEED,
    note: `${figures} figures, ${withheld} withheld: ${faults.told} told, ${faults.near} too near, ${faults.low} under the floor`,
  });
  expect(faults).toEqual({ low: 0, near: 0, told: 0 });
  expect(withheld).toBeGreaterThan(100_000);
});
