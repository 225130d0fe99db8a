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

/** Calls `listener` when a `lang` of the page changes, until `signal` aborts. */
export function onLanguageChange(listener: () => void, signal: AbortSignal): void {
  const page = pageSingleton('page-language', () => {
    const changes = new EventTarget();
    const tell = () => changes.dispatchEvent(new Event('change'));
    new MutationObserver(tell).observe(document, { attributeFilter: ['lang'], subtree: true });
    return changes;
  });
  page.addEventListener('change', listener, { signal });
}
