import { brokenExamples, goodExamples } from './example.js';
import { richSurvey } from './rich-survey.js';

const smiley = { id: 'satisfaction', type: 'smiley', label: 'Comment ça s’est passé ?' };
const options = [
  { value: 'a', label: 'A', points: 0 },
  { value: 'b', label: 'B', points: 1 },
];
const choice = { id: 'place', type: 'choice', label: 'Où ?', options };
const share = { id: 'rate', formula: 'share', of: [3] };

const survey = (changes: object) => ({
  v: 1,
  id: 'etat-civil',
  version: '1',
  questions: [smiley],
  ...changes,
});
const asking = (...questions: readonly object[]) => survey({ questions });
const smileyWith = (changes: object) => asking({ ...smiley, ...changes });
const recipe = (changes: object) => smileyWith({ indicator: { ...share, ...changes } });
const after = (showIf: unknown) => asking(smiley, { ...choice, showIf });

export const goodSurveys = goodExamples('survey', {
  'the least a survey can be': survey({}),
  'a rich survey': richSurvey,
  'options without points under a share': asking({ ...choice, indicator: { ...share, of: ['a'] } }),
});

const UNKNOWN = 'left out: this key is unknown';
const SURVEY_ID = 'a survey id (ids joined by dots, at most 64 characters)';
const FORMULA =
  'a formula that suits the question (mean and points need numbers, or options with points)';
const FACES = 'an answer of "satisfaction" (1, 2, 3)';

