/**
 * Asks a survey at a fair moment, one question at a time, and hands the answers to delivery. Longer
 * than most files here because the public members of the element stand on its class, each with its
 * sentence.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import type { Enctype } from '../delivery/delivery-record.js';
import { pageQueue } from '../delivery/page-queue.js';
import * as en from '../messages/en.js';
import * as fr from '../messages/fr.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import type { Answers, AnswerValue } from '../survey/answers.js';
import { backward, give, onward, type View } from '../survey/interview.js';
import type { Act } from '../survey/prompt-memory.js';
import { type PromptSettings, readPromptSettings } from '../survey/prompt-settings.js';
import type { Survey } from '../survey/survey.js';
import { InvalidDataError } from '../validation/invalid-data-error.js';
import { refuse } from '../validation/readers.js';
import { AnswerSender } from './answer-sender.js';
import { tellProblem } from './configuration-problem.js';
import {
  AvisAnswerEvent,
  AvisBeforeShowEvent,
  AvisDismissEvent,
  AvisShowEvent,
  type Dismissal,
} from './events.js';
import { explainVerdicts } from './explain-verdicts.js';
import { KioskWatch } from './kiosk-watch.js';
import { Localize } from './localize.js';
import { pagePrompts } from './page-prompts.js';
import { PromptAnswers } from './prompt-answers.js';
import { PromptOccasion } from './prompt-occasion.js';
import { promptGone, promptPanel } from './prompt-panel.js';
import type { PromptActs } from './prompt-scene.js';
import { isModal, type PromptPhase, phaseOf, type Stage } from './prompt-stage.js';
import { questionStyles } from './questions/question.styles.js';
import { smileyOptionStyles } from './questions/smiley-options.styles.js';
import { surveyPromptStyles } from './survey-prompt.styles.js';
import { SurveySource } from './survey-source.js';

export type { PromptPhase } from './prompt-stage.js';

/** What answers a question: the first of these takes the focus when an answer is missing. */
const CONTROL = '.question :is(input, textarea)';

