/** The surveys of the stories; their words are examples. */

/** One question of each type. */
export const everyType = {
  v: 1,
  id: 'exemple',
  version: '2026-1',
  title: 'Votre passage à la mairie',
  intro: 'Deux minutes pour nous aider à mieux vous accueillir.',
  thanks: 'Vos réponses sont lues chaque semaine par l’équipe de l’accueil.',
  links: { privacy: '#confidentialite', complaint: '#reclamation' },
  questions: [
    {
      id: 'visit',
      type: 'smiley',
      required: true,
      label: 'Comment s’est passée votre visite ?',
    },
    {
      id: 'stars',
      type: 'stars',
      label: 'Quelle note donnez-vous à l’accueil ?',
      notApplicable: 'Sans objet',
    },
    {
      id: 'help',
      type: 'smiley',
      levels: 5,
      label: 'Comment évaluez-vous l’aide que vous avez reçue ?',
      options: ['Très mauvaise', 'Mauvaise', 'Ni bonne ni mauvaise', 'Bonne', 'Excellente'],
    },
    {
      id: 'clear',
      type: 'scale',
      label: 'Les explications étaient-elles claires ?',
      minLabel: 'Pas claires du tout',
      maxLabel: 'Très claires',
    },
    {
      id: 'recommend',
      type: 'scale',
      min: 0,
      max: 10,
      label: 'Conseilleriez-vous ce service à un proche ?',
      minLabel: 'Certainement pas',
      maxLabel: 'Certainement',
    },
    {
      id: 'found',
      type: 'yes-no',
      label: 'Avez-vous trouvé ce que vous cherchiez ?',
      partly: 'En partie',
    },
    {
      id: 'desk',
      type: 'choice',
      label: 'À quel guichet êtes-vous venu ?',
      options: [
        { value: 'civil', label: 'État civil' },
        { value: 'planning', label: 'Urbanisme' },
        { value: 'other', label: 'Un autre', other: true },
      ],
      notApplicable: 'Je ne suis pas venu',
    },
    {
      id: 'channels',
      type: 'choices',
      label: 'Par quels moyens nous avez-vous contactés ?',
      hint: 'Plusieurs réponses possibles.',
      options: [
        { value: 'counter', label: 'Au guichet' },
        { value: 'phone', label: 'Par téléphone' },
        { value: 'email', label: 'Par e-mail' },
        { value: 'none', label: 'Aucun de ces moyens', exclusive: true },
      ],
    },
    { id: 'more', type: 'text', label: 'Souhaitez-vous nous en dire plus ?', lines: 4 },
  ],
};

/** The same with some of its questions only. */
export function withQuestions(...ids: readonly string[]): typeof everyType {
  const questions = everyType.questions.filter(({ id }) => ids.includes(id));
  return { ...everyType, questions };
}

/** Three questions that must be answered. */
export const threeRequired = {
  ...everyType,
  questions: everyType.questions.slice(0, 3).map((each) => ({ ...each, required: true })),
};
