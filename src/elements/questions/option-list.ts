import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Said } from '../localize.js';
import { spoken } from '../spoken.js';

/** One thing to choose. */
export interface Choice {
  readonly label: Said;
  readonly chosen: boolean;
  readonly choose: () => void;
  /** Its name in full, where the label alone says too little: « 3 étoiles » for « 3 ». */
  readonly name?: string;
  readonly drawing?: SVGTemplateResult;
}

/**
 * Native radios or boxes under one name, one below the other, or in a row (`scale`): the words are
 * beside each, and the browser knows the rest.
 */
export function optionList(
  type: 'radio' | 'checkbox',
  layout: 'list' | 'pair' | 'scale' | 'scale stars',
  choices: readonly Choice[],
): TemplateResult {
  return html`<div class=${layout}>
    ${choices.map(
      ({
        label,
        chosen,
        choose,
        name,
        drawing,
      }) => html`<label class=${chosen ? 'option chosen' : 'option'} part="option">
        <input part="control" type=${type} name="answer" aria-label=${name ?? nothing}
          .checked=${live(chosen)} @change=${choose} />
        ${drawing}<span class="text">${spoken(label)}</span>
      </label>`,
    )}
  </div>`;
}
