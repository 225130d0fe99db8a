import type { Text } from '../validation/document-parts.js';

/** A text of a document in `language`, or the nearest it has: then French, English, whatever there is. */
export function textIn(text: Text, language: string): string {
  if (typeof text === 'string') return text;
  const wanted = [language, language.split('-', 1)[0] ?? '', 'fr', 'en', ...Object.keys(text)];
  return text[wanted.find((tag) => Object.hasOwn(text, tag)) ?? ''] ?? '';
}
