/**
 * The answers that no endpoint has acknowledged yet, kept on the device: the one door to idb-keyval,
 * in a database of our own. Storage that misbehaves is expected (an open that hangs, a connection
 * that dies, a quota, a browser that bars it): every call answers in bounded time, and what could not
 * be done is a value, never an exception.
 */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { browserClock, type Clock, within } from '../browser/clock.js';
import { type DeliveryRecord, isDeliveryRecord, keyOf, sizeOf } from './delivery-record.js';

const DATABASE = 'avis-citoyen';
const OPEN_TIME = 2000;
const REOPENINGS = 3;
const LEASE = 30_000;

/** How much may wait for one endpoint. */
export interface Bounds {
  readonly records: number;
  readonly bytes: number;
}

/** What a person's own device keeps, and what a tablet at a counter keeps for many people. */
export const PERSONAL: Bounds = { records: 50, bytes: 512 * 1024 };
export const KIOSK: Bounds = { records: 1000, bytes: 2 * 1024 * 1024 };

export interface Outbox {
  /** Is there something to open? Opening creates the database, and nothing is written unasked. */
  exists(): Promise<boolean>;
  /**
   * Keeps a record, in place of earlier revisions; `false` when it could not, or when `bounds` are
   * given and leave no room.
   */
  put(record: DeliveryRecord, bounds?: Bounds): Promise<boolean>;
  /** The records kept, oldest first. */
  list(): Promise<readonly DeliveryRecord[]>;
  /** Forgets a record and its earlier revisions; of a refused one, its reason is counted. */
  remove(record: DeliveryRecord, refused?: string): Promise<void>;
  clear(): Promise<void>;
  /** For browsers without locks: takes the right to send for half a minute. */
  lease(owner: string): Promise<boolean>;
}

/** Opens nothing until it must. */
export function createOutbox(
  open: () => UseStore = () => createStore(DATABASE, 'outbox'),
  clock: Clock = browserClock,
): Outbox {
  let database: UseStore | undefined;
  let openings = 0;

  /** One transaction; `undefined` when the storage would not have it. */
  async function run<T>(
    operation: (store: IDBObjectStore) => T | Promise<T>,
  ): Promise<T | undefined> {
    while (openings <= REOPENINGS) {
      try {
        database ??= open();
        const done = database('readwrite', async (store) => {
          const result = await operation(store);
          return promisifyRequest(store.transaction).then(() => ({ result }));
        });
        const settled = await within(done, OPEN_TIME, undefined, clock);
        if (settled) return settled.result;
        openings = Infinity; // it hangs: not asked again in this page
      } catch (error) {
        database = undefined;
        openings += 1;
        // Barred or full: opening again is no cure.
        if (!/InvalidState|Unknown|Abort/.test((error as Error).name)) return undefined;
      }
    }
    return undefined;
  }

  async function list(): Promise<readonly DeliveryRecord[]> {
    const found = await run(async (store) => {
      const [keys, values] = await Promise.all([
        promisifyRequest(store.getAllKeys()),
        promisifyRequest(store.getAll()),
      ]);
      const records = values.filter(isDeliveryRecord);
      keys.forEach((key, index) => {
        if (String(key).includes('/') && !isDeliveryRecord(values[index])) {
          store.delete(key);
          count(store, 'unreadable');
        }
      });
      return records;
    });
    return (found ?? []).sort((a, b) => a.createdAt - b.createdAt);
  }

  return {
    list,
    async exists() {
      try {
        if (!indexedDB.databases) return localStorage.getItem(DATABASE) !== null;
        return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
      } catch {
        return false; // storage is barred here
      }
    },
    async put(record, bounds) {
      if (bounds && !hasRoom(await list(), record, bounds)) return false;
      mark();
      const stored = await run((store) => {
        forgetRevisions(store, record);
        store.put(record, keyOf(record));
        return true;
      });
      return stored ?? false;
    },
    async remove(record, refused) {
      await run((store) => {
        forgetRevisions(store, record);
        if (refused) count(store, refused);
      });
    },
    async clear() {
      await run((store) => void store.clear());
    },
    async lease(owner) {
      const taken = await run(async (store) => {
        const held = await promisifyRequest<{ owner: string; until: number }>(store.get('lease'));
        const free = !held || held.owner === owner || held.until < clock.now();
        if (free) store.put({ owner, until: clock.now() + LEASE }, 'lease');
        return free;
      });
      return taken ?? true; // no storage, nothing to share
    },
  };
}

/** Deletes this revision and those it replaces. */
function forgetRevisions(store: IDBObjectStore, record: DeliveryRecord): void {
  for (let rev = record.rev; rev >= 0; rev -= 1) store.delete(keyOf({ ...record, rev }));
}

/** Why answers were given up, and how often: the reasons, never the answers. */
function count(store: IDBObjectStore, reason: string): void {
  const counts = store.get('refused');
  counts.onsuccess = () => {
    const before: Record<string, number> = counts.result ?? {};
    store.put({ ...before, [reason]: (before[reason] ?? 0) + 1 }, 'refused');
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
