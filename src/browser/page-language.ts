/**
 * The language of a place in the page: that of the nearest ancestor with a `lang`, through shadow
 * roots, as browsers and screen readers understand it.
 */

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
