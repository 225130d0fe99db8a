/**
 * What the device keeps, and what becomes of it when storage misbehaves. Longer than most files here: one
 * store is opened, filled, broken and opened again in each of its tests.
 */
import { createStore, type UseStore } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf } from '../../src/delivery/delivery-record.js';
import { createOutbox, KIOSK, type Outbox, PERSONAL } from '../../src/delivery/outbox.js';
import { Device } from '../support/device.js';
import { FakeClock, MONDAY } from '../support/fake-clock.js';
import { sampleRecord, uuid } from '../support/sample-record.js';

const YEARS = 10 * 365 * 86_400_000;

let device: Device;
let clock: FakeClock;
let outbox: Outbox;

const open = () => createStore('avis-citoyen', 'outbox');
const failing = (name: string) => () =>
  Promise.reject(Object.assign(new Error('storage fails'), { name }));
const later = (milliseconds: number) =>
  new Promise<void>((resolve) => void clock.setTimeout(resolve, milliseconds));
const kept = async () => (await outbox.list()).map(keyOf);

beforeEach(() => {
  device = new Device();
  clock = new FakeClock(device.isBusy);
  outbox = createOutbox(undefined, clock);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the outbox', () => {
  it('keeps records, to the byte, for the next visit', async () => {
    const record = sampleRecord(1, { body: '{"texte":"Ça a « marché » 🙂"}' });
    expect(await outbox.put(record, PERSONAL)).toBe(true);
    expect(await createOutbox(undefined, clock).list()).toEqual([record]);
  });

  it('lists the oldest first', async () => {
    for (const [number, createdAt] of [
      [1, 300],
      [2, 100],
      [3, 200],
    ] as const) {
      await outbox.put(sampleRecord(number, { createdAt }));
    }
    expect((await outbox.list()).map(({ createdAt }) => createdAt)).toEqual([100, 200, 300]);
  });

  it('forgets a record when it is removed', async () => {
    await outbox.put(sampleRecord(1));
    await outbox.put(sampleRecord(2));
    await outbox.remove(sampleRecord(1));
    expect(await kept()).toEqual([keyOf(sampleRecord(2))]);
  });

  it('empties itself, counts included', async () => {
    await outbox.put(sampleRecord(1));
    await outbox.remove(sampleRecord(1), 'expired');
    await outbox.put(sampleRecord(2));
    await outbox.clear();
    expect(await device.everything()).toEqual(new Map());
  });

  it('keeps of a refused record its reason and how often, never its text', async () => {
    for (const [number, reason] of [
      [1, '422'],
      [2, '422'],
      [3, 'expired'],
    ] as const) {
      const record = sampleRecord(number, { body: '{"comment":"secret"}' });
      await outbox.put(record);
      await outbox.remove(record, reason);
    }
    expect(await device.everything()).toEqual(new Map([['refused', { 422: 2, expired: 1 }]]));
  });
});

describe('a person who does nothing', () => {
  it.each(['list', 'clear', 'exists'] as const)('has no database after %s', async (call) => {
    await outbox[call]();
    expect(await device.databases()).toEqual([]);
  });

  it('has no database after a lease was asked for', async () => {
    expect(await outbox.lease()).toBe(true);
    expect(await device.databases()).toEqual([]);
  });

  it('is found by the next visit when something is kept', async () => {
    expect(await outbox.exists()).toBe(false);
    await outbox.put(sampleRecord());
    expect(await createOutbox(undefined, clock).exists()).toBe(true);
  });

  it('is found by a mark where databases can not be listed', async () => {
    const marks = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => marks.get(key) ?? null,
      setItem: (key: string, value: string) => marks.set(key, value),
    });
    Object.defineProperty(device.factory, 'databases', { value: undefined });
    expect(await outbox.exists()).toBe(false);
    expect(marks.size).toBe(0);
    await outbox.put(sampleRecord());
    expect(await outbox.exists()).toBe(true);
  });

  it('is found although it may not be opened', async () => {
    await outbox.put(sampleRecord());
    const barred: UseStore = () => {
      throw new DOMException('private', 'SecurityError');
    };
    outbox = createOutbox(() => barred, clock);
    expect(await outbox.exists()).toBe(true);
    expect(await outbox.list()).toEqual([]);
  });

  it('has nothing where databases are never listed', async () => {
    device.factory.databases = () => new Promise(() => undefined);
    const list = outbox.list();
    await clock.advance(2000);
    expect(await list).toEqual([]);
  });

  it('is found by the next visit however long a device that has just started takes', async () => {
    const record = sampleRecord();
    await outbox.put(record);
    const listed = device.factory.databases();
    device.factory.databases = async () => {
      await later(5000);
      return listed;
    };
    const slow: UseStore = async (mode, work) => {
      await later(10_000);
      return open()(mode, work);
    };
    const next = createOutbox(() => slow, clock);
    const exists = next.exists();
    await clock.advance(5000);
    device.factory.databases = () => listed;
    await clock.advance(10_000);
    expect(await exists).toBe(true);
  });
});

