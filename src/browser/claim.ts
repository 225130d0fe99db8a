/** How long another page of ours may take to let go, in milliseconds: a busy machine is slow to close it. */
const PATIENCE = 2000;

/**
 * Takes a name for this page until `signal` aborts or the page goes; resolves to `false` when another
 * tab has it, or where there are no locks to tell.
 */
export function claim(
  name: string,
  signal: AbortSignal,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (!locks) return resolve(false);
    const released = new Promise((release) => signal.addEventListener('abort', release));
    locks
      .request(name, { signal: AbortSignal.timeout(PATIENCE) }, () => {
        resolve(true);
        return released;
      })
      .catch(() => resolve(false)); // another tab's, or barred here as in a sandboxed frame
  });
}
