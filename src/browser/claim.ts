import { otherTabs } from './other-tabs.js';

/** How long another page of ours may take to let go, in milliseconds: a busy machine is slow to close it. */
const PATIENCE = 2000;

/** Who holds a name, and how long. */
export interface Claimant {
  /** Gives the name up. */
  readonly signal: AbortSignal;
  /** Another tab has had it all along: told late, and only where there are no locks. */
  readonly lost: () => void;
}

/**
 * Takes a name for this page until `signal` aborts or the page goes; resolves to `false` when another
 * tab has it. Where there are no locks to tell, as over plain http, it is taken at once: a reload finds
 * nobody who says that he has it, and hears it within moments in a tab that was copied.
 */
export function claim(
  name: string,
  { signal, lost }: Claimant,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (!locks) {
      const tabs = otherTabs(name);
      tabs.hear((taken) => {
        if (signal.aborted) return;
        if (taken) lost();
        else tabs.tell(true);
      });
      tabs.tell(false);
      return resolve(true);
    }
    const released = new Promise((release) => signal.addEventListener('abort', release));
    locks
      .request(name, { signal: AbortSignal.timeout(PATIENCE) }, () => {
        resolve(true);
        return released;
      })
      .catch(() => resolve(false)); // another tab's, or barred here as in a sandboxed frame
  });
}