describe('revisions', () => {
  it('replace the earlier ones', async () => {
    for (const rev of [0, 1, 2]) await outbox.put(sampleRecord(1, { rev }));
    expect(await kept()).toEqual([keyOf(sampleRecord(1, { rev: 2 }))]);
  });

  it('are removed with the earlier ones, never with later ones', async () => {
    await outbox.put(sampleRecord(1, { rev: 3 }));
    await outbox.remove(sampleRecord(1, { rev: 2 }));
    expect(await kept()).toEqual([keyOf(sampleRecord(1, { rev: 3 }))]);
    await outbox.remove(sampleRecord(1, { rev: 4 }));
    expect(await kept()).toEqual([]);
  });
});

describe('how far a record got', () => {
  it('is written over it', async () => {
    await outbox.put(sampleRecord(1));
    const tried = sampleRecord(1, { attempts: 3, nextAt: MONDAY + 1000, lastStatus: 503 });
    expect(await outbox.update(tried)).toBe(true);
    expect(await outbox.list()).toEqual([tried]);
  });

  it.each([
    ['sent by another tab', () => outbox.remove(sampleRecord(1))],
    ['replaced by a revision', () => outbox.put(sampleRecord(1, { rev: 1 }))],
    ['forgotten by the person', () => outbox.clear()],
    ['deleted with the database', () => device.wipe()],
  ])('brings nothing back that was %s', async (_how, away) => {
    await outbox.put(sampleRecord(1));
    await away();
    expect(await outbox.update(sampleRecord(1, { attempts: 1 }))).toBe(false);
    expect(await kept()).not.toContain(keyOf(sampleRecord(1)));
  });
});

describe('the bounds', () => {
  const fill = async (count: number, changes = {}) => {
    for (let number = 1; number <= count; number += 1) {
      await outbox.put(sampleRecord(number, changes));
    }
  };

  it.each([
    [PERSONAL, 50, 512 * 1024],
    [KIOSK, 1000, 2 * 1024 * 1024],
  ])('are %j', (bounds, records, bytes) => {
    expect(bounds).toEqual({ records, bytes });
  });

  it('leave room for fifty records of an endpoint, and keep those when one more comes', async () => {
    await fill(49);
    expect(await outbox.put(sampleRecord(50), PERSONAL)).toBe(true);
    expect(await outbox.put(sampleRecord(51), PERSONAL)).toBe(false);
    expect(await kept()).toHaveLength(50);
  });

  it('are counted endpoint by endpoint', async () => {
    await fill(50);
    const other = sampleRecord(51, { endpoint: 'https://autre.example/answers' });
    expect(await outbox.put(other, PERSONAL)).toBe(true);
  });

  it('leave room for a revision of what is kept', async () => {
    await fill(50);
    expect(await outbox.put(sampleRecord(50, { rev: 1 }), PERSONAL)).toBe(true);
    expect(await kept()).toHaveLength(50);
  });

  it('are wider at a counter', async () => {
    await fill(50);
    expect(await outbox.put(sampleRecord(51), KIOSK)).toBe(true);
  });

  it('count bytes of UTF-8, not characters', async () => {
    const bounds = { records: 50, bytes: 100 };
    await outbox.put(sampleRecord(1, { body: 'é'.repeat(40) }));
    expect(await outbox.put(sampleRecord(2, { body: 'é'.repeat(11) }), bounds)).toBe(false);
    expect(await outbox.put(sampleRecord(2, { body: 'é'.repeat(10) }), bounds)).toBe(true);
  });

  it('hold when two tabs write at the same time', async () => {
    await fill(49);
    const tabs = [outbox, createOutbox(undefined, clock)];
    const kept = await Promise.all(tabs.map((tab, n) => tab.put(sampleRecord(60 + n), PERSONAL)));
    expect(kept.sort()).toEqual([false, true]);
  });
});

