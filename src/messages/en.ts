import type {
  AskingMessages,
  ChartMessages,
  ExplainMessages,
  FigureMessages,
  PromptMessages,
  RatingMessages,
} from './messages.js';

export const asking: AskingMessages = {
  send: 'Send',
  sending: 'Sending…',
  recorded: 'Thank you! Your answer is recorded.',
  kept: 'Your answer is kept on this device and will be sent as soon as possible.',
  unsent: 'Your answer has not been sent yet. Keep this page open, or try again.',
  retry: 'Try again',
  refused: 'Your answer was not accepted. It is not recorded.',
  closed: 'This survey has ended. Your answer is not recorded.',
  thanks: 'Thank you for your answer.',
  textNotice: 'Do not give a name or contact details. You will not receive a reply.',
  privacyLink: 'What becomes of your answers',
  optional: 'optional',
  charactersLeft: { one: '{n} character left', other: '{n} characters left' },
  forget: 'Erase what this device keeps of my answers',
  forgotten: 'Erased. Answers already sent stay recorded.',
  personalData: 'Your text seems to contain {found}. We do not need it: you had better remove it.',
  personalKinds:
    'an e-mail address; a phone number; a social security number; an IBAN; a card number; a number plate',
  edit: 'Edit',
  sendAnyway: 'Send anyway',
  faces3: 'Not good; Average; Very good',
  faces4: 'Not good at all; Rather not good; Rather good; Very good',
  faces5: 'Not good at all; Not good; Average; Good; Very good',
};

export const rating: RatingMessages = {
  ratingQuestion: 'Overall, how was your experience?',
  ratingRequired: 'Choose one of the faces, then send.',
  comment: 'Would you like to tell us more?',
};

export const prompt: PromptMessages = {
  promptTitle: 'We value your opinion',
  start: 'Start',
  later: 'Later',
  never: 'No, thanks',
  close: 'Close',
  next: 'Next',
  back: 'Back',
  progress: 'Question {n} of {total}',
  required: 'required',
  missing: 'Answer this question, then send.',
  missingSeveral: { one: '{n} answer is missing:', other: '{n} answers are missing:' },
  yes: 'Yes',
  no: 'No',
  specify: 'Please specify',
  stars: { one: '{n} star', other: '{n} stars' },
  savedByStep: 'Your answers are recorded at each step.',
  alreadyAnswered: 'You have already given your opinion. Thank you!',
  answerAgain: 'Give another opinion',
  ended: 'This survey has ended.',
  dismissed: 'Noted.',
  complain: 'Make a complaint',
  share: 'Share your experience publicly',
  idle: {
    one: 'Are you still there? Your answers will be erased in {n} second.',
    other: 'Are you still there? Your answers will be erased in {n} seconds.',
  },
  carryOn: 'Continue',
};

export const explain: ExplainMessages = {
  shown: 'The survey “{survey}” is shown.',
  hidden: 'The survey “{survey}” is not shown.',
  loading: 'The survey is not loaded yet.',
  ruleMet: '{rule}: no objection.',
  rules: 'moment (when); pages; dates; draw (sample); privacy; memory; other surveys',
  notTriggered: 'when="{written}": the moment has not come. Write when="load" not to wait.',
  otherPage:
    'pages="{written}": this page is not among them. Add its path, or remove the attribute.',
  tooEarly: 'dates="{written}": the survey has not begun. Make the first day earlier.',
  tooLate: 'dates="{written}": the survey has ended. Make the last day later to open it again.',
  notDrawn: 'sample="{written}": this visit was not drawn. Write sample="1" to draw them all.',
  privacyControl:
    'This browser asks not to solicit the person (Global Privacy Control). Offer a button that calls show(), or display="inline".',
  noStorage:
    'This browser keeps nothing for this site, a refusal would be forgotten. Offer a button that calls show(), or display="inline".',
  answeredBefore:
    'The person has answered: not before {date}. Change ask-again, or erase the data of the site for a trial.',
  snoozed:
    'The person chose “Later”: not before {date}. Change snooze, or erase the data of the site for a trial.',
  declined: 'The person chose “No, thanks”. A new version of the survey will be offered.',
  crowded: 'Another survey is offered on this page. Keep one only.',
};

export const figures: FigureMessages = {
  levels: 'To improve; Average; Good',
  answers: { one: '{n} answer', other: '{n} answers' },
  points: { one: '{n} point', other: '{n} points' },
  insufficient: 'Not enough data',
  upcoming: 'To come',
  unpublished: 'Not published',
  fragile: 'Fragile result',
  stale: 'Old figure',
  up: 'Up: {change} in a year',
  down: 'Down: {change} in a year',
  stable: 'Stable over a year',
  source: 'Source: {source}',
  edition: '{edition} edition',
  updated: 'Updated on {day}.',
  howMade: 'How this figure is made',
};

export const chart: ChartMessages = {
  period: 'Period',
  entry: 'Indicator',
  choice: 'Answer',
  part: 'Share',
  figure: 'Value',
  before: 'A year before',
  counted: 'Number of answers',
  interval: '95% interval',
  target: 'Target',
  met: 'Target met',
  unmet: 'Target not met',
  unmeasured: 'Not measured',
  single: '{to}: {last}.',
  course: 'From {first} ({from}) to {last} ({to}): {change}.',
  unsure: 'From {first} ({from}) to {last} ({to}), no clear change.',
  range: 'Lowest: {low} ({lowAt}). Highest: {high} ({highAt}).',
  bandKey: 'Pale area: 95% interval.',
  fragileKey: 'Hatching or hollow dot: fewer than 100 answers.',
  lowerKey: 'The lower the figure, the better.',
  showTable: 'Show the table',
  showChart: 'Show the chart',
  saveCsv: 'Download the data (CSV)',
  savePng: 'Download the picture (PNG)',
  undrawn: 'The chart could not be drawn, here are the figures.',
};
