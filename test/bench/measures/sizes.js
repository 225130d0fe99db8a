/** What a page weighs, and in how many requests it comes, itself included. */
import { weigh } from '../browser.js';
import { BARE_LIT, OURS, PEER_CASES } from '../cases.js';
import { missing } from '../report.js';

/** The whole library in one file. */
const WHOLE = { page: 'avis-smiley-rating', path: '/avis.js', goal: 24_000 };

export async function measure({ browser, server }) {
  const rows = [];
  for (const { page, what, needs, goals = {} } of [...OURS, BARE_LIT, ...PEER_CASES]) {
    if (!server.has(needs)) {
      rows.push(missing(what, needs));
      continue;
    }
    const { requests, bytes, sizes } = await weigh(browser, `${server.origin}/${page}.html`);
    rows.push(rowOf(what, { requests, bytes }, goals));
    if (page === WHOLE.page) {
      const own = { bytes: sizes.get(WHOLE.path) };
      rows.push(
        rowOf('`avis.js` itself: four elements, Lit, two languages, delivery', own, {
          bytes: WHOLE.goal,
        }),
      );
    }
  }
  return rows;
}

function rowOf(what, found, goals) {
  return {
    what,
    measured: inWords(found, ''),
    goal: goals.bytes || goals.requests ? inWords(goals, '≤ ') : undefined,
    holds:
      goals.bytes || goals.requests
        ? found.bytes <= (goals.bytes ?? Infinity) && !(found.requests > goals.requests)
        : undefined,
  };
}

function inWords({ bytes, requests }, limit) {
  const weight = bytes === undefined ? [] : [`${limit}${(bytes / 1000).toFixed(1)} kB`];
  return [...weight, ...(requests === undefined ? [] : [`${limit}${requests} requests`])].join(
    ', ',
  );
}
