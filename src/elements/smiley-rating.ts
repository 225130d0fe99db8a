/**
 * One question with faces, as a form control or alone. Longer than most files here because the members
 * of a form control have to stand on its class, each with its sentence.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Enctype } from '../delivery/delivery-record.js';
import * as en from '../messages/en.js';
import * as fr from '../messages/fr.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import type { Answers } from '../survey/answers.js';
import { AnswerSender, type Delivery } from './answer-sender.js';
import { number, text } from './attribute.js';
import { tellProblem } from './configuration-problem.js';
import { showStates } from './custom-states.js';
import { deliveryStatus, isLost } from './delivery-status.js';
import { AvisAnswerEvent } from './events.js';
import { Localize } from './localize.js';
import { smileyOptions } from './questions/smiley-options.js';
import { smileyOptionStyles } from './questions/smiley-options.styles.js';
import { RatingComment } from './rating-comment.js';
import { RatingForm } from './rating-form.js';
import { ratingProblem } from './rating-problem.js';
import { smileyRatingStyles } from './smiley-rating.styles.js';

/** How far a rating got. */
export type RatingPhase = 'asking' | 'sending' | 'queued' | 'thanked' | 'refused';

const PHASES: Readonly<Record<Delivery, RatingPhase>> = {
  none: 'asking',
  sending: 'sending',
  unsent: 'sending',
  kept: 'queued',
  recorded: 'thanked',
  noted: 'thanked',
  refused: 'refused',
  closed: 'refused',
  tooLong: 'refused',
};

const STATES = ['answered', 'sending', 'queued', 'thanked', 'refused'];

/**
 * Asks one satisfaction question with three to five faces.
 *
 * Without `survey` it is a form control like any other and posts nothing. With `survey` it stands
 * alone: its own « Envoyer » delivers the answer, whatever the network does meanwhile.
 *
 * ```html
 * <smiley-rating survey="etat-civil" endpoint="https://avis.saint-exemple.example/answers">
 *   <a href="/contact">Donner mon avis</a>
 * </smiley-rating>
 * ```
 *
 * @fires {InputEvent} input - The person chose a face.
 * @fires {Event} change - The person chose a face.
 * @fires {AvisAnswerEvent} avis-answer - The person chose a face, or changed the comment.
 * @fires {AvisBeforeSubmitEvent} avis-before-submit - An answer is about to be handed to delivery; may be cancelled or amended.
 * @fires {AvisSubmitEvent} avis-submit - An answer was handed to delivery.
 * @fires {AvisQueuedEvent} avis-queued - The answer is kept on this device and will be sent.
 * @fires {AvisSentEvent} avis-sent - The endpoint acknowledged the answer.
 * @fires {AvisRefusedEvent} avis-refused - The answer will never be sent.
 * @fires {AvisErrorEvent} avis-error - The configuration can't be used; the fallback stays.
 * @slot - Fallback, shown until the element works, or when it can't.
 * @slot question - The question, instead of the attribute.
 * @slot hint - A hint under the question, instead of the attribute.
 * @slot thanks - More thanks, after the answer was sent.
 * @slot privacy - The link beside the comment to what becomes of the answers.
 * @csspart question - The question.
 * @csspart hint - The hint under the question.
 * @csspart options - The row of faces.
 * @csspart option - One face with its label.
 * @csspart face - The drawing of a face.
 * @csspart label - The words under a face.
 * @csspart comment - The box of the comment.
 * @csspart submit - The « Envoyer » buttons.
 * @csspart status - What happened to the answer.
 * @csspart thanks - What follows the answer.
 * @cssprop [--avis-accent=#0f5c66] - Main buttons and links.
 * @cssprop [--avis-on-accent=#ffffff] - Text on the accent.
 * @cssprop [--avis-surface=#ffffff] - Background of the panel.
 * @cssprop [--avis-text=#1c1b1f] - Text on the surface.
 * @cssprop [--avis-muted=#5a5860] - Quieter text, and faces at rest.
 * @cssprop [--avis-border=#85838c] - Borders of controls.
 * @cssprop [--avis-focus=#0a4bd6] - Focus rings.
 * @cssprop [--avis-negative=#a8241b] - Low faces when chosen, and errors.
 * @cssprop [--avis-neutral=#7a5600] - The middle face when chosen.
 * @cssprop [--avis-positive=#1a6b3a] - High faces when chosen.
 * @cssprop [--avis-radius=0.5em] - Corners.
 * @cssprop [--avis-space=0.5em] - The unit of spacing.
 * @cssprop [--avis-target=44px] - The smallest size of what can be pressed.
 * @cssprop [--avis-font=inherit] - The font.
 * @cssstate answered - A face is chosen.
 * @cssstate sending - The answer is on its way.
 * @cssstate queued - The answer is kept on this device.
 * @cssstate thanked - The answer is recorded.
 * @cssstate refused - The answer was refused.
 */
