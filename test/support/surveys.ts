/** Surveys to ask in the tests of the elements. */

const yes = { question: 'channels', in: ['counter', 'phone'] };

/** One question of each type, with everything that can hang on it. */
export const everyType = {
  v: 1,
  id: 'accueil',
  version: '2026-1',
  title: 'Votre passage à la mairie',
  intro: 'Deux minutes pour mieux vous accueillir.',
  thanks: 'Vos réponses sont lues chaque semaine.',
  links: { privacy: '/donnees', complaint: '/reclamation', share: 'https://exemple.fr/partage' },
  context: { service: ['etat-civil'] },
  questions: [
    { id: 'visit', type: 'smiley', required: true, label: 'Comment s’est passée votre visite ?' },
    { id: 'page', type: 'stars', label: 'Quelle note donnez-vous ?', notApplicable: 'Sans objet' },
    {
      id: 'clear',
      type: 'scale',
      label: 'Était-ce clair ?',
      hint: 'De 1 à 5.',
      minLabel: 'Pas clair du tout',
      maxLabel: 'Très clair',
    },
    { id: 'found', type: 'yes-no', label: 'Avez-vous trouvé ?', partly: 'En partie' },
    {
      id: 'desk',
      type: 'choice',
      label: 'Quel guichet ?',
      options: [
        { value: 'a', label: 'État civil' },
        { value: 'o', label: 'Un autre', other: true },
      ],
    },
    {
      id: 'channels',
      type: 'choices',
      label: 'Par quels moyens ?',
      options: [
        { value: 'counter', label: 'Au guichet' },
        { value: 'phone', label: 'Par téléphone' },
        { value: 'none', label: 'Aucun', exclusive: true },
      ],
    },
    { id: 'reached', type: 'yes-no', label: 'Avez-vous été reçu ? ({value})', forEach: yes },
    {
      id: 'helped',
      type: 'smiley',
      levels: 5,
      label: 'Et l’aide ? ({value})',
      forEach: yes,
      showIf: { question: 'reached', in: ['yes'] },
    },
    { id: 'more', type: 'text', label: 'Souhaitez-vous nous en dire plus ?', maxLength: 200 },
  ],
};

/** Three questions that must be answered, one that may be. */
export const required = {
  v: 1,
  id: 'etat-civil',
  version: '2026-1',
  questions: ['un', 'deux', 'trois'].map((id) => ({
    id,
    type: 'yes-no',
    required: id !== 'deux',
    label: `Question ${id} ?`,
  })),
};

/** The shortest there is. */
export const oneQuestion = {
  v: 1,
  id: 'page-utile',
  version: '1',
  questions: [{ id: 'useful', type: 'yes-no', label: 'Cette page est-elle utile ?' }],
};

/** A free text alone. */
export const oneText = {
  v: 1,
  id: 'idees',
  version: '1',
  questions: [{ id: 'idea', type: 'text', label: 'Une idée ?', maxLength: 300 }],
};
