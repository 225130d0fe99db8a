/** A person who answers without a network, closes the browser, and comes back another day. */
import { scratchFolder } from '../collector/scratch-folder.js';
import { dice } from '../support/dice.js';
import { comesTrue } from './pause.js';
import type { Given } from './people.js';
import type { ProvingSite } from './proving-site.js';
import { type MortalBrowser, startMortalBrowser } from './real-browser.js';
import { untilKept } from './until-kept.js';

/** How long the next visit may take to deliver, in milliseconds. */
const VISIT = 60_000;

/** Goes through `cycles` of that; every second time the browser is killed instead of closed. */
export async function answerAndComeBack(
  engine: string,
  site: ProvingSite,
  { cycles, seed }: { readonly cycles: number; readonly seed: number },
) {
  const chance = dice(seed);
  const profile = scratchFolder();
  const given = new Map<string, { rev: number; score: number }>();
  let arrived = 0;
  let killed = 0;
  let browser: MortalBrowser = await startMortalBrowser(engine, profile);

  async function cycle(leave: 'close' | 'kill'): Promise<void> {
    const { collector } = site;
    collector.proxy.goOffline();
    const tab = await browser.open();
    await tab.visit(site.page());
    const score = 1 + Math.floor(chance() * 3);
    const id = await tab.ask<string>('answer', 0, score);
    given.set(id, { rev: 0, score });
    await untilKept(tab);
    await browser[leave]();
    collector.proxy.goOnline();
    browser = await startMortalBrowser(engine, profile);
    const later = await browser.open();
    await later.visit(site.page());
    const isStored = async () => (await collector.stored()).some((answer) => answer.id === id);
    if (await comesTrue(isStored, VISIT)) arrived += 1;
  }

  try {
    for (let count = 0; count < cycles; count += 1) {
      const leave = count % 2 === 0 ? 'close' : 'kill';
      await cycle(leave);
      if (leave === 'kill') killed += 1;
    }
  } finally {
    await browser.close();
  }
  return { given: given as Given, arrived, killed };
}
