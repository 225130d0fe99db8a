/** Whether a prompt may appear now, and what it remembers of the person on this device. */
import { browserClock } from '../browser/clock.js';
import { type Act, recall, remember } from '../survey/prompt-memory.js';
import { judge, reminded, type Verdict } from '../survey/prompt-policy.js';
import type { PromptSettings } from '../survey/prompt-settings.js';
import type { Survey } from '../survey/survey.js';
import { pagePrompts } from './page-prompts.js';
import { awaitTriggers } from './prompt-triggers.js';

export class PromptOccasion {
  readonly #host: HTMLElement;
  #waiting = new AbortController();
  #awaited: string | undefined;
  #triggered = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Waits for the moments that `when` names; `come` is called at the first. */
  follow(when: string, { when: triggers }: PromptSettings, come: () => void): void {
    if (when === this.#awaited) return;
    this.leave();
    this.#awaited = when;
    const fire = () => {
      if (this.#triggered) return;
      this.#triggered = true;
      come();
    };
    awaitTriggers(triggers, fire, this.#waiting.signal);
  }

  /** Stops waiting, and makes room for another prompt. */
  leave(): void {
    this.#waiting.abort();
    this.#waiting = new AbortController();
    this.#awaited = undefined;
    this.#triggered = false;
    const page = pagePrompts();
    if (page.offered === this.#host) page.offered = undefined;
  }

  /** Takes the one place on the page for what is offered unasked. */
  take(): void {
    pagePrompts().offered = this.#host;
  }

  /** What each rule says now. */
  verdicts(settings: PromptSettings, survey: Survey, begun: boolean): readonly Verdict[] {
    const page = pagePrompts();
    return judge(settings, {
      triggered: this.#triggered,
      path: location.pathname,
      now: browserClock.now(),
      draw: page.draw,
      begun,
      version: survey.version,
      remembered: this.#recall(settings, survey),
      barred: page.memory.barred,
      privacyControl: askedForPrivacy(),
      crowded: page.offered !== undefined && page.offered !== this.#host,
    });
  }

  /** Did the person answer this survey, not so long ago? */
  answeredBefore(settings: PromptSettings, survey: Survey): boolean {
    const now = browserClock.now();
    const remembered = this.#recall(settings, survey);
    const { version } = survey;
    return reminded(settings, { remembered, now, version }).objection === 'answeredBefore';
  }

  /** Notes what the person did, unless nothing may be kept. */
  note(settings: PromptSettings, survey: Survey, act: Act): void {
    if (!mayRemember(settings)) return;
    const page = pagePrompts();
    remember(page.memory, survey, act);
    page.dispatchEvent(new Event('change'));
  }

  #recall(settings: PromptSettings, { id }: Survey) {
    return mayRemember(settings) ? recall(pagePrompts().memory, id) : undefined;
  }
}

function mayRemember({ storage, kiosk }: PromptSettings): boolean {
  return storage === 'auto' && kiosk === undefined && !askedForPrivacy();
}

/** Global Privacy Control. */
function askedForPrivacy(): boolean {
  return (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
}
