/** The storage of one browser in Node: real IndexedDB semantics, and a way to wait for it. */
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Outbox } from '../../src/delivery/outbox.js';

export class Device {
  readonly factory = new IDBFactory();
  readonly #connections = new Set<IDBDatabase>();
  #pending = 0;

  /** Takes the place of `indexedDB` until `vi.unstubAllGlobals`. */
  constructor() {
    vi.stubGlobal('indexedDB', this.factory);
    const open = this.factory.open.bind(this.factory);
    this.factory.open = (...given) => {
      const opening = open(...given);
      opening.addEventListener('success', () => this.#connections.add(opening.result));
      return opening;
    };
  }

  /** Is storage at work? */
  readonly isBusy = (): boolean => this.#pending > 0;

  /** The outbox, with its calls counted while they run. */
  watch(outbox: Outbox): Outbox {
    return new Proxy(outbox, {
      get:
        (target, name: keyof Outbox) =>
        (...given: unknown[]) => {
          this.#pending += 1;
          const call = target[name] as (...given: unknown[]) => Promise<unknown>;
          return call(...given).finally(() => {
            this.#pending -= 1;
          });
        },
    });
  }

  /** The names of the databases there are. */
  async databases(): Promise<readonly (string | undefined)[]> {
    return (await this.factory.databases()).map(({ name }) => name);
  }

  /** Everything in the outbox's store, as a stranger's script could read it. */
  async everything(): Promise<ReadonlyMap<string, unknown>> {
    return this.#transaction('readonly', (store) => {
      const found = new Map<string, unknown>();
      const cursor = store.openCursor();
      cursor.onsuccess = () => {
        if (!cursor.result) return;
        found.set(String(cursor.result.key), cursor.result.value);
        cursor.result.continue();
      };
      return found;
    });
  }

  /** Writes what nobody asked for, as a stranger's script could. */
  async plant(key: string, value: unknown): Promise<void> {
    await this.#transaction('readwrite', (store) => void store.put(value, key));
  }

  /** Deletes the database, as « clear the data of this site » does. */
  async wipe(): Promise<void> {
    // Its declaration asks for the class in place of a database.
    for (const connection of this.#connections) forceCloseDatabase(connection as never);
    await settledRequest(this.factory.deleteDatabase('avis-citoyen'));
  }

  async #transaction<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => T): Promise<T> {
    const opening = this.factory.open('avis-citoyen');
    opening.onupgradeneeded = () => opening.result.createObjectStore('outbox');
    const database = await settledRequest(opening);
    const transaction = database.transaction('outbox', mode);
    const result = work(transaction.objectStore('outbox'));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
    return result;
  }
}

function settledRequest<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
