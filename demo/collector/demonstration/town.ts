/**
 * How Saint-Exemple lives: who comes when, to which service, by which channel, and how well that
 * goes. Nothing here was measured anywhere. It is made up, so that the pages have something to show,
 * and every page that shows it says so.
 */

/** A service of the town. */
export interface Service {
  /** How well it goes: 0 is middling, 1 is well. */
  readonly ease: number;
  /** How many come in each month of the year, 1 being usual. */
  readonly season: readonly number[];
  /** Its page, where an answer says which one it came from. */
  readonly page: string;
}

const STEADY = [1.1, 1, 1, 1, 1, 1, 0.9, 0.6, 1.1, 1, 1, 0.8];
const TRAVEL = [0.8, 0.9, 1.2, 1.5, 1.6, 1.4, 0.9, 0.5, 0.8, 0.9, 0.8, 0.6];
const SCHOOL = [0.6, 0.7, 0.8, 1, 1.2, 1.6, 0.9, 0.7, 1.6, 1, 0.7, 0.5];

export const SERVICES = {
  'etat-civil': { ease: 1.05, season: STEADY, page: '/demarches/etat-civil/' },
  passeport: { ease: 0.6, season: TRAVEL, page: '/demarches/passeport/' },
  urbanisme: { ease: 0.05, season: STEADY, page: '/demarches/urbanisme/' },
  'petite-enfance': { ease: 0.85, season: SCHOOL, page: '/demarches/petite-enfance/' },
  'affaires-scolaires': { ease: 0.6, season: SCHOOL, page: '/demarches/affaires-scolaires/' },
} satisfies Readonly<Record<string, Service>>;

export type ServiceName = keyof typeof SERVICES;

/** How much better or worse it goes by each channel. */
export const CHANNELS = {
  web: 0.05,
  counter: 0.35,
  phone: -0.5,
  email: -0.25,
  qr: 0.3,
  kiosk: 0.2,
} satisfies Readonly<Record<string, number>>;

export type ChannelName = keyof typeof CHANNELS;

/** Who answers a survey. */
export interface Audience {
  /** Answers in a usual month. */
  readonly monthly: number;
  readonly services: Readonly<Partial<Record<ServiceName, number>>>;
  /** None where the survey asks for no channel. */
  readonly channels?: Readonly<Partial<Record<ChannelName, number>>>;
}

const EVERYONE = {
  'etat-civil': 28,
  passeport: 27,
  urbanisme: 11,
  'petite-enfance': 15,
  'affaires-scolaires': 19,
};

/** By survey. */
export const AUDIENCES: Readonly<Record<string, Audience>> = {
  'etat-civil': {
    monthly: 120,
    services: { 'etat-civil': 1 },
    channels: { web: 60, counter: 15, kiosk: 20, phone: 3, email: 2 },
  },
  passeport: {
    monthly: 110,
    services: { passeport: 1 },
    channels: { web: 75, counter: 20, phone: 3, email: 2 },
  },
  accueil: {
    monthly: 60,
    services: EVERYONE,
    channels: { counter: 45, qr: 45, web: 10 },
  },
  'page-utile': { monthly: 90, services: EVERYONE },
  'services-publics-plus': {
    monthly: 150,
    services: EVERYONE,
    channels: { web: 45, counter: 28, phone: 16, email: 11 },
  },
};

/** How much easier or harder some questions are than the whole, and for how many they do not apply. */
export const QUESTIONS: Readonly<Record<string, { readonly ease?: number; readonly na?: number }>> =
  {
    contact: { ease: -0.45 },
    deadline: { ease: -0.5, na: 0.15 },
    delay: { ease: -0.3, na: 0.3 },
    appointment: { ease: 0.4, na: 0.35 },
    complaint: { ease: -0.9, na: 0.88 },
    signage: { ease: -0.35, na: 0.1 },
    hours: { ease: -0.25 },
    welcome: { ease: 0.6 },
    information: { ease: -0.1 },
    comprehension: { ease: 0.1 },
    effort: { ease: 0.25 },
    results_seen: { ease: -1.9 },
    voice: { ease: -0.75 },
    contact_reached: { ease: -0.35 },
  };

/** How often an option is chosen; 1 where nothing is said. */
export const OPTIONS: Readonly<Record<string, number>> = {
  none: 60,
  phone: 17,
  counter: 10,
  email: 8,
  chat: 1.5,
  relative: 7,
  association: 1,
  websites: 9,
  other: 0.5,
  absent: 40,
  unclear: 30,
  outdated: 12,
  broken: 8,
};

/** How much better it goes a year later, and since when appointments are made on line. */
export const YEARLY_GAIN = 0.13;
export const APPOINTMENTS = { since: '-03-01', gain: 0.35, service: 'passeport' } as const;

/** What people write, by how it went. */
export const WORDS = {
  well: [
    'Accueil agréable et efficace, merci.',
    'Tout était clair, rien à redire.',
    'Très bien reçus malgré l’affluence.',
    'La démarche en ligne m’a évité un déplacement.',
    'Une réponse en deux jours, bravo au service.',
  ],
  badly: [
    'Trop d’attente au téléphone avant d’avoir quelqu’un.',
    'Je n’ai pas compris quelles pièces il fallait apporter.',
    'Les horaires ne conviennent pas quand on travaille.',
    'Pas de nouvelles de mon dossier depuis trois semaines.',
    'La signalisation à l’étage est à revoir.',
  ],
} as const;
