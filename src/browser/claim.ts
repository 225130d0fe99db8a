/**
 * Takes a name for this tab until `signal` aborts or the page goes; resolves to `false` when another
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
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && released;
      })
      .catch(() => resolve(false)); // locks are barred here, as in a sandboxed frame
  });
}
