/**
 * The face of a prompt, whose course is its session. Longer than most files here because the public
 * members of the element stand on its class, each with its sentence.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import type { Enctype } from '../delivery/delivery-record.js';
import * as en from '../messages/en.js';
import * as fr from '../messages/fr.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import type { Answers } from '../survey/answers.js';
import { number, text } from './attribute.js';
import { tellProblem } from './configuration-problem.js';
import type { Dismissal } from './events.js';
import { explainPrompt } from './explain-prompt.js';
import { Localize } from './localize.js';
import { pagePrompts } from './page-prompts.js';
import { promptTemplate } from './prompt-panel.js';
import { PromptSession } from './prompt-session.js';
import { isModal, type PromptPhase, phaseOf } from './prompt-stage.js';
import { followChoices } from './questions/option-list.js';
import { questionStyles } from './questions/question.styles.js';
import { smileyOptionStyles } from './questions/smiley-options.styles.js';
import { surveyPromptStyles } from './survey-prompt.styles.js';

export type { PromptPhase } from './prompt-stage.js';

/**
 * Asks a survey of one question or thirty, in the page, in a bar, or in a dialog.
 *
 * ```html
 * <survey-prompt preset="jdma" survey="passeport" endpoint="https://avis.saint-exemple.example/answers">
 *   <a href="/contact">Donner mon avis</a>
 * </survey-prompt>
 * ```
 *
 * @fires {AvisBeforeShowEvent} avis-before-show - The prompt is about to appear; may be cancelled.
 * @fires {AvisShowEvent} avis-show - The prompt appeared.
 * @fires {AvisAnswerEvent} avis-answer - The person changed an answer.
 * @fires {AvisBeforeSubmitEvent} avis-before-submit - Answers are about to be handed to delivery; may be cancelled or amended.
 * @fires {AvisSubmitEvent} avis-submit - Answers were handed to delivery.
 * @fires {AvisQueuedEvent} avis-queued - The answers are kept on this device and will be sent.
 * @fires {AvisSentEvent} avis-sent - The endpoint acknowledged the answers.
 * @fires {AvisRefusedEvent} avis-refused - The answers will never be sent.
 * @fires {AvisDismissEvent} avis-dismiss - The person put the prompt away.
 * @fires {AvisErrorEvent} avis-error - The configuration or the survey can't be used; the fallback stays.
 * @slot - Fallback, shown until the element works, or when it can't.
 * @slot intro - Why you ask, instead of the survey's own words.
 * @slot privacy - The link beside a text to what becomes of the answers.
 * @slot thanks - Thanks, instead of the survey's own words.
 * @slot done - What you did about earlier answers: « Vous avez dit, nous avons fait ».
 * @csspart panel - The bar, the dialog, or the panel in the page.
 * @csspart header - The title and the cross.
 * @csspart title - The title of the survey.
 * @csspart close - The cross.
 * @csspart progress - How far the person got.
 * @csspart question - A question with its options or its text.
 * @csspart legend - The words of a question.
 * @csspart hint - A hint under a question.
 * @csspart options - The row of faces of a question.
 * @csspart option - One thing to choose, with its words.
 * @csspart control - A radio or a box.
 * @csspart face - The drawing of a face.
 * @csspart label - The words under a face.
 * @csspart text - A box to write in.
 * @csspart counter - How many characters are left.
 * @csspart error - What is wrong with an answer.
 * @csspart actions - The buttons under a question.
 * @csspart start - « Commencer ».
 * @csspart back - « Retour ».
 * @csspart next - « Suivant ».
 * @csspart submit - « Envoyer ».
 * @csspart later - « Plus tard ».
 * @csspart never - « Non merci ».
 * @csspart status - What happened to the answers.
 * @csspart thanks - What follows the answers.
 * @cssprop [--avis-accent=#0f5c66] - Main buttons, links, progress, and what is chosen.
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
 */
export class SurveyPrompt extends LitElement {
  static override styles = [
    tokens,
    base,
    controls,
    smileyOptionStyles,
    questionStyles,
    surveyPromptStyles,
  ];

  static override properties = {
    definition: { attribute: false },
    src: {},
    preset: {},
    display: { converter: text, useDefault: true },
    when: { converter: text, useDefault: true },
    pages: {},
    dates: {},
    sample: { converter: number, useDefault: true },
    snooze: { converter: text, useDefault: true },
    askAgain: { converter: text, attribute: 'ask-again', useDefault: true },
    save: { converter: text, useDefault: true },
    kiosk: { converter: number },
    survey: {},
    endpoint: {},
    enctype: { converter: text, useDefault: true },
    context: {},
    page: {},
    storage: { converter: text, useDefault: true },
    headingLevel: { converter: number, attribute: 'heading-level', useDefault: true },
  };

