/** What the page says around an answer: where it goes, and the little that goes with it. */
import { warnOnce } from '../browser/warn-once.js';
import { isEndpoint } from '../delivery/delivery-record.js';

/**
 * The address that answers are posted to: the element's, else the page's `<meta name="avis-endpoint">`;
 * `undefined` when the page names none, or one that answers may not be sent to.
 */
export function endpointOf(attribute: string | undefined): string | undefined {
  const written = attribute ?? metaContent('avis-endpoint');
  if (!written) return undefined;
  // A link knows its address, whatever in the page is named « baseURI » and stands before the document's.
  const address = Object.assign(document.createElement('a'), { href: written }).href;
  if (isEndpoint(address)) return address;
  warnOnce(
    `l’adresse d’envoi « ${written} » n’est pas utilisable. Indiquez une adresse https: (ou localhost) dans l’attribut endpoint ; sans elle, aucune réponse ne part.`,
  );
  return undefined;
}

/**
 * `service=etat-civil; channel=web` as pairs; what is not a pair, or not one that the survey declares
 * where its declarations are known, is left out, and told.
 */
export function contextOf(
  attribute: string | undefined,
  declared?: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, string>> {
  const pairs: [string, string][] = [];
  const isKnown = (key: string, value: string) =>
    !declared || (Object.hasOwn(declared, key) && declared[key]?.includes(value));
  for (const written of (attribute ?? '').split(';').map((pair) => pair.trim())) {
    const [, key, value] =
      /^([a-z0-9][a-z0-9_-]*)\s*=\s*([a-z0-9][a-z0-9_-]*)$/.exec(written) ?? [];
    if (key && value && isKnown(key, value)) pairs.push([key, value]);
    else if (written) {
      warnOnce(
        `dans l’attribut context, « ${written} » n’est pas une paire comme « service=etat-civil », ou pas une de l’enquête. Elle n’est pas envoyée.`,
      );
    }
  }
  return Object.fromEntries(pairs);
}

/** What a submission says of its page: the path, or what the page's author gave; never a query. */
export function pageOf(attribute: string | undefined): string | undefined {
  const written = (attribute ?? location.pathname).split(/[?#]/, 1)[0] ?? '';
  return written.slice(0, 200) || undefined;
}

/** The content of a `<meta>` of the page, if it has one. */
export function metaContent(name: string): string | undefined {
  const meta = document.querySelector(`meta[name="${name}"]`);
  return (meta instanceof HTMLMetaElement && meta.content) || undefined;
}
