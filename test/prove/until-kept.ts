import { asking } from '../../src/messages/fr.js';
import type { Tab } from './real-browser.js';

/**
 * Resolves when a person is told that the answer is kept on the device; on a slow one they are told
 * at first, and truly, that it is not yet sent.
 */
export async function untilKept(tab: Tab, index = 0): Promise<void> {
  let told: string = asking.sending;
  while (told !== asking.kept) told = await tab.ask('news', index, told);
}
