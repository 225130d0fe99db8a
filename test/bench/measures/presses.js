/**
 * How long a press takes until the page shows its effect, with a processor four times slower. The mouse
 * is the browser's own; a press counts from the time that the system gave it to the end of the frame
 * after its listeners, as `Event Timing` does, but not rounded to 8 ms.
 */
import { newVisit, told } from '../browser.js';
import { longSurvey, withDocument } from '../documents.js';
import { middleOf, place, provideFrames, watchPresses } from '../in-page.js';
import { LINE, SURVEY } from '../samples.js';
import { median, quantile } from '../statistics.js';

const GOAL = 50;
const TIMES = 60;

/** What the machine takes for a press that nothing listens to, in each page in turn with the others. */
const NOTHING = 'A button of the page that does nothing';

/**
 * Each scene is placed in a page, and its steps are carried out time after time: what a step is called
 * in the table, the control, and which of several. `again` is the element's method that begins anew.
 */
const SCENES = [
  {
    markup:
      '<smiley-rating survey="etat-civil" endpoint="/answers" comment="always"></smiley-rating>',
    again: 'reset',
    steps: [
      ['`<smiley-rating>`: a face', 'smiley-rating >>> [part=option]', 0],
      ['`<smiley-rating>`: another face', 'smiley-rating >>> [part=option]', 2],
      ['`<smiley-rating>`: « Envoyer »', 'smiley-rating >>> fieldset ~ .actions [part=submit]'],
      [
        '`<smiley-rating>`: « Envoyer » a comment',
        'smiley-rating >>> [part=comment] [part=submit]',
      ],
    ],
  },
  {
    markup: withDocument('survey-prompt', 'endpoint="/answers"', SURVEY),
    again: 'reset',
    steps: [
      ['`<survey-prompt>`: an option', 'survey-prompt >>> [part=option]'],
      ['`<survey-prompt>`: « Suivant »', 'survey-prompt >>> [part=next]'],
      ['`<survey-prompt>`: « Retour »', 'survey-prompt >>> [part=back]'],
      ['`<survey-prompt>`: « Suivant »', 'survey-prompt >>> [part=next]'],
      ['`<survey-prompt>`: an option', 'survey-prompt >>> [part=option]', 1],
      ['`<survey-prompt>`: « Suivant »', 'survey-prompt >>> [part=next]'],
      ['`<survey-prompt>`: an option', 'survey-prompt >>> [part=option]', 2],
      ['`<survey-prompt>`: « Suivant »', 'survey-prompt >>> [part=next]'],
      ['`<survey-prompt>`: « Envoyer »', 'survey-prompt >>> [part=submit]'],
    ],
  },
  {
    markup: withDocument('survey-prompt', 'endpoint="/answers"', longSurvey(30, 20)),
    again: 'reset',
    steps: [
      ['30 questions × 20 options: an option', 'survey-prompt >>> [part=option]', 9],
      ['30 questions × 20 options: « Suivant »', 'survey-prompt >>> [part=next]'],
    ],
  },
  {
    markup: withDocument('barometer-badge', 'variant="card"', { ...LINE, method: 'Une méthode.' }),
    steps: [['`<barometer-badge>`: how it is made', 'barometer-badge >>> summary']],
  },
  {
    markup: withDocument('indicator-chart', 'downloads="csv"', LINE),
    steps: [
      [
        '`<indicator-chart>`: table or chart',
        'indicator-chart >>> [data-drawn] ~ .controls button',
      ],
      ['`<indicator-chart>`: table or chart', 'indicator-chart >>> .controls button'],
      ['`<indicator-chart>`: CSV', 'indicator-chart >>> .controls button', 1],
    ],
  },
];

export async function measure({ browser, server, say }) {
  const times = new Map();
  for (const scene of SCENES) {
    say(scene.steps[0][0].replaceAll('`', ''));
    const inPage = [[provideFrames], [watchPresses]];
    const visit = await newVisit(browser, { slow: 'processor', inPage });
    try {
      await play(visit, scene, { origin: server.origin, times });
    } finally {
      await visit.close();
    }
  }
  return [...times].map(([what, each]) => rowOf(what, each));
}

async function play(visit, { markup, steps, again }, { origin, times }) {
  const { page, cdp } = visit;
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await page.goto(`${origin}/elements.html`, { waitUntil: 'load' });
  await page.evaluate(place, { markup, control: '[part]' });
  for (let time = 0; time < TIMES; time += 1) {
    for (const [what, control, index = 0] of [[NOTHING, '#nothing'], ...steps]) {
      const middle = await page.evaluate(middleOf, { control, index });
      const pressed = told(visit, what);
      await page.mouse.click(...middle);
      const milliseconds = await pressed;
      times.set(what, [...(times.get(what) ?? []), milliseconds]);
    }
    if (again) await page.evaluate(beginAnew, again);
  }
}

async function beginAnew(method) {
  document.querySelector('main').firstElementChild[method]();
  await window.benchPainted();
}

function rowOf(what, times) {
  const worst = quantile(times, 0.98);
  return {
    what,
    measured: `${worst.toFixed(0)} ms (median ${median(times).toFixed(0)} ms, of ${times.length})`,
    ...(what !== NOTHING && { goal: `≤ ${GOAL} ms, 98th percentile`, holds: worst <= GOAL }),
  };
}
