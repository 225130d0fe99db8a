/**
 * The words of the plain form, which an endpoint serves to those who have no script. Both languages
 * stand in one file because no page ever loads it.
 */

export interface FormMessages {
  /** The title where the survey has none. */
  readonly title: string;
  readonly otherLanguage: string;
  readonly required: string;
  /** Before a question that is asked after some answers only. */
  readonly onlyIf: string;
  readonly quoted: string;
  readonly and: string;
  /** « {question} » was answered by one of {answers}. */
  readonly ifIn: string;
  readonly ifAtLeast: string;
  readonly ifAtMost: string;
  readonly ifAnswered: string;
  readonly ifChosen: string;
  readonly yes: string;
  readonly no: string;
  readonly stars: string;
  readonly specify: string;
  /** Before the title of a page whose form was not taken. */
  readonly error: string;
  readonly toCorrect: string;
  readonly missing: string;
  readonly unfit: string;
  readonly unfitSurvey: string;
  readonly tooLong: string;
  readonly tooMany: string;
  readonly unavailable: string;
  readonly unknown: string;
  readonly closed: string;
  readonly recorded: string;
  readonly complaint: string;
  readonly share: string;
}

const fr: FormMessages = {
  title: 'Votre avis',
  otherLanguage: 'English',
  required: 'obligatoire',
  onlyIf: 'À remplir seulement {conditions}.',
  quoted: '« {text} »',
  and: ' et ',
  ifIn: 'si vous avez répondu {answers} à « {question} »',
  ifAtLeast: 'si vous avez répondu {n} ou plus à « {question} »',
  ifAtMost: 'si vous avez répondu {n} ou moins à « {question} »',
  ifAnswered: 'si vous avez répondu à « {question} »',
  ifChosen: 'si vous avez choisi « {answer} » à « {question} »',
  yes: 'Oui',
  no: 'Non',
  stars: '{n} sur {max}',
  specify: 'Si vous avez choisi « {option} »',
  error: 'Erreur : ',
  toCorrect: 'Votre réponse n’est pas encore enregistrée. Voici ce qui est à corriger :',
  missing: 'Répondez à cette question.',
  unfit: 'Cette réponse ne convient pas : choisissez-en une autre.',
  unfitSurvey:
    'Votre réponse ne convient pas au questionnaire, qui a peut-être changé. Rechargez la page et répondez de nouveau.',
  tooLong:
    'Votre réponse est trop longue pour être enregistrée. Raccourcissez vos textes, puis envoyez-la de nouveau.',
  tooMany:
    'Trop de réponses viennent de votre réseau en ce moment. Votre réponse est encore ci-dessous : envoyez-la de nouveau dans une minute.',
  unavailable:
    'Votre réponse n’a pas pu être enregistrée. Elle est encore ci-dessous : envoyez-la de nouveau dans une minute.',
  unknown: 'Il n’y a pas d’enquête à cette adresse.',
  closed: 'Cette enquête est terminée. Merci de votre intérêt.',
  recorded: 'Votre réponse est enregistrée.',
  complaint: 'Faire une réclamation',
  share: 'Partager votre expérience publiquement',
};

const en: FormMessages = {
  title: 'Your opinion',
  otherLanguage: 'Français',
  required: 'required',
  onlyIf: 'To be answered only {conditions}.',
  quoted: '“{text}”',
  and: ' and ',
  ifIn: 'if you answered {answers} to “{question}”',
  ifAtLeast: 'if you answered {n} or more to “{question}”',
  ifAtMost: 'if you answered {n} or less to “{question}”',
  ifAnswered: 'if you answered “{question}”',
  ifChosen: 'if you chose “{answer}” at “{question}”',
  yes: 'Yes',
  no: 'No',
  stars: '{n} out of {max}',
  specify: 'If you chose “{option}”',
  error: 'Error: ',
  toCorrect: 'Your answer is not recorded yet. Here is what to correct:',
  missing: 'Answer this question.',
  unfit: 'This answer does not fit: choose another one.',
  unfitSurvey:
    'Your answer does not fit the questions, which may have changed. Load the page again and answer anew.',
  tooLong: 'Your answer is too long to be recorded. Shorten your texts, then send it again.',
  tooMany:
    'Too many answers are coming from your network right now. Yours is still below: send it again in a minute.',
  unavailable: 'Your answer could not be recorded. It is still below: send it again in a minute.',
  unknown: 'There is no survey at this address.',
  closed: 'This survey has ended. Thank you for your interest.',
  recorded: 'Your answer is recorded.',
  complaint: 'Make a complaint',
  share: 'Share your experience publicly',
};

export const form = { fr, en } as const;
