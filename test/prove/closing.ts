/** People who press « Envoyer » and close the tab in the same moment. */
import { dice } from '../support/dice.js';
import { comesTrue, pause } from './pause.js';
import type { Given } from './people.js';
import type { Trial } from './trial.js';

/** The longest time from the click to the closing, in milliseconds. */
const MOMENT = 50;
/** What is stored within this time of the closing was sent by the page that was closed. */
const AT_ONCE = 1000;

/** Answers and closes, `times` over; then somebody visits the site once more. */
export async function answerAndClose({ site, browser, seed }: Trial, times: number) {
  const chance = dice(seed);
  const given = new Map<string, { rev: number; score: number }>();
  const isStored = async (id: string) =>
    (await site.collector.stored()).some((answer) => answer.id === id);
  let atOnce = 0;
  for (let count = 0; count < times; count += 1) {
    const tab = await browser.open();
    await tab.visit(site.page());
    const score = 1 + Math.floor(chance() * 3);
    const id = await tab.ask<string>('answer', 0, score);
    await pause(chance() * MOMENT);
    await tab.close();
    given.set(id, { rev: 0, score });
    if (await comesTrue(() => isStored(id), AT_ONCE)) atOnce += 1;
  }
  const tab = await browser.open();
  await tab.visit(site.page());
  await comesTrue(async () => (await tab.ask('kept')) === 0);
  return { given: given as Given, atOnce };
}
