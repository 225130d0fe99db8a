/** What is done when its time has come, whether anybody asks or not: every hour. */
import { setImmediate } from 'node:timers/promises';
import { daysAfter } from './calendar.js';
import type { Collector } from './collector.js';

/** Days that a tombstone stays: far longer than a device keeps an answer. */
const TOMBSTONE_DAYS = 90;

/** Throws away what is too old in every survey: tombstones, and texts. Scores stay. */
export async function tidy({
  store,
  settings,
  today,
}: Pick<Collector, 'store' | 'settings' | 'today'>): Promise<void> {
  const oldest = daysAfter(today(), -TOMBSTONE_DAYS);
  const oldestText = daysAfter(today(), -settings.commentDays);
  for (const surveyId of await store.listSurveys()) {
    await store.dropTombstones(surveyId, oldest);
    // In steps, so that no answer waits long for its turn.
    while (await store.blankTexts(surveyId, oldestText)) await setImmediate();
  }
}

/** Publishes what is due of every survey whose figures are public. */
export async function publishAll({
  store,
  surveys,
  publisher,
}: Pick<Collector, 'store' | 'surveys' | 'publisher'>): Promise<void> {
  for (const surveyId of await store.listSurveys()) {
    const definition = await surveys.inForce(surveyId);
    if (definition?.survey.publish) await publisher.renew(definition.survey);
  }
}
