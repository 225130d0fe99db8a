/** The public names. Importing this registers nothing; `avis-citoyen/define/…` does. */
export { BarometerBadge } from './elements/barometer-badge.js';
export * from './elements/events.js';
export { IndicatorChart } from './elements/indicator-chart.js';
export { registerMessages, type Words } from './elements/languages.js';
export { type RatingPhase, SmileyRating } from './elements/smiley-rating.js';
export { type PromptPhase, SurveyPrompt } from './elements/survey-prompt.js';
export type { Indicator, IndicatorSet } from './indicators/indicator.js';
export { readIndicatorDocument } from './indicators/read-indicator.js';
export type { Messages, Plural } from './messages/messages.js';
export type { Answers, AnswerValue } from './survey/answers.js';
export type * from './survey/question.js';
export { readSubmission, type Submission } from './survey/submission.js';
export { readSurvey, type Survey } from './survey/survey.js';
export { InvalidDataError } from './validation/invalid-data-error.js';
