/** What a person gave to a prompt so far; where it may, this tab keeps it as a draft. */
import { claim } from '../browser/claim.js';
import type { AnswerValue } from '../survey/answers.js';
import { otherKey, type Step } from '../survey/branching.js';
import { readDraft } from '../survey/draft.js';
import { BEGINNING, give, type Interview, press, type View, viewOf } from '../survey/interview.js';
import { findPersonalData } from '../survey/personal-data.js';
import type { Survey } from '../survey/survey.js';
import { typedText } from '../survey/typed-text.js';
import type { AnswerSender } from './answer-sender.js';
import { pagePrompts } from './page-prompts.js';
import type { PromptHost } from './prompt-attributes.js';

export class PromptAnswers {
  readonly #host: PromptHost;
  readonly #words: { readonly language: string };
  readonly #sender: AnswerSender;
  #survey: Survey | undefined;
  #keepsDraft = false;
  #interview = BEGINNING;
  /** The interview when the survey was opened: a draft, or nothing. */
  #opened = BEGINNING;
  #pointedOut: string | undefined;
  /** What was last sent while the interview went on. */
  #saved = '';
  /** The texts in which something personal was pointed out: once is enough. */
  readonly #told = new Set<string>();
  /** The id that this tab holds against its copies, until `#hold` aborts. */
  #held: string | undefined;
  #hold = new AbortController();

  constructor(host: PromptHost, words: { readonly language: string }, sender: AnswerSender) {
    this.#host = host;
    this.#words = words;
    this.#sender = sender;
  }

  get interview(): Interview {
    return this.#interview;
  }

  set interview(interview: Interview) {
    this.#interview = interview;
    this.keep();
    this.#host.requestUpdate();
  }

  /** The interview seen through the survey. */
  get view(): View | undefined {
    return this.#survey && viewOf(this.#survey, this.#interview);
  }

  /** Was anything given, or gone past? */
  get begun(): boolean {
    const { given, at } = this.#interview;
    return at !== '' || Object.keys(given).length > 0;
  }

  /** Did the person do anything here since the page was opened? */
  get touched(): boolean {
    return this.begun && this.#interview !== this.#opened;
  }

  /** The key of the text in which something personal was just seen. */
  get pointedOut(): string | undefined {
    return this.#pointedOut;
  }

  /** Begins a survey, or goes on with what this tab kept of it. */
  open(survey: Survey, keepsDraft: boolean): void {
    // What was given to another survey keeps its id and its fate to itself.
    if (this.#survey && this.#survey.id !== survey.id) {
      this.leave();
      this.#restart();
    }
    this.#survey = survey;
    this.#keepsDraft = keepsDraft;
    this.#interview = BEGINNING;
    const draft = keepsDraft && readDraft(pagePrompts().drafts.read(survey.id), survey);
    if (!draft) return;
    const { given, at, tried, id, rev } = draft;
    this.#interview = this.#opened = { given, at, tried };
    if (id) void this.#goOnAs(id, rev);
  }

  /** Takes the option that was pressed. */
  press(step: Step, value: AnswerValue): void {
    if (this.#survey) this.interview = press(this.#survey, this.#interview, step, value);
  }

  /** Takes what is in a text, at each key. */
  write(key: string, written: string): void {
    const text = typedText(written);
    this.settle();
    if (this.#survey) this.interview = give(this.#survey, this.#interview, key, text || undefined);
  }

  /** Writes the draft. */
  keep(): void {
    if (!this.#survey || !this.#keepsDraft) return;
    const { id, version } = this.#survey;
    const { turn } = this.#sender;
    const sent = turn.rev > 0 ? turn : {};
    if (turn.rev > 0 && turn.id !== this.#held) void this.#claim(turn.id);
    pagePrompts().drafts.write(id, { version, ...this.#interview, ...sent });
  }

  /** Hands the answers to delivery; `false` when the page stopped it. */
  send(complete: boolean): boolean {
    const { view } = this;
    if (!this.#survey || !view) return false;
    const { id: survey, version: surveyVersion, context: declared } = this.#survey;
    const { answers } = view;
    const locale = this.#words.language;
    const kiosk = Boolean(this.#host.kiosk);
    const sent = { survey, surveyVersion, answers, complete, locale, kiosk, declared };
    if (!this.#sender.send(sent)) return false;
    if (complete) this.#drop();
    return true;
  }

  /** Hands over what there is so far, if that is news. */
  saveStep(): void {
    const written = JSON.stringify(this.view?.answers);
    // What was erased is news to who was sent it.
    const news = written !== this.#saved && (written !== '{}' || this.#sender.turn.rev > 0);
    if (news && this.send(false)) this.#saved = written;
  }

  /** Forgets everything: another person begins. */
  clear(): void {
    this.#drop();
    this.#interview = BEGINNING;
    this.#restart();
  }

  #restart(): void {
    this.#pointedOut = undefined;
    this.#told.clear();
    this.#saved = '';
    this.#sender.restart();
  }

  /** Looks for personal data in the texts of some steps, those not yet told of; goes to the first. */
  pointOut(steps: readonly Step[]): boolean {
    const { given } = this.#interview;
    for (const step of steps) {
      const key = [step.key, otherKey(step)].find((each) => {
        const text = given[each];
        return (
          typeof text === 'string' && !this.#told.has(each) && findPersonalData(text).length > 0
        );
      });
      if (!key) continue;
      this.#told.add(key);
      this.#pointedOut = key;
      this.interview = { ...this.#interview, at: step.key };
      return true;
    }
    return false;
  }

  /** The person decided about what was pointed out. */
  settle(): void {
    this.#pointedOut = undefined;
    this.#host.requestUpdate();
  }

  /** Lets another tab go on with the draft. */
  leave(): void {
    this.#hold.abort();
    this.#hold = new AbortController();
    this.#held = undefined;
  }

  #drop(): void {
    this.leave();
    if (this.#survey) pagePrompts().drafts.remove(this.#survey.id);
  }

  /** Goes on under the id of before a reload; if another tab has it, this one is a copy and takes its own. */
  async #goOnAs(id: string, rev = 0): Promise<void> {
    const survey = this.#survey?.id;
    const mine = await this.#claim(id);
    if (!mine || this.#sender.turn.rev > 0 || this.#survey?.id !== survey) return;
    this.#sender.restart(id, rev);
    this.keep();
  }

  #claim(id: string): Promise<boolean> {
    this.#held = id;
    const { signal } = this.#hold;
    // This tab is a copy of another one, which keeps the id.
    const lost = () => {
      this.leave();
      this.#sender.restart();
      this.keep();
    };
    return claim(`avis-citoyen:${id}`, { signal, lost });
  }
}
