/** Small templates that badges and charts share. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BadgeContent } from '../indicators/badge-content.js';
import { ARROWS, CAUTION, SHAPES } from '../indicators/badge-shapes.js';
import { writeDay } from '../indicators/format.js';
import type { Indicator, Source } from '../indicators/indicator.js';
import type { FigureMessages } from '../messages/messages.js';
import { fill } from '../messages/wording.js';
import type { Text } from '../validation/document-parts.js';
import type { Localize } from './localize.js';
import { spoken } from './spoken.js';

/** A text, perhaps marked with its language. */
export type Words = string | TemplateResult;

/** The words of an element in one language, and how a text of a document is said among them. */
export interface Wording<M extends FigureMessages = FigureMessages> {
  readonly language: string;
  readonly words: M;
  say(text: Text): Words;
}

/** The wording of the place where an element stands. */
export function wordingOf<M extends FigureMessages>(words: Localize<M>): Wording<M> {
  return {
    language: words.language,
    words: words.words,
    say: (text) => spoken(words.pick(text)),
  };
}

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

/** What changed behind its arrow, then each thing to be careful of. */
export function remarks({ trend, notes }: BadgeContent): TemplateResult {
  return html`${
    trend
      ? html`<p class="marked small ${trend.tone}" part="trend">
          ${mark(ARROWS[trend.kind], 'stroke')} ${trend.text}
        </p>`
      : nothing
  }
  ${notes.map(caution)}`;
}

/** A thing to be careful of. */
export function caution(note: string): TemplateResult {
  return html`<p class="marked small" part="status">${mark(CAUTION, 'stroke')} ${note}</p>`;
}

/** « Source : … », with a link where there is one. */
export function sourceWords(source: Source | undefined, { words, say }: Wording) {
  if (!source) return nothing;
  const [before, after] = words.source.split('{source}');
  const label = say(source.label);
  return html`<p class="small" part="source">
    ${before}${source.url ? html`<a href=${source.url}>${label}</a>` : label}${after}
  </p>`;
}

/** How a figure is made: its question, its method, its day. */
export function methodWords(
  { question, method, updated }: Indicator,
  { words, language, say }: Wording,
): readonly TemplateResult[] {
  const said = [question, method].flatMap((text) => (text ? say(text) : []));
  if (updated) said.push(fill(words.updated, { day: writeDay(updated, language) }));
  return said.map((each) => html`<p>${each}</p>`);
}

/** What says how figures are made, to be opened; nothing where nothing is said. */
export function methodBox(said: readonly TemplateResult[], { words }: Wording) {
  if (said.length === 0) return nothing;
  return html`<details class="small" part="method">
    <summary>${words.howMade}</summary>
    ${said}
  </details>`;
}
