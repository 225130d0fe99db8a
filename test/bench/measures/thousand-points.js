/**
 * A thousand points, beside a bare Chart.js with the same figures in a box of the same size, in turns on
 * one page. Bare Chart.js draws; the element writes a table of a thousand rows first. So the drawing is
 * measured alone as well: of an element whose table is there, when the drawing is asked for.
 */
import { newVisit } from '../browser.js';
import { longSeries } from '../documents.js';
import { provideFrames } from '../in-page.js';
import { median, quantile } from '../statistics.js';

const GOAL = 1.15;
const POINTS = 1000;
const TURNS = 15;
const WARM_UP = 3;

export async function measure({ browser, server, rounds, say }) {
  const visit = await newVisit(browser, { slow: 'nothing', inPage: [[provideFrames]] });
  const { page } = visit;
  const turns = [];
  try {
    await page.goto(`${server.origin}/elements.html`, { waitUntil: 'load' });
    await page.addScriptTag({ url: '/chart.js/dist/chart.umd.min.js' });
    const indicator = longSeries(POINTS);
    for (let turn = 0; turn < WARM_UP + Math.max(TURNS, rounds); turn += 1) {
      if (turn % 5 === 0) say(`turn ${turn}`);
      const bare = await page.evaluate(drawBare, indicator);
      turns.push({ bare, ...(await page.evaluate(drawOurs, indicator)) });
    }
  } finally {
    await visit.close();
  }
  const counted = turns.slice(WARM_UP);
  const bare = median(counted.map((turn) => turn.bare));
  return [
    { what: 'Bare Chart.js', measured: `1 ×, ${bare.toFixed(0)} ms` },
    rowOf('`<indicator-chart>`: the drawing, its table being there', counted, 'drawing'),
    rowOf('`<indicator-chart>`: all, from the figures on', counted, 'all'),
    rowOf('`<indicator-chart>`: other figures in its place', counted, 'update'),
  ];
}

/** In the page: a bare chart, from its construction to the frame that shows it. */
async function drawBare({ series: [{ label, points }] }) {
  const box = document.createElement('div');
  box.style.cssText = 'position:relative;block-size:288px';
  const canvas = box.appendChild(document.createElement('canvas'));
  document.querySelector('main').replaceChildren(box);
  await window.benchPainted();
  const began = performance.now();
  const chart = new window.Chart(canvas, {
    type: 'line',
    data: {
      labels: points.map(({ period }) => period),
      datasets: [{ label, data: points.map(({ value }) => value) }],
    },
    options: { animation: false, maintainAspectRatio: false },
  });
  await window.benchPainted();
  const milliseconds = performance.now() - began;
  chart.destroy();
  return milliseconds;
}

/** In the page: the element, from its figures to the drawing; from its table to it; and an update. */
async function drawOurs(indicator) {
  const main = document.querySelector('main');
  const timed = async (chart, act) => {
    const began = performance.now();
    act();
    await chart.updateComplete;
    await window.benchUntil(() => chart.shadowRoot.querySelector('[data-drawn]'));
    return performance.now() - began;
  };
  const add = (chart) => main.replaceChildren(Object.assign(chart, { indicator }));
  const fresh = document.createElement('indicator-chart');
  const all = await timed(fresh, () => add(fresh));
  const waiting = document.createElement('indicator-chart');
  waiting.view = 'table';
  add(waiting);
  // The table, and the word that the element is near.
  await window.benchUntil(() => waiting.shadowRoot.querySelector('table'));
  await window.benchPainted();
  await window.benchPainted();
  const drawing = await timed(waiting, () => {
    waiting.view = 'chart';
  });
  const [{ label, points }] = indicator.series;
  const series = [{ label, points: points.map((each) => ({ ...each, value: 10 - each.value })) }];
  const update = await timed(waiting, () => {
    waiting.indicator = { ...indicator, series };
  });
  return { all, drawing, update };
}

function rowOf(what, turns, part) {
  const ratios = turns.map((turn) => turn[part] / turn.bare);
  const ratio = median(ratios);
  const [low, high] = [0.25, 0.75].map((share) => quantile(ratios, share).toFixed(2));
  const time = median(turns.map((turn) => turn[part])).toFixed(0);
  return {
    what,
    measured: `${ratio.toFixed(2)} × (${low} – ${high}), ${time} ms`,
    goal: `≤ ${GOAL} ×`,
    holds: ratio <= GOAL,
  };
}
