import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageAt, onLanguageChange } from '../browser/page-language.js';
import type { Plural } from '../messages/messages.js';
import { type Digits, writeNumber } from '../messages/numbers.js';
import { baseLanguage, countedPhrase, fill, nearestTag } from '../messages/wording.js';
import type { Text } from '../validation/document-parts.js';
import { onWordsChange, type Spoken, type Words, wordsFor } from './languages.js';

type Host = ReactiveControllerHost & HTMLElement;
type KeysOf<M, T> = { [K in keyof M]: M[K] extends T ? K : never }[keyof M];

/** Text of a survey or an indicator in the language of the place, or the nearest it has. */
export interface Said {
  readonly text: string;
  /** Set where the text is in another language than the words around it. */
  readonly lang?: string;
}

/**
 * Speaks the language of the place where its element stands: the nearest ancestor's `lang`, French
 * when the page says none. It listens afresh at each update of its element; one comes when a `lang` of
 * the page changes, or the element is put elsewhere.
 */
export class Localize<M extends Words> implements ReactiveController {
  readonly #host: Host;
  readonly #builtIn: { fr: M; en: M };
  #spoken: Spoken<M>;
  /** The language of the place, region included. */
  #tag = 'fr';
  #hasSpoken = false;
  #connection = new AbortController();

  constructor(host: Host, builtIn: { fr: M; en: M }) {
    this.#host = host;
    this.#builtIn = builtIn;
    this.#spoken = { language: 'fr', words: builtIn.fr, pending: false };
    host.addController(this);
  }

  /** The language of the words, for `lang` and `Intl`. */
  get language(): string {
    return this.#spoken.language;
  }

  /** The words themselves, for what writes them elsewhere. */
  get words(): M {
    return this.#spoken.words;
  }

  get direction(): 'ltr' | 'rtl' {
    return /^(ar|fa|he|ur|yi)$/.test(baseLanguage(this.language)) ? 'rtl' : 'ltr';
  }

  /** Are the words still being fetched? The fallback stays until they are there. */
  get pending(): boolean {
    return this.#spoken.pending;
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const follow = () => this.#host.requestUpdate();
    onLanguageChange(follow, signal);
    onWordsChange(follow, signal);
    follow(); // to a place of another language, perhaps
  }

  hostDisconnected(): void {
    this.#connection.abort();
  }

  hostUpdate(): void {
    this.#tag = languageAt(this.#host) ?? 'fr';
    const spoken = wordsFor(this.#tag, this.#builtIn);
    // What is on the screen stays until it can be said in another language.
    if (spoken.pending && this.#hasSpoken) return;
    this.#hasSpoken = !spoken.pending;
    this.#spoken = spoken;
  }

  /** A message, its `{name}`s filled in; numbers are written in the language. */
  say<K extends KeysOf<M, string>>(
    key: K,
    values: Readonly<Record<string, string | number>> = {},
  ): string {
    const written = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? this.number(value) : value,
    ]);
    return fill(this.#spoken.words[key] as string, Object.fromEntries(written));
  }

  /** A counted phrase: « 412 réponses ». */
  count<K extends KeysOf<M, Plural>>(key: K, n: number): string {
    return countedPhrase(this.#spoken.words[key] as Plural, n, this.language);
  }

  /** A number as the language writes it. */
  number(value: number, digits?: Digits): string {
    return writeNumber(value, this.language, digits);
  }

  /** A text of a document, in this language or the nearest it has. */
  pick(text: Text): Said {
    if (typeof text === 'string') return { text };
    const base = baseLanguage(this.language);
    const wanted = baseLanguage(this.#tag) === base ? this.#tag : base;
    const found = nearestTag(Object.keys(text), wanted);
    const said = { text: text[found] ?? '' };
    return baseLanguage(found.toLowerCase()) === base ? said : { ...said, lang: found };
  }
}
