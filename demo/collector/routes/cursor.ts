/** A cursor as it is written in an address: the day and id of the last answer that was read. */
import { day } from '../../../src/validation/document-parts.js';
import { invalid, matching, type Reader } from '../../../src/validation/readers.js';
import type { Cursor } from '../store/pages.js';

const uuid = matching(/^[0-9a-f-]{36}$/, 'a UUID in lower case', 'un UUID en minuscules');

/** Reads `2026-06-15,5f0c…`. */
export const cursor: Reader<Cursor> = (value, path, tolerate) => {
  if (typeof value !== 'string') throw invalid(path, value, 'a cursor', 'un curseur');
  const [date, id] = value.split(',');
  return { day: day(date, path, tolerate), id: uuid(id, path, tolerate) };
};

/** Before every answer. */
export const START: Cursor = { day: '', id: '' };

export function written({ day: date, id }: Cursor): string {
  return `${date},${id}`;
}
