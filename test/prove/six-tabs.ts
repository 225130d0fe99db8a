/** Six tabs of one browser with answers that wait, and a network that comes back to all at once. */
import { dice } from '../support/dice.js';
import { comesTrue, pause } from './pause.js';
import type { Given } from './people.js';
import type { Tab } from './real-browser.js';
import type { Trial } from './trial.js';
import { untilKept } from './until-kept.js';

const TABS = 6;
const ANSWERS = 40;
/** A page is woken once in half a minute at most: so long it must have been open. */
const HALF_A_MINUTE = 31_000;

/** Answers in all tabs without a network, then brings it back; `trouble` goes wrong in each page. */
export async function answerInSixTabs({ site, browser, seed }: Trial, trouble = '') {
  const chance = dice(seed);
  const given = new Map<string, { rev: number; score: number }>();
  const { proxy } = site.collector;
  proxy.goOffline();
  const tabs: Tab[] = [];
  for (let number = 0; number < TABS; number += 1) {
    const ratings = Math.ceil((ANSWERS - given.size) / (TABS - number));
    const tab = await browser.open();
    await tab.visit(site.page({ ratings, trouble }));
    tabs.push(tab);
    for (let index = 0; index < ratings; index += 1) {
      const score = 1 + Math.floor(chance() * 3);
      given.set(await tab.ask('answer', index, score), { rev: 0, score });
    }
    for (let index = 0; index < ratings; index += 1) await untilKept(tab, index);
  }
  await pause(HALF_A_MINUTE);
  proxy.requests = 0;
  proxy.goOnline();
  await Promise.all(tabs.map((tab) => tab.ask('hearOnline')));
  await comesTrue(async () => (await tabs[0]?.ask('kept')) === 0);
  return { given: given as Given };
}
