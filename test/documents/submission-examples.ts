import { brokenExamples, goodExamples } from './example.js';

const ID = '5f0c2b1e-8a4d-4c7e-9b3f-2d6a1e0c7b58';

const submission = (changes: object) => ({
  v: 1,
  id: ID,
  rev: 0,
  survey: 'etat-civil',
  complete: true,
  answers: { satisfaction: 3 },
  ...changes,
});
const answering = (answers: object) => submission({ answers });

export const goodSubmissions = goodExamples('submission', {
  'the least a submission can be': submission({}),
  'a rich submission': submission({
    id: ID.toUpperCase(),
    rev: 4,
    survey: 'saint-exemple.etat-civil',
    surveyVersion: '2026-1',
    complete: false,
    answers: {
      satisfaction: 3,
      effort: 0,
      contact_tried: ['phone', 'elsewhere'],
      'contact_tried.other': 'En passant à l’accueil',
      'contact_reached[phone]': 'yes',
      'contact_reached[elsewhere].other': 'Autre',
      waiting: null,
      verbatim: 'Très bien, 👍 merci.',
    },
    locale: 'pt-BR',
    page: '/demarches/etat-civil',
    context: { service: 'etat-civil', channel: 'web' },
  }),
  'a submission without any answer yet': submission({ answers: {}, complete: false }),
});

const UNKNOWN = 'left out: this key is unknown';
const KEY = 'the key of an answer';
const VALUE_ID = 'an id (a-z, 0-9, - and _, at most 64 characters)';

export const brokenSubmissions = brokenExamples('submission', [
  ['nothing', null, '', 'an object'],
  ['another format', submission({ v: '1' }), 'v', '1'],
  ['no id', submission({ id: undefined }), 'id', 'a UUID'],
  ['an id that is no UUID', submission({ id: '5f0c' }), 'id', 'a UUID'],
  ['a revision before the first', submission({ rev: -1 }), 'rev', 'a whole number from 0 to 9999'],
  ['half a revision', submission({ rev: 0.5 }), 'rev', 'a whole number from 0 to 9999'],
  ['a revision as text', submission({ rev: '0' }), 'rev', 'a whole number from 0 to 9999'],
  [
    'a survey that is a path',
    submission({ survey: '../secret' }),
    'survey',
    'a survey id (ids joined by dots, at most 64 characters)',
  ],
  [
    'a long version',
    submission({ surveyVersion: 'x'.repeat(33) }),
    'surveyVersion',
    'text of 1 to 32 characters',
  ],
  ['complete in words', submission({ complete: 'yes' }), 'complete', 'true or false'],
  ['an address', submission({ email: 'a@exemple.fr' }), 'email', UNKNOWN],
  ['answers in a list', submission({ answers: [3] }), 'answers', 'an object'],
  [
    'a prototype among the answers',
    JSON.parse(JSON.stringify(submission({})).replace('satisfaction', '__proto__')),
    'answers.__proto__',
    VALUE_ID,
  ],
  ['a key that names two repeats', answering({ 'a[b][c]': 1 }), 'answers.a[b][c]', KEY],
  ['a key with a dot', answering({ 'a.b': 1 }), 'answers.a.b', KEY],
  ['a key with a capital', answering({ Score: 1 }), 'answers.Score', VALUE_ID],
  [
    'a number that no question takes',
    answering({ score: 101 }),
    'answers.score',
    'a whole number from 0 to 100',
  ],
  ['half an answer', answering({ score: 2.5 }), 'answers.score', 'a whole number from 0 to 100'],
  ['an answer that is an object', answering({ score: { value: 1 } }), 'answers.score', 'text'],
  ['an answer that is true', answering({ score: true }), 'answers.score', 'text'],
  [
    'an empty text',
    answering({ verbatim: '' }),
    'answers.verbatim',
    'text of 1 to 2000 characters',
  ],
  [
    'a text too long',
    answering({ verbatim: 'a'.repeat(2001) }),
    'answers.verbatim',
    'text of 1 to 2000 characters',
  ],
  ['a text with a NUL', answering({ verbatim: '\0' }), 'answers.verbatim', 'text'],
  ['an empty list', answering({ tried: [] }), 'answers.tried', 'a list of 1 to 20 values'],
  ['a number in a list', answering({ tried: ['phone', 2] }), 'answers.tried[1]', VALUE_ID],
  [
    'a locale in words',
    submission({ locale: 'français' }),
    'locale',
    'a language tag such as "fr"',
  ],
  [
    'a page with its query',
    submission({ page: '/recherche?nom=durand' }),
    'page',
    'a path without query or fragment',
  ],
  [
    'a page with its fragment',
    submission({ page: '/a#b' }),
    'page',
    'a path without query or fragment',
  ],
  [
    'a context of several values',
    submission({ context: { service: ['a', 'b'] } }),
    'context.service',
    VALUE_ID,
  ],
]);
