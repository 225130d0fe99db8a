/**
 * For a CMS that strips unknown tags: `<div data-avis="smiley-rating" data-survey="etat-civil">` becomes
 * the element, now or whenever it is added to the page.
 */
import { warnOnce } from '../browser/warn-once.js';

/** Attributes of the place itself that stay with it. */
const KEPT = ['id', 'class', 'lang', 'dir', 'slot', 'hidden'];

/** Upgrades the markup of the page, and what is added to it later. */
export function upgradeMarkup(tags: readonly string[]): void {
  const upgradeIn = (root: ParentNode) => {
    for (const place of root.querySelectorAll<HTMLElement>('[data-avis]')) upgrade(place, tags);
  };
  upgradeIn(document);
  new MutationObserver((records) => {
    const added = records.flatMap((record) => [...record.addedNodes]);
    if (added.some((node) => node instanceof HTMLElement)) upgradeIn(document);
  }).observe(document, { childList: true, subtree: true });
}

function upgrade(place: HTMLElement, tags: readonly string[]): void {
  const tag = place.dataset.avis ?? '';
  const definition = tags.includes(tag) ? customElements.get(tag) : undefined;
  if (!definition) {
    warnOnce(`data-avis="${tag}" n’est pas un élément connu. Indiquez ${tags.join(', ')}.`);
    return;
  }
  const element = document.createElement(tag);
  // Only what the element knows: a sanitiser that lets data-onclick through meant no harm.
  const known = (definition as { observedAttributes?: readonly string[] }).observedAttributes ?? [];
  for (const { name, value } of place.attributes) {
    const attribute = KEPT.includes(name) ? name : /^data-(.+)/.exec(name)?.[1];
    if (attribute && [name, 'lang', ...known].includes(attribute)) {
      element.setAttribute(attribute, value);
    }
  }
  element.append(...place.childNodes);
  place.replaceWith(element);
}
