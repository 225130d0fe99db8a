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
  const { display, when, pages, dates, sample, snooze, save, kiosk, enctype, storage } = host;
  const written = { display, when, pages, dates, sample, snooze, save, kiosk, enctype, storage };
  const hyphened = { 'ask-again': host.askAgain, 'heading-level': host.headingLevel };
  try {
    return readPromptSettings({ ...written, ...hyphened }, '', refuse);
  } catch (error) {
    if (error instanceof InvalidDataError) return error.sentence;
    throw error;
  }
}
