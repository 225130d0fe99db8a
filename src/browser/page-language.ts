/**
 * The language of a place in the page: that of the nearest ancestor with a `lang`, through shadow
 * roots, as browsers and screen readers understand it.
 */
import { pageSingleton } from './page-singleton.js';

/** The language tag in force at `element`, lower case; `undefined` when the page says nothing. */
export function languageAt(element: Element): string | undefined {
  let place: Element | null = element;
  while (place) {
    const found: Element | null = place.closest('[lang]');
    if (found) return found.getAttribute('lang')?.toLowerCase() || undefined;
    const root: Node = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** Calls `listener` whenever a `lang` changes in the page, until `signal` aborts. */
export function onLanguageChange(listener: () => void, signal: AbortSignal): void {
  const changes = pageSingleton('language', () => {
    const target = new EventTarget();
    // One observer for all elements: two hundred of them must not mean two hundred observers.
    new MutationObserver(() => target.dispatchEvent(new Event('change'))).observe(document, {
      attributeFilter: ['lang'],
      subtree: true,
    });
    return target;
  });
  changes.addEventListener('change', listener, { signal });
}
