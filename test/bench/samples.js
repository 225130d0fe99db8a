/** The documents of the weighed pages, for elements that are placed by the bench. */
import { readFileSync } from 'node:fs';

const page = (name) => JSON.parse(readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8'));

/** Four questions, one of each common type. */
export const SURVEY = page('survey.json');

/** One figure. */
export const FIGURE = page('indicator.json');

/** One figure with two years of quarters. */
export const LINE = {
  ...FIGURE,
  series: [
    {
      label: 'Satisfaction',
      points: [6.4, 6.6, 6.5, 6.9, 7, 7.2, 7.1, 7.4].map((value, index) => ({
        period: `${2024 + Math.floor((index + 2) / 4)}-Q${((index + 2) % 4) + 1}`,
        value,
        count: 100 + 7 * index,
      })),
    },
  ],
};
