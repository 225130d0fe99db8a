import { html, type TemplateResult } from 'lit';
import type { Said } from './localize.js';

/** A text of a document, marked with its language where the words around it are in another. */
export function spoken({ text, lang }: Said): string | TemplateResult {
  return lang ? html`<span lang=${lang} dir="auto">${text}</span>` : text;
}
