import type { AskingMessages, RatingMessages } from './messages.js';

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
  faces3: 'Not good; Average; Very good',
  faces4: 'Not good at all; Rather not good; Rather good; Very good',
  faces5: 'Not good at all; Not good; Average; Good; Very good',
};

export const rating: RatingMessages = {
  ratingQuestion: 'Overall, how was your experience?',
  ratingRequired: 'Choose one of the faces, then send.',
  comment: 'Would you like to tell us more?',
};