describe('a record that is none', () => {
  const good = sampleRecord(9);
  it.each([
    ['not an object', 'text'],
    ['null', null],
    ['of another version', { ...good, v: 2 }],
    ['kept under another key', { ...good, id: uuid(8) }],
    ['without a body', { ...good, body: undefined }],
    ['with a body over 16 KiB of UTF-8', { ...good, body: 'é'.repeat(8193) }],
    ['for an endpoint over http', { ...good, endpoint: 'http://autre.example/' }],
    ['for a script', { ...good, endpoint: 'javascript:alert(1)' }],
    ['of another media type', { ...good, enctype: 'text/html' }],
    ['with a revision below zero', { ...good, rev: -1 }],
    ['with a broken revision', { ...good, rev: 0.5 }],
    ['tried a negative number of times', { ...good, attempts: -60 }],
    ['without an hour', { ...good, nextAt: Number.NaN }],
    ['made at no hour', { ...good, createdAt: 'hier' }],
  ])('is dropped and counted: %s', async (_what, planted) => {
    await outbox.put(sampleRecord(1));
    await device.plant(keyOf(good), planted);
    expect(await kept()).toEqual([keyOf(sampleRecord(1))]);
    const left = await device.everything();
    expect([...left.keys()]).toEqual([keyOf(sampleRecord(1)), 'refused']);
    expect(left.get('refused')).toEqual({ unreadable: 1 });
  });

  it('is counted each time, several at once too', async () => {
    for (const number of [1, 2, 3]) await device.plant(`x/${number}/0`, 'junk');
    expect(await kept()).toEqual([]);
    expect((await device.everything()).get('refused')).toEqual({ unreadable: 3 });
  });

  it('takes no room', async () => {
    for (let number = 0; number < 50; number += 1) await device.plant(`x/${number}/0`, { v: 1 });
    expect(await outbox.put(sampleRecord(1), PERSONAL)).toBe(true);
  });
});