export const brokenSurveys = brokenExamples('survey', [
  ['a list', [], '', 'an object'],
  ['another format', survey({ v: 2 }), 'v', '1'],
  ['an id with a capital', survey({ id: 'Mairie' }), 'id', SURVEY_ID],
  ['an id with two dots in a row', survey({ id: 'a..b' }), 'id', SURVEY_ID],
  ['a version that is a number', survey({ version: 1 }), 'version', 'text'],
  ['an empty version', survey({ version: '' }), 'version', 'text of 1 to 32 characters'],
  ['no question', asking(), 'questions', 'a list of 1 to 30 entries'],
  ['a stranger’s key', survey({ colour: 'red' }), 'colour', UNKNOWN],
  [
    'a prototype',
    JSON.parse(JSON.stringify(survey({})).replace('{', '{"__proto__":{"id":"a"},')),
    '__proto__',
    UNKNOWN,
  ],
  ['a title that is a list', survey({ title: ['Avis'] }), 'title', 'text'],
  [
    'a title in a language that is none',
    survey({ title: { français: 'Avis' } }),
    'title.français',
    'a language tag such as "fr"',
  ],
  ['a label in no language', smileyWith({ label: {} }), 'questions[0].label', 'text'],
  ['a text with a NUL', survey({ intro: 'a\0b' }), 'intro', 'text'],
  ['a text cut in a character', survey({ thanks: 'merci \ud83d' }), 'thanks', 'text'],
  [
    'a link that is a script',
    survey({ links: { privacy: 'javascript:alert(1)' } }),
    'links.privacy',
    'a link (https:, mailto:, tel: or relative)',
  ],
  [
    'a context that lists nothing',
    survey({ context: { service: 'x' } }),
    'context.service',
    'a list',
  ],
  [
    'an unknown type',
    smileyWith({ type: 'slider' }),
    'questions[0].type',
    'one of "smiley", "stars", "scale", "choice", "choices", "yes-no", "text"',
  ],
  ['no label', smileyWith({ label: undefined }), 'questions[0].label', 'text'],
  ['six faces', smileyWith({ levels: 6 }), 'questions[0].levels', 'one of 3, 4, 5'],
  [
    'two labels for three faces',
    smileyWith({ options: ['Bof', 'Bien'] }),
    'questions[0].options',
    'a list of 3 to 5 entries',
  ],
  [
    'four labels for three faces',
    smileyWith({ options: ['Non', 'Bof', 'Bien', 'Oui'] }),
    'questions[0].options',
    'a list of 3 labels',
  ],
  ['a key of another type', smileyWith({ lines: 3 }), 'questions[0].lines', UNKNOWN],
  [
    'eleven stars',
    asking({ id: 'a', type: 'stars', label: 'Note', max: 11 }),
    'questions[0].max',
    'a whole number from 3 to 10',
  ],
  [
    'a scale from 2',
    asking({ id: 'a', type: 'scale', label: 'Note', min: 2 }),
    'questions[0].min',
    'one of 0, 1',
  ],
  [
    'one option',
    asking({ ...choice, options: options.slice(1) }),
    'questions[0].options',
    'a list of 2 to 20 entries',
  ],
  [
    'points over 1',
    asking({ ...choice, options: [...options, { value: 'c', label: 'C', points: 10 }] }),
    'questions[0].options[2].points',
    'a number from 0 to 1',
  ],
  [
    'two « autre »',
    asking({ ...choice, options: options.map((each) => ({ ...each, other: true })) }),
    'questions[0].options',
    'a list with one "other" option at most',
  ],
  [
    'an option given twice',
    asking({ ...choice, options: [...options, { value: 'a', label: 'Encore A' }] }),
    'questions[0].options[2].value',
    'used once',
    'beyond the schema',
  ],
  [
    'a question asked twice',
    asking(smiley, smiley),
    'questions[1].id',
    'used once in the survey',
    'beyond the schema',
  ],
  [
    'two questions with one indicator',
    asking({ ...smiley, indicator: share }, { ...smiley, id: 'accueil', indicator: share }),
    'questions[1].indicator.id',
    'used once in the survey',
    'beyond the schema',
  ],
  [
    'a condition that asks nothing',
    after({ question: 'satisfaction' }),
    'questions[1].showIf',
    'a condition with one of in, gte, lte, answered',
  ],
  [
    'a condition that asks twice',
    after([{ question: 'satisfaction', gte: 1, lte: 2 }]),
    'questions[1].showIf[0]',
    'a condition with one of in, gte, lte, answered',
  ],
  [
    'a condition on no earlier question',
    after({ question: 'effort', lte: 1 }),
    'questions[1].showIf[0].question',
    'the id of an earlier question',
    'beyond the schema',
  ],
  [
    'a condition on an answer that can’t be',
    after({ question: 'satisfaction', in: [4] }),
    'questions[1].showIf[0].in[0]',
    FACES,
    'beyond the schema',
  ],
  [
    'a repeat for the answers of a smiley',
    asking(smiley, { ...choice, forEach: { question: 'satisfaction', in: ['a'] } }),
    'questions[1].forEach.question',
    'a "choice" or "choices" question without forEach',
    'beyond the schema',
  ],
  [
    'a repeat that says a value twice',
    asking(choice, { ...smiley, forEach: { question: 'place', in: ['a', 'a'] } }),
    'questions[1].forEach.in[1]',
    'used once',
  ],
  [
    'a share of nothing',
    recipe({ of: undefined }),
    'questions[0].indicator.of',
    'a list of answers',
  ],
  [
    'a share of an answer that can’t be',
    recipe({ of: [0] }),
    'questions[0].indicator.of[0]',
    FACES,
    'beyond the schema',
  ],
  [
    'a net rate without its negative',
    recipe({ formula: 'net', positive: [3] }),
    'questions[0].indicator.negative',
    'a list of answers',
  ],
  [
    'the mean of yes and no',
    asking({ id: 'a', type: 'yes-no', label: 'Oui ?', indicator: { id: 'a', formula: 'mean' } }),
    'questions[0].indicator.formula',
    FORMULA,
  ],
  [
    'points where an option has none',
    asking({
      ...choice,
      options: [...options, { value: 'c', label: 'C' }],
      indicator: { id: 'a', formula: 'points' },
    }),
    'questions[0].indicator.formula',
    FORMULA,
  ],
  [
    'thresholds that descend',
    recipe({ thresholds: [8, 5] }),
    'questions[0].indicator.thresholds',
    'two ascending numbers',
    'beyond the schema',
  ],
  [
    'two words for three levels',
    recipe({ levels: ['Faible', 'Bon'] }),
    'questions[0].indicator.levels',
    'a list of 3 to 3 entries',
  ],
]);