/**
 * Asks a survey of one question or thirty, in the page, in a bar, or in a dialog.
 *
 * ```html
 * <survey-prompt preset="jdma" survey="passeport" endpoint="https://avis.saint-exemple.fr/answers">
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
    display: {},
    when: {},
    pages: {},
    dates: {},
    sample: { type: Number },
    snooze: {},
    askAgain: { attribute: 'ask-again' },
    save: {},
    kiosk: { type: Number },
    survey: {},
    endpoint: {},
    enctype: {},
    context: {},
    page: {},
    storage: {},
    headingLevel: { attribute: 'heading-level', type: Number },
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

  readonly #words = new Localize(this, {
    fr: { ...fr.asking, ...fr.prompt, ...fr.explain },
    en: { ...en.asking, ...en.prompt, ...en.explain },
  });
  readonly #sender = new AnswerSender(this);
  readonly #source = new SurveySource(this);
  readonly #occasion = new PromptOccasion(this);
  readonly #answers = new PromptAnswers(this, this.#sender);
  readonly #kiosk = new KioskWatch(this, {
    isUsed: () => this.#answers.begun || /answered|sent|forgotten/.test(this.#stage),
    forget: () => this.reset(),
  });
  readonly #acts: PromptActs = {
    start: () => this.#start(),
    later: () => this.dismiss('later'),
    never: () => this.dismiss('never'),
    close: () => this.dismiss('close'),
    advance: () => this.#advance(),
    back: () => this.back(),
    goTo: (key) => this.#goTo(key),
    choose: (key, answer) => this.#choose(key, answer),
    write: (key, text) => this.#write(key, text),
    finish: (key) => this.#tellAnswer(key),
    edit: () => this.#settle(),
    sendAnyway: () => this.#advance(),
    carryOn: () => this.#kiosk.carryOn(),
    escaped: () => isModal(this.display, this.#stage) && this.dismiss('escape'),
    answerAgain: () => this.#answerAgain(),
    forget: () => this.#forget(),
  };
  #connection = new AbortController();
  #stage: Stage = 'waiting';
  #settings: PromptSettings | undefined;
  #survey: Survey | undefined;
  #problem: string | undefined;
  #toldProblem: string | undefined;
  /** What was last sent of an interview that goes on. */
  #saved = '';
  /** Where the focus goes after an act of the person, as a selector. */
  #focusOn = '';

  /** How far the prompt got. */
  get phase(): PromptPhase {
    return phaseOf(this.#stage, this.#sender.delivery);
  }

  /** A copy of what was answered so far, as it would be sent. */
  get answers(): Answers {
    return { ...this.#answers.view?.answers };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    pagePrompts().addEventListener('change', () => this.#followMemory(), { signal });
    document.addEventListener('readystatechange', () => this.requestUpdate(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
    this.#occasion.leave();
    if (this.display === 'dialog' && this.#stage === 'asking') this.#stage = 'aside';
    this.#dialog?.close();
  }

  protected override willUpdate(): void {
    this.#readSettings();
    this.#source.follow();
    this.#problem ??= this.#source.problem;
    if (this.#settings) {
      if (this.#source.survey !== this.#survey) this.#open(this.#settings, this.#source.survey);
      this.#occasion.follow(this.when, this.#settings, () => this.requestUpdate());
    }
    if (this.#stage === 'waiting' || this.#stage === 'wanted') this.#consider();
    if (this.#stage === 'asking' && this.#sender.delivery === 'closed') this.#stage = 'ended';
  }

  protected override updated(): void {
    if (this.#problem && this.#problem !== this.#toldProblem) tellProblem(this, this.#problem);
    this.#toldProblem = this.#problem;
    this.#followDialog();
    const target = this.#focusOn && this.shadowRoot?.querySelector<HTMLElement>(this.#focusOn);
    if (!target) return;
    this.#focusOn = '';
    target.focus();
  }

  /**
   * Shows it now, whatever the rules say: for a button of the page. A bar opens at once when the person
   * has just acted.
   */
  show(): void {
    if (this.#stage === 'waiting' || this.#stage === 'stopped') this.#stage = 'wanted';
    if (this.#stage === 'dismissed') this.#stage = 'aside';
    if (this.#stage === 'aside' && navigator.userActivation?.isActive) this.#start();
    this.requestUpdate();
  }

  /** Puts it away, as the person would. */
  dismiss(how: Dismissal = 'close'): void {
    const { display } = this;
    const within = this.shadowRoot?.activeElement;
    if (/answered|ended|sent|forgotten/.test(this.#stage)) this.#stage = 'closed';
    else if (/offered|asking|aside/.test(this.#stage)) {
      const gone = display === 'inline' || how === 'later' || how === 'never';
      this.#stage = gone ? 'dismissed' : 'aside';
      if (display !== 'inline') this.#note(how === 'never' ? 'never' : 'later');
      const event = new AvisDismissEvent(this.#survey?.id ?? '', how);
      this.dispatchEvent(event);
    }
    if (within) this.#focusOn = '#start, #gone';
    this.requestUpdate();
  }

  /** Goes to the next question, as « Suivant » does. */
  next(): void {
    const { view } = this.#answers;
    if (this.#stage !== 'asking' || !view || !this.#survey) return;
    if (this.save === 'step' && !this.#saveStep(view)) return;
    this.#answers.interview = onward(this.#survey, this.#answers.interview);
    this.#focusOn = '#legend';
  }

  /** Goes back to the question before. */
  back(): void {
    if (this.#stage !== 'asking' || !this.#survey) return;
    this.#answers.interview = backward(this.#survey, this.#answers.interview);
    this.#focusOn = '#legend';
  }

  /** Sends the answers, as « Envoyer » does; `false` when one is missing, or the page stopped it. */
  submit(): boolean {
    const { view } = this.#answers;
    if (this.#stage !== 'asking' || !view) return false;
    this.#answers.interview = { ...this.#answers.interview, tried: true };
    const [missed] = view.missing;
    if (missed) this.#goTo(missed.key);
    if (missed || this.#pointsOut(view) || !this.#send(view.answers, true)) return false;
    this.#stage = 'sent';
    this.#note('answered');
    this.#answers.drop();
    this.#focusOn = '#after';
    return true;
  }

  /** Asks again, from nothing, as if nobody had answered. */
  reset(): void {
    this.#answers.clear();
    this.#sender.restart();
    this.#saved = '';
    if (/waiting|wanted|stopped|ended/.test(this.#stage)) return;
    this.#stage = this.display === 'inline' ? 'asking' : 'offered';
    this.requestUpdate();
  }

  /** Why it shows or not, rule by rule, and what to change: sentences in the page's language. */
  explain(): readonly string[] {
    const problem = this.#problem ?? this.#source.problem;
    if (problem) return [problem];
    const [settings, survey] = [this.#settings, this.#survey];
    if (!settings || !survey) return [this.#words.say('loading')];
    const shown = !/waiting|wanted|stopped|closed|dismissed/.test(this.#stage);
    const verdicts = this.#occasion.verdicts(settings, survey, this.#answers.begun);
    const written = (attribute: string) =>
      this.getAttribute(attribute) ?? String(Reflect.get(this, attribute));
    return [
      this.#words.say(shown ? 'shown' : 'hidden', { survey: survey.id }),
      ...explainVerdicts(verdicts, this.#words, written),
    ];
  }

  /** Goes to what is chosen, else to the first thing that can be used. */
  override focus(options?: FocusOptions): void {
    const target = (selector: string) => this.shadowRoot?.querySelector<HTMLElement>(selector);
    (target('input:checked') ?? target(CONTROL) ?? target('#start, #after'))?.focus(options);
  }

  protected override render(): TemplateResult {
    const { view, interview, pointedOut } = this.#answers;
    const survey = this.#survey;
    const words = this.#words;
    if (this.#problem || words.pending || !survey || !view) return html`<slot></slot>`;
    if (/waiting|wanted|stopped/.test(this.#stage)) return html``;
    if (/closed|dismissed/.test(this.#stage)) return promptGone({ words });
    return promptPanel({
      host: this,
      words,
      stage: this.#stage,
      survey,
      interview,
      view,
      pointedOut,
      warned: this.#kiosk.warning,
      sender: this.#sender,
      acts: this.#acts,
    });
  }

  #readSettings(): void {
    this.#problem = undefined;
    const { display, when, pages, dates, sample, snooze, save, kiosk, enctype, storage } = this;
    const written = { display, when, pages, dates, sample, snooze, save, kiosk, enctype, storage };
    const more = { 'ask-again': this.askAgain, 'heading-level': this.headingLevel };
    try {
      this.#settings = readPromptSettings({ ...written, ...more }, '', refuse);
    } catch (error) {
      if (!(error instanceof InvalidDataError)) throw error;
      this.#problem = error.sentence;
      this.#settings = undefined;
    }
  }

  #open(settings: PromptSettings, survey: Survey | undefined): void {
    this.#survey = survey;
    if (this.#stage !== 'wanted') this.#stage = 'waiting';
    if (!survey) return;
    this.#sender.nameEndpoint(survey.id);
    this.#answers.open(survey, settings.storage === 'auto' && settings.kiosk === undefined);
  }

  /** Appears, if every rule says so or the page wants it. */
  #consider(): void {
    const [settings, survey] = [this.#settings, this.#survey];
    if (!settings || !survey) return;
    const verdicts = this.#occasion.verdicts(settings, survey, this.#answers.begun);
    const objections = verdicts.flatMap(({ objection }) => objection ?? []);
    const inline = settings.display === 'inline';
    const over = objections.includes('tooLate');
    const free = objections.length === (inline && over ? 1 : 0);
    if (!free && this.#stage !== 'wanted') return;
    const event = new AvisBeforeShowEvent(survey.id);
    if (this.dispatchEvent(event)) this.#appear(settings, survey, over);
    else this.#stage = 'stopped';
  }

  #appear(settings: PromptSettings, survey: Survey, over: boolean): void {
    const acted = this.#stage === 'wanted' && navigator.userActivation?.isActive;
    const goesOn = settings.display === 'banner' && this.#answers.begun;
    this.#stage = 'offered';
    if (settings.display !== 'inline') this.#occasion.take();
    else this.#stage = this.#occasion.answeredBefore(settings, survey) ? 'answered' : 'asking';
    if (goesOn) this.#stage = 'asking';
    if (acted) this.#start();
    if (over) this.#stage = 'ended';
    const event = new AvisShowEvent(survey.id);
    void this.updateComplete.then(() => this.dispatchEvent(event));
  }

  /** Another prompt on the page may have been answered for the same survey. */
  #followMemory(): void {
    const [settings, survey] = [this.#settings, this.#survey];
    if (!settings || !survey || this.display !== 'inline' || this.#answers.begun) return;
    if (this.#stage !== 'asking' || !this.#occasion.answeredBefore(settings, survey)) return;
    this.#stage = 'answered';
    this.requestUpdate();
  }

  #start(): void {
    this.#stage = 'asking';
    this.#focusOn = '#legend';
    this.requestUpdate();
  }

  #advance(): void {
    this.#answers.settle();
    if (this.#answers.view?.last) this.submit();
    else this.next();
  }

  #goTo(at: string): void {
    this.#answers.interview = { ...this.#answers.interview, at };
    this.#focusOn = CONTROL;
  }

  #choose(key: string, answer: AnswerValue): void {
    this.#answers.interview = give(this.#answers.interview, key, answer);
    this.#tellAnswer(key, answer);
  }

  #write(key: string, written: string): void {
    // What no endpoint takes for text: it can be pasted, and nobody would see it.
    const text = written.replace(/\0|\p{Surrogate}/gu, '');
    this.#answers.settle();
    this.#answers.interview = give(this.#answers.interview, key, text || undefined);
  }

  #tellAnswer(key: string, answer?: AnswerValue): void {
    const event = new AvisAnswerEvent(this.#survey?.id, key, answer);
    this.dispatchEvent(event);
  }

  #settle(): void {
    this.#answers.settle();
    this.#focusOn = 'textarea';
  }

  /** Sends what there is so far; `false` when something must be pointed out first. */
  #saveStep({ step, answers }: View): boolean {
    if (this.#pointsOut({ steps: [step], answers })) return false;
    const written = JSON.stringify(answers);
    if (written !== '{}' && written !== this.#saved && this.#send(answers, false)) {
      this.#saved = written;
    }
    return true;
  }

  #pointsOut(texts: Pick<View, 'steps' | 'answers'>): boolean {
    const found = this.#answers.pointOut(texts);
    if (found) this.#focusOn = '#personal';
    return found;
  }

  #send(answers: Answers, complete: boolean): boolean {
    const survey = this.#survey;
    return (
      survey !== undefined &&
      this.#sender.send({
        survey: survey.id,
        surveyVersion: survey.version,
        answers,
        complete,
        locale: this.#words.language,
        kiosk: this.kiosk !== undefined,
        declared: survey.context,
      })
    );
  }

  #note(act: Act): void {
    if (this.#settings && this.#survey) this.#occasion.note(this.#settings, this.#survey, act);
  }

  #answerAgain(): void {
    this.reset();
    this.#focusOn = '#legend, #start';
  }

  #forget(): void {
    void pageQueue().forget();
    const { memory, drafts } = pagePrompts();
    for (const notes of [memory, drafts]) notes.keep(() => false);
    this.#stage = 'forgotten';
    this.#focusOn = '#after';
    this.requestUpdate();
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.shadowRoot?.querySelector('dialog');
  }

  #followDialog(): void {
    const dialog = this.#dialog;
    const modal = isModal(this.display, this.#stage) && this.isConnected;
    if (modal && !dialog?.open) dialog?.showModal();
    else if (!modal && dialog?.open) dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-prompt': SurveyPrompt;
  }
}
