/**
 * One tab at a time, by Web Locks, or by a lease where there are none. The lock saves traffic only and
 * nothing may rest on it: a tab that waited long for another one, which may be frozen with the lock in
 * its hand, goes on without it.
 */
import type { Clock } from './clock.js';

/** Runs `task` while no other tab runs one; resolves to `false` when another tab is at it. */
export type Exclusive = (task: () => Promise<void>) => Promise<boolean>;

/** Another tab's turn is waited for this long, in milliseconds. */
export const PATIENCE = 30_000;

/** Turns under one `name`; `lease` resolves to `false` while another tab holds it. */
export function exclusive(
  name: string,
  lease: () => Promise<boolean>,
  { clock, locks }: { readonly clock: Clock; readonly locks?: LockManager | undefined },
): Exclusive {
  /** Since when other tabs have been at it. */
  let since = Infinity;

  async function ifAlone(task: () => Promise<void>): Promise<boolean> {
    let asked = false;
    try {
      const alone = await locks?.request(name, { ifAvailable: true }, async (lock) => {
        asked = true;
        if (lock) await task();
        return lock !== null;
      });
      if (alone !== undefined) return alone;
    } catch (error) {
      if (asked) throw error; // the task's own; otherwise locks are barred here, as in a sandboxed frame
    }
    const alone = await lease();
    if (alone) await task();
    return alone;
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
