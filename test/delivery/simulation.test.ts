/** A thousand browsers in virtual time, after ten minutes in which nobody could deliver. */
import { describe, expect, it } from 'vitest';
import { dice } from '../support/dice.js';
import { FakeClock, MONDAY } from '../support/fake-clock.js';
import { MemoryDisk } from '../support/memory-outbox.js';
import { sampleRecord, uuid } from '../support/sample-record.js';
import { type Fate, ScriptedTransport } from '../support/scripted-transport.js';
import { secondsSince, tell } from '../support/verdict.js';
import { VirtualBrowser } from '../support/virtual-browser.js';

const BROWSERS = 1000;
const SEED = 1;
const SECOND = 1000;
const OUTAGE = 600 * SECOND;
const END = MONDAY + OUTAGE;

/** Each browser's answer comes at `arrival`; resolves to the times at which they were stored. */
async function outage(arrival: (chance: () => number) => number, reply: (now: number) => Fate) {
  const clock = new FakeClock();
  const chance = dice(SEED);
  const endpoint = new ScriptedTransport(clock);
  endpoint.weather = () => (clock.now() < END ? reply(clock.now()) : 'stored');
  for (let number = 0; number < BROWSERS; number += 1) {
    const disk = new MemoryDisk();
    const { send: transport } = endpoint;
    const outbox = disk.outbox.bind(disk);
    const tab = new VirtualBrowser({ clock, transport, outbox, chance }).open();
    const record = () => sampleRecord(0, { id: uuid(number) }, clock.now());
    clock.setTimeout(() => void tab.submit(record()), arrival(chance));
  }
  await clock.advance(OUTAGE + 3600 * SECOND);
  expect(endpoint.rows.size).toBe(BROWSERS);
  return endpoint.requests.filter(({ at }) => at >= END).map(({ at }) => at);
}

function busiestSecond(times: readonly number[]): number {
  const seconds = new Map<number, number>();
  for (const time of times) {
    const second = Math.floor(time / SECOND);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
  }
  return Math.max(...seconds.values());
}

const throughout = (chance: () => number) => chance() * OUTAGE;
const atOnce = () => 0;

describe('a thousand browsers after an outage', () => {
  it.for<[string, (chance: () => number) => number, (now: number) => Fate]>([
    ['that answered meanwhile, of the network', throughout, () => 'offline'],
    ['that all answered at its first second, of the network', atOnce, () => 'offline'],
    ['that answered meanwhile, 503', throughout, () => ({ kind: 'retry', status: 503 })],
    [
      'that answered meanwhile, 503 for half a minute',
      throughout,
      () => ({ kind: 'retry', status: 503, after: 30 * SECOND }),
    ],
    [
      'that answered meanwhile, 503 until its last second',
      throughout,
      (now) => ({ kind: 'retry', status: 503, after: Math.max(SECOND, END - now) }),
    ],
    [
      'that all answered at its first second, 503 until its last',
      atOnce,
      (now) => ({ kind: 'retry', status: 503, after: Math.max(SECOND, END - now) }),
    ],
  ])('%s come back one by one', async ([which, arrival, reply], { task }) => {
    const begun = Date.now();
    const times = await outage(arrival, reply);
    const share = busiestSecond(times) / BROWSERS;
    tell(task, {
      case: `browsers ${which}`,
      tries: BROWSERS,
      lost: BROWSERS - times.length,
      twice: 0,
      seconds: secondsSince(begun),
      seed: SEED,
      note: `busiest second ${(share * 100).toFixed(1)} % of arrivals (≤ 5 %)`,
    });
    expect(times).toHaveLength(BROWSERS);
    expect(share).toBeLessThanOrEqual(0.05);
  });
});
