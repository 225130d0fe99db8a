/**
 * Thousands of lives of a browser, drawn by chance: whatever happens, what was told to a person is
 * true, and in the end the endpoint has each answer once, in its last revision.
 */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeliveryRecord } from '../../src/delivery/delivery-record.js';
import { FakeClock } from '../support/fake-clock.js';
import { MemoryDisk } from '../support/memory-outbox.js';
import { sampleRecord } from '../support/sample-record.js';
import { type Fate, ScriptedTransport } from '../support/scripted-transport.js';
import { VirtualBrowser, type VirtualTab } from '../support/virtual-browser.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEARS = 10 * 365 * DAY;

/** What a person was promised: nothing, that it will be sent as long as the page lives, or for good. */
type Promised = 'nothing' | 'while the page lives' | 'for good';

class World {
  readonly clock = new FakeClock();
  readonly disk = new MemoryDisk();
  readonly endpoint = new ScriptedTransport(this.clock);
  readonly browser: VirtualBrowser;
  readonly submitted: { readonly record: DeliveryRecord; readonly tab: VirtualTab }[] = [];

  constructor(locks: boolean, channel: boolean, luck: number) {
    let seed = luck;
    this.browser = new VirtualBrowser({
      clock: this.clock,
      transport: this.endpoint.send,
      outbox: (own) => this.disk.outbox(own),
      // A little generator, so that a run can be played again.
      chance: () => {
        seed = (seed * 16_807) % 2_147_483_647;
        return seed / 2_147_483_647;
      },
      locks,
      channel,
    });
    this.browser.open();
  }

  tab(index: number): VirtualTab {
    const tabs = [...this.browser.tabs];
    return tabs[index % Math.max(1, tabs.length)] ?? this.browser.open();
  }

  submit(tab: VirtualTab, record: DeliveryRecord): void {
    this.submitted.push({ record, tab });
    void tab.submit(record);
  }

  promised(record: DeliveryRecord, tab: VirtualTab): Promised {
    const told = tab.told.get(`${record.id}/${record.rev}`) ?? [];
    if (told.some((each) => each.kind === 'acknowledged')) return 'for good';
    const last = told.at(-1);
    if (last?.kind === 'waiting' && last.stored) return 'for good';
    return this.browser.tabs.has(tab) ? 'while the page lives' : 'nothing';
  }

  /** The network is well again, and the person comes back. */
  async recover(): Promise<void> {
    this.endpoint.weather = 'stored';
    this.disk.broken = false;
    void this.browser.open().queue.flush();
    for (const tab of this.browser.tabs) void tab.queue.flush();
    await this.clock.advance(7 * HOUR);
    void this.browser.open().queue.flush();
    await this.clock.advance(5 * MINUTE);
  }

  check(): void {
    const { rows, requests } = this.endpoint;
    for (const { record, tab } of this.submitted) {
      if (this.promised(record, tab) === 'nothing') continue;
      expect(rows.get(record.id)?.rev, record.id).toBeGreaterThanOrEqual(record.rev);
    }
    const known = new Map(this.submitted.map(({ record }) => [record.body, record.id]));
    for (const { record } of requests) expect(known.get(record.body)).toBe(record.id);
    expect(this.disk.records.size).toBe(0);
    expect(this.disk.refusals).toEqual([]);
  }
}

/** How many answers and revisions there are so far. */
interface Model {
  answers: number;
  revisions: number;
}

type Step = fc.AsyncCommand<Model, World>;

/** A command that is always possible, and says in a failing run what it was. */
function step(name: string, run: (world: World, model: Model) => void | Promise<void>): Step {
  return {
    check: () => true,
    run: async (model, world) => {
      await run(world, model);
      await world.clock.settle();
    },
    toString: () => name,
  };
}

const index = fc.nat(7);

function submit(at: number): Step {
  return step(`answer in tab ${at}`, (world, model) => {
    model.answers += 1;
    world.submit(world.tab(at), sampleRecord(model.answers, {}, world.clock.now()));
  });
}

/** The person goes on where they answered last: a later revision, in the same tab. */
const revise = step('comment on the last answer', (world, model) => {
  const last = world.submitted.at(-1);
  if (!last || !world.browser.tabs.has(last.tab)) return;
  model.revisions += 1;
  const { id, rev } = last.record;
  const body = `{"revision":${model.revisions}}`;
  world.submit(last.tab, sampleRecord(0, { id, rev: rev + 1, body }, world.clock.now()));
});

const weather = (fate: Fate) =>
  step(`weather: ${JSON.stringify(fate)}`, (world) => {
    world.endpoint.weather = fate;
  });

const NETWORK: readonly Fate[] = ['stored', 'offline', 'hang', 'lost acknowledgement'];
const TROUBLE: readonly Fate[] = [
  ...NETWORK,
  { kind: 'retry', status: 200 },
  { kind: 'retry', status: 503 },
  { kind: 'retry', status: 429, after: 30_000 },
  { kind: 'retry', status: 503, after: 6 * HOUR },
  { kind: 'misdirected', status: 404 },
];

const life: readonly fc.Arbitrary<Step>[] = [
  index.map(submit),
  index.map(submit),
  fc.constant(revise),
  fc
    .nat(50)
    .map((milliseconds) =>
      step(`${milliseconds} ms pass`, ({ clock }) => clock.advance(milliseconds)),
    ),
  fc
    .nat(120)
    .map((minutes) => step(`${minutes} min pass`, ({ clock }) => clock.advance(minutes * MINUTE))),
  index.map((at) => step(`tab ${at} wakes up`, (world) => void world.tab(at).queue.flush())),
  index.map((at) => step(`tab ${at} is left`, (world) => world.tab(at).queue.leave())),
  index.map((at) => step(`tab ${at} dies`, (world) => world.tab(at).kill())),
  fc.constant(step('a tab opens', (world) => void world.browser.open().queue.flush())),
  fc.constant(step('power cut', ({ browser }) => browser.crash())),
  fc.boolean().map((broken) =>
    step(`storage ${broken ? 'full' : 'well'}`, ({ disk }) => {
      disk.broken = broken;
    }),
  ),
  fc.constantFrom(0, 40, 1000).map((latency) =>
    step(`storage takes ${latency} ms`, ({ disk }) => {
      disk.latency = latency;
    }),
  ),
];

const jump = fc
  .constantFrom(-YEARS, YEARS)
  .map((years) => step(`the clock jumps ${years} ms`, ({ clock }) => clock.jump(years)));

async function holds(steps: readonly fc.Arbitrary<Step>[], seed: number, numRuns: number) {
  const worlds = fc.record({
    locks: fc.boolean(),
    channel: fc.boolean(),
    luck: fc.integer({ min: 1, max: 2_147_483_646 }),
  });
  await fc.assert(
    fc.asyncProperty(
      worlds,
      fc.commands([...steps], { maxCommands: 60, size: 'max' }),
      async (given, steps) => {
        const world = new World(given.locks, given.channel, given.luck);
        await fc.asyncModelRun(() => ({ model: { answers: 0, revisions: 0 }, real: world }), steps);
        await world.recover();
        world.check();
      },
    ),
    { seed, numRuns },
  );
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('whatever happens', () => {
  it('no promise is broken, and nothing is stored twice', { timeout: 60_000 }, () =>
    holds([...life, ...TROUBLE.map((fate) => fc.constant(weather(fate)))], 20_260_302, 1000),
  );

  it('nor when clocks jump by ten years', { timeout: 60_000 }, () =>
    holds([...life, jump, ...NETWORK.map((fate) => fc.constant(weather(fate)))], 19_700_101, 500),
  );
});
