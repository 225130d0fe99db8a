/** A survey of 30 questions of 20 options: how long until the first is on the screen, unthrottled. */
import { newVisit, told } from '../browser.js';
import { longSurvey, withDocument } from '../documents.js';
import { middleOf, place, provideFrames, watchPresses } from '../in-page.js';
import { median, quantile } from '../statistics.js';

const GOAL = 50;
const TURNS = 20;
const DEFINITION = longSurvey(30, 20);
const IN_PAGE = withDocument('survey-prompt', 'endpoint="/answers"', DEFINITION);
const IN_DIALOG = withDocument('survey-prompt', 'display="dialog" storage="none"', DEFINITION);

export async function measure({ browser, server, say }) {
  const inPage = [];
  const inDialog = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    if (turn % 5 === 0) say(`turn ${turn}`);
    const functions = [[provideFrames], [watchPresses]];
    const visit = await newVisit(browser, { slow: 'nothing', inPage: functions });
    const { page } = visit;
    try {
      await page.goto(`${server.origin}/elements.html`, { waitUntil: 'load' });
      inPage.push(await page.evaluate(place, { markup: IN_PAGE, control: '[part=option]' }));
      await page.evaluate(place, { markup: IN_DIALOG, control: '[part=start]' });
      const start = { control: 'survey-prompt >>> [part=start]', index: 0 };
      const middle = await page.evaluate(middleOf, start);
      const opened = told(visit, 'the dialog');
      await page.mouse.click(...middle);
      inDialog.push(await opened);
    } finally {
      await visit.close();
    }
  }
  return [
    rowOf('From its definition to its first question, in the page', inPage),
    rowOf('From « Commencer » to its first question, in a dialog', inDialog),
  ];
}

function rowOf(what, times) {
  const middle = median(times);
  const most = quantile(times, 0.9).toFixed(0);
  return {
    what,
    measured: `${middle.toFixed(0)} ms (nine of ten ≤ ${most} ms)`,
    goal: `≤ ${GOAL} ms`,
    holds: middle <= GOAL,
  };
}
