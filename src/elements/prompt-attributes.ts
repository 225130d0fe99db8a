import { type PromptSettings, readPromptSettings } from '../survey/prompt-settings.js';
import { InvalidDataError } from '../validation/invalid-data-error.js';
import { refuse } from '../validation/readers.js';
import type { AskingHost } from './answer-sender.js';

/** What the page's author says of a prompt, by its attributes and properties. */
export interface PromptHost extends AskingHost {
  readonly definition?: unknown;
  readonly src?: string;
  readonly preset?: string;
  readonly display: 'inline' | 'banner' | 'dialog';
  readonly when: string;
  readonly pages?: string;
  readonly dates?: string;
  readonly sample: number;
  readonly snooze: string;
  readonly askAgain: string;
  readonly save: 'end' | 'step';
  readonly kiosk?: number;
  readonly headingLevel: number;
}

/** The attributes once read, or what is wrong with them as a French sentence. */
export function settingsOf(host: PromptHost): PromptSettings | string {
  const { display, when, sample, snooze, save, enctype, storage } = host;
  const written = { display, when, sample, snooze, save, enctype, storage };
  const hyphened = { 'ask-again': host.askAgain, 'heading-level': host.headingLevel };
  // An attribute that was removed leaves null.
  const optional = {
    pages: host.pages ?? undefined,
    dates: host.dates ?? undefined,
    kiosk: host.kiosk ?? undefined,
  };
  try {
    return readPromptSettings({ ...written, ...hyphened, ...optional }, '', refuse);
  } catch (error) {
    if (error instanceof InvalidDataError) return error.sentence;
    throw error;
  }
}
