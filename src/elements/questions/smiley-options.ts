import { html, type TemplateResult } from 'lit';
import type { Said } from '../localize.js';
import { faceOf, moodOf } from '../smiley-faces.js';
import { spoken } from '../spoken.js';
import { fitOf } from './smiley-options.styles.js';

/** Faces to choose from, as native radios under one name. */
export interface SmileyOptions {
  /** Visible words under each face, worst first. */
  readonly labels: readonly Said[];
  /** The name of the group; another for each question. */
  readonly name: string;
  /** 1 (worst) to the number of labels; `null` when nothing is chosen. */
  readonly value: number | null;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly choose: (value: number) => void;
}

/**
 * Radios, not buttons: one Tab stop, arrows choose, and every assistive technology knows the count
 * and the state. The drawing is silent, the words beneath it are the name.
 */
export function smileyOptions({
  labels,
  name,
  value,
  disabled = false,
  required = false,
  choose,
}: SmileyOptions): TemplateResult {
  return html`<div class="faces-box">
    <div class="faces" part="options" data-fit=${fitOf(labels.map(({ text }) => text))}>
      ${labels.map(
        (label, index) => html`<label class=${moodOf(index + 1, labels.length)} part="option">
          <input
            type="radio"
            name=${name}
            .checked=${value === index + 1}
            .disabled=${disabled}
            ?required=${required}
            @change=${() => choose(index + 1)}
          />
          <svg part="face" viewBox="0 0 32 32" aria-hidden="true">
            <path class="face" d=${faceOf(index + 1, labels.length)}></path>
            <path class="check" d="M26 20.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Zm-2.4 5.6l1.7 1.8l3.2-3.6"></path>
          </svg>
          <span class="text" part="label">${spoken(label)}</span>
        </label>`,
      )}
    </div>
  </div>`;
}
