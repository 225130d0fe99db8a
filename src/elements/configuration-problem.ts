import { warnOnce } from '../browser/warn-once.js';
import { AvisErrorEvent } from './events.js';

/** Says in French what is wrong with an element's configuration and what is shown, once, and tells the page. */
export function tellProblem(
  host: HTMLElement,
  reason: string,
  shown = 'Le contenu de secours reste affiché.',
): void {
  warnOnce(`<${host.localName}> : ${reason} ${shown}`);
  const event = new AvisErrorEvent(reason);
  host.dispatchEvent(event);
}

/** The sentence for an attribute whose value is none of `allowed`; nothing when it is one. */
export function unlessOneOf(
  attribute: string,
  value: string | number,
  allowed: readonly (string | number)[],
): string | undefined {
  if (allowed.includes(value)) return undefined;
  return `l’attribut ${attribute} vaut « ${value} ». Indiquez l’une des valeurs ${allowed.join(', ')}.`;
}
