/**
 * What a reply means for the answer that was sent: the whole policy on one page, apart from any
 * effect. An acknowledgement must look like an endpoint's: the sign-in page of a public Wi-Fi also
 * says 200.
 */
import { retryAfter } from './retry-delay.js';

/** What became of one attempt. */
export type Outcome =
  /** The endpoint has it. */
  | { readonly kind: 'acknowledged'; readonly status: number }
  /** Never: `reason` is the problem's type. */
  | { readonly kind: 'refused'; readonly status?: number; readonly reason: string }
  /** Not now; in `after` milliseconds at the earliest, where the endpoint said so. */
  | { readonly kind: 'retry'; readonly status?: number; readonly after?: number | undefined }
  /** Probably a mistake in the page, or a survey not yet put: once an hour. */
  | { readonly kind: 'misdirected'; readonly status: number };

/** How an answer ends. */
export type Ending = Extract<Outcome, { kind: 'acknowledged' | 'refused' }>;

/** What makes an answer wait. */
export type Setback = Exclude<Outcome, Ending>;

/** A reply, as far as it matters. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** No reply came: offline, time-out, or a reply that the browser may not show us. */
export const NO_REPLY: Outcome = { kind: 'retry' };

const RECEIVED = [200, 201, 202, 204];
const MISDIRECTED = [401, 403, 404, 405];
const REFUSED = [400, 410, 413, 415, 422, 501, 505];

/** Decides what the reply to the answer `id` means. */
export function outcomeOf(reply: Reply, id: string, now: number): Outcome {
  const { status, headers, body } = reply;
  if (RECEIVED.includes(status) && isAcknowledgement(reply, id)) {
    return { kind: 'acknowledged', status };
  }
  if (MISDIRECTED.includes(status)) return { kind: 'misdirected', status };
  if (REFUSED.includes(status)) {
    return { kind: 'refused', status, reason: String(field(body, 'type') ?? status) };
  }
  return { kind: 'retry', status, after: retryAfter(headers.get('Retry-After'), now) };
}

function isAcknowledgement({ headers, body }: Reply, id: string): boolean {
  const isPage = /^text\/html\b/i.test(headers.get('Content-Type') ?? '');
  return !isPage && (field(body, 'id') ?? id) === id;
}

/** What a JSON text says under `key`; nothing when it is no JSON, or says nothing. */
function field(json: string, key: string): unknown {
  try {
    return (JSON.parse(json) as Record<string, unknown> | null)?.[key];
  } catch {
    return undefined;
  }
}
