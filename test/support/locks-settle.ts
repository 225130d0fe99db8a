/** Waits until the browser has answered every request for a lock. */
export async function locksSettle(): Promise<void> {
  const { pending = [] } = await navigator.locks.query();
  if (pending.length > 0) await locksSettle();
}