  /** The survey itself. */
  declare definition?: unknown;
  /** The address of a survey. */
  declare src?: string;
  /** The name of a ready-made survey: `jdma`, `page-utile` … */
  declare preset?: string;
  /** Part of the page, a bar in the page's flow, or a bar that opens a dialog. */
  display: 'inline' | 'banner' | 'dialog' = 'inline';
  /** When it appears: `load`, `delay:20s`, `scroll:50%`, `dwell:30s`, `event:name`, `manual`; a comma means any. */
  when = 'load';
  /** The paths where it appears: `/demarches/* !/demarches/paiement`. */
  declare pages?: string;
  /** The days from which and to which it appears, both included: `2026-01-01/2026-03-31`. */
  declare dates?: string;
  /** The share of page views in which it appears, 0 to 1. */
  sample = 1;
  /** How long « Plus tard » holds. */
  snooze = 'P30D';
  /** How long after an answer the same person may be asked again. */
  askAgain = 'P180D';
  /** Whether answers leave at the end, or at each step. */
  save: 'end' | 'step' = 'end';
  /** For a tablet that many people use: the seconds without a gesture after which it forgets everything. */
  declare kiosk?: number;
  /** The survey's id, instead of its own. */
  declare survey?: string;
  /** The address that answers are posted to, instead of the page's `<meta name="avis-endpoint">`. */
  declare endpoint?: string;
  /** The media type of what is posted. */
  enctype: Enctype = 'text/plain';
  /** What the page says of itself, of what the survey declares: `service=etat-civil; channel=web`. */
  declare context?: string;
  /** What a submission says of its page, instead of the path; empty to say nothing. */
  declare page?: string;
  /** `none` keeps everything in memory. */
  storage: 'auto' | 'none' = 'auto';
  /** The level of the title, 2 to 6. */
  headingLevel = 2;

  readonly #session = new PromptSession(
    this,
    new Localize(this, {
      fr: { ...fr.asking, ...fr.prompt, ...fr.explain },
      en: { ...en.asking, ...en.prompt, ...en.explain },
    }),
  );
  #connection = new AbortController();
  #toldProblem: string | undefined;

  /** How far the prompt got. */
  get phase(): PromptPhase {
    return phaseOf(this.#session.stage, this.#session.sender.delivery);
  }

  /** A copy of what was answered so far, as it would be sent. */
  get answers(): Answers {
    return structuredClone(this.#session.answers.view?.answers ?? {});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    pagePrompts().addEventListener('change', () => this.#session.followMemory(), { signal });
    document.addEventListener('readystatechange', () => this.requestUpdate(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
    this.#session.leave();
    this.#dialog?.close();
  }

  protected override willUpdate(): void {
    this.#session.update();
  }

  protected override updated(): void {
    const { problem, focusOn, stage } = this.#session;
    // The fallback needs no more than its own room: see `avis.css`.
    if (problem && problem !== this.#toldProblem) {
      this.style.minBlockSize = '0';
      tellProblem(this, problem);
    }
    this.#toldProblem = problem;
    followChoices(this.renderRoot);
    const modal = isModal(this.display, stage) && this.isConnected;
    if (modal && !this.#dialog?.open) this.#dialog?.showModal();
    if (!modal) this.#dialog?.close();
    const target = focusOn && this.shadowRoot?.querySelector<HTMLElement>(focusOn);
    if (!target) return;
    this.#session.focusOn = '';
    target.focus();
  }

  /**
   * Shows it now, whatever the rules say: for a button of the page. A bar opens at once when the person
   * has just acted.
   */
  show(): void {
    this.#session.show();
  }

  /** Puts it away, as the person would. */
  dismiss(how: Dismissal = 'close'): void {
    this.#session.dismiss(how);
  }

  /** Goes to the next question, as « Suivant » does. */
  next(): void {
    this.#session.next();
  }

  /** Goes back to the question before. */
  back(): void {
    this.#session.back();
  }

  /** Sends the answers, as « Envoyer » does; `false` when one is missing, or the page stopped it. */
  submit(): boolean {
    return this.#session.submit();
  }

  /** Asks again, from nothing, as if nobody had answered. */
  reset(): void {
    this.#session.reset();
  }

  /** Why it shows or not, rule by rule, and what to change: sentences in the page's language. */
  explain(): readonly string[] {
    return explainPrompt(this.#session);
  }

  /** Goes to what is chosen, else to the first thing that can be used. */
  override focus(options?: FocusOptions): void {
    const root = this.shadowRoot;
    const target =
      root?.querySelector<HTMLElement>(':checked') ??
      root?.querySelector<HTMLElement>('.question :is(input, textarea), #start, #after');
    target?.focus(options);
  }

  protected override render(): TemplateResult {
    const { problem, words } = this.#session;
    if (problem || words.pending) return html`<slot></slot>`;
    return promptTemplate(this.#session);
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.shadowRoot?.querySelector('dialog');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-prompt': SurveyPrompt;
  }
}
