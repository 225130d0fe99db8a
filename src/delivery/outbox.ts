/**
 * The answers that no endpoint has acknowledged yet, kept on the device: the one door to idb-keyval,
 * in a database of our own. Storage that misbehaves is expected (an open that hangs, a connection
 * that dies, a quota, a browser that bars it): every call answers in bounded time, and what could not
 * be done is a value, never an exception.
 */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { browserClock, type Clock, within } from '../browser/clock.js';
import type { Lease } from '../browser/exclusive.js';
import { type DeliveryRecord, isDeliveryRecord, keyOf, sizeOf } from './delivery-record.js';

const DATABASE = 'avis-citoyen';
const OPEN_TIME = 2000;
const REOPENINGS = 3;
const LEASE = 30_000;

/** Who has the right to send, where there are no locks. */
interface Held {
  readonly owner: number;
  readonly until: number;
}

/** How much may wait for one endpoint. */
export interface Bounds {
  readonly records: number;
  readonly bytes: number;
}

/** What a person's own device keeps, and what a tablet at a counter keeps for many people. */
export const PERSONAL: Bounds = { records: 50, bytes: 512 * 1024 };
export const KIOSK: Bounds = { records: 1000, bytes: 2 * 1024 * 1024 };

/** Its lease lasts half a minute. */
export interface Outbox extends Lease {
  /**
   * Is there something to open? Opening creates the database, and nothing is written unasked. It is
   * told when the storage is ready, which may take long on a device that has just started.
   */
  exists(): Promise<boolean>;
  /**
   * Keeps a record, in place of earlier revisions; `false` when it could not, or when `bounds` are
   * given and leave no room.
   */
  put(record: DeliveryRecord, bounds?: Bounds): Promise<boolean>;
  /** Writes how far a record got; `false` when it is no longer kept: sent, replaced or forgotten. */
  update(record: DeliveryRecord): Promise<boolean>;
  /** The records kept, oldest first. */
  list(): Promise<readonly DeliveryRecord[]>;
  /** Forgets a record and its earlier revisions; of a refused one, its reason is counted. */
  remove(record: DeliveryRecord, refused?: string): Promise<void>;
  clear(): Promise<void>;
}

