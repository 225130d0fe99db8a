/**
 * The course of one prompt, from the moment it may appear to the thanks: what is on the screen, and
 * what each act of the person or of the page makes of it. The element is its face.
 */
import { hasJustActed } from '../browser/has-just-acted.js';
import type { AskingMessages, ExplainMessages, PromptMessages } from '../messages/messages.js';
import type { AnswerValue } from '../survey/answers.js';
import type { Step } from '../survey/branching.js';
import { backward, type Interview, onward } from '../survey/interview.js';
import type { Verdict } from '../survey/prompt-policy.js';
import type { Survey } from '../survey/survey.js';
import { AnswerSender } from './answer-sender.js';
import {
  AvisAnswerEvent,
  AvisBeforeShowEvent,
  AvisDismissEvent,
  AvisShowEvent,
  type Dismissal,
} from './events.js';
import { KioskWatch } from './kiosk-watch.js';
import type { Localize } from './localize.js';
import { forgetDevice } from './page-prompts.js';
import { PromptAnswers } from './prompt-answers.js';
import { type PromptHost, settingsOf } from './prompt-attributes.js';
import { type Asking, answeredBefore, note, PromptOccasion } from './prompt-occasion.js';
import { isModal, type Stage } from './prompt-stage.js';
import { SurveySource } from './survey-source.js';

/** What answers a question: the first of these takes the focus when an answer is missing. */
const CONTROL = '.question :is(input, textarea)';

export class PromptSession {
  readonly host: PromptHost;
  readonly words: Localize<AskingMessages & PromptMessages & ExplainMessages>;
  readonly sender: AnswerSender;
  readonly answers: PromptAnswers;
  readonly kiosk: KioskWatch;
  readonly source: SurveySource;
  readonly #occasion: PromptOccasion;
  #asking: Asking | undefined;
  #stage: Stage = 'waiting';
  /** What is wrong with the configuration or the survey, as a French sentence. */
  problem: string | undefined;
  /** Did the person begin from the offer, which says why we ask? */
  introduced = false;
  /** Where the focus goes after an act of the person, as a selector; empty when it stays. */
  focusOn = '';