describe('storage that misbehaves', () => {
  it('is given two seconds, and is not asked again in this page', async () => {
    const hanging = vi.fn((): UseStore => () => new Promise(() => undefined));
    outbox = createOutbox(hanging, clock);
    const put = outbox.put(sampleRecord(), PERSONAL);
    await clock.advance(2000);
    expect(await put).toBe(false);
    expect(await outbox.put(sampleRecord())).toBe(false);
    expect(hanging).toHaveBeenCalledTimes(1);
  });

  it('is asked again as soon as it has answered after all', async () => {
    let answered: Promise<unknown> = later(3000);
    const late: UseStore = (mode, work) => {
      const answer = answered.then(() => open()(mode, work));
      answered = answer;
      return answer;
    };
    outbox = createOutbox(() => late, clock);
    const put = outbox.put(sampleRecord(1));
    await clock.advance(2000);
    expect([await put, await outbox.put(sampleRecord(2))]).toEqual([false, false]);
    await clock.advance(1000);
    await answered;
    expect(await outbox.put(sampleRecord(3))).toBe(true);
    expect(await kept()).toEqual([1, 3].map((number) => keyOf(sampleRecord(number))));
  });

  it('forgets all, where it was asked to meanwhile, as soon as it has answered after all', async () => {
    await outbox.put(sampleRecord(1));
    let answered: Promise<unknown> = later(3000);
    const late: UseStore = (mode, work) => {
      const answer = answered.then(() => open()(mode, work));
      answered = answer;
      return answer;
    };
    outbox = createOutbox(() => late, clock);
    const put = outbox.put(sampleRecord(2));
    await clock.advance(2000);
    await put;
    await outbox.clear();
    await clock.advance(1000);
    await answered;
    expect(await outbox.put(sampleRecord(3))).toBe(true);
    expect(await kept()).toEqual([keyOf(sampleRecord(3))]);
  });

  it.each(['InvalidStateError', 'UnknownError', 'AbortError'])(
    'is opened anew when the connection is lost (%s)',
    async (name) => {
      let lost = 1;
      outbox = createOutbox(() => (lost-- > 0 ? failing(name) : open()), clock);
      expect(await outbox.put(sampleRecord())).toBe(true);
      expect(await kept()).toHaveLength(1);
    },
  );

  it('is opened anew three times a page at most', async () => {
    const lost = vi.fn(() => failing('UnknownError'));
    outbox = createOutbox(lost, clock);
    expect(await outbox.put(sampleRecord())).toBe(false);
    expect(await outbox.put(sampleRecord())).toBe(false);
    expect(lost).toHaveBeenCalledTimes(4);
  });

  it('is opened once for all that was under way when the connection was lost', async () => {
    let lost = true;
    const opened = vi.fn(
      (): UseStore => (mode, work) => (lost ? failing('UnknownError')() : open()(mode, work)),
    );
    outbox = createOutbox(opened, clock);
    const puts = [1, 2, 3, 4, 5].map((number) => outbox.put(sampleRecord(number)));
    lost = false;
    expect(await Promise.all(puts)).toEqual([true, true, true, true, true]);
    expect(opened).toHaveBeenCalledTimes(2);
  });

  it.each(['SecurityError', 'QuotaExceededError', 'NotFoundError'])(
    'is not opened anew when that is no cure (%s)',
    async (name) => {
      const barred = vi.fn(() => failing(name));
      outbox = createOutbox(barred, clock);
      expect(await outbox.put(sampleRecord())).toBe(false);
      expect(barred).toHaveBeenCalledTimes(1);
    },
  );

  it('is still asked for what takes no room after it was full many times', async () => {
    let full = false;
    outbox = createOutbox(
      () => (mode, work) => (full ? failing('QuotaExceededError')() : open()(mode, work)),
      clock,
    );
    await outbox.put(sampleRecord(1));
    full = true;
    for (const number of [2, 3, 4, 5, 6, 7]) {
      expect(await outbox.put(sampleRecord(number))).toBe(false);
    }
    full = false;
    await outbox.remove(sampleRecord(1));
    expect(await kept()).toEqual([]);
  });

  it('keeps nothing, and says so, when a write fails in mid-transaction', async () => {
    outbox = createOutbox(
      () => (mode, work) =>
        open()(mode, (store) => {
          store.put = () => {
            // Two records under one key: the request fails, and the transaction with it.
            store.add('twice', 'lease');
            return store.add('twice', 'lease');
          };
          return work(store);
        }),
      clock,
    );
    expect(await outbox.put(sampleRecord())).toBe(false);
    expect(await device.everything()).toEqual(new Map());
  });

  it('is absent without a word', async () => {
    vi.stubGlobal('indexedDB', undefined);
    outbox = createOutbox(undefined, clock);
    expect(await outbox.exists()).toBe(false);
    expect(await outbox.put(sampleRecord(), PERSONAL)).toBe(false);
    expect(await outbox.list()).toEqual([]);
    await outbox.remove(sampleRecord());
    await outbox.clear();
  });

  it('is made anew when the database was deleted meanwhile', async () => {
    await outbox.put(sampleRecord(1));
    await device.wipe();
    expect(await outbox.list()).toEqual([]);
    expect(await device.databases()).toEqual([]);
    expect(await outbox.put(sampleRecord(2))).toBe(true);
    expect(await kept()).toEqual([keyOf(sampleRecord(2))]);
  });
});

describe('the lease', () => {
  const otherTab = () => createOutbox(undefined, clock);
  beforeEach(() => outbox.put(sampleRecord()).then(() => undefined));

  it('is one tab’s for half a minute', async () => {
    const other = otherTab();
    expect(await outbox.lease()).toBe(true);
    expect(await other.lease()).toBe(false);
    expect(await outbox.lease()).toBe(true);
    await clock.advance(30_000);
    expect(await other.lease()).toBe(false);
    await clock.advance(1);
    expect(await other.lease()).toBe(true);
  });

  it('is another’s as soon as it is given back', async () => {
    await outbox.lease();
    await outbox.release();
    expect(await otherTab().lease()).toBe(true);
  });

  it('goes to one of several that ask at once', async () => {
    const asked = [1, 2, 3, 4].map(() => otherTab().lease());
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
  });

  it.each([-YEARS, YEARS])('is not lost for years when the clock jumps by %d ms', async (jump) => {
    await outbox.lease();
    clock.jump(jump);
    await clock.advance(30_001);
    expect(await otherTab().lease()).toBe(true);
  });

  it('is not kept by what a stranger wrote', async () => {
    await device.plant('lease', { owner: 'x', until: 'toujours' });
    expect(await outbox.lease()).toBe(true);
  });
});
