/** An answer without a network, on a device whose storage misbehaves; and the network comes back. */
import { asking } from '../../src/messages/fr.js';
import { comesTrue } from './pause.js';
import type { Given } from './people.js';
import type { Trial } from './trial.js';

/** What goes wrong, by its name in `page/trouble.js`, and what is told while the network is missing. */
export const TROUBLES = {
  hangs: asking.unsent,
  rejects: asking.unsent,
  barred: asking.unsent,
  absent: asking.unsent,
  full: asking.unsent,
  lost: asking.unsent,
  'lost once': asking.kept,
  'deleted meanwhile': asking.kept,
} as const;

/** Goes through every trouble. */
export async function answerInTrouble({ site, browser }: Trial) {
  const given = new Map<string, { rev: number; score: number }>();
  /** What was told, wrongly or too late, and what the page's console was told of. */
  const complaints: string[] = [];
  let slowest = 0;
  for (const [trouble, expected] of Object.entries(TROUBLES)) {
    site.collector.proxy.goOffline();
    const tab = await browser.open();
    await tab.visit(site.page({ trouble }));
    const begun = Date.now();
    const id = await tab.ask<string>('answer', 0, 3);
    given.set(id, { rev: 0, score: 3 });
    let told = await tab.ask<string>('news', 0, asking.sending);
    // Not yet kept, perhaps: the storage had not said so.
    if (told !== expected) told = await tab.ask('news', 0, told);
    slowest = Math.max(slowest, Date.now() - begun);
    if (told !== expected) complaints.push(`${trouble}: ${told}`);
    if (trouble === 'deleted meanwhile') await tab.ask('clear');
    site.collector.proxy.goOnline();
    await comesTrue(async () => (await tab.ask('told', 0)) === asking.recorded);
    const heard = await tab.ask<string[]>('heard');
    complaints.push(...heard.map((each) => `${trouble}: ${each}`));
    await tab.close();
  }
  return { given: given as Given, complaints, slowest };
}
