import { nearestTag } from '../messages/wording.js';
import type { Text } from '../validation/document-parts.js';

/** A text of a document in `language`, or the nearest it has: then French, English, whatever there is. */
export function textIn(text: Text, language: string): string {
  return typeof text === 'string' ? text : (text[nearestTag(Object.keys(text), language)] ?? '');
}
