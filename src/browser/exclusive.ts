/**
 * One tab at a time, by Web Locks, or by a lease where there are none. The lock saves traffic only and
 * nothing may rest on it: a tab that waited long for another one, which may be frozen with the lock in
 * its hand, goes on without it.
 */
import type { Clock } from './clock.js';

/** Runs `task`, which never rejects, unless another tab is at it: then it resolves to `false`. */
export type Exclusive = (task: () => Promise<void>) => Promise<boolean>;

/** For browsers without locks: a right that one tab holds for a while. */
export interface Lease {
  /** Takes it; `false` while another tab holds it. */
  lease(): Promise<boolean>;
  release(): Promise<void>;
}

/** Another tab's turn is waited for this long, in milliseconds. */
const PATIENCE = 30_000;

/** Turns under one `name`. */
export function exclusive(
  name: string,
  { lease, release }: Lease,
  { clock, locks }: { readonly clock: Clock; readonly locks?: LockManager | undefined },
): Exclusive {
  /** Since when other tabs have been at it. */
  let since = Infinity;

  async function ifAlone(task: () => Promise<void>): Promise<boolean> {
    const whenGranted = async (lock: unknown) => {
      if (lock) await task();
      return !!lock;
    };
    // Locks may be missing, or barred as in a sandboxed frame.
    const done = await locks
      ?.request(name, { ifAvailable: true }, whenGranted)
      .catch(() => undefined);
    if (done !== undefined) return done;
    const leased = await whenGranted(await lease());
    if (leased) await release();
    return leased;
  }

  return async (task) => {
    const now = clock.now();
    const impatient = now - since >= PATIENCE;
    const done = impatient || (await ifAlone(task));
    since = done ? Infinity : Math.min(since, now);
    if (impatient) await task();
    return done;
  };
}
