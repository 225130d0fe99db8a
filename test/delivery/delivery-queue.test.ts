/**
 * The whole course of an answer through the queue, under a virtual clock. Longer than most files here: it
 * is one machine, and what it does in each case is to be read beside the others.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, LIFETIME } from '../../src/delivery/delivery-record.js';
import { FakeClock, MONDAY } from '../support/fake-clock.js';
import { MemoryDisk } from '../support/memory-outbox.js';
import { ENDPOINT, sampleRecord } from '../support/sample-record.js';
import { ScriptedTransport } from '../support/scripted-transport.js';
import { VirtualBrowser, type VirtualTab } from '../support/virtual-browser.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEARS = 10 * 365 * DAY;

const KEPT = { kind: 'waiting', stored: true };
const UNSENT = { kind: 'waiting', stored: false };
const RECORDED = { kind: 'acknowledged', status: 202 };
const EXPIRED = { kind: 'refused', reason: 'expired' };
const FORGOTTEN = { kind: 'refused', reason: 'forgotten' };
const busy = (after?: number) => ({ kind: 'retry', status: 503, after }) as const;

let clock: FakeClock;
let disk: MemoryDisk;
let endpoint: ScriptedTransport;
let browser: VirtualBrowser;
let tab: VirtualTab;

function start(world: Partial<VirtualBrowser['world']> = {}): void {
  clock = new FakeClock();
  disk = new MemoryDisk();
  endpoint = new ScriptedTransport(clock);
  browser = new VirtualBrowser({
    clock,
    transport: endpoint.send,
    outbox: (own) => disk.outbox(own),
    ...world,
  });
  tab = browser.open();
}

/** Begins anew with a storage that writes when the function returned is called. */
function startSlow(): () => void {
  let commit: () => void = () => undefined;
  start({
    outbox: (own) => {
      const outbox = disk.outbox(own);
      const put: typeof outbox.put = (...given) =>
        new Promise((resolve) => {
          commit = () => resolve(outbox.put(...given));
        });
      return { ...outbox, put };
    },
  });
  return () => commit();
}

/** Hands an answer over and lets its first attempt end. */
async function submit(record = sampleRecord(), options = {}): Promise<void> {
  void tab.submit(record, options);
  await clock.advance(SECOND);
}

/** Hands over answers 1 to `count`, one after the other. */
async function submitMany(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    void tab.submit(sampleRecord(number));
    await clock.settle();
  }
  await clock.advance(SECOND);
}

/** The page is shown again. */
async function wake(milliseconds = SECOND): Promise<void> {
  void tab.queue.flush();
  await clock.advance(milliseconds);
}

const record = sampleRecord();
const toldOf = (each = record) => tab.told.get(`${each.id}/${each.rev}`);

