/**
 * What the results page does for itself: it finds the last year whose figures are closed, gives the
 * groups the names that the town says, and offers each figure to be copied. Without it the page keeps
 * its links to the figures.
 */

import { offerMade, offerPublished } from './copies.js';

/** Days after the end of a year when its figures are made, and one to be sure. */
const CLOSING = 9 * 86_400_000;

const NAMES = {
  'etat-civil': 'État civil',
  passeport: 'Passeport',
  urbanisme: 'Urbanisme',
  'petite-enfance': 'Petite enfance',
  'affaires-scolaires': 'Affaires scolaires',
  web: 'Site internet',
  counter: 'Guichet',
  phone: 'Téléphone',
  email: 'Courriel',
};

const year = new Date(Date.now() - CLOSING).getFullYear() - 1;
const inYear = (address) => address.replace('{year}', String(year));

for (const place of document.querySelectorAll('[data-year]')) place.textContent = ` ${year}`;
for (const element of document.querySelectorAll('[data-src]')) {
  element.setAttribute('src', inYear(element.dataset.src));
}
for (const chart of document.querySelectorAll('[data-groups]')) void showGroups(chart);
for (const chart of document.querySelectorAll('[data-commitments]')) void showCommitments(chart);
for (const badge of document.querySelectorAll('[data-satisfied]')) void showSatisfied(badge);
for (const link of document.querySelectorAll('[data-copy="year"]')) {
  const address = `${link.pathname}?period=${year}`;
  offerPublished(link, { name: `${link.textContent} ${year}`, address });
}
for (const link of document.querySelectorAll('[data-copy="now"]')) {
  offerPublished(link, { name: link.textContent, address: link.pathname });
}

async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} : ${response.status}`);
  return response.json();
}

/** The figure of each group, under its name in French, best first; the target is the whole town’s. */
async function showGroups(chart) {
  const { target: _, ...indicator } = await read(inYear(chart.dataset.groups));
  const latest = ({ points }) => points.at(-1)?.value ?? Number.NEGATIVE_INFINITY;
  const series = (indicator.series ?? [])
    .map((each) => ({ ...each, label: NAMES[each.label] ?? each.label }))
    .sort((a, b) => latest(b) - latest(a));
  chart.indicator = { ...indicator, label: chart.getAttribute('heading'), series };
}

/** Every commitment but the global figure, which has its place above. */
async function showCommitments(chart) {
  const set = await read(inYear(chart.dataset.commitments));
  chart.indicator = { ...set, indicators: set.indicators.filter(({ id }) => id !== 'global') };
}

/** The share of satisfied people, from the counts that stand behind the net rate; then offers it. */
async function showSatisfied(badge) {
  const address = badge.dataset.satisfied;
  const [now, before] = await Promise.all([
    read(address.replace('{year}', String(year))),
    read(address.replace('{year}', String(year - 1))).catch(() => undefined),
  ]);
  const figure = satisfied(now);
  const previous = before && satisfied(before);
  badge.indicator = {
    v: 1,
    id: 'satisfaction-globale',
    label: 'Taux de satisfaction globale',
    unit: 'percent',
    ...figure,
    formula: 'share',
    question: now.question,
    method:
      'Part des réponses « Plutôt satisfait » et « Très satisfait ». Répondants volontaires, à titre indicatif.',
    thresholds: [50, 80],
    target: 80,
    ...(now.source && { source: now.source }),
    ...(previous?.value !== undefined && { previous }),
  };
  const link = document.querySelector('[data-copy="made"]');
  await offerMade(link, { name: `${link.textContent} ${year}`, badge });
}

/** The two best of the four answers, in percent; nothing where they are withheld. */
function satisfied({ distribution, period }) {
  if (!distribution) return { value: null, status: 'insufficient', period };
  const counts = distribution.map(({ count }) => count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const best = distribution.filter(({ value }) => value >= 3);
  const share = best.reduce((sum, { count }) => sum + count, 0) / total;
  return { value: 100 * share, count: total, period };
}
