import type {
  AskingMessages,
  ChartMessages,
  ExplainMessages,
  FigureMessages,
  PromptMessages,
  RatingMessages,
} from './messages.js';

export const asking: AskingMessages = {
  send: 'Envoyer',
  sending: 'Envoi en cours…',
  recorded: 'Merci ! Votre réponse est enregistrée.',
  kept: 'Votre réponse est gardée sur cet appareil et sera envoyée dès que possible.',
  unsent: 'Votre réponse n’est pas encore envoyée. Gardez cette page ouverte, ou réessayez.',
  retry: 'Réessayer',
  refused: 'Votre réponse n’a pas été acceptée. Elle n’est pas enregistrée.',
  partly: 'La suite de votre réponse n’a pas été acceptée. Le début est enregistré.',
  closed: 'Cette enquête est terminée. Votre réponse n’est pas enregistrée.',
  tooLong:
    'Votre réponse est trop longue pour être envoyée. Raccourcissez vos textes, puis réessayez.',
  thanks: 'Merci pour votre réponse.',
  textNotice: 'Ne donnez ni nom ni coordonnées. Vous ne recevrez pas de réponse.',
  privacyLink: 'Ce que deviennent vos réponses',
  optional: 'facultatif',
  required: 'obligatoire',
  personalData: 'Votre texte semble contenir {found}. Ce n’est pas utile : mieux vaut l’enlever.',
  personalKinds:
    'une adresse e-mail; un numéro de téléphone; un numéro de sécurité sociale; un IBAN; un numéro de carte; une plaque d’immatriculation',
  edit: 'Modifier',
  sendAnyway: 'Envoyer quand même',
  faces3: 'Pas bien; Moyen; Très bien',
  faces4: 'Pas bien du tout; Plutôt pas bien; Plutôt bien; Très bien',
  faces5: 'Pas bien du tout; Pas bien; Moyen; Bien; Très bien',
};

export const rating: RatingMessages = {
  ratingQuestion: 'De façon générale, comment ça s’est passé ?',
  ratingRequired: 'Choisissez l’un des visages, puis envoyez.',
  comment: 'Souhaitez-vous nous en dire plus ?',
};

export const prompt: PromptMessages = {
  promptTitle: 'Votre avis nous intéresse',
  start: 'Commencer',
  later: 'Plus tard',
  never: 'Non merci',
  close: 'Fermer',
  next: 'Suivant',
  back: 'Retour',
  progress: 'Question {n} sur {total}',
  missing: 'Répondez à cette question.',
  missingSeveral: { one: 'Il manque {n} réponse :', other: 'Il manque {n} réponses :' },
  yes: 'Oui',
  no: 'Non',
  specify: 'Précisez',
  stars: { one: '{n} étoile', other: '{n} étoiles' },
  charactersLeft: { one: '{n} caractère restant', other: '{n} caractères restants' },
  forget: 'Effacer ce que cet appareil garde de mes avis',
  forgotten: 'C’est effacé. Les réponses déjà envoyées restent enregistrées.',
  savedByStep: 'Vos réponses sont enregistrées à chaque étape.',
  alreadyAnswered: 'Vous avez déjà donné votre avis. Merci !',
  answerAgain: 'Donner un autre avis',
  ended: 'Cette enquête est terminée.',
  dismissed: 'C’est noté.',
  complain: 'Faire une réclamation',
  share: 'Partager votre expérience publiquement',
  idle: {
    one: 'Êtes-vous toujours là ? Sans geste de votre part, le questionnaire recommence à zéro dans {n} seconde.',
    other:
      'Êtes-vous toujours là ? Sans geste de votre part, le questionnaire recommence à zéro dans {n} secondes.',
  },
  carryOn: 'Continuer',
};

