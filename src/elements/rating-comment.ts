/** The text that may follow a score: offered with the thanks, sent with the score as the next revision. */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { AskingMessages, RatingMessages } from '../messages/messages.js';
import { findPersonalData } from '../survey/personal-data.js';
import { typedText } from '../survey/typed-text.js';
import type { Localize } from './localize.js';
import { personalDataNotice } from './personal-data-notice.js';
import { privacyNotice } from './privacy-notice.js';

/** How long a comment may be: what an endpoint accepts of a text whose survey says nothing else. */
const LENGTH = 500;

/** What becomes of a comment. */
export interface CommentActs {
  /** The person changed it. */
  readonly change: () => void;
  /** The person has done with it; it may be empty. */
  readonly send: (comment: string) => void;
}

export class RatingComment {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #words: Localize<AskingMessages & RatingMessages>;
  readonly #acts: CommentActs;
  #isDone = false;
  /** The comment in which something personal was seen, until the person decides. */
  #pointedOut = '';
  #isTold = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    words: Localize<AskingMessages & RatingMessages>,
    acts: CommentActs,
  ) {
    this.#host = host;
    this.#words = words;
    this.#acts = acts;
  }

  /** Did the person send it, or leave it empty? */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** Forgets everything: another person begins. */
  clear(): void {
    this.#isDone = false;
    this.#isTold = false;
    this.#pointedOut = '';
  }

  template(): TemplateResult {
    return html`<div class="comment" part="comment">
      <label class="label" for="comment">
        ${this.#words.say('comment')} <span class="hint">(${this.#words.say('optional')})</span>
      </label>
      ${privacyNotice(this.#host, this.#words)}
      <textarea id="comment" rows="3" maxlength=${LENGTH} aria-describedby="notice"
        @change=${this.#acts.change}></textarea>
      ${
        this.#pointedOut
          ? personalDataNotice(this.#pointedOut, this.#words, {
              edit: () => this.#pointOut('', 'textarea'),
              sendAnyway: () => this.#send(),
            })
          : html`<div class="actions">
              <button class="main" type="button" part="submit" @click=${() => this.#send()}>
                ${this.#words.say('send')}
              </button>
            </div>`
      }
    </div>`;
  }

  #send(): void {
    const written = this.#host.shadowRoot?.querySelector('textarea')?.value ?? '';
    const comment = typedText(written).trim();
    if (!this.#isTold && findPersonalData(comment).length > 0) {
      this.#isTold = true;
      this.#pointOut(comment, '#personal');
      return;
    }
    this.#isDone = true;
    this.#acts.send(comment);
  }

  /** Points out what is personal in a comment, or no longer; the focus goes there. */
  #pointOut(comment: string, focusOn: string): void {
    this.#pointedOut = comment;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(focusOn)?.focus(),
    );
  }
}
