/** Several tabs of one browser: real IndexedDB semantics, with locks and without. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox } from '../../src/delivery/outbox.js';
import { Device } from '../support/device.js';
import { FakeClock } from '../support/fake-clock.js';
import { sampleRecord } from '../support/sample-record.js';
import { ScriptedTransport } from '../support/scripted-transport.js';
import { VirtualBrowser, type VirtualTab } from '../support/virtual-browser.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const RECORDS = 40;

let device: Device;
let clock: FakeClock;
let endpoint: ScriptedTransport;
let browser: VirtualBrowser;

function start(world: { readonly locks?: boolean; readonly channel?: boolean } = {}): void {
  device = new Device();
  clock = new FakeClock(device.isBusy);
  endpoint = new ScriptedTransport(clock);
  browser = new VirtualBrowser({
    clock,
    transport: endpoint.send,
    outbox: (own) => device.watch(createOutbox(undefined, own)),
    ...world,
  });
}

/** Opens `count` tabs and answers in each of them while the network is away. */
async function tabsWithAnswers(count: number): Promise<readonly VirtualTab[]> {
  endpoint.weather = 'offline';
  const tabs = Array.from({ length: count }, () => browser.open());
  for (let number = 0; number < RECORDS; number += 1) {
    void tabs[number % count]?.submit(sampleRecord(number));
    await clock.settle();
  }
  await clock.advance(SECOND);
  return tabs;
}

/** The network comes back, and every tab notices within five seconds. */
async function online(): Promise<void> {
  endpoint.requests.length = 0;
  endpoint.weather = 'stored';
  for (const tab of browser.tabs) clock.setTimeout(() => void tab.queue.flush(), 5 * SECOND);
  await clock.advance(5 * MINUTE);
}

const lastTold = () =>
  [...browser.tabs].flatMap((tab) => [...tab.told.values()].map((told) => told.at(-1)?.kind));

beforeEach(() => start());

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('six tabs that come online together', () => {
  it('send each answer once, and tell of it where it was given', async () => {
    await tabsWithAnswers(6);
    await online();
    expect(endpoint.rows.size).toBe(RECORDS);
    expect(endpoint.requests).toHaveLength(RECORDS);
    expect(await createOutbox().list()).toEqual([]);
    expect(lastTold()).toEqual(Array(RECORDS).fill('acknowledged'));
  });

  it.each([
    ['without locks', { locks: false }],
    ['without hearing of each other', { channel: false }],
    ['without either', { locks: false, channel: false }],
  ])('lose nothing and store nothing twice %s', async (_without, world) => {
    start(world);
    await tabsWithAnswers(6);
    await online();
    expect(endpoint.rows.size).toBe(RECORDS);
    expect(await createOutbox().list()).toEqual([]);
    expect(lastTold()).toEqual(Array(RECORDS).fill('acknowledged'));
  });

  it('share the work of a lease where there are no locks', async () => {
    start({ locks: false });
    await tabsWithAnswers(6);
    await online();
    expect(endpoint.requests.length).toBeLessThanOrEqual(RECORDS * 1.1);
  });
});

describe('an answer that is due', () => {
  it('does not wait for the end of our own turn, which may be slow', async () => {
    const [tab] = await tabsWithAnswers(1);
    endpoint.weather = 'hang';
    void tab?.queue.flush();
    await clock.advance(SECOND);
    endpoint.weather = 'stored';
    endpoint.willBe('offline');
    void tab?.submit(sampleRecord(99));
    await clock.advance(5 * SECOND);
    expect(endpoint.rows.has(sampleRecord(99).id)).toBe(true);
  });
});

describe('a revision given while another tab sends the earlier one', () => {
  it('is not taken for sent', async () => {
    endpoint.weather = 'offline';
    const [first, second] = [browser.open(), browser.open()];
    void first.submit(sampleRecord(1));
    await clock.advance(SECOND);
    endpoint.weather = 'stored';
    endpoint.latency = SECOND;
    void second.queue.flush();
    await clock.advance(SECOND / 2);
    endpoint.willBe('offline');
    const both = sampleRecord(1, { rev: 1 });
    void first.submit(both);
    await clock.advance(2 * SECOND);
    expect([endpoint.rows.get(both.id)?.rev, first.lastTold(both)?.kind]).toEqual([0, 'waiting']);
    await clock.advance(MINUTE);
    expect([endpoint.rows.get(both.id)?.rev, first.lastTold(both)?.kind]).toEqual([
      1,
      'acknowledged',
    ]);
  });
});

describe('a tab that holds the lock', () => {
  /** Twenty answers wait; the first tab has begun to send them. */
  async function midway(): Promise<VirtualTab> {
    await tabsWithAnswers(2);
    endpoint.weather = 'stored';
    endpoint.latency = SECOND;
    const [first] = browser.tabs;
    void first?.queue.flush();
    await clock.advance(3.5 * SECOND);
    expect(browser.holder).toBe(first);
    return first as VirtualTab;
  }

  it.each([
    ['freezes', (tab: VirtualTab) => tab.freeze()],
    ['is killed', (tab: VirtualTab) => tab.kill()],
  ])('and %s in mid-turn is followed by another within a minute', async (_end, end) => {
    const holder = await midway();
    const before = endpoint.rows.size;
    end(holder);
    const other = [...browser.tabs].find((tab) => tab !== holder);
    void other?.queue.flush();
    await clock.advance(MINUTE);
    expect(endpoint.rows.size).toBeGreaterThan(before);
    await clock.advance(MINUTE);
    expect(endpoint.rows.size).toBe(RECORDS);
    expect(await createOutbox().list()).toEqual([]);
  });

  it('gives it back within a minute, however slow the endpoint is', async () => {
    await tabsWithAnswers(1);
    endpoint.weather = 'hang';
    void [...browser.tabs][0]?.queue.flush();
    await clock.advance(5 * MINUTE);
    expect(browser.longestHold).toBeGreaterThan(40 * SECOND);
    expect(browser.longestHold).toBeLessThanOrEqual(MINUTE);
  });

  it('is waited for', async () => {
    const holder = await midway();
    holder.freeze();
    const other = [...browser.tabs].find((tab) => tab !== holder);
    endpoint.requests.length = 0;
    void other?.queue.flush();
    await clock.advance(20 * SECOND);
    expect(endpoint.requests).toEqual([]);
  });
});

describe('a device', () => {
  it('whose database is deleted while answers wait loses none of those still in a page', async () => {
    await tabsWithAnswers(2);
    await device.wipe();
    await online();
    expect(endpoint.rows.size).toBe(RECORDS);
  });

  it('that is switched off loses none of the answers that were told kept', async () => {
    await tabsWithAnswers(3);
    browser.crash();
    browser.open();
    await online();
    expect(endpoint.rows.size).toBe(RECORDS);
  });

  it('keeps nothing but counts when all is sent', async () => {
    await tabsWithAnswers(3);
    await online();
    expect((await device.everything()).size).toBe(0);
  });
});
