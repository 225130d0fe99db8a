/** The stages of a prompt, and what they are called outside. */
import type { Delivery } from './answer-sender.js';

/** How far a prompt got. */
export type PromptPhase =
  | 'waiting'
  | 'asking'
  | 'sending'
  | 'queued'
  | 'thanked'
  | 'dismissed'
  | 'refused';

/** What is on the screen. */
export type Stage =
  | 'waiting'
  /** The page wants it shown, whatever the rules say. */
  | 'wanted'
  /** The page stopped it when it was about to appear. */
  | 'stopped'
  /** A bar that offers to begin. */
  | 'offered'
  | 'asking'
  /** The bar again, after the cross or Escape: a slip of the finger costs nothing. */
  | 'aside'
  /** The person had answered before. */
  | 'answered'
  /** The survey is over. */
  | 'ended'
  /** Thanks, and what happened to the answer. */
  | 'sent'
  /** What this device kept was erased. */
  | 'forgotten'
  /** Nothing any more, after the thanks. */
  | 'closed'
  /** Nothing any more, without an answer. */
  | 'dismissed';

const PHASES: Readonly<Partial<Record<Stage, PromptPhase>>> = {
  waiting: 'waiting',
  wanted: 'waiting',
  stopped: 'waiting',
  offered: 'asking',
  asking: 'asking',
  aside: 'dismissed',
  answered: 'thanked',
  ended: 'refused',
  dismissed: 'dismissed',
};

const SENT_PHASES: Readonly<Record<Delivery, PromptPhase>> = {
  none: 'thanked',
  sending: 'sending',
  unsent: 'sending',
  kept: 'queued',
  recorded: 'thanked',
  noted: 'thanked',
  refused: 'refused',
  closed: 'refused',
  tooLong: 'refused',
};

/** How far a prompt got that is at `stage`, with its answer at `delivery`. */
export function phaseOf(stage: Stage, delivery: Delivery): PromptPhase {
  return PHASES[stage] ?? SENT_PHASES[delivery];
}

/** Are the questions, or the thanks, in a modal dialog now? */
export function isModal(display: string, stage: Stage): boolean {
  return display === 'dialog' && /^(asking|sent|forgotten)$/.test(stage);
}
