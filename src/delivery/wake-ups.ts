/**
 * When to look whether something waits: the page is loaded or shown again, the network is back. A
 * hint each time, never a promise, so at most once in half a minute, and not all browsers at once.
 */
import { browserClock, type Clock } from '../browser/clock.js';

const PAUSE = 30_000;
const JITTER = 5_000;

export interface Wakeable {
  flush(): Promise<void>;
  leave(): void;
}

/** Wakes `queue` for the life of the page, or until `signal` aborts. */
export function wakeUps(
  queue: Wakeable,
  {
    clock = browserClock,
    chance = Math.random,
    signal,
  }: { clock?: Clock; chance?: () => number; signal?: AbortSignal } = {},
): void {
  const options = signal ? { signal } : {};
  let last = -Infinity;
  const wake = () => {
    if (Math.abs(clock.now() - last) < PAUSE) return;
    last = clock.now();
    clock.setTimeout(() => void queue.flush(), chance() * JITTER);
  };
  const leave = () => queue.leave();
  const whenVisible = () => (document.visibilityState === 'hidden' ? leave() : wake());

  window.addEventListener('online', wake, options);
  window.addEventListener('pageshow', wake, options);
  window.addEventListener('pagehide', leave, options);
  document.addEventListener('visibilitychange', whenVisible, options);
  if (document.readyState === 'complete') wake();
  else window.addEventListener('load', wake, options);
}
