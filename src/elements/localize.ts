import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageAt } from '../browser/page-language.js';
import type { Plural } from '../messages/messages.js';
import { type Digits, writeNumber } from '../messages/numbers.js';
import { baseLanguage, countedPhrase, fill } from '../messages/wording.js';
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
 * when the page says none. It listens afresh at each update of its element.
 */
export class Localize<M extends Words> implements ReactiveController {
  readonly #host: Host;
  readonly #builtIn: { fr: M; en: M };
  #spoken: Spoken<M>;
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
    onWordsChange(() => this.#host.requestUpdate(), this.#connection.signal);
  }

  hostDisconnected(): void {
    this.#connection.abort();
  }

  hostUpdate(): void {
    this.#spoken = wordsFor(languageAt(this.#host) ?? 'fr', this.#builtIn);
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
    const wanted = [this.language, baseLanguage(this.language), 'fr', 'en', ...Object.keys(text)];
    const found = wanted.find((tag) => Object.hasOwn(text, tag)) ?? '';
    const said = { text: text[found] ?? '' };
    return baseLanguage(found) === baseLanguage(this.language) ? said : { ...said, lang: found };
  }
}