export class SmileyRating extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [tokens, base, controls, smileyOptionStyles, smileyRatingStyles];

  static override properties = {
    name: { converter: text, useDefault: true },
    value: { converter: number },
    levels: { converter: number, useDefault: true },
    question: {},
    hint: {},
    options: {},
    required: { type: Boolean },
    disabled: { type: Boolean },
    comment: { converter: text, useDefault: true },
    survey: {},
    endpoint: {},
    enctype: { converter: text, useDefault: true },
    context: {},
    page: {},
    storage: { converter: text, useDefault: true },
  };

  /** The name of the answer, in a form and in a submission. */
  name = 'satisfaction';
  /** The chosen face, 1 (worst) to `levels`; `null` when none is, never 0. */
  value: number | null = null;
  /** How many faces: 3, 4 or 5. */
  levels: 3 | 4 | 5 = 3;
  /** The question; « De façon générale, comment ça s’est passé ? » when absent. */
  declare question?: string;
  /** A hint under the question. */
  declare hint?: string;
  /** The labels of the faces, worst first, divided by semicolons. */
  declare options?: string;
  /** Must a face be chosen before the form is sent? */
  required = false;
  /** Is the control out of use? */
  disabled = false;
  /** When a comment is offered after the score was sent: never, after a low score, always. */
  comment: 'never' | 'low' | 'always' = 'never';
  /** The survey that the answer belongs to; without it, the element is a form control. */
  declare survey?: string;
  /** The address that answers are posted to, instead of the page's `<meta name="avis-endpoint">`. */
  declare endpoint?: string;
  /** The media type of what is posted. */
  enctype: Enctype = 'text/plain';
  /** What the page says of itself: `service=etat-civil; channel=web`. */
  declare context?: string;
  /** What a submission says of its page, instead of the path; empty to say nothing. */
  declare page?: string;
  /** `none` keeps everything in memory. */
  storage: 'auto' | 'none' = 'auto';

  readonly #words = new Localize(this, {
    fr: { ...fr.asking, ...fr.rating },
    en: { ...en.asking, ...en.rating },
  });
  readonly #sender = new AnswerSender(this);
  readonly #internals = this.attachInternals();
  readonly #form = new RatingForm(this, this.#internals, () => this.#words.say('ratingRequired'));
  readonly #comment = new RatingComment(this, this.#words, {
    change: () => this.#tellAnswer('comment'),
    send: (comment) => this.#sendComment(comment),
  });
  /** The score that was sent, whatever the control holds since. */
  #sent: number | null = null;
  #missing = false;
  #focusAfter = false;
  #problem: string | undefined;
  #toldProblem: string | undefined;

  /** How far the rating got. */
  get phase(): RatingPhase {
    return PHASES[this.#sender.delivery];
  }

  /** The words of the chosen face; empty when none is chosen. */
  get valueLabel(): string {
    return this.value === null ? '' : (this.#labels[this.value - 1] ?? '');
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  formResetCallback(): void {
    // Alone, it is no affair of a form around it.
    if (!this.survey) this.#form.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#form.followFieldset(disabled);
  }

  formStateRestoreCallback(value: string): void {
    this.value = Number(value);
  }

  protected override willUpdate(): void {
    // What was handed over is forgotten: the next answer is another one.
    if (this.#sender.delivery === 'none' && this.#sender.turn.rev > 0) this.reset();
    this.value ??= null;
    this.#problem = ratingProblem(this, () => this.#labels.length);
    if (this.value !== null) this.#missing = false;
  }

  protected override updated(): void {
    showStates(this.#internals, STATES, [this.phase, ...(this.value === null ? [] : ['answered'])]);
    if (this.#problem && this.#problem !== this.#toldProblem) tellProblem(this, this.#problem);
    this.#toldProblem = this.#problem;
    if (this.#focusAfter && this.#after) {
      this.#focusAfter = false;
      this.#after.focus();
    }
  }

  /** Goes to the chosen face, else to the first. */
  override focus(options?: FocusOptions): void {
    const radios = this.#radios;
    (radios.find((radio) => radio.checked) ?? radios[0] ?? this.#after)?.focus(options);
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Makes the control invalid with a message of the page's own; an empty one makes it valid again. */
  setCustomValidity(message: string): void {
    this.#form.setCustomValidity(message);
  }

  /** Sends the score, as « Envoyer » does; `false` when no face is chosen, it is out of use or the page stopped it. */
  submit(): boolean {
    if (!this.survey || this.#form.disabled || this.#step !== 'score') return false;
    if (this.#sender.delivery !== 'none') return false;
    this.#missing = this.value === null;
    this.requestUpdate();
    if (this.#missing) this.focus();
    this.#sent = this.value;
    return !this.#missing && this.#send({});
  }

  /** Asks again, from nothing, as if nobody had answered. */
  reset(): void {
    this.#form.reset();
    this.#comment.clear();
    this.#sender.restart();
  }

  protected override render(): TemplateResult {
    if (this.#problem || this.#words.pending) return html`<slot></slot>`;
    const { language, direction } = this.#words;
    if (!this.survey) return html`<div lang=${language} dir=${direction}>${this.#question()}</div>`;
    const asking = this.#step === 'score';
    // What follows takes the focus as a whole, under the name of its question.
    return html`<div class="panel" lang=${language} dir=${direction} role=${asking ? nothing : 'group'}
      aria-label=${asking ? nothing : this.#questionText} tabindex=${asking ? nothing : -1}>
      ${asking ? this.#score() : nothing} ${deliveryStatus(this.#sender, this.#words)}
      ${asking ? nothing : this.#thanks()}
    </div>`;
  }

  #question(): TemplateResult {
    const required = this.required && !this.survey;
    return html`<fieldset aria-describedby="hint error" ?inert=${this.#sender.delivery === 'sending'}>
      <legend part="question"><slot name="question">${this.#questionText}</slot>${
        // The space inside: between two elements, some browsers leave it out of the name.
        required ? html`<span class="hint">${` (${this.#words.say('required')})`}</span>` : nothing
      }</legend>
      <p class="hint" part="hint" id="hint"><slot name="hint">${this.hint}</slot></p>
      ${
        this.#missing
          ? html`<p class="error" id="error">${this.#words.say('ratingRequired')}</p>`
          : nothing
      }
      ${smileyOptions({
        name: 'answer',
        labels: this.#labels.map((text) => ({ text })),
        value: this.value,
        disabled: this.#form.disabled,
        required,
        choose: (value) => this.#choose(value),
      })}
    </fieldset>`;
  }

  #score(): TemplateResult {
    return html`${this.#question()}
      <div class="actions">
        <button class="main" type="button" part="submit" ?disabled=${this.#form.disabled} @click=${() => this.submit()}>
          ${this.#words.say('send')}
        </button>
      </div>`;
  }

  #thanks(): TemplateResult {
    return html`<div class="after" part="thanks">
      ${isLost(this.#sender) ? nothing : html`<slot name="thanks"></slot>`}
      ${this.#step === 'comment' ? this.#comment.template() : nothing}
    </div>`;
  }

  get #questionText(): string {
    return this.question || this.#words.say('ratingQuestion');
  }

  get #labels(): readonly string[] {
    const written = this.options || this.#words.say(`faces${this.levels}`);
    return String(written)
      .split(';')
      .map((label) => label.trim())
      .filter(Boolean);
  }

  get #radios(): readonly HTMLInputElement[] {
    return [...(this.shadowRoot?.querySelectorAll('input') ?? [])];
  }

  /** What follows the score, once it is there. */
  get #after(): HTMLElement | null {
    return this.shadowRoot?.querySelector('[role=group]') ?? null;
  }

  /** What is shown now: the faces, the offer of a comment, or thanks alone. */
  get #step(): 'score' | 'comment' | 'done' {
    const { delivery } = this.#sender;
    const { isDone } = this.#comment;
    if (!isDone && (delivery === 'none' || delivery === 'sending')) return 'score';
    if (isDone || isLost(this.#sender)) return 'done';
    const low = (this.#sent ?? 0) * 2 <= this.levels;
    return this.comment === 'always' || (this.comment === 'low' && low) ? 'comment' : 'done';
  }

  #choose(value: number): void {
    this.value = value;
    this.#tellAnswer(this.name, value);
    // The native one stays inside the shadow root; `input` crosses it by itself.
    const change = new Event('change', { bubbles: true });
    this.dispatchEvent(change);
  }

  #sendComment(comment: string): void {
    if (comment) this.#send({ comment });
    else this.requestUpdate();
    this.#focusAfter = true;
  }

  #send(more: Answers): boolean {
    const survey = this.survey ?? '';
    const answers = { [this.name]: this.#sent, ...more };
    this.#focusAfter = true;
    return this.#sender.send({ survey, answers, complete: true, locale: this.#words.language });
  }

  #tellAnswer(question: string, value?: number): void {
    const event = new AvisAnswerEvent(this.survey, question, value);
    this.dispatchEvent(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smiley-rating': SmileyRating;
  }
}
