/** Time as a parameter, so that a test can hold it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  setTimeout(task: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The browser's own time. */
export const browserClock: Clock = {
  now: () => Date.now(),
  setTimeout: (task, milliseconds) => setTimeout(task, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

/** Resolves to `late` unless `promise` settles within the given milliseconds. */
export function within<T, L>(
  promise: Promise<T>,
  milliseconds: number,
  late: L,
  clock: Clock,
): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => resolve(late), milliseconds);
    promise.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}
