/**
 * The pages that are weighed and timed, each with the goals that its row is held to; a peer has none.
 * `control` names what a visitor waits for, `host >>> inside its shadow`; `needs` is the file without
 * which there is nothing to measure.
 */

/** All others are compared with it. */
export const BARE_LIT = {
  page: 'bare-lit',
  what: 'Bare Lit element',
  control: 'bare-lit >>> button',
  needs: 'dist/bare-lit.js',
};

const FACE = 'smiley-rating >>> [part=option]';
const CHOICE = 'survey-prompt >>> [part=option]';
const BADGE = 'barometer-badge >>> [part=badge]';
const TABLE = 'indicator-chart >>> table';
const DATA_IN_PAGE = 1.25;
const DATA_ELSEWHERE = 1.6;

export const OURS = [
  {
    page: 'smiley-rating',
    what: '`smiley-rating.js`, one rating',
    control: FACE,
    needs: 'smiley-rating.js',
    goals: { bytes: 14_000, requests: 2, ratio: DATA_IN_PAGE },
  },
  {
    page: 'survey-prompt',
    what: '`survey-prompt.js`, definition in the page',
    control: CHOICE,
    needs: 'survey-prompt.js',
    goals: { bytes: 27_000, requests: 2, ratio: DATA_IN_PAGE },
  },
  {
    page: 'survey-prompt-preset',
    what: '`survey-prompt.js`, `preset="jdma"`',
    control: CHOICE,
    needs: 'survey-prompt.js',
    goals: { bytes: 27_000, requests: 3, ratio: DATA_ELSEWHERE },
  },
  {
    page: 'survey-prompt-src',
    what: '`survey-prompt.js`, `src`',
    control: CHOICE,
    needs: 'survey-prompt.js',
    goals: { ratio: DATA_ELSEWHERE },
  },
  {
    page: 'barometer-badge',
    what: '`barometer-badge.js`, figure in the page',
    control: BADGE,
    needs: 'barometer-badge.js',
    goals: { ratio: DATA_IN_PAGE },
  },
  {
    page: 'barometer-badge-src',
    what: '`barometer-badge.js`, `src`',
    control: BADGE,
    needs: 'barometer-badge.js',
    goals: { ratio: DATA_ELSEWHERE },
  },
  {
    page: 'indicator-chart-line',
    what: '`indicator-chart.js`, `line`',
    control: TABLE,
    needs: 'indicator-chart.js',
    goals: { bytes: 70_000, ratio: DATA_IN_PAGE },
  },
  ...['bar', 'distribution', 'radar'].map((type) => ({
    page: `indicator-chart-${type}`,
    what: `\`indicator-chart.js\`, \`${type}\``,
    control: TABLE,
    needs: 'indicator-chart.js',
    goals: { bytes: 78_000, ratio: DATA_IN_PAGE },
  })),
  ...Object.entries({
    'smiley-rating': FACE,
    'survey-prompt': CHOICE,
    'barometer-badge': BADGE,
    'indicator-chart': TABLE,
  }).map(([tag, control]) => ({
    page: `avis-${tag}`,
    what: `\`avis.js\`, one \`<${tag}>\``,
    control,
    needs: 'avis.js',
    goals: { ratio: DATA_IN_PAGE },
  })),
];

export const PEER_CASES = [
  {
    page: 'pushfeedback',
    what: 'PushFeedback, one button',
    control: 'feedback-button >>> button',
    needs: 'node_modules/pushfeedback',
  },
  {
    page: 'posthog',
    what: 'PostHog, survey renderer, one rating',
    control: '#survey >>> .rating-options button',
    needs: 'node_modules/posthog-js',
  },
  {
    page: 'web-awesome',
    what: 'Web Awesome, one rating',
    control: 'wa-rating >>> wa-icon >>> svg',
    needs: 'node_modules/@awesome.me/webawesome',
  },
  {
    page: 'surveyjs',
    what: 'SurveyJS, one rating',
    control: '#survey >>> .sd-rating__item-smiley',
    needs: 'node_modules/survey-js-ui',
  },
  {
    page: 'dsfr-chart',
    what: 'dsfr-chart, line',
    control: 'line-chart >>> canvas',
    needs: 'node_modules/@gouvfr/dsfr-chart',
  },
  {
    page: 'chart-js',
    what: 'Chart.js alone, line',
    control: 'canvas',
    needs: 'chart.js',
  },
];
