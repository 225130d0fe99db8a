import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
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

/** How the things to choose are set out. */
export type Layout = 'list' | 'list apart' | 'pair' | 'scale' | 'scale stars';

/** Things to choose from under one name. */
export interface ChoiceGroup {
  readonly type: 'radio' | 'checkbox';
  /** Another for each question: browsers remember which group of radios Tab has left, by its name. */
  readonly name: string;
  readonly choices: readonly Choice[];
}

/**
 * Native radios or boxes, one below the other, or in a row (`scale`): the words are
 * beside each, and the browser knows the rest. What is chosen stands in the attribute; `followChoices`
 * makes it so on the screen.
 */
export function optionList(
  layout: Layout,
  { type, name: group, choices }: ChoiceGroup,
): TemplateResult {
  return html`<div class="${layout} of-${choices.length}">
    ${choices.map(
      ({
        label,
        chosen,
        choose,
        name,
        drawing,
      }) => html`<label class=${chosen ? 'option chosen' : 'option'} part="option">
        <input part="control" type=${type} name=${group} aria-label=${name ?? nothing}
          ?checked=${chosen} @change=${choose} />
        ${drawing}<span class="text">${spoken(label)}</span>
      </label>`,
    )}
  </div>`;
}

/** Checks what is chosen and nothing else, whatever was pressed meanwhile or on an earlier question. */
export function followChoices(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('.option input')) {
    input.checked = input.defaultChecked;
  }
}
