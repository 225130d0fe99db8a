/**
 * Every event the library can fire, on one page. All bubble and cross shadow roots, so that a page
 * listens where it likes; those that the page may stop are named `avis-before-…`. None carries the
 * text of a comment, but `avis-before-submit`, whose submission the page may amend.
 */
import type { Indicator, IndicatorSet } from '../indicators/indicator.js';
import type { ShieldsBadge } from '../indicators/shields.js';
import type { Submission } from '../survey/submission.js';

const OPEN = { bubbles: true, composed: true };

/** A person changed an answer. The value is left out for a free text. */
export class AvisAnswerEvent extends Event {
  readonly survey: string | undefined;
  readonly question: string;
  readonly value: unknown;

  constructor(survey: string | undefined, question: string, value?: unknown) {
    super('avis-answer', OPEN);
    this.survey = survey;
    this.question = question;
    this.value = value;
  }
}

/** A submission is about to be handed over. The page may stop it, or replace what is sent. */
export class AvisBeforeSubmitEvent extends Event {
  submission: Submission;

  constructor(submission: Submission) {
    super('avis-before-submit', { ...OPEN, cancelable: true });
    this.submission = submission;
  }
}

/** A submission was handed over to delivery. */
export class AvisSubmitEvent extends Event {
  readonly survey: string;
  readonly id: string;
  readonly rev: number;

  constructor(survey: string, id: string, rev: number) {
    super('avis-submit', OPEN);
    this.survey = survey;
    this.id = id;
    this.rev = rev;
  }
}

/** The answer is kept on this device and will be sent. */
export class AvisQueuedEvent extends Event {
  readonly survey: string;
  readonly id: string;

  constructor(survey: string, id: string) {
    super('avis-queued', OPEN);
    this.survey = survey;
    this.id = id;
  }
}

/** The endpoint acknowledged the answer. */
export class AvisSentEvent extends Event {
  readonly survey: string;
  readonly id: string;
  readonly rev: number;
  readonly status: number;

  constructor(survey: string, id: string, rev: number, status: number) {
    super('avis-sent', OPEN);
    this.survey = survey;
    this.id = id;
    this.rev = rev;
    this.status = status;
  }
}

/** The answer will never be sent. */
export class AvisRefusedEvent extends Event {
  readonly survey: string;
  readonly id: string;
  readonly reason: string;
  readonly status: number | undefined;

  constructor(survey: string, id: string, reason: string, status?: number) {
    super('avis-refused', OPEN);
    this.survey = survey;
    this.id = id;
    this.reason = reason;
    this.status = status;
  }
}

/** A prompt is about to appear. The page may stop it. */
export class AvisBeforeShowEvent extends Event {
  readonly survey: string;

  constructor(survey: string) {
    super('avis-before-show', { ...OPEN, cancelable: true });
    this.survey = survey;
  }
}

/** A prompt appeared. */
export class AvisShowEvent extends Event {
  readonly survey: string;

  constructor(survey: string) {
    super('avis-show', OPEN);
    this.survey = survey;
  }
}

/** How a person put a prompt away: its cross, « Plus tard », « Non merci », the Escape key. */
export type Dismissal = 'close' | 'later' | 'never' | 'escape';

/** A person put a prompt away. */
export class AvisDismissEvent extends Event {
  readonly survey: string;
  readonly how: Dismissal;

  constructor(survey: string, how: Dismissal) {
    super('avis-dismiss', OPEN);
    this.survey = survey;
    this.how = how;
  }
}

/** Figures arrived and are shown; what is under the floor is not in them. */
export class AvisLoadEvent extends Event {
  readonly indicator: Indicator | IndicatorSet | ShieldsBadge;

  constructor(indicator: Indicator | IndicatorSet | ShieldsBadge) {
    super('avis-load', OPEN);
    this.indicator = indicator;
  }
}

/** The configuration or the data can't be used; the fallback stays. */
export class AvisErrorEvent extends Event {
  readonly reason: string;

  constructor(reason: string) {
    super('avis-error', OPEN);
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'avis-answer': AvisAnswerEvent;
    'avis-before-submit': AvisBeforeSubmitEvent;
    'avis-submit': AvisSubmitEvent;
    'avis-queued': AvisQueuedEvent;
    'avis-sent': AvisSentEvent;
    'avis-refused': AvisRefusedEvent;
    'avis-before-show': AvisBeforeShowEvent;
    'avis-show': AvisShowEvent;
    'avis-dismiss': AvisDismissEvent;
    'avis-load': AvisLoadEvent;
    'avis-error': AvisErrorEvent;
  }
}
