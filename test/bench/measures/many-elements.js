/**
 * Two hundred elements at once, on a processor as it is: how long each takes until all are painted, and
 * what is left of them in memory after they are gone, ten times over.
 */
import { newVisit } from '../browser.js';
import { withDocument } from '../documents.js';
import { place, provideFrames } from '../in-page.js';
import { FIGURE, LINE, SURVEY } from '../samples.js';
import { median } from '../statistics.js';

const MANY = 200;
const ROUNDS = 10;
/** Rounds before the first that counts: the engine goes on compiling, and keeps what it compiled. */
const WARM_UP = 8;
const GOALS = { milliseconds: 2, share: 0.05 };

const ELEMENTS = [
  [
    'smiley-rating',
    '<smiley-rating survey="a" endpoint="/answers"></smiley-rating>',
    '[part=option]',
  ],
  ['survey-prompt', withDocument('survey-prompt', 'endpoint="/answers"', SURVEY), '[part=option]'],
  ['barometer-badge', withDocument('barometer-badge', 'variant="card"', FIGURE), '[part=badge]'],
  ['indicator-chart', withDocument('indicator-chart', '', LINE), 'table'],
];

export async function measure({ browser, server, say }) {
  const rows = [];
  for (const [tag, markup, control] of ELEMENTS) {
    say(tag);
    const visit = await newVisit(browser, { slow: 'nothing', inPage: [[provideFrames]] });
    try {
      await visit.page.goto(`${server.origin}/elements.html`, { waitUntil: 'load' });
      rows.push(...rowsOf(tag, await comeAndGo(visit, { markup: markup.repeat(MANY), control })));
    } finally {
      await visit.close();
    }
  }
  return rows;
}

/** The milliseconds and the bytes in use after each round. */
async function comeAndGo({ page, cdp }, elements) {
  const rounds = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const milliseconds = await page.evaluate(place, elements);
    await page.evaluate(takeAway);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { nodes } = await cdp.send('Memory.getDOMCounters');
    rounds.push({ milliseconds, usedSize, nodes });
  }
  return rounds;
}

/** Leaves the page as it was, and gives what hangs on frames and observers the time to let go. */
async function takeAway() {
  document.querySelector('main').replaceChildren();
  for (let frame = 0; frame < 3; frame += 1) await window.benchPainted();
  await new Promise((resolve) => requestIdleCallback(resolve));
}

function rowsOf(tag, rounds) {
  const before = rounds[WARM_UP - 1];
  const counted = rounds.slice(WARM_UP);
  const each = median(counted.map(({ milliseconds }) => milliseconds)) / MANY;
  const shares = counted.map(({ usedSize }) => usedSize / before.usedSize - 1);
  const furthest = shares.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
  const percent = (share) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`;
  const nodes = counted.at(-1).nodes - before.nodes;
  const memory = `${percent(furthest)} at the furthest, ${percent(shares.at(-1))} at the end`;
  return [
    {
      what: `${MANY} × \`<${tag}>\`: first render, each`,
      measured: `${each.toFixed(2)} ms`,
      goal: `≤ ${GOALS.milliseconds} ms`,
      holds: each <= GOALS.milliseconds,
    },
    {
      what: `${MANY} × \`<${tag}>\`: memory after they are gone, ${ROUNDS} rounds`,
      measured: `${memory}; ${nodes} nodes more`,
      goal: `± ${100 * GOALS.share} %`,
      holds: Math.abs(furthest) <= GOALS.share,
    },
  ];
}
