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
  /** The same, where the endpoint acknowledged what came before. */
  readonly partly: string;
  /** The survey was closed meanwhile. */
  readonly closed: string;
  /** No endpoint takes so much; nothing was sent. */
  readonly tooLong: string;
  /** Nothing is posted: the page itself listens. */
  readonly thanks: string;
  /** Beside every free text. */
  readonly textNotice: string;
  readonly privacyLink: string;
  readonly optional: string;
  readonly required: string;
  /** A text seems to hold personal data: `{found}` lists it. */
  readonly personalData: string;
  /** E-mail, phone, social security number, IBAN, card, plate, divided by semicolons. */
  readonly personalKinds: string;
  readonly edit: string;
  readonly sendAnyway: string;
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

/** `<survey-prompt>` alone. */
export interface PromptMessages {
  /** The heading of a prompt whose survey has no title. */
  readonly promptTitle: string;
  readonly start: string;
  readonly later: string;
  readonly never: string;
  readonly close: string;
  readonly next: string;
  readonly back: string;
  /** « Question {n} sur {total} ». */
  readonly progress: string;
  /** Beside a question that misses its answer. */
  readonly missing: string;
  /** Above the questions that miss their answers, when there are several. */
  readonly missingSeveral: Plural;
  readonly yes: string;
  readonly no: string;
  /** Beside the text that « autre » opens. */
  readonly specify: string;
  readonly stars: Plural;
  readonly charactersLeft: Plural;
  readonly forget: string;
  readonly forgotten: string;
  /** With `save="step"`. */
  readonly savedByStep: string;
  readonly alreadyAnswered: string;
  readonly answerAgain: string;
  /** The survey was closed before the person began. */
  readonly ended: string;
  /** After « Plus tard » and « Non merci ». */
  readonly dismissed: string;
  readonly complain: string;
  readonly share: string;
  /** At a kiosk, before everything is forgotten; `{n}` seconds. */
  readonly idle: Plural;
  readonly carryOn: string;
}

/**
 * Why a prompt shows or not, for the person who writes the page. `{written}` is the attribute as
 * written, `{date}` a day.
 */
export interface ExplainMessages {
  readonly shown: string;
  readonly hidden: string;
  readonly loading: string;
  /** `{rule}` is one of `rules`: moment, pages, dates, sample, privacy, memory, crowd. */
  readonly ruleMet: string;
  readonly rules: string;
  readonly notTriggered: string;
  readonly otherPage: string;
  readonly tooEarly: string;
  readonly tooLate: string;
  readonly notDrawn: string;
  readonly privacyControl: string;
  readonly noStorage: string;
  readonly answeredBefore: string;
  readonly snoozed: string;
  readonly declined: string;
  readonly crowded: string;
  /** The page cancelled `avis-before-show`. */
  readonly stopped: string;
  /** It was put away, or closed after the thanks, since the page was loaded. */
  readonly putAway: string;
}

/** Figures: `<barometer-badge>` and `<indicator-chart>`. */
export interface FigureMessages {
  /** The three levels, worst first, divided by semicolons. */
  readonly levels: string;
  readonly answers: Plural;
  readonly points: Plural;
  /** In place of a value: too few answers, not measured yet, not public. */
  readonly insufficient: string;
  readonly upcoming: string;
  readonly unpublished: string;
  /** What to be careful of: few answers, an old figure. */
  readonly fragile: string;
  readonly stale: string;
  /** What changed in a year; `stable` names no `{change}`. */
  readonly up: string;
  readonly down: string;
  readonly stable: string;
  readonly source: string;
  readonly edition: string;
  readonly updated: string;
  /** Opens the question and the method. */
  readonly howMade: string;
}

/** `<indicator-chart>` alone. */
export interface ChartMessages {
  /** A quarter: `{n}` of `{year}`. */
  readonly quarter: string;
  /** Over the columns of the table. */
  readonly period: string;
  readonly entry: string;
  readonly choice: string;
  readonly part: string;
  readonly figure: string;
  readonly before: string;
  readonly counted: string;
  readonly interval: string;
  readonly target: string;
  /** What became of a commitment. */
  readonly met: string;
  readonly unmet: string;
  readonly unmeasured: string;
  /** The summary: `{first}`, `{from}`, `{last}`, `{to}`, `{change}`, `{low}`, `{lowAt}`, `{high}`, `{highAt}`. */
  readonly single: string;
  /** `{n}` of `{total}` targets are met. */
  readonly goals: string;
  readonly course: string;
  readonly unsure: string;
  readonly ends: string;
  readonly range: string;
  /** How to read the drawing. */
  readonly bandKey: string;
  readonly fragileKey: string;
  readonly targetKey: string;
  readonly lowerKey: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly saveCsv: string;
  readonly savePng: string;
  /** The chart can't be drawn here: the table stands for it. */
  readonly undrawn: string;
}

export interface Messages
  extends AskingMessages,
    RatingMessages,
    PromptMessages,
    ExplainMessages,
    FigureMessages,
    ChartMessages {}
