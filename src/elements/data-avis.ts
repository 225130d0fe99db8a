/**
 * For a CMS that strips unknown tags: `<div data-avis="smiley-rating" data-survey="etat-civil">` becomes
 * the element, now or whenever it is added to the page.
 */
import { warnOnce } from '../browser/warn-once.js';

/** Attributes of the place itself that stay with it. */
const KEPT = ['id', 'class', 'lang', 'dir', 'slot', 'hidden'];

const TAGS = ['smiley-rating', 'survey-prompt', 'barometer-badge', 'indicator-chart'];

/** Upgrades the markup of the page, and what is added to it later, to the elements that are defined. */
export function upgradeMarkup(): void {
  const upgradeAll = () => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-avis]')) upgrade(place);
  };
  upgradeAll();
  new MutationObserver((records) => {
    const added = records.flatMap((record) => [...record.addedNodes]);
    if (added.some((node) => node instanceof HTMLElement)) upgradeAll();
  }).observe(document, { childList: true, subtree: true });
}

function upgrade(place: HTMLElement): void {
  const tag = place.dataset.avis ?? '';
  if (!TAGS.includes(tag)) {
    warnOnce(`data-avis="${tag}" n’est pas un élément connu. Indiquez ${TAGS.join(', ')}.`);
    return;
  }
  const definition = customElements.get(tag);
  if (!definition) return; // another script-tag file may bring it
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
