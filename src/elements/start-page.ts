import { afterPaint } from '../browser/after-paint.js';
import { pageSingleton } from '../browser/page-singleton.js';
import { pageQueue } from '../delivery/page-queue.js';
import { registerMessages } from './languages.js';

/**
 * What a script-tag file does once in a page: sends what waits from an earlier visit, even on a page
 * without an element, and holds `registerMessages` ready for whichever copy of the file is asked.
 */
export function startPage(): void {
  pageSingleton('registerMessages', () => registerMessages);
  afterPaint(pageQueue);
}
