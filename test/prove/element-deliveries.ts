/** Answers given to real elements in a real browser, which sends them over a bad road. */
import { asking } from '../../src/messages/fr.js';
import { dice } from '../support/dice.js';
import { comesTrue } from './pause.js';
import type { Given } from './people.js';
import type { Trial } from './trial.js';

/** How many are answered before the person goes to another page. */
const A_PAGE = 5;

/** Gives answers page after page, and stays on the last page until nothing waits. */
export async function answerPageAfterPage({ site, browser, seed }: Trial, answers: number) {
  const chance = dice(seed);
  const given = new Map<string, { rev: number; score: number }>();
  /** What was told recorded and was not, at that time; and words that no person should see. */
  const untrue: string[] = [];
  const tab = await browser.open();

  async function answerPage(ratings: number): Promise<void> {
    await tab.visit(site.page({ ratings }));
    const ids: string[] = [];
    for (let index = 0; index < ratings; index += 1) {
      const score = 1 + Math.floor(chance() * 3);
      const id = await tab.ask<string>('answer', index, score);
      given.set(id, { rev: 0, score });
      ids.push(id);
    }
    const words: string[] = [];
    for (const index of ids.keys()) words.push(await tab.ask('news', index, asking.sending));
    const stored = new Set((await site.collector.stored()).map(({ id }) => id));
    for (const [index, id] of ids.entries()) {
      const told = words[index] ?? '';
      const honest = told === asking.recorded ? stored.has(id) : WAITING.includes(told);
      if (!honest) untrue.push(`${id}: ${told}`);
    }
  }

  while (given.size < answers) await answerPage(Math.min(A_PAGE, answers - given.size));
  await comesTrue(async () => (await tab.ask('kept')) === 0);
  return { given: given as Given, untrue };
}

const WAITING: readonly string[] = [asking.kept, asking.unsent];
