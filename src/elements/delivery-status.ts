import { html, nothing, type TemplateResult } from 'lit';
import type { AskingMessages } from '../messages/messages.js';
import type { AnswerSender, Delivery } from './answer-sender.js';
import type { Localize } from './localize.js';

/** How a sentence looks: all is fine, look here, or neither. */
export type Tone = '' | 'fine' | 'alert' | 'alert summary' | 'notice';

/** What stands in the live region instead of what happened to the answer. */
export interface Told {
  /** Empty for nothing. */
  readonly sentence: string;
  readonly tone: Tone;
  /** What the person may press about it. */
  readonly act?: TemplateResult;
}

const SENTENCES = {
  none: undefined,
  sending: 'sending',
  kept: 'kept',
  unsent: 'unsent',
  recorded: 'recorded',
  noted: 'thanks',
  refused: 'refused',
  closed: 'closed',
  tooLong: 'tooLong',
} as const satisfies Record<Delivery, keyof AskingMessages | undefined>;

const TONES: Readonly<Partial<Record<Delivery, Tone>>> = {
  kept: 'fine',
  recorded: 'fine',
  noted: 'fine',
  unsent: 'alert',
  refused: 'alert',
  closed: 'alert',
  tooLong: 'alert',
};

/** Is it certain that the answer will never count? Then there is nothing to give thanks for. */
export function isLost({ delivery }: AnswerSender): boolean {
  return /refused|closed|tooLong/.test(delivery);
}

/**
 * Says what happened to the answer, truthfully, in a live region that is there from the start: an
 * empty one is filled, so that every screen reader says it, once. `instead` takes the sentence's place.
 */
export function deliveryStatus(
  sender: AnswerSender,
  words: Localize<AskingMessages>,
  instead?: Told,
): TemplateResult {
  const { sentence, tone, act } = instead ?? whatHappened(sender, words);
  return html`<div class="status ${sentence && `told ${tone}`}" part="status" tabindex="-1">
    <p role="status">${sentence || nothing}</p>
    ${act}
  </div>`;
}

function whatHappened(sender: AnswerSender, words: Localize<AskingMessages>): Told {
  const { delivery } = sender;
  const lost = /refused|closed/.test(delivery);
  const key = lost && sender.hasRecorded ? 'partly' : SENTENCES[delivery];
  // The button goes with what it says: the focus stays beside it.
  const tryAgain = (event: Event) => {
    (event.currentTarget as HTMLElement).parentElement?.focus();
    sender.retry();
  };
  const retry = html`<button class="second" type="button" @click=${tryAgain}>
    ${words.say('retry')}
  </button>`;
  return {
    sentence: key ? words.say(key) : '',
    tone: TONES[delivery] ?? '',
    ...(delivery === 'unsent' ? { act: retry } : {}),
  };
}