beforeEach(() => {
  start();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('an answer handed over', () => {
  it('is stored before it leaves, and gone from the device once it is acknowledged', async () => {
    endpoint.latency = 100;
    void tab.submit(record);
    await clock.settle();
    expect([...disk.records.keys()]).toEqual([keyOf(record)]);
    expect(endpoint.requests).toHaveLength(1);
    expect(toldOf()).toEqual([]);
    await clock.advance(200);
    expect(toldOf()).toEqual([RECORDED]);
    expect(disk.records.size).toBe(0);
    expect(clock.timers).toBe(1); // the patience, which has nothing to say any more
  });

  it('leaves after 300 ms when the storage is slow, and is told kept only when it is', async () => {
    const commit = startSlow();
    endpoint.weather = 'offline';
    void tab.submit(record);
    await clock.advance(299);
    expect(endpoint.requests).toHaveLength(0);
    await clock.advance(1);
    expect(endpoint.requests).toHaveLength(1);
    await clock.advance(20);
    expect(toldOf()).toEqual([UNSENT]);
    commit();
    await clock.settle();
    expect(toldOf()).toEqual([UNSENT, KEPT]);
  });

  it('is gone from the device too when the acknowledgement comes before the storage has written', async () => {
    const commit = startSlow();
    void tab.submit(record);
    await clock.advance(SECOND);
    expect(toldOf()).toEqual([RECORDED]);
    commit();
    await clock.settle();
    expect(disk.records.size).toBe(0);
  });

  it.each([
    ['kept, when the device keeps it', false, [KEPT]],
    ['not sent, when the device has no room or no storage', true, [UNSENT]],
  ])('that finds no network is told %s, once', async (_told, broken, told) => {
    disk.broken = broken;
    endpoint.weather = 'offline';
    await submit();
    await clock.advance(HOUR);
    expect(endpoint.requests.length).toBeGreaterThan(5);
    expect(toldOf()).toEqual(told);
  });

  it('is sent from memory as soon as possible when the device could not keep it', async () => {
    disk.broken = true;
    endpoint.weather = 'offline';
    await submit();
    endpoint.weather = 'stored';
    await clock.advance(5 * SECOND);
    expect(toldOf()).toEqual([UNSENT, { kind: 'acknowledged', status: 202 }]);
  });

  it('is kept, and told so, as soon as a device that was slow or full can keep it', async () => {
    disk.broken = true;
    endpoint.weather = 'offline';
    await submit();
    disk.broken = false;
    await clock.advance(5 * SECOND);
    expect(toldOf()).toEqual([UNSENT, KEPT]);
    expect([...disk.records.keys()]).toEqual([keyOf(record)]);
    endpoint.weather = 'stored';
    await clock.advance(MINUTE);
    expect(toldOf()).toEqual([UNSENT, KEPT, RECORDED]);
    expect(disk.records.size).toBe(0);
  });

  it('is gone from a device that could keep it only while its last attempt was under way', async () => {
    const commit = startSlow();
    endpoint.weather = 'offline';
    void tab.submit(record);
    await clock.advance(SECOND);
    disk.broken = true;
    commit();
    await clock.settle();
    disk.broken = false;
    endpoint.weather = 'stored';
    await clock.advance(MINUTE);
    commit();
    await clock.settle();
    expect(toldOf()).toEqual([UNSENT, RECORDED]);
    expect(disk.records.size).toBe(0);
  });

  it('is told of within three seconds when the endpoint says nothing', async () => {
    endpoint.weather = 'hang';
    void tab.submit(record);
    await clock.advance(2400);
    expect(toldOf()).toEqual([]);
    await clock.advance(600);
    expect(toldOf()).toEqual([KEPT]);
  });

  it('leaves nothing on the device when that is asked', async () => {
    endpoint.weather = 'offline';
    await submit(record, { volatile: true });
    expect(toldOf()).toEqual([UNSENT]);
    expect(disk.records.size).toBe(0);
    endpoint.weather = 'stored';
    await clock.advance(5 * SECOND);
    expect(toldOf()?.at(-1)).toEqual(RECORDED);
  });

  it('goes straight to the endpoint when the outbox is full, and what was kept stays', async () => {
    endpoint.weather = 'offline';
    await submitMany(50);
    const [fits, one] = [sampleRecord(50), sampleRecord(51)];
    endpoint.willBe('offline');
    await submit(one);
    expect([toldOf(fits)?.at(-1), toldOf(one)?.at(-1)]).toEqual([KEPT, UNSENT]);
    expect(disk.records.size).toBe(50);
    expect(disk.records.has(keyOf(one))).toBe(false);
  });

  it('needs nobody who listens', async () => {
    void tab.queue.submit(record);
    await clock.advance(SECOND);
    expect(endpoint.rows.size).toBe(1);
  });
});

describe('a reply', () => {
  it('that refuses ends it, and its reason is kept without it', async () => {
    endpoint.weather = { kind: 'refused', status: 422, reason: 'urn:invalid' };
    await submit();
    await clock.advance(DAY);
    expect(toldOf()).toEqual([{ kind: 'refused', status: 422, reason: 'urn:invalid' }]);
    expect(endpoint.requests).toHaveLength(1);
    expect([disk.records.size, disk.refusals]).toEqual([0, ['urn:invalid']]);
  });

  it('that looks like a mistake of the page is asked for once an hour, and told once', async () => {
    endpoint.weather = { kind: 'misdirected', status: 404 };
    await submit();
    for (let hour = 0; hour < 5; hour += 1) {
      await wake(HOUR);
    }
    const gaps = endpoint.requests
      .slice(1)
      .map(({ at }, n) => at - (endpoint.requests[n]?.at ?? 0));
    expect(gaps.length).toBeGreaterThanOrEqual(4);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(HOUR);
    expect(console.warn).toHaveBeenCalledTimes(1);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining(`${ENDPOINT} répond 404`));
  });

  it('of a captive portal is no acknowledgement, fifty times', async () => {
    endpoint.weather = { kind: 'retry', status: 200 };
    await submitMany(50);
    await clock.advance(HOUR);
    expect([...tab.told.values()].flat()).toEqual(Array(50).fill(KEPT));
    expect(disk.records.size).toBe(50);
    endpoint.weather = 'stored';
    await clock.advance(HOUR);
    expect(endpoint.rows.size).toBe(50);
  });

  it('that is lost makes one more request, of the same bytes', async () => {
    endpoint.willBe('lost acknowledgement');
    await submit();
    await clock.advance(5 * SECOND);
    const [first, second] = endpoint.requests;
    expect(second?.record.body).toBe(first?.record.body);
    expect(endpoint.requests).toHaveLength(2);
    expect(toldOf()?.at(-1)).toEqual({ kind: 'acknowledged', status: 200 });
  });
});

describe('waiting', () => {
  it('takes longer and longer, up to a quarter of an hour', async () => {
    endpoint.weather = busy();
    await submit();
    await clock.advance(2 * HOUR);
    const gaps = endpoint.requests
      .slice(1)
      .map(({ at }, n) => at - (endpoint.requests[n]?.at ?? 0) - endpoint.latency);
    expect(gaps.slice(0, 4)).toEqual([1500, 3000, 6000, 12_000]);
    expect(gaps.at(-1)).toBe(0.75 * 15 * MINUTE);
  });

  it('of one answer holds up no other', async () => {
    const poison = sampleRecord(99);
    endpoint.weather = ({ id }) => (id === poison.id ? busy() : 'offline');
    await submit(poison);
    await submitMany(20);
    endpoint.weather = ({ id }) => (id === poison.id ? 'hang' : 'stored');
    const before = clock.now();
    await clock.advance(MINUTE);
    expect(endpoint.rows.size).toBe(20);
    expect(Math.max(...endpoint.requests.map(({ at }) => at)) - before).toBeLessThan(MINUTE);
    expect(disk.records.size).toBe(1);
  });

  it.each([
    [SECOND, SECOND],
    [HOUR, HOUR],
    [6 * HOUR, 6 * HOUR],
  ])('obeys a Retry-After of %d ms, for every answer to that endpoint', async (after, least) => {
    endpoint.willBe(busy(after));
    await submit(sampleRecord(1));
    const closedAt = clock.now() - SECOND + endpoint.latency;
    await submit(sampleRecord(2));
    await wake(after * 1.2 + MINUTE);
    expect(endpoint.rows.size).toBe(2);
    const early = endpoint.requests.slice(1).filter(({ at }) => at < closedAt + least);
    expect(early).toEqual([]);
  });

  it('holds an endpoint, not its neighbour', async () => {
    endpoint.willBe(busy(HOUR));
    await submit(sampleRecord(1));
    await submit(sampleRecord(2, { endpoint: 'https://autre.example/answers' }));
    expect(toldOf(sampleRecord(2))).toEqual([RECORDED]);
  });

  it('stops in mid-turn when the endpoint asks for it', async () => {
    endpoint.weather = 'offline';
    await submitMany(20);
    endpoint.requests.length = 0;
    endpoint.weather = busy(10 * MINUTE);
    await wake(MINUTE);
    expect(endpoint.requests.length).toBeLessThanOrEqual(4);
  });

  it('is over at once when the person asks', async () => {
    endpoint.willBe(busy(HOUR));
    await submit();
    await Promise.all([tab.queue.retry(record.id), clock.advance(SECOND)]);
    expect(toldOf()).toEqual([KEPT, RECORDED]);
  });

  it('is told again when the person asked in vain', async () => {
    endpoint.weather = 'offline';
    await submit(record, { volatile: true });
    await Promise.all([tab.queue.retry(record.id), clock.advance(SECOND)]);
    expect(toldOf()).toEqual([UNSENT, UNSENT]);
  });

  it('is no business of an answer that is not there', async () => {
    await tab.queue.retry('nobody');
    expect(endpoint.requests).toEqual([]);
  });

  it.each([
    ['nobody answered', 'offline'],
    ['the endpoint was in trouble', busy()],
  ] as const)('ends when the page wakes up, if %s', async (_why, fate) => {
    endpoint.weather = fate;
    await submit();
    await clock.advance(HOUR);
    endpoint.weather = 'stored';
    await wake();
    expect(toldOf()?.at(-1)).toEqual(RECORDED);
  });

  it.each([
    ['found fault with the page', { kind: 'misdirected', status: 403 }],
    ['had enough of this network', { kind: 'retry', status: 429 }],
    ['asked for patience', busy(HOUR)],
  ] as const)('goes on when the page wakes up, if the endpoint %s', async (_why, fate) => {
    endpoint.weather = fate;
    await submit();
    await clock.advance(HOUR / 2);
    const before = endpoint.requests.length;
    await wake();
    expect(endpoint.requests).toHaveLength(before);
  });
});

describe('the next visit', () => {
  it('sends what waits', async () => {
    endpoint.weather = 'offline';
    await submit(sampleRecord(1));
    await submit(sampleRecord(2));
    browser.crash();
    await clock.advance(DAY);
    endpoint.weather = 'stored';
    tab = browser.open();
    await wake();
    expect([...endpoint.rows.keys()]).toEqual([sampleRecord(1).id, sampleRecord(2).id]);
    expect(disk.records.size).toBe(0);
  });

  it.each([429, 503])(
    'comes no earlier than a %d asked for, for every answer to that endpoint',
    async (status) => {
      endpoint.willBe({ kind: 'retry', status, after: HOUR });
      await submit(sampleRecord(1));
      await submit(sampleRecord(2));
      browser.crash();
      tab = browser.open();
      await wake(HOUR - MINUTE);
      expect(endpoint.requests).toHaveLength(1);
      await clock.advance(5 * MINUTE);
      expect(endpoint.rows.size).toBe(2);
    },
  );

  it('sends what was stored by a tab that died before it could send it', async () => {
    void tab.submit(record);
    tab.kill();
    await clock.settle();
    endpoint.rows.clear();
    tab = browser.open();
    await wake();
    expect(endpoint.rows.size).toBe(1);
  });

  it('sends the oldest first', async () => {
    endpoint.weather = 'offline';
    for (const number of [3, 1, 2]) await submit(sampleRecord(number, {}, clock.now()));
    browser.crash();
    endpoint.requests.length = 0;
    void browser.open().queue.flush();
    await clock.advance(SECOND);
    expect(endpoint.ids.slice(0, 3)).toEqual([3, 1, 2].map((number) => sampleRecord(number).id));
  });

  it('asks for no lease where nothing waits', async () => {
    const lease = vi.fn(async () => true);
    start({ locks: false, outbox: (own) => ({ ...disk.outbox(own), lease }) });
    await tab.queue.flush();
    expect(lease).not.toHaveBeenCalled();
    await submit();
    await tab.queue.flush();
    expect(lease).toHaveBeenCalledTimes(1);
  });
});

describe('a week', () => {
  it('is how long an answer is tried that the endpoint will not have', async () => {
    endpoint.weather = busy();
    await submit();
    await clock.advance(LIFETIME - HOUR);
    expect(toldOf()).toEqual([KEPT]);
    await clock.advance(2 * HOUR);
    expect(toldOf()).toEqual([KEPT, EXPIRED]);
    expect([disk.records.size, disk.refusals]).toEqual([0, ['expired']]);
    expect(clock.timers).toBe(0);
  });

  it('is followed by one more try', async () => {
    endpoint.weather = 'offline';
    await submit();
    browser.crash();
    await clock.advance(30 * DAY);
    endpoint.weather = 'stored';
    void browser.open().queue.flush();
    await clock.advance(SECOND);
    expect(endpoint.rows.size).toBe(1);
  });

  it('is followed by a day of tries when the network is missing', async () => {
    endpoint.weather = 'offline';
    await submit();
    browser.crash();
    await clock.advance(30 * DAY);
    tab = browser.open();
    await wake(DAY - HOUR);
    expect(disk.records.size).toBe(1);
    await clock.advance(2 * HOUR);
    expect([disk.records.size, disk.refusals]).toEqual([0, ['expired']]);
  });

  it.each([
    ['back', [-YEARS]],
    ['forward', [YEARS]],
    ['back and forward again', [-YEARS, YEARS]],
    ['forward and back again', [YEARS, -YEARS]],
  ])('is not the clock’s to shorten when it jumps ten years %s', async (_way, jumps) => {
    endpoint.weather = 'offline';
    await submit(sampleRecord(1));
    for (const jump of jumps) {
      clock.jump(jump);
      await submit(sampleRecord(2 + jumps.indexOf(jump), {}, clock.now()));
      await wake(HOUR);
    }
    expect(disk.records.size).toBe(1 + jumps.length);
    endpoint.weather = 'stored';
    await wake(MINUTE);
    expect(endpoint.rows.size).toBe(1 + jumps.length);
    expect(disk.refusals).toEqual([]);
  });

  it('begins now for an answer from the future', async () => {
    endpoint.weather = 'offline';
    const future = sampleRecord(1, {}, MONDAY + YEARS);
    await submit(future);
    expect([...disk.records.values()][0]?.createdAt).toBeLessThanOrEqual(clock.now());
    endpoint.weather = busy();
    await clock.advance(LIFETIME + HOUR);
    expect(disk.refusals).toEqual(['expired']);
  });
});

describe('the address', () => {
  const elsewhere = 'https://autre.example/answers';

  it('is the one an answer was made for, on a page that names no other', async () => {
    endpoint.weather = 'offline';
    await submit();
    browser.crash();
    endpoint.weather = 'stored';
    tab = browser.open();
    tab.queue.nameEndpoint('autre-enquete', elsewhere);
    await wake();
    expect(endpoint.rows.get(record.id)?.endpoint).toBe(ENDPOINT);
  });

  it('keeps an answer waiting on a page that names another for its survey, until it is a week old', async () => {
    endpoint.weather = 'offline';
    await submit();
    browser.crash();
    endpoint.requests.length = 0;
    tab = browser.open();
    tab.queue.nameEndpoint(record.survey, elsewhere);
    await wake(LIFETIME - HOUR);
    expect([endpoint.requests.length, disk.records.size]).toEqual([0, 1]);
    await clock.advance(2 * HOUR);
    await wake();
    expect([endpoint.requests.length, disk.refusals]).toEqual([0, ['expired']]);
  });

  it('may be one of several that a page names for a survey', async () => {
    endpoint.weather = 'offline';
    tab.queue.nameEndpoint(record.survey, ENDPOINT);
    tab.queue.nameEndpoint(record.survey, elsewhere);
    await submit();
    endpoint.weather = 'stored';
    await clock.advance(MINUTE);
    expect(endpoint.rows.size).toBe(1);
  });
});

describe('a revision', () => {
  const score = sampleRecord(1, { rev: 0 });
  const both = sampleRecord(1, { rev: 1, body: '{"rev":1}' });

  it('takes the place of the earlier one that waits', async () => {
    endpoint.weather = 'offline';
    await submit(score);
    await submit(both);
    expect([...disk.records.keys()]).toEqual([keyOf(both)]);
    endpoint.weather = 'stored';
    endpoint.requests.length = 0;
    await clock.advance(MINUTE);
    expect(endpoint.requests.map((each) => each.record.rev)).toEqual([1]);
  });

  it.each(['stored', 'offline', 'lost acknowledgement', 'hang'] as const)(
    'that comes while the earlier one is on its way wins, which is %s',
    async (fate) => {
      endpoint.willBe(fate);
      endpoint.latency = 200;
      void tab.submit(score);
      await clock.advance(100);
      void tab.submit(both);
      await clock.advance(MINUTE);
      expect(endpoint.rows.get(both.id)?.rev).toBe(1);
      expect(disk.records.size).toBe(0);
      expect(tab.lastTold(both)?.kind).toBe('acknowledged');
      const again = endpoint.requests.filter((each) => each.record.rev === 0);
      expect(again).toHaveLength(1);
    },
  );

  it.each(permutations([0, 1, 2, 3]))('is the highest at the end: sent as %j', async (...revs) => {
    for (const rev of revs) void tab.submit(sampleRecord(1, { rev }));
    await clock.advance(MINUTE);
    expect(endpoint.rows.get(record.id)?.rev).toBe(3);
    expect(disk.records.size).toBe(0);
  });
});

describe('a page that is left', () => {
  it('sends at once, in the same breath, what was never tried', () => {
    void tab.submit(record);
    expect(endpoint.requests).toHaveLength(0);
    tab.queue.leave();
    expect(endpoint.requests).toHaveLength(1);
  });

  it('sends it once, though it is hidden, left, and stored meanwhile', async () => {
    const commit = startSlow();
    void tab.submit(record);
    tab.queue.leave();
    tab.queue.leave();
    await clock.advance(100);
    commit();
    await clock.advance(SECOND);
    expect(endpoint.requests).toHaveLength(1);
    expect(toldOf()).toEqual([RECORDED]);
  });

  it('does not send again what waits', async () => {
    endpoint.weather = 'offline';
    await submit();
    tab.queue.leave();
    expect(endpoint.requests).toHaveLength(1);
  });

  it('does not come before the time that the endpoint asked for', async () => {
    endpoint.willBe(busy(HOUR));
    await submit(sampleRecord(1));
    void tab.submit(sampleRecord(2));
    tab.queue.leave();
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe('a person who wants it forgotten', () => {
  it('leaves nothing on the device and nothing to be sent, which is told once', async () => {
    endpoint.weather = 'offline';
    await submit(sampleRecord(1));
    await submit(sampleRecord(2), { volatile: true });
    await tab.queue.forget();
    expect(disk.records.size).toBe(0);
    endpoint.weather = 'stored';
    await tab.queue.retry(sampleRecord(2).id);
    await wake(DAY);
    expect(endpoint.rows.size).toBe(0);
    expect(toldOf(sampleRecord(1))).toEqual([KEPT, FORGOTTEN]);
    expect(toldOf(sampleRecord(2))).toEqual([UNSENT, FORGOTTEN]);
    expect(disk.refusals).toEqual([]);
  });

  it('is heard although an answer is on its way, and comes back in vain', async () => {
    endpoint.weather = 'offline';
    endpoint.latency = SECOND;
    void tab.submit(record);
    await clock.advance(500);
    await tab.queue.forget();
    await clock.advance(MINUTE);
    expect(disk.records.size).toBe(0);
    expect(endpoint.requests).toHaveLength(1);
    expect(toldOf()).toEqual([FORGOTTEN]);
  });

  it('is told the truth when the answer on its way has arrived after all', async () => {
    endpoint.latency = SECOND;
    void tab.submit(record);
    await clock.advance(500);
    await tab.queue.forget();
    await clock.advance(MINUTE);
    expect(toldOf()).toEqual([FORGOTTEN, RECORDED]);
  });

  it('is heard although an answer is being written', async () => {
    endpoint.weather = 'offline';
    void tab.submit(record);
    await tab.queue.forget();
    await clock.advance(MINUTE);
    expect(disk.records.size).toBe(0);
  });

  it('is heard in the other tabs', async () => {
    endpoint.weather = 'offline';
    await submit();
    const other = browser.open();
    await other.queue.forget();
    expect(toldOf()).toEqual([KEPT, FORGOTTEN]);
    endpoint.weather = 'stored';
    await clock.advance(DAY);
    expect([disk.records.size, endpoint.rows.size]).toEqual([0, 0]);
  });
});

/** Every order of a few values. */
function permutations<T>(values: readonly T[]): T[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((first, index) =>
    permutations(values.toSpliced(index, 1)).map((rest) => [first, ...rest]),
  );
}
