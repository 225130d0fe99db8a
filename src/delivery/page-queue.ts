/** The page's one queue: the only place where its parts are wired to the browser. */
import { browserClock } from '../browser/clock.js';
import { otherTabs } from '../browser/other-tabs.js';
import { pageSingleton } from '../browser/page-singleton.js';
import { createQueue, type DeliveryQueue } from './delivery-queue.js';
import { createOutbox } from './outbox.js';
import { createTransport } from './transport.js';
import { wakeUps } from './wake-ups.js';

/** The queue that every element of the page shares; what waits from earlier visits leaves as well. */
export function pageQueue(): DeliveryQueue {
  return pageSingleton('queue', () => {
    const queue = createQueue({
      outbox: createOutbox(),
      transport: createTransport(),
      clock: browserClock,
      chance: Math.random,
      locks: navigator.locks,
      tabs: otherTabs('avis-citoyen'),
    });
    wakeUps(queue);
    return queue;
  });
}
