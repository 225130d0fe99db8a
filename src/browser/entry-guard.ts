/**
 * Runs before anything else in a script-tag file, so before any class is made: a page may load us
 * twice, or in two versions, or under a Trusted Types policy that does not name us. Each time the page
 * goes on as if nothing had happened, and one warning says what to do.
 *
 * It stands alone (the build puts it around the file), hence no import and its own `console`.
 */

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): unknown;
}

/** What the file may use once started: the policy for templates, where the page has Trusted Types. */
export interface Start {
  readonly policy: unknown;
}

/** May a file that defines `tags` start in this page? */
export function startEntry(tags: readonly string[]): Start | undefined {
  const warn = (message: string) => console.warn(`Avis citoyen : ${message}`);
  if (tags.every((tag) => customElements.get(tag))) {
    warn(
      'le script est chargé deux fois dans cette page. Le premier sert, le second est ignoré : retirez-le.',
    );
    return undefined;
  }
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  // A page that allows our policy allows it once: another of our files takes that of the first.
  const kept = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for('avis-citoyen:policy');
  try {
    kept[key] ??= trustedTypes?.createPolicy('avis-citoyen', { createHTML: (html) => html });
  } catch {
    // The page names its policies, and not ours; without enforcement we can do without one.
    try {
      document.createElement('template').innerHTML = '<!---->';
    } catch {
      warn(
        'la politique de sécurité de la page interdit nos gabarits, le contenu de secours reste affiché. Ajoutez « avis-citoyen » à la directive trusted-types.',
      );
      return undefined;
    }
  }
  return { policy: kept[key] };
}
