import { browserClock, type Clock } from '../browser/clock.js';
import type { Trigger } from '../survey/prompt-settings.js';

/** Calls `fire` when the first of the triggers comes, perhaps at once, until `signal` aborts. */
export function awaitTriggers(
  triggers: readonly Trigger[],
  fire: () => void,
  signal: AbortSignal,
  clock: Clock = browserClock,
): void {
  for (const trigger of triggers) {
    if (trigger.on === 'load') fire();
    else if (trigger.on === 'delay') after(trigger.milliseconds, fire, signal, clock);
    else if (trigger.on === 'dwell') whileVisible(trigger.milliseconds, fire, signal, clock);
    else if (trigger.on === 'scroll') whenScrolled(trigger.share, fire, signal);
    else if (trigger.on === 'event') document.addEventListener(trigger.name, fire, { signal });
  }
}

function after(milliseconds: number, fire: () => void, signal: AbortSignal, clock: Clock): void {
  const timer = clock.setTimeout(fire, milliseconds);
  signal.addEventListener('abort', () => clock.clearTimeout(timer));
}

/** Counts only the time during which the page can be seen. */
function whileVisible(
  milliseconds: number,
  fire: () => void,
  signal: AbortSignal,
  clock: Clock,
): void {
  let left = milliseconds;
  let seen: { readonly since: number; readonly end: AbortController } | undefined;
  const follow = () => {
    if (seen) {
      seen.end.abort();
      left -= clock.now() - seen.since;
    }
    const visible = document.visibilityState === 'visible' && !signal.aborted;
    seen = visible ? { since: clock.now(), end: new AbortController() } : undefined;
    if (seen) after(left, fire, seen.end.signal, clock);
  };
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', follow);
  follow();
}

/** A page too short to be scrolled counts as read to its end, once it is all there. */
function whenScrolled(share: number, fire: () => void, signal: AbortSignal): void {
  const look = () => {
    const { scrollHeight, clientHeight } = document.documentElement;
    if (window.scrollY >= share * (scrollHeight - clientHeight) - 1) fire();
  };
  window.addEventListener('scroll', look, { signal, passive: true });
  if (document.readyState === 'complete') look();
  else window.addEventListener('load', look, { signal });
}