export const explain: ExplainMessages = {
  shown: 'L’enquête « {survey} » est affichée.',
  hidden: 'L’enquête « {survey} » n’est pas affichée.',
  loading: 'L’enquête n’est pas encore chargée.',
  ruleMet: '{rule} : rien ne s’y oppose.',
  rules: 'moment (when); pages; dates; tirage (sample); vie privée; mémoire; autres enquêtes',
  notTriggered:
    'when="{written}" : le moment n’est pas venu. Écrivez when="load" pour ne pas attendre.',
  otherPage:
    'pages="{written}" : cette page n’en fait pas partie. Ajoutez son chemin, ou retirez ce qui l’exclut.',
  tooEarly: 'dates="{written}" : l’enquête n’a pas commencé. Avancez la première date.',
  tooLate: 'dates="{written}" : l’enquête est terminée. Reculez la dernière date pour la rouvrir.',
  notDrawn:
    'sample="{written}" : cette visite n’a pas été tirée au sort. Écrivez sample="1" pour les tirer toutes.',
  privacyControl:
    'Ce navigateur demande qu’on ne sollicite pas la personne (Global Privacy Control). Prévoyez un bouton qui appelle show(), ou display="inline".',
  noStorage:
    'Ce navigateur ne garde rien pour ce site : un refus serait oublié. Prévoyez un bouton qui appelle show(), ou display="inline".',
  answeredBefore:
    'La personne a répondu : pas avant le {date}. Changez ask-again, ou effacez les données du site pour un essai.',
  snoozed:
    'La personne l’a remise à plus tard : pas avant le {date}. Changez snooze, ou effacez les données du site pour un essai.',
  declined:
    'La personne a choisi « Non merci ». Une nouvelle version de l’enquête lui sera proposée.',
  crowded: 'Une autre enquête est proposée sur cette page. Gardez-en une seule.',
  stopped: 'La page l’a empêchée (avis-before-show). Retirez preventDefault().',
  putAway: 'Elle a été fermée sur cette page. Rechargez la page pour un essai.',
};

export const figures: FigureMessages = {
  levels: 'À améliorer; Moyen; Bien',
  answers: { one: '{n} réponse', many: '{n} de réponses', other: '{n} réponses' },
  points: { one: '{n} point', many: '{n} de points', other: '{n} points' },
  insufficient: 'Données insuffisantes',
  upcoming: 'À venir',
  unpublished: 'Non publié',
  fragile: 'Résultat fragile',
  stale: 'Chiffre ancien',
  up: 'En hausse : {change} en un an',
  down: 'En baisse : {change} en un an',
  stable: 'Stable sur un an',
  source: 'Source : {source}',
  edition: 'Édition {edition}',
  updated: 'Mis à jour le {day}.',
  howMade: 'Comment ce chiffre est obtenu',
};

export const chart: ChartMessages = {
  quarter: 'T{n} {year}',
  period: 'Période',
  entry: 'Indicateur',
  choice: 'Réponse',
  part: 'Part',
  figure: 'Valeur',
  before: 'Un an avant',
  counted: 'Nombre de réponses',
  interval: 'Intervalle à 95 %',
  target: 'Objectif',
  met: 'Objectif atteint',
  unmet: 'Objectif non atteint',
  unmeasured: 'Non mesuré',
  single: '{to} : {last}.',
  goals: 'Objectifs atteints : {n} sur {total}.',
  course: 'De {first} ({from}) à {last} ({to}) : {change}.',
  unsure: 'De {first} ({from}) à {last} ({to}), sans changement net.',
  ends: 'De {first} ({from}) à {last} ({to}).',
  range: 'Au plus bas : {low} ({lowAt}). Au plus haut : {high} ({highAt}).',
  bandKey: 'Bande pâle : intervalle à 95 %.',
  fragileKey: 'Hachures ou point creux : moins de 100 réponses.',
  targetKey: 'Trait : objectif.',
  lowerKey: 'Plus le chiffre est bas, mieux c’est.',
  showTable: 'Voir le tableau',
  showChart: 'Voir le graphique',
  saveCsv: 'Télécharger les données (CSV)',
  savePng: 'Télécharger l’image (PNG)',
  undrawn: 'Le graphique n’a pas pu être dessiné. Voici les chiffres.',
};
