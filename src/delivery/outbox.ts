/**
 * The answers that no endpoint has acknowledged yet, kept on the device: the one door to idb-keyval,
 * in a database of our own. Storage that misbehaves is expected (an open that hangs, a connection
 * that dies, a quota, a browser that bars it): every call answers in bounded time, and what could not
 * be done is a value, never an exception.
 */
import { clear, createStore, delMany, entries, set, type UseStore, update } from 'idb-keyval';
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
  /** The records kept, oldest first, only the highest revision of each. */
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
  let store: UseStore | undefined;
  let openings = 0;

  async function run<T>(operation: (store: UseStore) => Promise<T>): Promise<T | undefined> {
    while (openings <= REOPENINGS) {
      try {
        store ??= open();
        const done = await within(
          operation(store).then((value) => ({ value })),
          OPEN_TIME,
          undefined,
          clock,
        );
        if (done) return done.value;
        openings = Infinity; // it hangs: not asked again in this page
      } catch (error) {
        store = undefined;
        openings += 1;
        if (!isLostConnection(error)) return undefined; // barred, or full: opening again is no cure
      }
    }
    return undefined;
  }

  async function list(): Promise<readonly DeliveryRecord[]> {
    const found = (await run((database) => entries<string, unknown>(database))) ?? [];
    const records = found.map(([, value]) => value).filter(isDeliveryRecord);
    const strangers = found.filter(([key, value]) => key.includes('/') && !isDeliveryRecord(value));
    const outdated = records.filter((record) => records.some((other) => replaces(other, record)));
    if (strangers.length > 0) await run((database) => count('unreadable', database));
    const useless = [...strangers.map(([key]) => key), ...outdated.map(keyOf)];
    if (useless.length > 0) await run((database) => delMany(useless, database));
    return records
      .filter((record) => !outdated.includes(record))
      .sort((a, b) => a.createdAt - b.createdAt);
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
      const stored = await run(async (database) => {
        await set(keyOf(record), record, database);
        return true;
      });
      return stored ?? false;
    },
    async remove(record, refused) {
      await run((database) => delMany(revisions(record), database));
      if (refused) await run((database) => count(refused, database));
    },
    async clear() {
      await run((database) => clear(database));
    },
    async lease(owner) {
      let taken = false;
      await run((database) =>
        update<{ owner: string; until: number }>(
          'lease',
          (held) => {
            taken = !held || held.owner === owner || held.until < clock.now();
            return taken || !held ? { owner, until: clock.now() + LEASE } : held;
          },
          database,
        ),
      );
      return taken;
    },
  };
}

function hasRoom(kept: readonly DeliveryRecord[], record: DeliveryRecord, bounds: Bounds): boolean {
  const others = kept.filter(
    ({ endpoint, id }) => endpoint === record.endpoint && id !== record.id,
  );
  const bytes = others.reduce((sum, other) => sum + sizeOf(other), sizeOf(record));
  return others.length < bounds.records && bytes <= bounds.bytes;
}

/** Why answers were given up, and how often: the reasons, never the answers. */
function count(reason: string, database: UseStore): Promise<void> {
  return update<Record<string, number>>(
    'refused',
    (counts = {}) => ({ ...counts, [reason]: (counts[reason] ?? 0) + 1 }),
    database,
  );
}

/** The keys of this revision and of those it replaces. */
function revisions(record: DeliveryRecord): string[] {
  return Array.from({ length: record.rev + 1 }, (_, rev) => keyOf({ ...record, rev }));
}

function replaces(other: DeliveryRecord, record: DeliveryRecord): boolean {
  return other.id === record.id && other.survey === record.survey && other.rev > record.rev;
}

/** Where `indexedDB.databases` is missing, a mark tells the next visit that there is an outbox. */
function mark(): void {
  try {
    if (!indexedDB.databases) localStorage.setItem(DATABASE, '1');
  } catch {
    // Barred: then the database is barred as well.
  }
}

function isLostConnection(error: unknown): boolean {
  const name = error instanceof DOMException ? error.name : '';
  return name === 'InvalidStateError' || name === 'UnknownError' || name === 'AbortError';
}
