/** Resolves with the next event of that type on `target`. */
export function nextEvent<K extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  type: K,
): Promise<GlobalEventHandlersEventMap[K]> {
  return new Promise((resolve) => {
    const listener = (event: Event) => resolve(event as GlobalEventHandlersEventMap[K]);
    target.addEventListener(type, listener, { once: true });
  });
}
