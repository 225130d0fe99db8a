/** One answer in the queue, and what is told of it. */
import type { DeliveryRecord } from './delivery-record.js';
import type { Ending } from './reply.js';

/** What can be told of an answer that was submitted. */
export type Progress =
  /** Not acknowledged so far: kept on this device (`stored`), or only as long as the page lives. */
  { readonly kind: 'waiting'; readonly stored: boolean } | Ending;

/** An answer until its fate is known. */
export interface Entry {
  record: DeliveryRecord;
  /** Whether the device keeps it, once that is known. */
  written: Promise<boolean>;
  /** Offers it to the device; resolves to whether it is kept there. */
  readonly keep: (record: DeliveryRecord) => Promise<boolean>;
  readonly tell: (progress: Progress) => void;
  stored: boolean;
  /** What was told of `stored`. */
  told?: boolean | undefined;
  /** Its fate is known, or a revision has taken its place. */
  over?: boolean;
}

/** Tells, when it is news, that an answer waits. */
export function tellWaiting(entry: Entry): void {
  const { over, stored, told, tell } = entry;
  if (over || told === stored) return;
  entry.told = stored;
  tell({ kind: 'waiting', stored });
}
