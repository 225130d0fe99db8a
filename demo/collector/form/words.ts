/** The language of a page, and the words and texts in it. */
import { asking as askingEn } from '../../../src/messages/en.js';
import { form } from '../../../src/messages/form.js';
import { asking as askingFr } from '../../../src/messages/fr.js';
import { baseLanguage, nearestTag } from '../../../src/messages/wording.js';
import type { Text } from '../../../src/validation/document-parts.js';
import { type Html, html } from './html.js';

export type Language = 'fr' | 'en';

/** Every word of the form in one language. */
export type Words = ReturnType<typeof wordsIn>;

export function wordsIn(language: Language) {
  return { language, ...(language === 'fr' ? askingFr : askingEn), ...form[language] };
}

/** The language asked for in the address, else the first that the browser lists, else French. */
export function languageOf(asked: unknown, accepted: string | undefined): Language {
  const listed = (accepted ?? '').split(',').map((each) => each.trim().split(/[;-]/, 1)[0]);
  const found = [asked, ...listed].find((each) => each === 'fr' || each === 'en');
  return found === 'en' ? 'en' : 'fr';
}

/** A text of a survey; `lang` where it is in another language than the page. */
export interface Said {
  readonly text: string;
  readonly lang?: string;
}

/** A text of the survey in this language, or the nearest it has. */
export function pick(text: Text, language: Language): Said {
  if (typeof text === 'string') return { text };
  const lang = nearestTag(Object.keys(text), language);
  const found = { text: text[lang] ?? '' };
  return baseLanguage(lang.toLowerCase()) === language ? found : { ...found, lang };
}

/** The text as markup, which says its language where it must. */
export function spoken({ text, lang }: Said): Html {
  return lang === undefined ? html`${text}` : html`<span lang="${lang}">${text}</span>`;
}
