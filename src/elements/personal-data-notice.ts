import { html, type TemplateResult } from 'lit';
import type { AskingMessages } from '../messages/messages.js';
import { findPersonalData, type PersonalDataKind } from '../survey/personal-data.js';
import type { Localize } from './localize.js';

const KINDS: readonly PersonalDataKind[] = ['email', 'phone', 'nir', 'iban', 'card', 'plate'];

/** What the person may do about it. */
export interface PersonalDataActs {
  readonly edit: () => void;
  readonly sendAnyway: () => void;
}

/** Points out what looks personal in a text that is about to be sent; the person decides. */
export function personalDataNotice(
  text: string,
  words: Localize<AskingMessages>,
  { edit, sendAnyway }: PersonalDataActs,
): TemplateResult {
  const names = words.say('personalKinds').split(';');
  const seen = new Set(
    findPersonalData(text).map(({ kind }) => names[KINDS.indexOf(kind)] ?? kind),
  );
  const found = new Intl.ListFormat(words.language).format([...seen].map((name) => name.trim()));
  return html`<div class="notice">
    <p class="error" id="personal" tabindex="-1">${words.say('personalData', { found })}</p>
    <div class="actions" part="actions">
      <button class="main" type="button" @click=${edit}>${words.say('edit')}</button>
      <button class="plain" type="button" @click=${sendAnyway}>${words.say('sendAnyway')}</button>
    </div>
  </div>`;
}
