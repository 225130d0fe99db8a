/** Whether a prompt may appear now, and what it remembers of the person on this device. */
import { browserClock } from '../browser/clock.js';
import { recall, remember } from '../survey/prompt-memory.js';
import { judge, type Objection, reminded, type Verdict } from '../survey/prompt-policy.js';
import type { PromptSettings } from '../survey/prompt-settings.js';
import type { Survey } from '../survey/survey.js';
import type { Dismissal } from './events.js';
import { pagePrompts } from './page-prompts.js';
import type { PromptHost } from './prompt-attributes.js';
import { awaitTriggers } from './prompt-triggers.js';

/** What may be asked, and how the page wants it. */
export interface Asking {
  readonly settings: PromptSettings;
  readonly survey: Survey;
}

export class PromptOccasion {
  readonly #host: PromptHost;
  #waiting = new AbortController();
  #awaited: string | undefined;
  #triggered = false;

  constructor(host: PromptHost) {
    this.#host = host;
  }

  /** Waits for the moment that `when` names; the element is updated when it comes. */
  follow({ when }: PromptSettings): void {
    if (this.#awaited === this.#host.when) return;
    this.leave();
    this.#awaited = this.#host.when;
    const come = () => {
      this.#triggered = true;
      this.#host.requestUpdate();
    };
    awaitTriggers(when, come, this.#waiting.signal);
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

  /** What each rule says now; `begun` is whether the person began to answer. */
  verdicts({ settings, survey }: Asking, begun: boolean): readonly Verdict[] {
    const page = pagePrompts();
    return judge(settings, {
      triggered: this.#triggered,
      path: location.pathname,
      now: browserClock.now(),
      draw: page.draw,
      begun,
      version: survey.version,
      remembered: recalled({ settings, survey }),
      barred: page.memory.barred,
      privacyControl: askedForPrivacy(),
      crowded: page.offered !== undefined && page.offered !== this.#host,
    });
  }
}

/** Did the person answer this survey, not so long ago? */
export function answeredBefore(asking: Asking): boolean {
  return said(asking) === 'answeredBefore';
}

/**
 * Notes what the person did, unless nothing may be kept. Closing it means « Plus tard », and takes back
 * nothing that was said before.
 */
export function note(asking: Asking, did: 'answered' | Dismissal): void {
  const closed = /close|escape/.test(did);
  if (!mayRemember(asking.settings) || (closed && said(asking))) return;
  const page = pagePrompts();
  remember(page.memory, asking.survey, did === 'answered' || did === 'never' ? did : 'later');
  page.dispatchEvent(new Event('change'));
}

/** What this device still knows that the person said of the survey. */
function said({ settings, survey }: Asking): Objection | undefined {
  const { version } = survey;
  const remembered = recalled({ settings, survey });
  return reminded(settings, { remembered, version, now: browserClock.now() }).objection;
}

function recalled({ settings, survey }: Asking) {
  return mayRemember(settings) ? recall(pagePrompts().memory, survey.id) : undefined;
}

function mayRemember({ storage, kiosk }: PromptSettings): boolean {
  return storage === 'auto' && kiosk === undefined && !askedForPrivacy();
}

/** Global Privacy Control. */
function askedForPrivacy(): boolean {
  return (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
}
