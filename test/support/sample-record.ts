import { type DeliveryRecord, recordOf } from '../../src/delivery/delivery-record.js';
import { MONDAY } from './fake-clock.js';

export const ENDPOINT = 'https://avis.saint-exemple.fr/answers';

/** A UUID that says its number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The record of answer `number`, as an element makes it, with what a test wants otherwise. */
export function sampleRecord(
  number = 1,
  changes: Partial<DeliveryRecord> = {},
  now = MONDAY,
): DeliveryRecord {
  const { rev = 0, survey = 'etat-civil' } = changes;
  const id = changes.id ?? uuid(number);
  const answers = { satisfaction: 1 + (number % 3) };
  const record = recordOf(
    { v: 1, id, rev, survey, complete: true, answers, locale: 'fr' },
    { endpoint: ENDPOINT, enctype: 'text/plain' },
    now,
  );
  return { ...record, ...changes };
}
