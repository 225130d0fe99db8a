/** Small templates that badges and charts share. */
import { html, type TemplateResult } from 'lit';
import type { BadgeContent } from '../indicators/badge-content.js';
import { ARROWS, CAUTION, SHAPES } from '../indicators/badge-shapes.js';

/** A text, perhaps marked with its language. */
export type Words = string | TemplateResult;

/** A drawn shape; what it says stands in words beside it. */
export function mark(path: string, kind = ''): TemplateResult {
  return html`<svg class="mark ${kind}" viewBox="0 0 10 10" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
}

/** The word of a level behind its shape. */
export function levelWords({ kind, word }: NonNullable<BadgeContent['level']>): TemplateResult {
  return html`<span class="level marked ${kind}" part="level">${mark(SHAPES[kind])} ${word}</span>`;
}

/** What changed, behind its arrow. */
export function trendWords({
  tone,
  kind,
  text,
}: NonNullable<BadgeContent['trend']>): TemplateResult {
  return html`<p class="marked small ${tone}" part="trend">${mark(ARROWS[kind], 'stroke')} ${text}</p>`;
}

/** What to be careful of. */
export function caution(note: string): TemplateResult {
  return html`<p class="marked small" part="status">${mark(CAUTION, 'stroke')} ${note}</p>`;
}

/** Words that lead to an address, where there is one. */
export function linked(words: Words, url: string | undefined): Words {
  return url ? html`<a href=${url}>${words}</a>` : words;
}