  constructor(host: PromptHost, words: PromptSession['words']) {
    this.host = host;
    this.words = words;
    this.sender = new AnswerSender(host);
    this.answers = new PromptAnswers(host, words, this.sender);
    this.kiosk = new KioskWatch(host, {
      isUsed: () => this.answers.begun || /answered|sent|forgotten/.test(this.#stage),
      resume: () => {
        // The button that was pressed to go on goes with the warning.
        if (host.shadowRoot?.activeElement?.id === 'carry-on') this.focusOn = '#legend';
      },
      forget: () => this.reset(),
    });
    this.source = new SurveySource(host);
    this.#occasion = new PromptOccasion(host);
  }

  get stage(): Stage {
    return this.#stage;
  }

  get survey(): Survey | undefined {
    return this.#asking?.survey;
  }

  /** Follows the attributes, the survey, the moment and the delivery. */
  update(): void {
    const settings = settingsOf(this.host);
    this.source.follow();
    const { survey, problem } = this.source;
    this.problem = typeof settings === 'string' ? settings : problem;
    if (typeof settings === 'string') return;
    const before = this.#asking?.survey;
    this.#asking = survey && { settings, survey };
    if (survey !== before) this.#open();
    this.#occasion.follow(settings);
    if (this.#stage === 'waiting' || this.#stage === 'wanted') this.#consider();
    if (this.#stage === 'asking' && this.sender.delivery === 'closed') this.#stage = 'ended';
    if (this.#stage === 'sent' && this.sender.delivery === 'none') this.#stage = 'forgotten';
  }

  leave(): void {
    this.#occasion.leave();
    this.answers.leave();
    // A dialog does not survive being moved.
    if (this.host.display === 'dialog' && this.#stage === 'asking') this.#stage = 'aside';
  }

  /** Another prompt of the page may have been answered, for the same survey. */
  followMemory(): void {
    if (!this.#asking || !answeredBefore(this.#asking)) return;
    if (/offered|aside/.test(this.#stage)) this.#go('dismissed');
    const idle = this.#stage === 'asking' && !this.answers.touched;
    if (idle && this.host.display === 'inline') this.#go('answered');
  }

  show(): void {
    if (this.#stage === 'closed') this.answers.clear();
    if (/waiting|stopped|closed|dismissed/.test(this.#stage)) this.#go('wanted');
    if (/offered|aside/.test(this.#stage) && hasJustActed()) this.#go('asking', '#legend');
  }

  dismiss(how: Dismissal): void {
    const back = this.host.shadowRoot?.activeElement ? '#start, #gone' : '';
    if (/answered|ended|sent|forgotten/.test(this.#stage)) this.#go('closed', back);
    if (!/offered|asking|aside/.test(this.#stage)) return;
    const inline = this.host.display === 'inline';
    const aside = !inline && this.#stage === 'asking' && /close|escape/.test(how);
    this.#go(aside ? 'aside' : 'dismissed', back);
    // What was begun is offered again in this tab: closing it was no « Plus tard ».
    const resumed = aside && this.answers.begun;
    if (this.#asking && !inline && !resumed) note(this.#asking, how);
    this.host.dispatchEvent(new AvisDismissEvent(this.survey?.id ?? '', how));
  }

  /** The dialog was closed: by us, by Escape, or by a gesture that means it. */
  closed(): void {
    if (isModal(this.host.display, this.#stage)) this.dismiss('escape');
  }

  start(): void {
    this.introduced = true;
    this.#go('asking', '#legend');
  }

  next(): void {
    const { view, interview } = this.answers;
    if (this.#stage !== 'asking' || !view || !this.survey) return;
    if (this.host.save === 'step') {
      if (this.#pointsOut([view.step])) return;
      this.answers.saveStep();
    }
    this.#turn(onward(this.survey, interview), '#legend');
  }

  back(): void {
    if (this.#stage !== 'asking' || !this.survey) return;
    this.#turn(backward(this.survey, this.answers.interview), '#legend');
  }

  /** Goes to a question whose answer is missing. */
  goTo(at: string): void {
    this.#turn({ ...this.answers.interview, at }, CONTROL);
  }

  submit(): boolean {
    const { view, interview } = this.answers;
    if (this.#stage !== 'asking' || !view) return false;
    this.answers.interview = { ...interview, tried: true };
    const [missed] = view.missing;
    if (missed) this.goTo(missed.key);
    if (missed || this.#pointsOut(view.steps) || !this.answers.send(true)) return false;
    this.#go('sent', '#after');
    if (this.#asking) note(this.#asking, 'answered');
    return true;
  }

  /** « Suivant » or « Envoyer », whichever it is now. */
  advance(): void {
    this.answers.settle();
    if (this.answers.view?.last) this.submit();
    else this.next();
  }

  /** Takes the option that was pressed. */
  choose(step: Step, value: AnswerValue): void {
    this.answers.press(step, value);
    this.tellAnswer(step.key, this.answers.interview.given[step.key]);
  }

  /** Tells the page of an answer; of a text only that it changed. */
  tellAnswer(key: string, answer?: AnswerValue): void {
    this.host.dispatchEvent(new AvisAnswerEvent(this.survey?.id, key, answer));
  }

  /** Goes back to the text in which something personal was seen. */
  edit(): void {
    this.answers.settle();
    this.focusOn = 'textarea';
  }

  reset(focusOn = ''): void {
    this.answers.clear();
    if (/waiting|wanted|stopped|ended/.test(this.#stage)) return;
    this.#go(this.host.display === 'inline' ? 'asking' : 'offered', focusOn);
  }

  /** Erases what this device keeps of all answers. */
  forget(): void {
    forgetDevice();
    this.#go('forgotten', '#after');
  }

  /** What each rule says now; nothing while the survey is not there. */
  verdicts(): readonly Verdict[] | undefined {
    return this.#asking && this.#occasion.verdicts(this.#asking, this.answers.begun);
  }

  #open(): void {
    if (this.#stage !== 'wanted') this.#stage = 'waiting';
    if (!this.#asking) return;
    const { settings, survey } = this.#asking;
    this.sender.nameEndpoint(survey.id);
    this.answers.open(survey, settings.storage === 'auto' && settings.kiosk === undefined);
  }

  /** Appears if no rule objects, or the page wants it. */
  #consider(): void {
    const { display } = this.host;
    const due = display === 'inline' || this.#stage === 'wanted';
    if (this.source.isClosed && due) this.#appear('ended');
    const objections = this.verdicts()?.flatMap(({ objection }) => objection ?? []);
    if (!this.#asking || !objections) return;
    const over = objections.includes('tooLate');
    // A survey that is part of the page says that it has ended, instead of leaving a hole.
    const free = objections.length === (over && display === 'inline' ? 1 : 0);
    if (!free && this.#stage !== 'wanted') return;
    const event = new AvisBeforeShowEvent(this.#asking.survey.id);
    if (!this.host.dispatchEvent(event)) this.#stage = 'stopped';
    else if (over) this.#appear('ended');
    else if (this.#stage === 'wanted' && hasJustActed()) this.#appear('asking', '#legend');
    else if (display === 'inline')
      this.#appear(answeredBefore(this.#asking) && !this.answers.begun ? 'answered' : 'asking');
    else this.#appear(display === 'banner' && this.answers.begun ? 'asking' : 'offered');
  }

  #appear(stage: Stage, focusOn = ''): void {
    if (this.host.display !== 'inline') this.#occasion.take();
    this.introduced = false;
    this.#go(stage, focusOn);
    const event = new AvisShowEvent(this.survey?.id ?? '');
    void this.host.updateComplete.then(() => this.host.dispatchEvent(event));
  }

  #pointsOut(steps: readonly Step[]): boolean {
    const found = this.answers.pointOut(steps);
    if (found) this.focusOn = '#personal';
    return found;
  }

  #turn(interview: Interview, focusOn: string): void {
    this.answers.interview = interview;
    this.focusOn = focusOn;
  }

  #go(stage: Stage, focusOn = ''): void {
    this.#stage = stage;
    this.focusOn = focusOn;
    this.host.requestUpdate();
  }
}
