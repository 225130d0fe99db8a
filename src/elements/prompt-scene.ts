/** All that a prompt is drawn from, and what the person can do in it. */
import type { AskingMessages, PromptMessages } from '../messages/messages.js';
import type { AnswerValue } from '../survey/answers.js';
import type { Interview, View } from '../survey/interview.js';
import type { Survey } from '../survey/survey.js';
import type { AnswerSender } from './answer-sender.js';
import type { Localize } from './localize.js';
import type { Stage } from './prompt-stage.js';

export interface PromptActs {
  readonly start: () => void;
  readonly later: () => void;
  readonly never: () => void;
  readonly close: () => void;
  /** The dialog was closed by the browser: Escape, or a gesture that means it. */
  readonly escaped: () => void;
  /** « Suivant » or « Envoyer ». */
  readonly advance: () => void;
  readonly back: () => void;
  readonly goTo: (key: string) => void;
  readonly choose: (key: string, answer: AnswerValue) => void;
  /** At each key in a text. */
  readonly write: (key: string, text: string) => void;
  /** When the person has finished a text. */
  readonly finish: (key: string) => void;
  readonly edit: () => void;
  readonly sendAnyway: () => void;
  readonly carryOn: () => void;
  readonly answerAgain: () => void;
  readonly forget: () => void;
}

interface Host extends HTMLElement {
  readonly display: 'inline' | 'banner' | 'dialog';
  readonly save: 'end' | 'step';
  readonly headingLevel: number;
  readonly kiosk?: number;
}

export interface Scene {
  readonly host: Host;
  readonly words: Localize<AskingMessages & PromptMessages>;
  readonly stage: Stage;
  readonly survey: Survey;
  readonly interview: Interview;
  readonly view: View;
  /** The key of the text in which something personal was seen. */
  readonly pointedOut: string | undefined;
  /** Is everything about to be forgotten, at a kiosk? */
  readonly warned: boolean;
  readonly sender: AnswerSender;
  readonly acts: PromptActs;
}
