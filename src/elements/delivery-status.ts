import { html, nothing, type TemplateResult } from 'lit';
import type { AskingMessages } from '../messages/messages.js';
import type { AnswerSender, Delivery } from './answer-sender.js';
import type { Localize } from './localize.js';

const SENTENCES = {
  none: undefined,
  sending: 'sending',
  kept: 'kept',
  unsent: 'unsent',
  recorded: 'recorded',
  noted: 'thanks',
  refused: 'refused',
  closed: 'closed',
} as const satisfies Record<Delivery, keyof AskingMessages | undefined>;

/**
 * Says what happened to the answer, truthfully, in a live region that is there from the start: an
 * empty one is filled, so that every screen reader says it, once. `instead` takes the sentence's place.
 */
export function deliveryStatus(
  sender: AnswerSender,
  words: Localize<AskingMessages>,
  instead?: string,
): TemplateResult {
  const sentence = SENTENCES[sender.delivery];
  const retry = instead === undefined && sender.delivery === 'unsent';
  // The button goes with what it says: the focus stays beside it.
  const tryAgain = (event: Event) => {
    (event.currentTarget as HTMLElement).parentElement?.focus();
    sender.retry();
  };
  return html`<div class="status" part="status" tabindex="-1">
    <p role="status">${instead ?? (sentence ? words.say(sentence) : nothing)}</p>
    ${
      retry
        ? html`<button type="button" @click=${tryAgain}>${words.say('retry')}</button>`
        : nothing
    }
  </div>`;
}
