import type { AskingMessages, RatingMessages } from './messages.js';

export const asking: AskingMessages = {
  send: 'Envoyer',
  sending: 'Envoi en cours…',
  recorded: 'Merci ! Votre réponse est enregistrée.',
  kept: 'Votre réponse est gardée sur cet appareil, elle sera envoyée dès que possible.',
  unsent: 'Votre réponse n’est pas encore envoyée. Gardez cette page ouverte, ou réessayez.',
  retry: 'Réessayer',
  refused: 'Votre réponse n’a pas été acceptée. Elle n’est pas enregistrée.',
  closed: 'Cette enquête est terminée. Votre réponse n’est pas enregistrée.',
  thanks: 'Merci pour votre réponse.',
  textNotice: 'Ne donnez ni nom ni coordonnées. Vous ne recevrez pas de réponse.',
  privacyLink: 'Ce que deviennent vos réponses',
  optional: 'facultatif',
  charactersLeft: { one: '{n} caractère restant', other: '{n} caractères restants' },
  forget: 'Effacer ce que cet appareil garde de mes avis',
  forgotten: 'C’est effacé. Les réponses déjà envoyées restent enregistrées.',
  faces3: 'Pas bien; Moyen; Très bien',
  faces4: 'Pas bien du tout; Plutôt pas bien; Plutôt bien; Très bien',
  faces5: 'Pas bien du tout; Pas bien; Moyen; Bien; Très bien',
};

export const rating: RatingMessages = {
  ratingQuestion: 'De façon générale, comment ça s’est passé ?',
  ratingRequired: 'Choisissez l’un des visages, puis envoyez.',
  comment: 'Souhaitez-vous nous en dire plus ?',
};
