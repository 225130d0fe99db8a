/**
 * The languages at hand. French and English travel with each element; others are fetched when a page
 * speaks them, once: a fetch that failed is not tried again in that page, and French stands in.
 * A page may add or change words, those of a regional language among them.
 */
import { pageSingleton } from '../browser/page-singleton.js';
import { warnOnce } from '../browser/warn-once.js';
import type { Messages } from '../messages/messages.js';
import { baseLanguage } from '../messages/wording.js';

/** Some of the words of a language. */
export type Words = Partial<Messages>;

const FETCHED: Readonly<Record<string, () => Promise<Readonly<Record<string, Words>>>>> = {
  de: () => import('../messages/de.js'),
  es: () => import('../messages/es.js'),
  it: () => import('../messages/it.js'),
  pt: () => import('../messages/pt.js'),
  ar: () => import('../messages/ar.js'),
};

interface Languages extends EventTarget {
  readonly registered: Map<string, Words>;
  readonly fetched: Map<string, Words | 'fetching' | 'failed'>;
}

function languages(): Languages {
  return pageSingleton('words', () =>
    Object.assign(new EventTarget(), { registered: new Map(), fetched: new Map() }),
  );
}

/**
 * Adds words in a language, or changes some: `registerMessages('br', { send: 'Kas' })`. Elements
 * already on the page follow at once. What a regional language leaves out is said in French.
 */
export function registerMessages(language: string, words: Words): void {
  const { registered } = languages();
  const tag = language.toLowerCase();
  registered.set(tag, { ...registered.get(tag), ...words });
  languages().dispatchEvent(new Event('change'));
}

/** Calls `listener` when words arrive or change, until `signal` aborts. */
export function onWordsChange(listener: () => void, signal: AbortSignal): void {
  languages().addEventListener('change', listener, { signal });
}

/** The words to show for a language tag, and the language they are in. */
export interface Spoken<M> {
  readonly language: string;
  readonly words: M;
  /** Are the words of this language still on their way? */
  readonly pending: boolean;
}

/** The words for `tag`, from what is registered, built in (`fr` and `en`) or fetched; else French. */
export function wordsFor<M extends Words>(tag: string, builtIn: { fr: M; en: M }): Spoken<M> {
  const { registered, fetched } = languages();
  for (const language of new Set([tag, baseLanguage(tag)])) {
    const own = language === 'fr' || language === 'en' ? builtIn[language] : fetchedWords(language);
    const added = registered.get(language);
    if (own || added)
      return { language, words: { ...builtIn.fr, ...own, ...added }, pending: false };
    if (fetched.get(language) === 'fetching') return { language, words: builtIn.fr, pending: true };
  }
  return { language: 'fr', words: { ...builtIn.fr, ...registered.get('fr') }, pending: false };
}

/** The fetched words of a language, if there; starts fetching where they can be had. */
function fetchedWords(language: string): Words | undefined {
  const { fetched } = languages();
  const known = fetched.get(language);
  if (typeof known === 'object') return known;
  const load = known ? undefined : FETCHED[language];
  if (load) {
    fetched.set(language, 'fetching');
    void load()
      .then(
        (sections) => fetched.set(language, Object.assign({}, ...Object.values(sections))),
        () => {
          fetched.set(language, 'failed');
          warnOnce(
            `les textes « ${language} » n’ont pas pu être chargés, le français les remplace. Vérifiez que les fichiers voisins de avis.js sont en ligne.`,
          );
        },
      )
      .then(() => languages().dispatchEvent(new Event('change')));
  }
  return undefined;
}
