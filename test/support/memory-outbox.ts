import type { Clock } from '../../src/browser/clock.js';
import { type DeliveryRecord, keyOf, sizeOf } from '../../src/delivery/delivery-record.js';
import type { Outbox } from '../../src/delivery/outbox.js';

/** What a device keeps, without IndexedDB's slowness: shared by its tabs, and left when they die. */
export class MemoryDisk {
  readonly records = new Map<string, DeliveryRecord>();
  readonly refusals: string[] = [];
  /** Is there no room, or no storage at all? */
  broken = false;
  /** Milliseconds until a write is committed. */
  latency = 0;
  #created = false;
  #leasedTo: object | undefined;
  #leasedUntil = 0;

  /** The outbox of one tab. */
  outbox(clock: Clock): Outbox {
    const tab = {};
    const write = () =>
      this.latency > 0
        ? new Promise<void>((resolve) => void clock.setTimeout(resolve, this.latency))
        : undefined;
    const forgetRevisions = (record: DeliveryRecord) => {
      for (let rev = 0; rev <= record.rev; rev += 1) this.records.delete(keyOf({ ...record, rev }));
    };
    return {
      exists: async () => this.#created,
      put: async (record, bounds) => {
        await write();
        if (this.broken) return false;
        const others = [...this.records.values()].filter(({ id }) => id !== record.id);
        const bytes = others.reduce((sum, other) => sum + sizeOf(other), sizeOf(record));
        if (bounds && (others.length >= bounds.records || bytes > bounds.bytes)) return false;
        this.#created = true;
        forgetRevisions(record);
        this.records.set(keyOf(record), record);
        return true;
      },
      update: async (record) => {
        const kept = this.records.has(keyOf(record));
        if (kept) this.records.set(keyOf(record), record);
        return kept;
      },
      list: async () => [...this.records.values()].sort((a, b) => a.createdAt - b.createdAt),
      remove: async (record, refused) => {
        forgetRevisions(record);
        if (refused) this.refusals.push(refused);
      },
      clear: async () => this.records.clear(),
      lease: async () => {
        if (this.#leasedTo !== tab && this.#leasedUntil >= clock.now()) return false;
        this.#leasedTo = tab;
        this.#leasedUntil = clock.now() + 30_000;
        return true;
      },
      release: async () => {
        this.#leasedTo = undefined;
        this.#leasedUntil = 0;
      },
    };
  }
}
