/**
 * One tab at a time, by Web Locks. The lock saves traffic only; nothing may rest on it, for a browser
 * without locks lets every tab through unless the caller brings a lease of its own.
 */

/** Takes a lease that other tabs respect; `false` when another holds it. */
export type Lease = () => Promise<boolean>;

/** Runs `task` while no other tab runs one; resolves to `false` when another tab is at it. */
export async function exclusive(
  name: string,
  task: () => Promise<void>,
  lease: Lease,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Promise<boolean> {
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
  if (!(await lease())) return false;
  await task();
  return true;
}
