/** What is thrown away when its time has come, once a day. */
import { daysAfter } from './calendar.js';
import type { Collector } from './collector.js';

/** Days that a tombstone stays: far longer than a device keeps an answer. */
const TOMBSTONE_DAYS = 90;

/** Throws away what is too old in every survey. */
export async function tidy({ store, today }: Pick<Collector, 'store' | 'today'>): Promise<void> {
  const oldest = daysAfter(today(), -TOMBSTONE_DAYS);
  for (const surveyId of await store.listSurveys()) {
    await store.dropTombstones(surveyId, oldest);
  }
}
