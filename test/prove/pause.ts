/** Resolves after `milliseconds` of real time. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Looks every 50 ms until `found` says yes; says no after `patience` milliseconds. */
export async function comesTrue(
  found: () => Promise<boolean>,
  patience = Infinity,
): Promise<boolean> {
  const end = Date.now() + patience;
  while (!(await found())) {
    if (Date.now() > end) return false;
    await pause(50);
  }
  return true;
}