/** Opens nothing until it must, and creates nothing until there is a record to keep. */
export function createOutbox(
  open: () => UseStore = () => createStore(DATABASE, 'outbox'),
  clock: Clock = browserClock,
): Outbox {
  let database: UseStore | undefined;
  let reopenings = 0;
  /** Has it been asked something that it has not answered in time? */
  let hangs = false;
  /** Is everything to be forgotten as soon as it answers? */
  let clears = false;
  /** Names this tab to the others. */
  const owner = Math.random();

  /** One transaction; `undefined` when the storage would not have it, or holds nothing of ours. */
  async function run<T>(
    operation: (store: IDBObjectStore) => T | Promise<T>,
    create = false,
  ): Promise<T | undefined> {
    if (!create && !(await within(isListed(), OPEN_TIME, false, clock))) return undefined;
    while (reopenings <= REOPENINGS && !hangs) {
      database ??= open();
      const used = database;
      try {
        const done = used('readwrite', async (store) => {
          const result = await operation(store);
          await promisifyRequest(store.transaction);
          return { result };
        });
        const settled = await within(done, OPEN_TIME, undefined, clock);
        if (settled) return settled.result;
        hangs = true; // not asked again, unless it answers after all
        done.then(
          () => {
            hangs = false;
            if (clears) void clear(true);
          },
          () => undefined,
        );
      } catch (error) {
        // A transaction may fail without an error. Barred or full: opening again is no cure.
        const name = (error as Error | null)?.name ?? '';
        if (!/InvalidState|Unknown|Abort/.test(name)) return undefined;
        if (database !== used) continue; // another call has met the dead connection first
        database = undefined;
        reopenings += 1;
      }
    }
    return undefined;
  }

  async function clear(isThere = false): Promise<void> {
    const cleared = await run((store) => {
      store.clear();
      return true;
    }, isThere);
    clears = !cleared && hangs;
  }

  async function isListed(): Promise<boolean> {
    try {
      if (!indexedDB.databases) return localStorage.getItem(DATABASE) !== null;
      return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
    } catch {
      return false; // storage is barred here
    }
  }

  /** Resolves when the storage has answered anything. */
  async function firstWord(): Promise<void> {
    database ??= open();
    // Asked something: Firefox leaves a transaction without a request open, and all others wait for it.
    await database('readonly', (store) => promisifyRequest(store.count()));
  }

  return {
    async exists() {
      const listed = await isListed();
      // It may refuse: then what is asked of it next is told so.
      if (listed) await firstWord().catch(() => undefined);
      return listed;
    },
    async put(record, bounds) {
      mark();
      const stored = await run(async (store) => {
        if (bounds && !hasRoom(await recordsOf(store), record, bounds)) return false;
        forgetRevisions(store, record);
        await promisifyRequest(store.put(record, keyOf(record)));
        return true;
      }, true);
      return stored ?? false;
    },
    async update(record) {
      const kept = await run(async (store) => {
        const key = await promisifyRequest(store.getKey(keyOf(record)));
        if (key) store.put(record, key);
        return !!key;
      });
      return kept ?? false;
    },
    async list() {
      const found = await run(recordsOf);
      return (found ?? []).sort((a, b) => a.createdAt - b.createdAt);
    },
    async remove(record, refused) {
      await run((store) => {
        forgetRevisions(store, record);
        if (refused) count(store, refused);
      });
    },
    clear: () => clear(),
    async lease() {
      const taken = await run(async (store) => {
        const held = await promisifyRequest<Held | undefined>(store.get('lease'));
        const left = (held?.until ?? -1) - clock.now();
        // One of years was taken before the clock was set right.
        const free = held?.owner === owner || !(left >= 0 && left <= LEASE);
        if (free) store.put({ owner, until: clock.now() + LEASE }, 'lease');
        return free;
      });
      return taken ?? true; // no storage, nothing to share
    },
    async release() {
      await run((store) => void store.delete('lease'));
    },
  };
}

/** The records of a store; what is none, in a place that is a record's, is dropped and counted. */
async function recordsOf(store: IDBObjectStore): Promise<DeliveryRecord[]> {
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys()),
    promisifyRequest(store.getAll()),
  ]);
  const isRecord = (value: unknown, index: number) =>
    isDeliveryRecord(value) && keyOf(value) === keys[index];
  const strangers = keys.filter(
    (key, index) => String(key).includes('/') && !isRecord(values[index], index),
  );
  for (const key of strangers) store.delete(key);
  if (strangers.length > 0) count(store, 'unreadable', strangers.length);
  return values.filter(isRecord);
}

/** Deletes this revision and those it replaces. */
function forgetRevisions(store: IDBObjectStore, record: DeliveryRecord): void {
  for (let rev = record.rev; rev >= 0; rev -= 1) store.delete(keyOf({ ...record, rev }));
}

/** Why answers were given up, and how often: the reasons, never the answers. */
function count(store: IDBObjectStore, reason: string, times = 1): void {
  const counts = store.get('refused');
  counts.onsuccess = () => {
    const before: Record<string, number> = counts.result ?? {};
    store.put({ ...before, [reason]: (before[reason] ?? 0) + times }, 'refused');
  };
}

function hasRoom(kept: readonly DeliveryRecord[], record: DeliveryRecord, bounds: Bounds): boolean {
  const others = kept.filter(
    ({ endpoint, id }) => endpoint === record.endpoint && id !== record.id,
  );
  const bytes = others.reduce((sum, other) => sum + sizeOf(other), sizeOf(record));
  return others.length < bounds.records && bytes <= bounds.bytes;
}

/** Where `indexedDB.databases` is missing, a mark tells the next visit that there is an outbox. */
function mark(): void {
  try {
    if (!indexedDB.databases) localStorage.setItem(DATABASE, '1');
  } catch {
    // Barred: then the database is barred as well.
  }
}
