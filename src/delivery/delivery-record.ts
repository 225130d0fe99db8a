/** One answer on its way: what is sent, where to, and how far it got. */
import type { Submission } from '../survey/submission.js';
import { jsonBody } from './json-body.js';

/** The media type of the body: `text/plain` needs no preflight across origins. */
export type Enctype = 'text/plain' | 'application/json';

export interface DeliveryRecord {
  readonly v: 1;
  readonly id: string;
  readonly rev: number;
  readonly survey: string;
  readonly endpoint: string;
  readonly enctype: Enctype;
  /** The exact string to send: built once, so that a second try is the same to the byte. */
  readonly body: string;
  /** Milliseconds since 1970, like `nextAt`, before which it is not tried again. */
  readonly createdAt: number;
  readonly nextAt: number;
  readonly attempts: number;
  /** The status of the last reply; 0 when the last attempt had none, absent before the first. */
  readonly lastStatus?: number;
  /** Before this time its endpoint wants no request, as it last said by `Retry-After`. */
  readonly heldUntil?: number | undefined;
}

/** Records are given up after seven days. */
export const LIFETIME = 604_800_000;

/** Where a record is kept: no two revisions share a key. */
export function keyOf({ survey, id, rev }: DeliveryRecord): string {
  return `${survey}/${id}/${rev}`;
}

/** The size of a body on the wire, in bytes of UTF-8. */
export function sizeOf(record: DeliveryRecord): number {
  return new TextEncoder().encode(record.body).length;
}

/** The largest body that an endpoint takes, in bytes of UTF-8. */
export const MAX_BYTES = 16 * 1024;

/** Is this, found in a database that anyone on the site could have written to, a record of ours? */
export function isDeliveryRecord(value: unknown): value is DeliveryRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as DeliveryRecord;
  const { id, rev, survey, endpoint, enctype, body, attempts, createdAt, nextAt } = record;
  return (
    record.v === 1 &&
    [id, survey, endpoint, body].every((each) => typeof each === 'string') &&
    [rev, attempts].every((each) => Number.isInteger(each) && each >= 0) &&
    [createdAt, nextAt].every(Number.isFinite) &&
    rev < 10_000 &&
    (enctype === 'text/plain' || enctype === 'application/json') &&
    isEndpoint(endpoint) &&
    sizeOf(record) <= MAX_BYTES
  );
}

/** May answers be posted there? Only over https, or to this machine. */
export function isEndpoint(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    return (
      protocol === 'https:' ||
      (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
    );
  } catch {
    return false; // not an address
  }
}

/** A record of a submission, ready to be sent at once. */
export function recordOf(
  submission: Submission,
  to: { readonly endpoint: string; readonly enctype: Enctype },
  now: number,
): DeliveryRecord {
  const { id, rev, survey } = submission;
  const body = jsonBody({ ...submission });
  return { v: 1, id, rev, survey, ...to, body, createdAt: now, nextAt: now, attempts: 0 };
}
