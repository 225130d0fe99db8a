/**
 * Every word a citizen can see, by the place that needs it, so that a page with one element carries
 * the words of that element only. `{name}` stands for a value; a number is written by `Intl`.
 */

/** The forms of a counted phrase, by the plural category of its language; `{n}` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** Asking and sending: `<smiley-rating>` and `<survey-prompt>`. */
export interface AskingMessages {
  readonly send: string;
  readonly sending: string;
  /** The endpoint acknowledged the answer. */
  readonly recorded: string;
  /** The answer is stored on this device and will be sent. */
  readonly kept: string;
  /** The answer is neither stored nor sent yet: it lives as long as the page. */
  readonly unsent: string;
  readonly retry: string;
  /** The endpoint will never take the answer. */
  readonly refused: string;
  /** The survey was closed meanwhile. */
  readonly closed: string;
  /** Nothing is posted: the page itself listens. */
  readonly thanks: string;
  /** Beside every free text. */
  readonly textNotice: string;
  readonly privacyLink: string;
  readonly optional: string;
  readonly charactersLeft: Plural;
  readonly forget: string;
  readonly forgotten: string;
  /** The default labels of 3, 4 and 5 faces, worst first, divided by semicolons. */
  readonly faces3: string;
  readonly faces4: string;
  readonly faces5: string;
}

/** `<smiley-rating>` alone. */
export interface RatingMessages {
  /** The question when the page gives none. */
  readonly ratingQuestion: string;
  readonly ratingRequired: string;
  readonly comment: string;
}

export interface Messages extends AskingMessages, RatingMessages {}
